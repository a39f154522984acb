/**
 * Rows that part the people of one place by age, or by another number, and otherwise are for the
 * same ones: where a cell of one of them differs, either might be set right by what the other says.
 * What the remaining rows of the place say, or else those of the sheet, tells which one was changed.
 */
import { intersect } from '../../../base/interval.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { answers } from '../../../table/model.ts';
import type { CellText } from '../texts/other-texts.ts';

type Entry = DecisionRow<unknown>;

const PARTICIPANT = 'participant';
/** So many rows of a place that are called alike show whom such rows are about. */
const SEVERAL = 3;

/** The texts that a row's cells most likely had, going by the rows with which it shares its people. */
export function byPair(
  entry: Entry,
  rows: readonly Entry[],
  { facts }: World,
): readonly CellText[] {
  if (!answers(entry.rule)) return [];
  const others = rows.filter((other) => other !== entry && answers(other.rule));
  const near = others.filter(({ rule }) => rule.region === entry.rule.region);
  const isOrdered = (fact: string): boolean => {
    const type = facts.get(fact)?.type;
    return type === 'integer' || type === 'money';
  };
  const texts = near.flatMap((other): readonly CellText[] => {
    if (other.group !== entry.group) return [];
    const differing = factsOf(entry, other).filter((fact) => !isSame(entry, other, fact));
    const parting = differing.filter((fact) => isOrdered(fact) && areParted(entry, other, fact));
    const [odd, second] = differing.filter((fact) => !parting.includes(fact));
    if (parting.length === 0 || second !== undefined || odd === PARTICIPANT) return [];
    if (odd === undefined) return startLike(entry, other);
    if (!isSameTime(entry, other)) return [];
    const isLike = (one: Entry): boolean => one !== other && isSame(one, entry, PARTICIPANT);
    return isUsual(other, entry, odd, near.filter(isLike), others.filter(isLike))
      ? [textAt(entry, odd, rawOf(other, odd))]
      : [];
  });
  return [...texts, ...calledAlike(entry, near)];
}

/** Whether rows beside two of them say what the first says rather than what the second does. */
function isUsual(
  first: Entry,
  second: Entry,
  fact: string,
  ...pools: readonly (readonly Entry[])[]
): boolean {
  for (const pool of pools) {
    const [one, other] = [first, second].map(
      (entry) => pool.filter((each) => isSame(each, entry, fact)).length,
    );
    if (one !== other) return (one ?? 0) > (other ?? 0);
  }
  return false;
}

/** The start of a row for the others of the same people, where this one lost its own. */
function startLike(entry: Entry, other: Entry): readonly CellText[] {
  const [own, { from, to }] = [entry.rule.period, other.rule.period];
  if (own.from !== null || from === null || own.to !== to) return [];
  return entry.row.letters.has('from') ? [textAt(entry, 'from', from)] : [];
}

/** Whom all other rows of the place are for that are called as this one, which is for others. */
function calledAlike(entry: Entry, near: readonly Entry[]): readonly CellText[] {
  const series = ({ rule: { id } }: Entry): string => id.split('-').slice(0, 2).join('-');
  const alike = near.filter((other) => series(other) === series(entry));
  const [first] = alike;
  if (first === undefined || alike.length < SEVERAL) return [];
  if (isSame(first, entry, PARTICIPANT)) return [];
  const isOne = alike.every((other) => isSame(other, first, PARTICIPANT));
  return isOne ? [textAt(entry, PARTICIPANT, rawOf(first, PARTICIPANT))] : [];
}

const conditionOf = ({ row }: Entry, fact: string) =>
  row.conditions.find((condition) => condition.fact === fact);

const rawOf = (entry: Entry, fact: string): string => conditionOf(entry, fact)?.raw ?? '';

const isSame = (a: Entry, b: Entry, fact: string): boolean =>
  JSON.stringify(conditionOf(a, fact)?.holds) === JSON.stringify(conditionOf(b, fact)?.holds);

const isSameTime = ({ rule: a }: Entry, { rule: b }: Entry): boolean =>
  a.period.from === b.period.from && a.period.to === b.period.to;

/** Whether no value of a fact is in both rows. */
function areParted(a: Entry, b: Entry, fact: string): boolean {
  const [one, other] = [conditionOf(a, fact), conditionOf(b, fact)];
  if (one === undefined || other === undefined) return false;
  return intersect(one.holds, other.holds).length === 0;
}

const factsOf = (...entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ row }) => row.conditions.map(({ fact }) => fact))),
];

const textAt = ({ row }: Entry, key: string, to: string): CellText => ({
  file: row.file,
  cell: cellOf(row, key),
  to,
  rule: null,
});
