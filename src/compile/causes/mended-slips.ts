/**
 * Reads the sheets once more as they were most likely meant, where many findings may come from one
 * slip. What is then found is what else is wrong; nothing is ever emitted from such sheets.
 */
import type { Diagnostic, DiagnosticCode } from '../../diagnostic/diagnostic.ts';
import { headerRow, withCell, withHeader } from '../../sheet/header-row.ts';
import { type ReadSheets, SHEET_FILES } from '../read.ts';
import { SHEET_COLUMNS } from '../sheet-columns.ts';
import { typeSlips } from './lists/fact-types.ts';
import { headerSlips } from './whole-sheets/header-slips.ts';
import { withMissingColumns } from './whole-sheets/missing-columns.ts';

const FACTS = 'facts.csv';

/** Sheets larger than this are left alone: nobody waits for them to be read again and again. */
const MOST_BYTES = 2_000_000;

type Files = ReadonlyMap<string, Uint8Array>;

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
 * The findings, those that come from a slip in a header or in the type of a fact replaced by one at
 * the slip. A slip is believed only where the sheets have fewer findings without it.
 */
export async function withMendedSlips<C extends Compiled>(
  files: Files,
  first: C,
  compileAgain: (files: Files) => Promise<Compiled>,
): Promise<readonly Diagnostic[]> {
  let bytes = 0;
  for (const content of files.values()) bytes += content.length;
  if (bytes > MOST_BYTES) return first.diagnostics;
  const told: Diagnostic[] = [];
  let [now, current]: [Compiled, Files] = [first, files];
  const tryAll = async (slips: readonly Slip[]): Promise<void> => {
    let best: readonly [Slip, Compiled] | null = null;
    for (const slip of slips) {
      const after = await compileAgain(slip.files);
      if (isBetter(after, best?.[1] ?? now)) best = [slip, after];
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
  const found = withMissingColumns(now.diagnostics, now.sheets, (file) => {
    const header = headerRow(file, current.get(file) ?? new Uint8Array());
    return `A${(header?.at ?? 0) + 1}`;
  });
  return told.length === 0 ? found : [...told, ...found];
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

const keyOf = ({ code, file, cell }: Diagnostic): string => `${code} ${file} ${cell}`;

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
