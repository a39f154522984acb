/** Holes in words: who is not answered on which day, between which rows, how to mend it. */
import { type Day, formatDay, MAX_DAY } from '../base/day.ts';
import type { Interval } from '../base/interval.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note, Severity } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { describeBounds, describeValue, shortName } from '../table/wording.ts';
import { findHoles, type Hole } from './holes.ts';
import { groupRows } from './rows.ts';
import type { DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

type Gravest = Readonly<Record<HoleCode, readonly Hole[]>>;

/** Two checks ask for the holes of the same sheet, and a table is not looked through twice. */
const found = new WeakMap<World, Map<DecisionSheet, Gravest>>();

/** The holes to report: of each region, participant and component the gravest of one code. */
export function gravestHoles(sheet: DecisionSheet, world: World, code: HoleCode): readonly Hole[] {
  const sheets = found.get(world) ?? new Map<DecisionSheet, Gravest>();
  found.set(world, sheets);
  const gravest = sheets.get(sheet) ?? gravestIn(sheet, world);
  sheets.set(sheet, gravest);
  return gravest[code];
}

function gravestIn(sheet: DecisionSheet, world: World): Gravest {
  const { table, complete, wholeRows, partly } = sheet;
  if (table === null || !wholeRows || partly.everywhere) return { 'YB-GAP': [], 'YB-HOLE': [] };
  const { regions, today } = world;
  const doubtful = new Set(partly.regions);
  // A rule whose dates are reversed holds nowhere: that is its own finding.
  for (const { rule } of sheet.rows)
    if (rule.period.possible[0] > rule.period.possible[1]) doubtful.add(rule.region);
  const worst = new Map<string, Hole[]>();
  for (const hole of findHoles({ table, regions, complete, today })) {
    if (isDoubtful(hole.region, doubtful, world)) continue;
    const key = JSON.stringify([codeOf(hole), hole.region, hole.participant, hole.group]);
    const equals = worst.get(key) ?? [];
    const [known] = equals;
    const graver = known === undefined ? 1 : gravityOf(hole, today) - gravityOf(known, today);
    if (graver > 0) worst.set(key, [hole]);
    else if (graver === 0) equals.push(hole);
  }
  const gravest = [...worst.values()].map((holes) => smallest(holes, today));
  const listed = (code: HoleCode) => gravest.filter((hole) => codeOf(hole) === code);
  return { 'YB-GAP': listed('YB-GAP'), 'YB-HOLE': listed('YB-HOLE') };
}

/** Of so many holes that are equally grave the witness is made as small as it can be. */
const MOST_COMPARED = 100;

function smallest(holes: readonly Hole[], today: Day): Hole {
  const order = (a: Hole, b: Hole): number => compareHoles(a, b, today);
  const [best] = holes
    .toSorted(order)
    .slice(0, MOST_COMPARED)
    .map((hole) => ({ ...hole, facts: hole.needed() }))
    .sort(order);
  if (best === undefined) throw new RangeError('no hole to choose from');
  return best;
}

export type HoleCode = 'YB-GAP' | 'YB-HOLE';

/** A hole in time that hides a rule from above has a finding, and a mend, of its own. */
export function codeOf({ kind, hidden }: Hole): HoleCode {
  return kind === 'time' && hidden ? 'YB-HOLE' : 'YB-GAP';
}

function isDoubtful(region: string, doubtful: ReadonlySet<string>, { regions }: World): boolean {
  for (let code: string | null = region; code !== null; code = regions.get(code)?.parent ?? null)
    if (doubtful.has(code)) return true;
  return false;
}

/**
 * History need not be complete, and what follows the last known rule may not be decided yet; what
 * is open today, or to others only, is a mistake.
 */
export function severityOf({ kind, days, open }: Hole, today: Day): Severity {
  if (kind === 'facts' || includes(days, today)) return 'error';
  return days[0] > today && !open ? 'error' : 'info';
}

function gravityOf(hole: Hole, today: Day): number {
  return (
    (severityOf(hole, today) === 'error' ? 4 : 0) +
    (includes(hole.days, today) ? 2 : 0) +
    (hole.kind === 'facts' ? 1 : 0)
  );
}

/** The gravest first; then the fewest stated facts, the earliest day, the smallest values. */
function compareHoles(a: Hole, b: Hole, today: Day): number {
  const values = ({ facts }: Hole): string =>
    [...facts.values()].map(([low]) => String(low).padStart(16, '0')).join();
  const [one, other] = [values(a), values(b)];
  return (
    gravityOf(b, today) - gravityOf(a, today) ||
    a.facts.size - b.facts.size ||
    a.day - b.day ||
    (one < other ? -1 : Number(one > other))
  );
}

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
        zh: `${rule.id}   ← ${shortName(regions.get(rule.region))}的规则，到不了这里`,
        en: `${rule.id}   ← the rule of ${shortName(regions.get(rule.region))}, kept out`,
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

const includes = ([low, high]: Interval, day: number): boolean => low <= day && day <= high;

/** The smallest person in the hole. */
function witness({ region, participant, facts }: Hole, world: World): Text {
  const zh = [shortName(world.regions.get(region))];
  const en = [...zh];
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
