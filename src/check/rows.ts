/** What several checks ask of rows. */
import { type Interval, intersect } from '../base/interval.ts';
import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';
import type { DatedBox } from './diagram/meeting.ts';
import type { DecisionRow } from './world.ts';

/** The people of a row, on the days on which it may hold unless others are given. */
export function boxOf(
  { row, rule }: DecisionRow<unknown>,
  days: Interval = rule.period.possible,
): DatedBox {
  return { days, facts: new Map(row.conditions.map(({ fact, holds }) => [fact, holds])) };
}

/** What tells a row from all others of the folder. */
export const rowKey = ({ file, row }: { readonly file: string; readonly row: number }): string =>
  `${file} ${row}`;

/** The rows in which an error was found, or that its notes point at. */
export function wrongRows(found: readonly Diagnostic[]): ReadonlySet<string> {
  const wrong = new Set<string>();
  for (const { severity, file, cell, notes } of found)
    if (severity === 'error')
      for (const place of [{ file, cell }, ...notes]) {
        const row = place.cell === null ? undefined : parseCellName(place.cell)?.row;
        if (row !== undefined) wrong.add(rowKey({ file: place.file, row }));
      }
  return wrong;
}

/** The rows at which something was found, or that its notes point at. */
export function placesIn(found: readonly Diagnostic[]): ReadonlySet<string> {
  return wrongRows(found.map((item) => ({ ...item, severity: 'error' })));
}

/** Rows by a key, each list in the order of the sheet. */
export function groupRows<T extends DecisionRow<unknown>>(
  rows: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  return grouped(
    rows.toSorted((a, b) => a.row.row - b.row.row),
    keyOf,
  );
}

/** Things by a key, each list in the order in which they come. */
export function grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const list = groups.get(key);
    if (list) list.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Whether two rows are for some of the same people, one fact left aside. */
export function meetsBut(a: DatedBox, b: DatedBox, aside: string): boolean {
  return [...a.facts].every(([fact, holds]) => {
    const theirs = b.facts.get(fact);
    return fact === aside || theirs === undefined || intersect(holds, theirs).length > 0;
  });
}
