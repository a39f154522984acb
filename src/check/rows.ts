/** What several checks ask of rows. */
import { type Interval, intersect } from '../base/interval.ts';
import type { Box } from './meeting.ts';
import type { DecisionRow } from './world.ts';

/** The people of a row, on the days on which it may hold unless others are given. */
export function boxOf(
  { row, rule }: DecisionRow<unknown>,
  days: Interval = rule.period.possible,
): Box {
  return { days, facts: new Map(row.conditions.map(({ fact, holds }) => [fact, holds])) };
}

/** Rows by a key, each list in the order of the sheet. */
export function groupRows<T extends DecisionRow<unknown>>(
  rows: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of rows.toSorted((a, b) => a.row.row - b.row.row)) {
    const key = keyOf(entry);
    const list = groups.get(key);
    if (list) list.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Whether two rows are for some of the same people, one fact left aside. */
export function meetsBut(a: Box, b: Box, aside: string): boolean {
  return [...a.facts].every(([fact, holds]) => {
    const theirs = b.facts.get(fact);
    return fact === aside || theirs === undefined || intersect(holds, theirs).length > 0;
  });
}
