/** Findings by the cells they are about, for marking them in the grid. */
import { type Diagnostic, parseCellName, type Severity } from '../diagnostic/diagnostic.ts';

/** What is said about a cell, the gravest first. */
export type Spots = ReadonlyMap<string, readonly Diagnostic[]>;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By sheet, then by `row:column`, the row as the spreadsheet counts and the column from 0. */
export function spotsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Spots> {
  const byFile = new Map<string, Map<string, Diagnostic[]>>();
  for (const item of diagnostics) {
    const place = item.cell === null ? null : parseCellName(item.cell);
    if (place === null) continue;
    const spots = byFile.get(item.file) ?? new Map<string, Diagnostic[]>();
    byFile.set(item.file, spots);
    const key = spotKey(place.row, place.column);
    spots.set(key, [...(spots.get(key) ?? []), item]);
  }
  for (const spots of byFile.values())
    for (const list of spots.values())
      list.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return byFile;
}

export const spotKey = (row: number, column: number): string => `${row}:${column}`;

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** How many findings of each severity each sheet has. */
export function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Counts> {
  return new Map(
    [...Map.groupBy(diagnostics, ({ file }) => file)].map(([file, list]) => [file, countOf(list)]),
  );
}
