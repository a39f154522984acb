/**
 * Rows of another sheet that were pasted below the rows of one, or its own once more, most often with
 * their header: they are told once, at the first of them, and the rows above are judged without them.
 */
import { isBlank } from '../../../base/text.ts';
import { columnName, type Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { canonicalBytes } from '../../../sheet/format.ts';
import { type HeaderRow, headerRow } from '../../../sheet/header-row.ts';
import { readTexts } from '../../../sheet/read-texts.ts';
import { readSheet } from '../../../sheet/rows.ts';
import { isHeaderOfSheets, sheetHeadedBy } from '../../misnamed-sheets.ts';
import { type ReadSheets, SHEET_FILES, type SheetFile } from '../../read.ts';
import { SHEET_COLUMNS } from '../../sheet-columns.ts';
import { areLarge, type Files } from '../trial.ts';

/** So much of a sheet is wrong before the reason is looked for in other sheets. */
const SEVERAL = 2;
/** A header has so many cells. */
const LEAST_HEADERS = 3;
/** Fewer cells may be read by chance in a sheet of free text. */
const LEAST_CELLS = 6;

interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sheets: ReadSheets;
}

/** Rows of a sheet that are another's, by their places among the records of the file. */
interface Pasted {
  readonly from: number;
  readonly to: number;
  readonly sheet: SheetFile;
  readonly isHeaded: boolean;
}

/** The sheets without rows that were pasted below others, which are told. */
export async function withoutPastedRows<C extends Compiled>(
  files: Files,
  compiled: C,
  compileAgain: (files: Files) => Promise<C>,
): Promise<{ readonly files: Files; readonly compiled: C; readonly told: readonly Diagnostic[] }> {
  const told: Diagnostic[] = [];
  let now = { files, compiled, told };
  if (areLarge(files)) return now;
  const counts = new Map<string, number>();
  for (const { file } of compiled.diagnostics) counts.set(file, (counts.get(file) ?? 0) + 1);
  for (const file of SHEET_FILES) {
    if ((counts.get(file) ?? 0) < SEVERAL) continue;
    const header = headerRow(file, files.get(file) ?? new Uint8Array());
    const pasted = header === null ? null : pastedIn(file, header, now.files, now.compiled);
    if (header === null || pasted === null) continue;
    const { records } = header;
    // Blank rows in their place leave the others where they are.
    const own = records.map((cells, at) => (at < pasted.from || at >= pasted.to ? cells : []));
    const mended = new Map(now.files).set(file, canonicalBytes(own));
    const after = await compileAgain(mended);
    const before = now.compiled.diagnostics.filter((item) => item.file === file).length;
    const left = after.diagnostics.filter((item) => item.file === file).length;
    if (left >= before || after.diagnostics.length >= now.compiled.diagnostics.length) continue;
    told.push(pastedRows(file, header, pasted));
    now = { files: mended, compiled: after, told };
  }
  return now;
}

function pastedIn(
  file: SheetFile,
  header: HeaderRow,
  files: Files,
  { sheets }: Compiled,
): Pasted | null {
  const { records, at } = header;
  for (let from = at + 1; from < records.length; from += 1) {
    const sheet = headedBy(records[from] ?? []);
    if (sheet === null || sheet === file) continue;
    const next = records.findIndex((cells, index) => index > from && headedBy(cells) === file);
    return { from, to: next === -1 ? endOf(records) : next, sheet, isHeaded: true };
  }
  return repeatedIn(file, header) ?? withoutHeader(file, header, files, sheets);
}

/** So many rows are not each written twice. */
const LEAST_REPEATED = 3;

/** The last rows of a sheet, where each stands above them already: it was pasted below itself. */
function repeatedIn(sheet: SheetFile, { records, at }: HeaderRow): Pasted | null {
  const texts = records.map((cells) => JSON.stringify(cells));
  const first = new Map(texts.map((text, index) => [text, index] as const).reverse());
  const to = endOf(records);
  const isAgain = (index: number): boolean => (first.get(texts[index] ?? '') ?? index) < index;
  let from = to;
  while (from - 1 > at && isAgain(from - 1)) from -= 1;
  return to - from < LEAST_REPEATED
    ? null
    : { from, to, sheet, isHeaded: texts[from] === texts[at] };
}

/** Behind the last row that is not blank. */
const endOf = (records: HeaderRow['records']): number =>
  records.findLastIndex((cells) => !cells.every(isBlank)) + 1;

/** The sheet whose header stands in a row; null where it is none. */
function headedBy(cells: readonly string[]): SheetFile | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const isHeader = filled.length >= LEAST_HEADERS && filled.slice(0, 1).every(isHeaderOfSheets);
  return isHeader ? sheetHeadedBy(filled, '') : null;
}

/** The last rows of a sheet, where they are wrong in it and right under the header of another. */
function withoutHeader(
  file: SheetFile,
  { records, at, cells: own }: HeaderRow,
  files: Files,
  sheets: ReadSheets,
): Pasted | null {
  const to = endOf(records);
  if (to - 1 <= at || isRow(file, own, records[to - 1], sheets)) return null;
  for (const sheet of SHEET_FILES) {
    const bytes = files.get(sheet);
    if (sheet === file || bytes === undefined) continue;
    const headers = headerRow(sheet, bytes, false)?.cells ?? [];
    let from = to;
    while (from - 1 > at && isRow(sheet, headers, records[from - 1], sheets)) from -= 1;
    while (from < to && isRow(file, own, records[from], sheets)) from += 1;
    const filled = records
      .slice(from, to)
      .flat()
      .filter((cell) => !isBlank(cell)).length;
    if (filled >= LEAST_CELLS) return { from, to, sheet, isHeaded: false };
  }
  return null;
}

/** Whether a record can be read as a row of a sheet. */
function isRow(
  sheet: SheetFile,
  headers: readonly string[],
  record: readonly string[] = [],
  { facts, factRows }: ReadSheets,
): boolean {
  const text = new TextDecoder().decode(canonicalBytes([headers, record]));
  const { table, diagnostics } = readTexts(sheet, text);
  if (table === null || diagnostics.length > 0) return false;
  const [columns, kind] = SHEET_COLUMNS[sheet];
  const heads = kind === 'list' ? null : { facts, unread: factRows.unread };
  return readSheet(table, columns, heads).rows.length === 1;
}

function pastedRows(
  file: SheetFile,
  { records }: HeaderRow,
  { from, to, sheet, isHeaded }: Pasted,
): Diagnostic {
  const [first, last] = [from + 1, to];
  const column = records[from]?.findIndex((cell) => !isBlank(cell)) ?? 0;
  const which =
    first === last
      ? { zh: `第 ${first} 行`, en: `row ${first}` }
      : { zh: `第 ${first} 至 ${last} 行`, en: `rows ${first} to ${last}` };
  const isAgain = sheet === file;
  const help = isAgain
    ? { zh: `删去${which.zh}`, en: `remove ${which.en}` }
    : {
        zh: `删去${which.zh}；${sheet} 里还没有的，先移到 ${sheet} 里`,
        en: `remove ${which.en}; what ${sheet} does not have yet, move there first`,
      };
  const what = isHeaded
    ? { zh: `${sheet} 的表头和内容`, en: `the header and rows of ${sheet}` }
    : { zh: `${sheet} 的内容`, en: `rows of ${sheet}` };
  return {
    code: 'YB-FILE',
    severity: 'error',
    file,
    cell: `${columnName(Math.max(0, column))}${first}`,
    text: isAgain
      ? { zh: `${which.zh}把上面的内容又贴了一遍`, en: `${which.en} repeat what stands above` }
      : {
          zh: `${which.zh}是 ${what.zh}，贴到 ${file} 里来了`,
          en: `${which.en} are ${what.en}, pasted into ${file}`,
        },
    notes: [],
    help,
  };
}
