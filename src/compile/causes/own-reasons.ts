/**
 * Golden cases that fail beside a doubtful figure are told with it. One of them may be wrong in
 * itself: it still fails where the figure is read as its own words have it, and is told too.
 */
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import { headerRow, withCell } from '../../sheet/header-row.ts';
import type { Files } from './trial.ts';

/** The findings, with the cases that fail for a reason of their own. */
export async function withOwnReasons(
  files: Files,
  found: readonly Diagnostic[],
  compileAgain: (files: Files) => Promise<{ readonly diagnostics: readonly Diagnostic[] }>,
): Promise<readonly Diagnostic[]> {
  let asMeant = files;
  const told: Note[] = [];
  for (const { file, cell, severity, notes, meant } of found) {
    if (severity !== 'error' || meant === undefined || cell === null) continue;
    const header = headerRow(file, asMeant.get(file) ?? new Uint8Array());
    if (header === null) continue;
    asMeant = new Map(asMeant).set(file, withCell(header, cell, meant));
    told.push(...notes);
  }
  if (told.length === 0) return found;
  const { diagnostics } = await compileAgain(asMeant);
  const failing = diagnostics.filter(({ code }) => code === 'YB-CASE');
  const left = new Set(failing.map(placeOf));
  // Where every case fails as before, the words were not what was meant.
  if (told.every((note) => !isOfCases(note) || left.has(placeOf(note)))) return found;
  const others = found.filter(({ meant }) => meant === undefined);
  const known = new Set([
    ...found.map(placeOf),
    ...others.flatMap(({ notes, cases = [] }) => [...notes, ...cases].map(placeOf)),
  ]);
  return [...found, ...failing.filter((item) => !known.has(placeOf(item)))];
}

const placeOf = ({ file, cell }: Note | Diagnostic): string => `${file} ${cell}`;
const isOfCases = ({ file }: Note): boolean => file.endsWith('.cases.csv');
