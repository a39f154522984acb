/**
 * One cell that cannot be read keeps its row, or all that a list says, from being compared with the
 * golden cases. Where its mend is plain the sheets are read once more with it, so that whatever else
 * is wrong is told in the same run; nothing is ever emitted from such sheets.
 */
import { isDoubt } from '../../diagnostic/code.ts';
import type { Diagnostic, DiagnosticCode, Fix, Note } from '../../diagnostic/diagnostic.ts';
import { headerRow, withCell } from '../../sheet/header-row.ts';
import { isError, noteOf, rowOf } from '../findings.ts';
import { areLarge, type Files, keyOf, keysOf } from './trial.ts';

/** What one cell says by itself: rows that do not fit each other have no plain mend. */
const READING: ReadonlySet<DiagnosticCode> = new Set([
  'YB-HEADER',
  'YB-CELL',
  'YB-NAME',
  'YB-REFERENCE',
]);

interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  /** Null where golden cases could not all be compared. */
  readonly rules: unknown;
}

/** The sheets in one reading, and what was told of the cells that it has otherwise. */
export interface Reading<C> {
  readonly files: Files;
  readonly compiled: C;
  readonly told: readonly Diagnostic[];
}

/** So often a mend is taken back; each time all sheets are read again. */
const MOST_READ = 3;

/** The sheets as they are with all plain mends but those that bring something new. */
export async function withMendedCells<C extends Compiled>(
  reading: Reading<C>,
  compileAgain: (files: Files) => Promise<C>,
): Promise<Reading<C>> {
  const { files, compiled, told } = reading;
  const isOpen =
    compiled.rules === null ||
    compiled.diagnostics.some((item) => isError(item) && mendsOf(item).length === 0);
  if (!isOpen || areLarge(files)) return reading;
  const before = new Set(compiled.diagnostics.flatMap(keysOf));
  let mended = compiled.diagnostics.filter((item) => mendsOf(item).length > 0);
  for (let read = 0; read < MOST_READ && mended.length > 0; read += 1) {
    const mends = mended.flatMap(mendsOf);
    const asMeant = withTexts(files, mends);
    if (asMeant === null) return reading;
    const after = await compileAgain(asMeant);
    const fresh = after.diagnostics.filter((item) => keysOf(item).some((key) => !before.has(key)));
    const left = new Set(after.diagnostics.map(keyOf));
    // What a header is taken for depends on the others: none of those may be another one for it.
    const isOtherHeader = (item: Diagnostic): boolean =>
      item.code === 'YB-HEADER' && !mended.includes(item) && !left.has(keyOf(item));
    if (compiled.diagnostics.some(isOtherHeader) || isOtherSheet(mended, fresh)) return reading;
    const doubtful = mended.filter((item) => isDoubtful(item, fresh));
    if (doubtful.length === 0)
      return {
        files: asMeant,
        compiled: after,
        told: [...told, ...proved(mended, compiled, left)],
      };
    mended = mended.filter((item) => !doubtful.includes(item));
  }
  return reading;
}

/** What is told of the mended cells, with the errors that are gone with them: these were no mere doubts. */
function proved(
  mended: readonly Diagnostic[],
  { diagnostics }: Compiled,
  left: ReadonlySet<string>,
): readonly Diagnostic[] {
  const gone = diagnostics.filter(
    (item) => isError(item) && !mended.includes(item) && !left.has(keyOf(item)),
  );
  return mended.map((item) => {
    const own = gone.filter(
      (one) =>
        mended.length === 1 || [one, ...one.notes].some((place) => rowOf(place) === rowOf(item)),
    );
    return own.length === 0 || isError(item)
      ? item
      : { ...item, severity: 'error', notes: [...item.notes, ...own.map(noteOf)] };
  });
}

/** The sheets with texts in some of their cells; null where a sheet cannot be read. */
function withTexts(
  files: Files,
  texts: readonly { readonly file: string; readonly cell: string; readonly to: string }[],
): Files | null {
  const changed = new Map(files);
  for (const { file, cell, to } of texts) {
    const header = headerRow(file, changed.get(file) ?? new Uint8Array());
    if (header === null) return null;
    changed.set(file, withCell(header, cell, to));
  }
  return changed;
}

/** So many cells under a header that cannot be read show that it is another one. */
const SEVERAL = 3;

/** Whether cells under a mended header cannot be read. */
function isOtherSheet(mended: readonly Diagnostic[], fresh: readonly Diagnostic[]): boolean {
  const headed = mended.filter(({ code }) => code === 'YB-HEADER').map(({ file }) => file);
  return (
    fresh.filter(({ code, file }) => READING.has(code) && headed.includes(file)).length >= SEVERAL
  );
}

/** Whether what comes up at its rows with a mend tells that it is none. */
function isDoubtful(item: Diagnostic, fresh: readonly Diagnostic[]): boolean {
  const rows = new Set([item, ...mendsOf(item)].map(rowOf));
  return fresh.some((one) => [one, ...one.notes].some((place) => rows.has(rowOf(place))));
}

/** The texts that cells should have; none where that needs a person. */
function mendsOf(item: Diagnostic): readonly Omit<Fix, 'from'>[] {
  const { code, file, cell, fix = [], meant, proven } = item;
  if (cell === null) return [];
  if (proven !== undefined) return [{ file, cell, to: proven }];
  // What its own row says of a figure is as plain as a name misspelt.
  if (meant !== undefined && isDoubt(code)) return [{ file, cell, to: meant }];
  if (!isError(item) || !READING.has(code)) return [];
  if (fix.length > 0) return fix;
  return meant === undefined ? [] : [{ file, cell, to: meant }];
}

/** What is told of cells as they are and as they were mended: of one cell once, with its last mend. */
export function oncePerMend(
  told: readonly Diagnostic[],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const later = new Map(found.map((item) => [placeOf(item), item]));
  const before = new Set(told.filter(({ proven }) => proven !== undefined).map(placeOf));
  return [
    ...told.map((item) => {
      const last = item.proven === undefined ? undefined : later.get(placeOf(item));
      if (last === undefined) return item;
      const notes = [...item.notes, ...alsoTold(last, item)];
      return { ...item, notes, help: last.help };
    }),
    ...found.filter((item) => !before.has(placeOf(item))),
  ];
}

/** What another finding at a cell adds; what the cell would say with its first mend it does not say. */
function alsoTold(last: Diagnostic, item: Diagnostic): readonly Note[] {
  const said = [item, ...item.notes].map(({ text }) => text.zh);
  return [noteOf(last), ...last.notes].filter(
    (note, index) =>
      (index === 0 || placeOf(note) !== placeOf(item)) &&
      !said.some((text) => text.includes(note.text.zh)),
  );
}

const placeOf = ({ file, cell }: Pick<Note, 'file' | 'cell'>): string => `${file} ${cell}`;
