/** Holes in words: who is not answered on which day, between which rows, how to mend it. */
import { formatDay, MAX_DAY } from '../base/day.ts';
import type { Interval } from '../base/interval.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { describeBounds, describeValue, shortName } from '../table/wording.ts';
import { codeOf, gravestHoles, type HoleCode, includes, severityOf } from './gravest-holes.ts';
import type { Hole } from './holes.ts';
import { groupRows } from './rows.ts';
import type { DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** The rows of each region, in the order of the sheet. */
type RowsByRegion = ReadonlyMap<string, readonly Entry[]>;

/** Every hole of one code in a table, told with its mend. */
export function reportHoles(
  sheet: DecisionSheet,
  world: World,
  code: HoleCode,
  { help, why }: { readonly help: (hole: Hole) => Text; readonly why: Text },
): Diagnostic[] {
  const holes = gravestHoles(sheet, world, code);
  if (holes.length === 0) return [];
  const rows = groupRows(sheet.rows, ({ rule }) => rule.region);
  return holes.map((hole) => reportHole(hole, rows, world, help(hole), why));
}

/** A hole as a finding at the row that comes nearest to it. */
function reportHole(
  hole: Hole,
  rows: RowsByRegion,
  world: World,
  help: Text,
  why: Text,
): Diagnostic {
  // By id: which row is named, and may be waived, must not depend on the order of rows.
  const own = (rows.get(hole.region) ?? [])
    .filter((entry) => isBeside(entry, hole, world))
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  const beside = hole.kind === 'facts' ? besideInFacts(hole, own) : besideInTime(hole, own);
  const [first] = own;
  const place = beside[0] ?? (first && { entry: first, key: 'id' });
  if (place === undefined) throw new RangeError(`${hole.region} has a hole but no row`);
  const { entry, key } = place;
  const who = witness(hole, world);
  const day = formatDay(hole.day);
  const span = extent(hole, world);
  return finding(
    codeOf(hole),
    entry.row,
    key,
    {
      zh: `${who.zh}，${day} 没有规则可用${why.zh}（空缺：${span.zh}）`,
      en: `no rule answers ${who.en} on ${day}${why.en} (gap: ${span.en})`,
    },
    {
      severity: severityOf(hole, world.today),
      notes: [
        ...beside.map(noteAt),
        ...(codeOf(hole) === 'YB-HOLE' ? keptOut(hole, rows, world) : []),
      ],
      help,
    },
  );
}

/** The rules above that would answer the witness. */
function keptOut(hole: Hole, rows: RowsByRegion, { regions }: World): Note[] {
  const above = chainOf(regions, hole.region).slice(1);
  return above
    .flatMap(({ code }) => rows.get(code) ?? [])
    .filter(
      ({ rule, row, group, defers }) =>
        !defers &&
        answers(rule) &&
        rule.inheritable &&
        group === hole.group &&
        includes(rule.period.certain ?? [1, 0], hole.day) &&
        row.conditions.every(({ fact, holds }) => {
          const value = fact === 'participant' ? hole.participant : hole.facts.get(fact)?.[0];
          return value === undefined || covers(holds, value);
        }),
    )
    .map(({ rule, row }) => ({
      file: row.file,
      cell: cellOf(row, 'id'),
      text: {
        zh: `${rule.id}   ← ${shortName(regions.get(rule.region)).zh}的规则，到不了这里`,
        en: `${rule.id}   ← the rule of ${shortName(regions.get(rule.region)).en}, kept out`,
      },
    }));
}

/** A cell next to a hole. */
interface Beside {
  readonly entry: Entry;
  readonly key: string;
}

function noteAt({ entry: { row, rule }, key }: Beside): Note {
  const condition = row.conditions.find(({ fact }) => fact === key);
  const date = key === 'to' || key === 'from' ? rule.period[key] : null;
  const header = {
    zh: key === 'to' ? '截止 ' : key === 'from' ? '起始 ' : '',
    en: key === 'to' ? 'ends ' : key === 'from' ? 'starts ' : '',
  };
  const said = condition?.raw ?? date ?? '';
  const arrow = said === '' ? '' : `${said}   ← `;
  return {
    file: row.file,
    cell: cellOf(row, key),
    text: { zh: `${header.zh}${arrow}${rule.id}`, en: `${header.en}${arrow}${rule.id}` },
  };
}

/** Whether a row speaks of the people of a hole, were it not for their age or the day. */
function isBeside({ rule, row, group }: Entry, hole: Hole, { facts }: World): boolean {
  if (rule.region !== hole.region || group !== hole.group || !answers(rule)) return false;
  return row.conditions.every(({ fact, holds }) => {
    if (fact === 'participant') return covers(holds, hole.participant);
    const type = facts.get(fact)?.type;
    const stated = hole.facts.get(fact);
    if (stated === undefined || (type !== 'choice' && type !== 'yes-no')) return true;
    return covers(holds, stated[0]);
  });
}

const covers = (holds: readonly Interval[], value: number): boolean =>
  holds.some(([low, high]) => low <= value && value <= high);

function besideInFacts(hole: Hole, own: readonly Entry[]): Beside[] {
  const active = own.filter(({ rule }) => includes(rule.period.possible, hole.day));
  for (const [fact, [low, high]] of [...hole.facts].reverse()) {
    let below: [Entry, number] | null = null;
    let above: [Entry, number] | null = null;
    for (const entry of active) {
      const holds = entry.row.conditions.find((condition) => condition.fact === fact)?.holds ?? [];
      for (const [from, to] of holds) {
        if (to < low && (below === null || to > below[1])) below = [entry, to];
        if (from > high && (above === null || from < above[1])) above = [entry, from];
      }
    }
    const found = [below, above].flatMap((near) =>
      near === null ? [] : [{ entry: near[0], key: fact }],
    );
    if (found.length > 0) return found;
  }
  const [entry] = active;
  return entry === undefined ? [] : [{ entry, key: 'id' }];
}

function besideInTime({ days }: Hole, own: readonly Entry[]): Beside[] {
  let before: Entry | null = null;
  let after: Entry | null = null;
  for (const entry of own) {
    const [from, to] = entry.rule.period.possible;
    if (to < days[0] && to >= (before?.rule.period.possible[1] ?? to)) before = entry;
    if (from > days[1] && from <= (after?.rule.period.possible[0] ?? from)) after = entry;
  }
  return [
    ...(before === null ? [] : [{ entry: before, key: 'to' }]),
    ...(after === null ? [] : [{ entry: after, key: 'from' }]),
  ];
}

/** The smallest person in the hole. */
function witness({ region, participant, facts }: Hole, world: World): Text {
  const place = shortName(world.regions.get(region));
  const [zh, en] = [[place.zh], [place.en]];
  for (const [id, value] of [['participant', participant] as const, ...lowest(facts)]) {
    const fact = world.facts.get(id);
    if (fact === undefined) continue;
    const said = describeValue(fact, value);
    zh.push(said.zh);
    en.push(said.en);
  }
  return { zh: zh.join('、'), en: en.join(', ') };
}

const lowest = (facts: Hole['facts']): (readonly [string, number])[] =>
  [...facts].map(([id, [low]]) => [id, low] as const);

/** How far the hole reaches: the ranges of its people, and its days. */
function extent({ facts, days: [from, to] }: Hole, world: World): Text {
  const ranges = [...facts].flatMap(([id, range]) => {
    const fact = world.facts.get(id);
    return fact === undefined || range[0] === range[1] ? [] : [describeBounds(fact, [range])];
  });
  const days =
    to >= MAX_DAY
      ? { zh: `${formatDay(from)} 起`, en: `from ${formatDay(from)}` }
      : {
          zh: `${formatDay(from)} 至 ${formatDay(to)}`,
          en: `${formatDay(from)} to ${formatDay(to)}`,
        };
  return {
    zh: [...ranges.map(({ zh }) => zh), days.zh].join('，'),
    en: [...ranges.map(({ en }) => en), days.en].join(', '),
  };
}
