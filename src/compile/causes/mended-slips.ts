/**
 * Reads the sheets once more as they were most likely meant, where many findings may come from one
 * slip. What is then found is what else is wrong; nothing is ever emitted from such sheets.
 */
import type { Diagnostic, DiagnosticCode } from '../../diagnostic/diagnostic.ts';
import { headerRow, withCell, withHeader } from '../../sheet/header-row.ts';
import { isError } from '../findings.ts';
import { type ReadSheets, SHEET_FILES } from '../read.ts';
import { SHEET_COLUMNS } from '../sheet-columns.ts';
import { typeSlips } from './lists/fact-types.ts';
import type { Reading } from './mended-cells.ts';
import { areLarge, type Files, keyOf } from './trial.ts';
import { headerSlips } from './whole-sheets/header-slips.ts';
import { withMissingColumns } from './whole-sheets/missing-columns.ts';

const FACTS = 'facts.csv';

/** What reading and checking the sheets gave. */
interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sheets: ReadSheets;
  /** Null where golden cases could not be compared. */
  readonly rules: unknown;
}

/** The files as they may have been meant, and what is then wrong with those there are. */
interface Slip {
  readonly files: Files;
  readonly finding: Diagnostic;
}

/**
 * The sheets without the slips in their headers and in the types of facts, which are told. A slip is
 * believed only where the sheets have fewer findings without it.
 */
export async function withMendedSlips<C extends Compiled>(
  { files, compiled, told: before }: Reading<C>,
  compileAgain: (files: Files) => Promise<C>,
): Promise<Reading<C>> {
  if (areLarge(files)) return { files, compiled, told: before };
  const told = [...before];
  let [now, current]: [C, Files] = [compiled, files];
  const tryAll = async (slips: readonly Slip[]): Promise<void> => {
    let best: readonly [Slip, C] | null = null;
    for (const slip of slips) {
      const after = await compileAgain(slip.files);
      const before = best?.[1] ?? now;
      if (isBetter(after, before) || isHeaderRead(slip, after, before)) best = [slip, after];
      if (after.diagnostics.length === 0) break;
    }
    if (best === null) return;
    told.push(best[0].finding);
    [now, current] = [best[1], best[0].files];
  };
  for (const file of SHEET_FILES) {
    if (now.diagnostics.length === 0) break;
    await tryAll(headersOf(file, current, now));
  }
  for (const slips of typesIn(current, now)) await tryAll(slips);
  return { files: current, compiled: now, told };
}

/** The findings, those that come of a deleted column told once, at the header that lacks it. */
export function ofMissingColumns({
  files,
  compiled: { diagnostics, sheets },
}: Reading<Compiled>): readonly Diagnostic[] {
  return withMissingColumns(diagnostics, sheets, (file) => {
    const header = headerRow(file, files.get(file) ?? new Uint8Array());
    return `A${(header?.at ?? 0) + 1}`;
  });
}

/** So many texts of a sheet are not all translated wrongly: they may stand under another header. */
const SEVERAL = 2;

/**
 * Whether several texts of a sheet are not what their English says. That other columns contradict
 * them shows nothing: fewer do wherever a text is not read.
 */
export function areMistranslated(found: readonly Diagnostic[]): boolean {
  const texts = found.filter(({ code }) => code === 'YB-TRANSLATION');
  const counts = Map.groupBy(texts, ({ file }) => file);
  return [...counts.values()].some(({ length }) => length >= SEVERAL);
}

function typesIn(files: Files, { sheets, diagnostics }: Compiled): readonly (readonly Slip[])[] {
  const header = headerRow(FACTS, files.get(FACTS) ?? new Uint8Array());
  if (header === null) return [];
  return typeSlips(files, diagnostics, sheets.factRows.rows).map((slips) =>
    slips.map(({ cell, word, finding }) => ({
      files: new Map(files).set(FACTS, withCell(header, cell, word)),
      finding,
    })),
  );
}

/** So many findings less may well come of a slip, whatever else is then found. */
const FAR = 10;

/** One of these is not gone by chance, as a gap is where its row is read in another way. */
const TELLING: ReadonlySet<DiagnosticCode> = new Set([
  'YB-FILE',
  'YB-HEADER',
  'YB-CELL',
  'YB-NAME',
  'YB-REFERENCE',
  'YB-SOURCE',
  'YB-CASE',
]);

/**
 * Whether less is wrong in another reading. Golden cases are compared, and rows with each other,
 * only where nothing else is wrong: a reading in which other cells are wrong may look like less.
 */
function isBetter(after: Compiled, before: Compiled): boolean {
  if (before.rules !== null && after.rules === null) return false;
  const [left, had] = [after.diagnostics, before.diagnostics];
  if (left.length >= had.length) return false;
  if (had.length >= left.length * FAR && had.length >= FAR) return true;
  const known = new Set(had.map(keyOf));
  if (left.some((item) => !known.has(keyOf(item)) && item.code !== 'YB-CASE')) return false;
  return had.length > left.length + 1 || had.some(({ code }) => TELLING.has(code));
}

/** Whether a header that nobody knew is known, and nothing else comes up in its sheet. */
function isHeaderRead(
  { finding: { file } }: Slip,
  { diagnostics: left }: Compiled,
  { diagnostics: had }: Compiled,
): boolean {
  const known = new Set(had.map(keyOf));
  const isOfHeader = (item: Diagnostic): boolean =>
    item.file === file && item.code === 'YB-HEADER' && isError(item);
  return (
    had.some(isOfHeader) &&
    !left.some((item) => isOfHeader(item) || (item.file === file && !known.has(keyOf(item))))
  );
}

function headersOf(
  file: (typeof SHEET_FILES)[number],
  files: Files,
  { sheets, diagnostics }: Compiled,
): readonly Slip[] {
  const bytes = files.get(file);
  if (bytes === undefined) return [];
  const [columns, kind] = SHEET_COLUMNS[file];
  const { facts, factRows } = sheets;
  const heads = kind === 'list' ? null : { facts, unread: factRows.unread };
  const factOrder = factRows.rows.map(({ values }) => values.id);
  const words = { file, columns, heads, factOrder };
  // Most headers are as they always are, which their first rows show.
  const isOdd = diagnostics.some(
    (item) => item.file === file && (item.code === 'YB-HEADER' || item.code === 'YB-FILE'),
  );
  const quick = isOdd ? null : headerRow(file, bytes, false);
  if (quick !== null && headerSlips({ ...words, header: quick }).length === 0) return [];
  const header = headerRow(file, bytes);
  if (header === null) return [];
  return headerSlips({ ...words, header }).map(({ headers, finding }) => ({
    files: new Map(files).set(file, withHeader(header, headers)),
    finding,
  }));
}
