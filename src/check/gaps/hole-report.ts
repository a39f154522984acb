/** Holes in words: who is not answered on which day, between which rows, how to mend it. */
import { formatDay } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import { describeValue, shortName } from '../../table/wording.ts';
import {
  codeOf,
  gravestOf,
  type HoleCode,
  includes,
  poolsOfHoles,
  severityOf,
} from '../diagram/gravest-holes.ts';
import type { Hole } from '../diagram/holes.ts';
import type { Witnessed } from '../diagram/smallest-witness.ts';
import { type IdleRow, idleRowFor } from '../idle/idle-row.ts';
import { groupRows, rowKey, wrongRows } from '../rows.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';
import { besidesOf } from './hole-beside.ts';
import { type Beside, covers } from './hole-neighbours.ts';
import { extent, lowest, witness } from './hole-words.ts';

type Entry = DecisionRow<unknown>;

/** The rows of each region, in the order of the sheet. */
type RowsByRegion = ReadonlyMap<string, readonly Entry[]>;

/** What one check says of holes. */
export interface HoleWords {
  readonly help: (hole: Witnessed) => Text;
  readonly why: Text;
  /** Regions whose holes another finding explains. */
  readonly except?: ReadonlySet<string>;
}

/**
 * Every hole of one code in a table, told with its mend.
 *
 * @param found what was found before: a row in which something else is wrong fills no hole
 */
export function reportHoles(
  sheet: DecisionSheet,
  world: World,
  code: HoleCode,
  { help, why, except }: HoleWords,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const pools = poolsOfHoles(sheet, world, code).filter(
    ([first]) => first !== undefined && except?.has(first.region) !== true,
  );
  if (pools.length === 0) return [];
  const waived = waivedRules(world, code);
  const rows = groupRows(sheet.rows, ({ rule }) => rule.region);
  const blamed = new Set<string>();
  const told = new Map<string, { readonly report: Diagnostic; readonly also: Text[] }>();
  const wrong = wrongRows(found);
  for (const { hole, of, unwaived } of pools.flatMap((pool) =>
    holesToTell(pool, rows, world, waived),
  )) {
    const own = rows.get(hole.region) ?? [];
    // Of rows that are wrong otherwise another finding tells why the hole is there.
    const isWrong = own.some(({ row, group }) => group === hole.group && wrong.has(rowKey(row)));
    // Where a hole was accepted before, the claims beside it are known to be no more than claims.
    const idleFor = (beside: Entry): IdleRow | null =>
      hole.below !== null ||
      isWrong ||
      world.waivers.some((one) => one.rules.includes(beside.rule.id))
        ? null
        : idleRowFor(of, own, beside);
    const { place, report: reported } = reportHole(hole, rows, world, { help, why, idleFor });
    const report: Diagnostic = unwaived ? { ...reported, unwaived: true } : reported;
    // One blank 参保身份 makes a hole for every kind of participant.
    const key = `${place.entry.row.row} ${hole.group}`;
    if (place.key === 'participant' && blamed.has(key)) continue;
    if (place.key === 'participant') blamed.add(key);
    // One mistake leaves people of every kind without an answer: who else is told beside the first.
    // A cell that keeps out whom a rule above would answer does so for all of them, each since when
    // the rule is.
    const reach = hole.kind === 'people' ? hole.kind : extent(hole, world);
    const same = JSON.stringify([report.file, report.cell, hole.group, reach]);
    const first = told.get(same);
    const participant = world.facts.get('participant');
    if (first === undefined || participant === undefined) told.set(same, { report, also: [] });
    else first.also.push(describeValue(participant, hole.participant));
  }
  return [...told.values()].map(({ report, also }) => withOthers(report, also));
}

/** The rules for which holes of a code are accepted. */
function waivedRules({ waivers }: World, code: HoleCode): ReadonlySet<string> {
  return new Set(
    waivers.filter((waiver) => waiver.code === code).flatMap((waiver) => waiver.rules),
  );
}

interface ToTell {
  readonly hole: Witnessed;
  /** The holes of which it is the gravest. */
  readonly of: readonly Hole[];
  /** The waiver of its rule accepts another hole. */
  readonly unwaived: boolean;
}

/** The gravest hole; where it is accepted, the gravest of the others as well. */
function holesToTell(
  pool: readonly Hole[],
  rows: RowsByRegion,
  world: World,
  waived: ReadonlySet<string>,
): readonly ToTell[] {
  if (waived.size === 0) return [{ hole: gravestOf(pool, world.today), of: pool, unwaived: false }];
  const placeOf = (hole: Witnessed): string =>
    besidesOf(hole, rows.get(hole.region) ?? [], world)[0]?.entry.rule.id ?? '';
  const placed = pool.map((hole) => ({ hole, id: placeOf(gravestOf([hole], world.today)) }));
  const told: ToTell[] = [];
  const accepted = new Set<string>();
  let left = pool;
  while (left.length > 0) {
    const gravest = gravestOf(left, world.today);
    const id = placeOf(gravest);
    if (!waived.has(id) || accepted.has(id)) {
      // An example may stand for accepted holes as well: each by itself tells whether it is one.
      const whole = (one: Hole): Witnessed => ({ ...one, day: one.days[0] });
      const unaccepted = left.filter((one) => !waived.has(placeOf(whole(one))));
      const of = unaccepted.length > 0 ? unaccepted : left;
      told.push({ hole: gravest, of, unwaived: accepted.has(id) });
      break;
    }
    accepted.add(id);
    const own = placed.filter((one) => one.id === id && left.includes(one.hole));
    // A rule that ended is waived for the time after it, not for people whom it leaves out besides.
    const ofTime = own.filter(({ hole }) => hole.kind === 'time');
    const taken = new Set((ofTime.length > 0 ? ofTime : own).map(({ hole }) => hole));
    if (taken.size === 0) break;
    told.push({ hole: gravestOf([...taken], world.today), of: [], unwaived: false });
    left = left.filter((hole) => !taken.has(hole));
  }
  return told;
}

/** The finding, with the other kinds of participants that it concerns as well. */
function withOthers(report: Diagnostic, also: readonly Text[]): Diagnostic {
  if (also.length === 0) return report;
  const { zh, en } = report.text;
  return {
    ...report,
    text: {
      zh: `${zh}；${also.map((one) => one.zh).join('、')}也一样`,
      en: `${en}; the same for ${also.map((one) => one.en).join(', ')}`,
    },
  };
}

/** A hole as a finding at the row that comes nearest to it. */
function reportHole(
  hole: Witnessed,
  rows: RowsByRegion,
  world: World,
  { help, why, idleFor }: HoleWords & { readonly idleFor: (beside: Entry) => IdleRow | null },
): { readonly place: Beside; readonly report: Diagnostic } {
  const beside = besidesOf(hole, rows.get(hole.region) ?? [], world);
  const [nearest] = beside;
  if (nearest === undefined) throw new RangeError(`${hole.region} has a hole but no row`);
  const idle = idleFor(nearest.entry);
  const place = idle ?? nearest;
  const { entry, key } = place;
  const owner = shortName(world.regions.get(hole.region));
  const handed =
    hole.below === null
      ? { zh: '', en: '' }
      : {
          zh: `：那里按${owner.zh}的规则，而${owner.zh}自己的这条规则没有下级适用`,
          en: `: there the rules of ${owner.en} count, and the one that ${owner.en} itself has is not passed down`,
        };
  const who = witness(hole, world);
  const day = formatDay(hole.day);
  const span = extent(hole, world);
  const report = finding(
    codeOf(hole),
    entry.row,
    key,
    {
      zh: `${idle === null ? '' : `${idle.because.zh}，`}${who.zh}，${day} 没有规则可用${why.zh}${handed.zh}（空缺：${span.zh}）`,
      en: `${idle === null ? '' : `${idle.because.en}: `}no rule answers ${who.en} on ${day}${why.en}${handed.en} (gap: ${span.en})`,
    },
    {
      severity: severityOf(hole, world.today),
      notes: [
        ...beside.map(noteAt),
        ...(codeOf(hole) === 'YB-HOLE' ? keptOut(hole, rows, world) : []),
      ],
      // Others may be answered on those days, yet it is a date that would mend it.
      help:
        idle === null
          ? mendOf(hole, place, beside, help)
          : idleMend(cellOf(entry.row, key), help(hole)),
    },
  );
  const missed = new Map([
    ...lowest(hole.facts),
    ['participant', hole.participant] as const,
    ['date', hole.day] as const,
  ]);
  return { place, report: { ...report, missed } };
}

/** The mend, by the cell that bounds the hole: a date of the row, or a condition. */
function mendOf(
  hole: Witnessed,
  { entry, key }: Beside,
  beside: readonly Beside[],
  help: HoleWords['help'],
): Text {
  if (key === 'to' || key === 'from') return help({ ...hole, kind: 'time' });
  const next = beside.find((other) => other.entry !== entry && other.key === key);
  const raw = next?.entry.row.conditions.find(({ fact }) => fact === key)?.raw;
  if (hole.kind !== 'time' || next === undefined || raw === undefined) return help(hole);
  const [cell, other] = [cellOf(entry.row, key), cellOf(next.entry.row, key)];
  const above =
    codeOf(hole) === 'YB-HOLE'
      ? { zh: '（按上级的规则执行的，写“从上级”）', en: ' (从上级 where the region above decides)' }
      : { zh: '', en: '' };
  return {
    zh: `先看 ${cell} 是不是写错了：应与 ${other}（${raw}）接上；没有写错的，为中间的人补一行${above.zh}；确实没有规定的，在 waivers.csv 里写明理由`,
    en: `look first whether ${cell} is wrong: it should meet ${other} (${raw}); if it is right, add a row for the people between${above.en}; where there truly is no rule, give the reason in waivers.csv`,
  };
}

const idleMend = (cell: string, other: Text): Text => ({
  zh: `这一行就是这些人的规则的，清空 ${cell}；不是的，${other.zh}`,
  en: `if this row is the rule for them, clear ${cell}; if it is not, ${other.en}`,
});

/** The rules above that would answer the witness. */
function keptOut(hole: Witnessed, rows: RowsByRegion, { regions }: World): Note[] {
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

function noteAt({ entry: { row, rule }, key }: Beside): Note {
  if (key === 'inheritable' || key === 'participant') return blankNote(row, rule.id, key);
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

function blankNote(row: Row<Columns>, id: string, key: 'inheritable' | 'participant'): Note {
  const text =
    key === 'participant'
      ? {
          zh: `（空白）   ← 空白表示所有的人，${id}`,
          en: `(blank)   ← a blank stands for everybody: ${id}`,
        }
      : { zh: `${id}   ← “下级适用”不是“是”`, en: `${id}   ← 下级适用 is not 是` };
  return { file: row.file, cell: cellOf(row, key), text };
}
