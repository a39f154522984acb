/**
 * One cell that cannot be read keeps its row, or all that a list says, from being compared with the
 * golden cases. Where its mend is plain the sheets are read once more with it, so that whatever else
 * is wrong is told in the same run; nothing is ever emitted from such sheets.
 */
import type { Diagnostic, DiagnosticCode, Fix } from '../../diagnostic/diagnostic.ts';
import { headerRow, withCell } from '../../sheet/header-row.ts';
import { isError, rowOf } from '../findings.ts';
import { areLarge, type Files, keyOf } from './trial.ts';

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

/** The sheets as they are with all plain mends; as they were where a mend brings something new. */
export async function withMendedCells<C extends Compiled>(
  reading: Reading<C>,
  compileAgain: (files: Files) => Promise<C>,
): Promise<Reading<C>> {
  const { files, compiled, told } = reading;
  if (compiled.rules !== null || areLarge(files)) return reading;
  const mended = compiled.diagnostics.filter((item) => mendsOf(item).length > 0);
  const mends = mended.flatMap(mendsOf);
  if (mends.length === 0) return reading;
  let asMeant = files;
  for (const { file, cell, to } of mends) {
    const header = headerRow(file, asMeant.get(file) ?? new Uint8Array());
    if (header === null) return reading;
    asMeant = new Map(asMeant).set(file, withCell(header, cell, to));
  }
  const after = await compileAgain(asMeant);
  const before = new Set(compiled.diagnostics.map(keyOf));
  const fresh = after.diagnostics.filter((item) => !before.has(keyOf(item)));
  const left = new Set(after.diagnostics.map(keyOf));
  // What a header is taken for depends on the others: none of those may be another one for it.
  const isOtherHeader = (item: Diagnostic): boolean =>
    item.code === 'YB-HEADER' && !mended.includes(item) && !left.has(keyOf(item));
  if (isDoubtful(mended, mends, fresh) || compiled.diagnostics.some(isOtherHeader)) return reading;
  return { files: asMeant, compiled: after, told: [...told, ...mended] };
}

/** So many cells under a header that cannot be read show that it is another one. */
const SEVERAL = 3;

/** Whether what comes up with the mends tells that one of them is none. */
function isDoubtful(
  mended: readonly Diagnostic[],
  mends: readonly { readonly file: string; readonly cell: string }[],
  fresh: readonly Diagnostic[],
): boolean {
  const rows = new Set([...mended, ...mends].map(rowOf));
  const headed = mended.filter(({ code }) => code === 'YB-HEADER').map(({ file }) => file);
  const isUnread = ({ code, file }: Diagnostic): boolean =>
    READING.has(code) && headed.includes(file);
  return (
    fresh.some((item) => [item, ...item.notes].some((place) => rows.has(rowOf(place)))) ||
    fresh.filter(isUnread).length >= SEVERAL
  );
}

/** The texts that cells should have; none where that needs a person. */
function mendsOf(item: Diagnostic): readonly Omit<Fix, 'from'>[] {
  const { code, file, cell, fix = [], meant } = item;
  if (!isError(item) || !READING.has(code)) return [];
  if (fix.length > 0) return fix;
  return meant === undefined || cell === null ? [] : [{ file, cell, to: meant }];
}
