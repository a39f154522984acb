/**
 * What is wrong with a folder once sheets are brought back, said at the cells they came from: the
 * compiler reads each tab with its own rows and columns, so that only the file's name has to change.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Incoming } from './read.ts';

/** The folder with the sheets in it as they came, for the compiler. */
export function folderWith(
  files: ReadonlyMap<string, Uint8Array>,
  incoming: readonly Incoming[],
): ReadonlyMap<string, Uint8Array> {
  const together = new Map(files);
  for (const { file, bytes } of incoming) together.set(file, bytes);
  return together;
}

/**
 * Findings of that folder, each named where its cell can be mended.
 *
 * @param elsewhere how a sheet is named that stays as it is in the folder
 */
export function atTheirPlaces(
  diagnostics: readonly Diagnostic[],
  incoming: readonly Incoming[],
  elsewhere: (file: string) => string,
): readonly Diagnostic[] {
  const places = new Map<string, string>(incoming.map(({ file, place }) => [file, place]));
  const placeOf = (file: string): string => places.get(file) ?? elsewhere(file);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: placeOf(diagnostic.file),
    notes: diagnostic.notes.map((note) => ({ ...note, file: placeOf(note.file) })),
    ...(diagnostic.fix === undefined
      ? {}
      : { fix: diagnostic.fix.map((fix) => ({ ...fix, file: placeOf(fix.file) })) }),
  }));
}
