/** What is asked of findings by whoever looks for what they have in common. */
import { type Diagnostic, type Note, parseCellName } from '../diagnostic/diagnostic.ts';

type At = Pick<Note, 'file' | 'cell'>;

/** Whether it keeps the sheets from being published. */
export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Whether another cell than where it is told may be to blame: a hole of the past only informs. */
export const isTraced = (item: Diagnostic): boolean =>
  isError(item) || item.code === 'YB-HOLE' || item.code === 'YB-GAP';

/** The spreadsheet's row of a cell; undefined where a finding is about a whole file. */
export const rowAt = ({ cell }: Pick<Note, 'cell'>): number | undefined =>
  parseCellName(cell ?? '')?.row;

/** What tells the row of a cell from all others of the folder. */
export const rowOf = (place: At): string => `${place.file} ${rowAt(place) ?? ''}`;

/** A finding told beside another one. */
export function noteOf(item: Diagnostic): Note {
  const { file, cell, text } = item;
  const cases = casesIn(item);
  return { file, cell, text, ...(cases.length === 0 ? {} : { cases }) };
}

/** Every golden case that a finding says something of: itself, and those told as one with it. */
export function casesIn({ code, file, cell, text, cases, notes }: Diagnostic): readonly Note[] {
  const own = code === 'YB-CASE' ? [{ file, cell, text }] : [];
  return [...own, ...(cases ?? []), ...notes.flatMap((note) => note.cases ?? [])];
}

/** The findings with some of them replaced; null takes one away. */
export function replaced(
  found: readonly Diagnostic[],
  by: ReadonlyMap<Diagnostic, Diagnostic | null>,
): readonly Diagnostic[] {
  if (by.size === 0) return found;
  return found.flatMap((item) => {
    const one = by.get(item);
    return one === undefined ? [item] : one === null ? [] : [one];
  });
}
