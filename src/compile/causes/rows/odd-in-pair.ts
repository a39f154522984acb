/**
 * Rows that part the people of one place by age, or by another number, or follow each other in time,
 * and otherwise are for the same ones: where a cell of one of them differs, either might be set right
 * by what the other says. What the remaining rows of the place say, or else those of the sheet, tells
 * which one was changed.
 */
import { intersect } from '../../../base/interval.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { answers } from '../../../table/model.ts';
import { type CellText, textIn } from '../texts/cell-text.ts';

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
    const areInTurn = parting.length === 0 && followsOn(entry, other);
    if (parting.length === 0 && !areInTurn) return [];
    if (second !== undefined || odd === PARTICIPANT) return [];
    if (odd === undefined) return [...startLike(entry, other), ...endLike(entry, other)];
    if (!areInTurn && !isSameTime(entry, other)) return [];
    // Ages change, and what a rule before asked of people the one after it may well not ask.
    if (areInTurn && (isOrdered(odd) || [entry, other].some((one) => rawOf(one, odd) === '')))
      return [];
    const isLike = (one: Entry): boolean => one !== other && isSame(one, entry, PARTICIPANT);
    const text = textAt(entry, odd, rawOf(other, odd));
    if (lostItsSide(entry, other, odd, near)) return [{ ...text, isGuess: true }];
    return isUsual(other, entry, odd, near.filter(isLike), others.filter(isLike))
      ? [text]
      : [{ ...text, isRare: true, isGuess: true }];
  });
  const ofPlace = calledAlike(entry, near);
  return [...texts, ...(ofPlace.length > 0 ? ofPlace : wordedAlike(entry, others))];
}

/** Whether a row leaves blank what the one beside it states, and another one states the opposite. */
function lostItsSide(entry: Entry, other: Entry, fact: string, near: readonly Entry[]): boolean {
  if (rawOf(entry, fact) !== '') return false;
  return near.some(
    (third) => third.group === entry.group && third !== other && areParted(third, other, fact),
  );
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

/** The end of a row for the others of the same people, where this one lost its own. */
function endLike(entry: Entry, other: Entry): readonly CellText[] {
  const [own, { from, to }] = [entry.rule.period, other.rule.period];
  if (own.to !== null || to === null || own.from !== from) return [];
  return entry.row.letters.has('to') ? [textAt(entry, 'to', to)] : [];
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

/** So many rows of a sheet have a word in their ids that says whom they are for, as RET does. */
const MANY = 20;

/**
 * Whom all rows of other places are for whose ids have the same word behind their place; several
 * rows of one place that are for others are filled down from one cell.
 */
function wordedAlike(entry: Entry, others: readonly Entry[]): readonly CellText[] {
  const word = ({ rule: { id } }: Entry): string => id.split('-')[1] ?? '';
  const alike = others.filter((other) => word(other) === word(entry));
  const isNear = (other: Entry): boolean => other.rule.region === entry.rule.region;
  const elsewhere = alike.filter((other) => !isNear(other));
  const [first] = elsewhere;
  if (first === undefined || elsewhere.length < MANY || isSame(first, entry, PARTICIPANT))
    return [];
  if (!elsewhere.every((other) => isSame(other, first, PARTICIPANT))) return [];
  const odd = [entry, ...alike.filter(isNear)].filter(
    (other) => !isSame(other, first, PARTICIPANT),
  );
  if (!odd.every((other) => isSame(other, entry, PARTICIPANT))) return [];
  const [top = entry, ...below] = odd.toSorted((a, b) => a.row.row - b.row.row);
  const to = rawOf(first, PARTICIPANT);
  const also = below.map(({ row }) => ({ cell: cellOf(row, PARTICIPANT), to }));
  return [{ ...textAt(top, PARTICIPANT, to), ...(also.length > 0 ? { also } : {}) }];
}

const conditionOf = ({ row }: Entry, fact: string) =>
  row.conditions.find((condition) => condition.fact === fact);

const rawOf = (entry: Entry, fact: string): string => conditionOf(entry, fact)?.raw ?? '';

const isSame = (a: Entry, b: Entry, fact: string): boolean =>
  JSON.stringify(conditionOf(a, fact)?.holds) === JSON.stringify(conditionOf(b, fact)?.holds);

const isSameTime = ({ rule: a }: Entry, { rule: b }: Entry): boolean =>
  a.period.from === b.period.from && a.period.to === b.period.to;

/** Whether one of two rows begins on the day after the other one ends. */
function followsOn({ rule: a }: Entry, { rule: b }: Entry): boolean {
  const isNext = (one: Entry['rule'], next: Entry['rule']): boolean =>
    one.period.to !== null &&
    next.period.from !== null &&
    one.period.possible[1] + 1 === next.period.possible[0];
  return isNext(a, b) || isNext(b, a);
}

/** Whether no value of a fact is in both rows. */
function areParted(a: Entry, b: Entry, fact: string): boolean {
  const [one, other] = [conditionOf(a, fact), conditionOf(b, fact)];
  if (one === undefined || other === undefined) return false;
  return intersect(one.holds, other.holds).length === 0;
}

const factsOf = (...entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ row }) => row.conditions.map(({ fact }) => fact))),
];

const textAt = ({ row }: Entry, key: string, to: string): CellText => textIn(row, key, to);
