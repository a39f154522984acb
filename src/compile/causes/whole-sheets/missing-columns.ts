/**
 * A column that was deleted, of which row after row is told that it lacks something: it is told
 * once, and what rows say without it is not judged.
 */
import { DOUBTS } from '../../../diagnostic/code.ts';
import type { Diagnostic, DiagnosticCode } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import type { CaseColumns } from '../../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import { DECISION_FILES } from '../../decisions.ts';
import { type ReadSheets, SHEET_FILES, type SheetFile } from '../../read.ts';
import { SHEET_COLUMNS } from '../../sheet-columns.ts';
import { askedColumn } from './asked-columns.ts';
import { goneColumn } from './gone-column.ts';
import { headerFinding } from './header-finding.ts';
import { columnsThatPart } from './parting-columns.ts';

/** So many rows do not lack the same by themselves; a row by itself may do without the column. */
const SEVERAL = 2;

/** What is judged by what rows conclude, or by what comes down to them: it may lack the column. */
const OF_CONTENT: readonly DiagnosticCode[] = [
  'YB-GAP',
  'YB-HOLE',
  'YB-SHADOW',
  'YB-BOUND',
  'YB-DISPUTE',
  'YB-PARAMETER',
  'YB-CONFIDENCE',
  ...DOUBTS,
  'YB-STALE',
  'YB-UNUSED-CELL',
];

/** What is judged by whom rows are about, when, and whether they are adopted. */
const OF_PEOPLE: readonly DiagnosticCode[] = [
  'YB-OVERLAP',
  'YB-TWICE',
  'YB-COMPONENT',
  'YB-SOURCE',
  'YB-BARE',
];

/** The columns by which rows differ in that, beside the conditions. */
const PARTING: readonly string[] = ['from', 'to', 'standing', 'disputes', 'nature', 'component'];

/** What a file says by itself: without a column of a list nobody knows what its cells refer to. */
const OF_FILES: ReadonlySet<DiagnosticCode> = new Set(['YB-FILE', 'YB-HEADER']);

/** What is judged by all sheets together. */
const OF_ALL: ReadonlySet<DiagnosticCode> = new Set(['YB-CASE', 'YB-WAIVER']);

/**
 * The findings, those that come from a deleted column replaced by one in the sheet that lacks it.
 *
 * @param headerCell the first cell of the header of a sheet
 */
export function withMissingColumns(
  found: readonly Diagnostic[],
  sheets: ReadSheets,
  headerCell: (file: SheetFile) => string,
): readonly Diagnostic[] {
  let left = withoutFollowing(found);
  for (const file of SHEET_FILES) {
    const [columns, kind] = SHEET_COLUMNS[file];
    const missed = mostlyMissed(file, left) ?? missedByAll(file, left, sheets);
    const gone = missed === null ? goneColumn(file, left, sheets) : null;
    const key = missed ?? gone?.key ?? null;
    const header = key === null ? undefined : columns[key]?.header;
    const asked = header === undefined ? askedColumn(file, left, sheets) : null;
    const known = header ?? asked;
    // What other sheets do without as well is one of those that it may have been.
    const isOpen = known === null || gone?.isOdd === false;
    const parting = isOpen ? columnsThatPart(file, left, sheets) : [];
    const headers = [...new Set([...parting, ...(known === null ? [] : [known])])];
    if (headers.length === 0) continue;
    const follows: ReadonlySet<DiagnosticCode> = new Set(
      key === null || PARTING.includes(key) ? [...OF_CONTENT, ...OF_PEOPLE] : OF_CONTENT,
    );
    const rest = left.filter((item) => {
      if (item.file !== file)
        return kind === 'list' ? item.code === 'YB-FILE' : !OF_ALL.has(item.code);
      if (kind === 'list') return OF_FILES.has(item.code);
      return !follows.has(item.code) && (item.lacks === undefined || item.lacks !== key);
    });
    const isOne = left.filter((item) => item.file === file && item.lacks === key).length === 1;
    left = [...rest, missing(file, headerCell(file), headers, isOne)];
  }
  return left;
}

/**
 * The findings without those that come of a column of which the header already tells that it is
 * missing: what cases get without its rules, and rows that are alike without it.
 */
function withoutFollowing(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const lacking = new Set(
    found.flatMap(({ code, file, lacks }) =>
      code === 'YB-HEADER' && lacks !== undefined ? [file] : [],
    ),
  );
  if (lacking.size === 0) return found;
  const isOfRules = DECISION_FILES.some((file) => lacking.has(file));
  const left = found.filter(
    ({ code, file }) =>
      !(code === 'YB-DUPLICATE' && lacking.has(file)) && !(isOfRules && OF_ALL.has(code)),
  );
  return left.length === found.length ? found : left;
}

/** The column that the most findings of a sheet miss, by its key; null where none is. */
function mostlyMissed(file: SheetFile, found: readonly Diagnostic[]): string | null {
  const counts = new Map<string, number>();
  for (const { lacks, file: other, code } of found) {
    if (lacks === undefined || other !== file) continue;
    // What the words of a row say of a column no other row need say too.
    const weight = code === 'YB-MISQUOTED' ? SEVERAL : 1;
    counts.set(lacks, (counts.get(lacks) ?? 0) + weight);
  }
  const [columns] = SHEET_COLUMNS[file];
  const [most] = [...counts]
    .filter(([key, count]) => key in columns && count >= SEVERAL)
    .toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/**
 * What shows in other sheets: regions that nobody finds by their short names, or that lie nowhere,
 * and figures that golden cases expect and no row gives.
 */
function missedByAll(
  file: SheetFile,
  found: readonly Diagnostic[],
  sheets: ReadSheets,
): string | null {
  const [columns] = SHEET_COLUMNS[file];
  if (file === 'regions.csv') {
    const [first, ...others] = sheets.regions.rows;
    const lacks = (key: string): boolean => first !== undefined && !first.letters.has(key);
    const isUnfound = found.some(({ code }) => code === 'YB-NAME');
    const key =
      others.length > 0 && lacks('parent')
        ? 'parent'
        : isUnfound && lacks('aliases')
          ? 'aliases'
          : null;
    return key;
  }
  if (file === 'facts.csv') return areAskedThoughPresumed(sheets) ? PRESUMED_FOR : null;
  const readings: readonly SheetReading<Columns>[] = Object.values(sheets.decisions);
  const rows = readings.flatMap((reading) => reading.rows).filter((row) => row.file === file);
  const letters = rows[0]?.letters;
  if (letters === undefined) return null;
  if (!letters.has(DISPUTES) && isUndisputed(rows, found)) return DISPUTES;
  const expected = expectedHeaders(found, sheets);
  const key = Object.keys(columns).find(
    (each) => !letters.has(each) && expected.has(columns[each]?.header ?? ''),
  );
  return key ?? null;
}

const PRESUMED_FOR = 'presumedFor';

/** Whether golden cases wait for facts that, for want of a column, are presumed of everybody. */
function areAskedThoughPresumed({ factRows: { rows }, facts, cases }: ReadSheets): boolean {
  if (rows[0]?.letters.has(PRESUMED_FOR) !== false) return false;
  const presumed = new Set(
    facts.filter(({ presumption }) => presumption !== null).map(({ name }) => name.zh),
  );
  const readings: readonly Pick<SheetReading<CaseColumns>, 'rows'>[] = Object.values(cases);
  const waiting = readings
    .flatMap((reading) => reading.rows)
    .filter(({ values }) => values.missing.some((name) => presumed.has(name)));
  return waiting.length >= SEVERAL;
}

const DISPUTES = 'disputes';

/** Whether several rows of a sheet are not shown as disputes where golden cases expect them. */
function isUndisputed(rows: readonly Row<Columns>[], found: readonly Diagnostic[]): boolean {
  const expected = new Set(found.flatMap(({ lists = [] }) => lists));
  return rows.filter(({ values: { id } }) => expected.has(`${id}`)).length >= SEVERAL;
}

/** The headers of golden cases under which something else is expected than is answered. */
function expectedHeaders(found: readonly Diagnostic[], { cases }: ReadSheets): ReadonlySet<string> {
  const headers = new Set<string>();
  const readings: readonly SheetReading<Columns>[] = Object.values(cases);
  for (const { code, file, cell, notes } of found) {
    if (code !== 'YB-CASE') continue;
    const row = readings.flatMap(({ rows }) => rows.slice(0, 1)).find((one) => one.file === file);
    // The other cells of the case that fail are notes of its finding, and so is its remark.
    const cells = [cell, ...notes.filter((note) => note.file === file).map((note) => note.cell)];
    const letters = new Set(cells.map((each) => each?.replace(/\d+$/u, '')));
    for (const [key, letter] of row?.letters ?? [])
      if (key !== 'note' && letters.has(letter)) headers.add(columnsOf(file)[key]?.header ?? '');
  }
  return headers;
}

const columnsOf = (file: string): Columns =>
  Object.entries(SHEET_COLUMNS).find(([name]) => name === file)?.[1][0] ?? {};

function missing(
  file: SheetFile,
  cell: string,
  headers: readonly string[],
  isOne: boolean,
): Diagnostic {
  const [rows, need] = isOne ? ['有一行', 'a row needs'] : ['好几行', 'several rows need'];
  const text = {
    zh: `缺少“${headers.join('”或“')}”这一列，${rows}要用到它`,
    en: `the column ${headers.join(' or ')} is missing, and ${need} it`,
  };
  const help = {
    zh: '如果误删了这一列，从以前的版本补回来；补好以后再检查其余的内容',
    en: 'if it was removed by mistake, put it back from an earlier version; the rest is checked then',
  };
  return headerFinding(file, cell, text, { help });
}
