/**
 * Gaps over what a sheet need not cover as a whole, such as the dates of retirement for which a place
 * asks other years: who is met by no row is asked nothing. But where rows part the same people by a
 * date or a number, what lies between two of them was hardly left out on purpose.
 */
import { formatDay, partsOf } from '../../base/day.ts';
import type { Interval, Intervals } from '../../base/interval.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers, type Fact } from '../../table/model.ts';
import { poolsOfHoles } from '../diagram/gravest-holes.ts';
import { boxOf, grouped, groupRows } from '../rows.ts';
import { mayBeUnread } from '../unread-rows.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** A row, and what of the fact it holds for. */
interface Part {
  readonly entry: Entry;
  readonly holds: Intervals;
}

const ORDERED: readonly Fact['type'][] = ['date', 'integer', 'money'];

/** The gaps between rows of one region and group that say the same of everything else. */
export function innerGaps(sheet: DecisionSheet, world: World): Diagnostic[] {
  const { rows, complete, partly } = sheet;
  const { facts } = world;
  const [first] = rows;
  const ordered = [...(first?.row.letters.keys() ?? [])].flatMap((id) => {
    const fact = facts.get(id);
    // Those that a sheet must cover as a whole are looked through on its diagram.
    return fact === undefined || complete.includes(id) || !ORDERED.includes(fact.type)
      ? []
      : [fact];
  });
  if (ordered.length === 0) return [];
  const groups = groupRows(
    rows.filter(({ rule }) => answers(rule)),
    ({ rule, group }) => JSON.stringify([rule.region, group]),
  );
  const found = [...groups.values()].flatMap((group) =>
    group.length < 2 ? [] : ordered.flatMap((fact) => gapsOver(fact, group)),
  );
  if (found.length === 0) return [];
  // Where a rule from above would answer those between, that is told of them.
  const keptOut = new Set(
    poolsOfHoles(sheet, world, 'YB-HOLE').flatMap((pool) =>
      pool.flatMap(({ kind, region, group }) => (kind === 'people' ? [`${region} ${group}`] : [])),
    ),
  );
  return found.flatMap(({ at, hole, fact, told: item }) => {
    const { rule, group } = at;
    const { days, facts: own } = boxOf(at);
    const people = { days, facts: new Map(own).set(fact.id, [hole]) };
    // A row that could not be read may be theirs.
    const isKnown = !mayBeUnread(people, [rule.region], partly);
    return isKnown && !keptOut.has(`${rule.region} ${group}`) ? [item] : [];
  });
}

/** A gap, and a row beside it. */
interface Gap {
  readonly at: Entry;
  readonly fact: Fact;
  readonly hole: Interval;
  readonly told: Diagnostic;
}

function gapsOver(fact: Fact, group: readonly Entry[]): Gap[] {
  const parts = group.map((entry): Part => {
    const condition = entry.row.conditions.find((one) => one.fact === fact.id);
    return { entry, holds: condition?.holds ?? [[fact.min, fact.max]] };
  });
  const alike = grouped(parts, ({ entry: { row } }) =>
    JSON.stringify(
      row.conditions
        .filter((one) => one.fact !== fact.id)
        .map(({ fact: of, holds }) => [of, holds]),
    ),
  );
  return [...alike.values()].flatMap((list) => {
    const ranges = list
      .flatMap(({ entry, holds }) => holds.map((range) => ({ entry, range })))
      .toSorted((a, b) => a.range[0] - b.range[0]);
    return ranges.flatMap((after, at) => {
      const before = ranges[at - 1];
      if (before === undefined || before.entry === after.entry) return [];
      const hole: Interval = [before.range[1] + 1, after.range[0] - 1];
      if (hole[0] > hole[1] || !areTogether(before.entry, after.entry)) return [];
      // Other rows may say what holds there, of fewer people or of more.
      if (parts.some(({ holds }) => holds.some(([low, high]) => low <= hole[1] && hole[0] <= high)))
        return [];
      return [{ at: before.entry, fact, hole, told: told(fact, hole, before.entry, after.entry) }];
    });
  });
}

function areTogether({ rule: a }: Entry, { rule: b }: Entry): boolean {
  const [one, other] = [a.period.certain, b.period.certain];
  return one !== null && other !== null && one[0] <= other[1] && other[0] <= one[1];
}

/** How plain a day is as a boundary: most rules begin with a year, or at least with a month. */
function plainness({ type }: Fact, from: number): number {
  if (type !== 'date') return 0;
  const { month, day } = partsOf(from);
  return day === 1 ? (month === 1 ? 2 : 1) : 0;
}

function told(fact: Fact, hole: Interval, before: Entry, after: Entry): Diagnostic {
  const isEarlier = plainness(fact, hole[0]) < plainness(fact, hole[1] + 1);
  const [blamed, other] = isEarlier ? [before, after] : [after, before];
  const [from, to] = hole.map((value) => wordOf(fact, value));
  const what: Text = {
    zh: `${fact.name.zh}是 ${from === to ? from : `${from} 至 ${to}`} 的人，没有一行管到`,
    en: `nobody with ${fact.name.en} ${from === to ? from : `${from} to ${to}`} is met by any row`,
  };
  const text = {
    zh: `${what.zh}：在 ${before.rule.id} 和 ${after.rule.id} 之间`,
    en: `${what.en}, between ${before.rule.id} and ${after.rule.id}`,
  };
  return finding('YB-GAP', blamed.row, fact.id, text, {
    notes: [
      {
        file: other.row.file,
        cell: cellOf(other.row, fact.id),
        text: {
          zh: `${other.rule.id}   ← 相邻的一行`,
          en: `${other.rule.id}   ← the row beside it`,
        },
      },
    ],
    help: {
      zh: '改动相邻的两格使它们接上，或为中间的人补一行；确实没有规定的，在 waivers.csv 里写明理由',
      en: 'change the neighbouring cells so that they meet, or add a row for those between; where there truly is no rule, give the reason in waivers.csv',
    },
  });
}

function wordOf({ type }: Fact, value: number): string {
  if (type === 'date') return formatDay(value);
  return type === 'money' ? (value / 100).toFixed(2) : `${value}`;
}
