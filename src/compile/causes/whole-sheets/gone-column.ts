/**
 * Which column was deleted where no cell misses it by itself: a sheet has all its other columns, and
 * of rules that have nothing to do with each other something is wrong.
 */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import type { CaseColumns } from '../../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import { DECISION_FILES, type DecisionColumns } from '../../decisions.ts';
import { casesIn, isError, rowAt, rowOf } from '../../findings.ts';
import type { ReadSheets, SheetFile } from '../../read.ts';
import { SHEET_COLUMNS } from '../../sheet-columns.ts';

/** So many things are not wrong for reasons of their own. */
const MANY = 8;
/** So many, where no other sheet that may have the column does without it. */
const SEVERAL = 4;

/** What stands in these columns is shown, and nothing is judged by it. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['note', 'wording', 'explanation', 'explanationEn', 'documentNumber', 'url'],
]);

/** Of a sheet in which nothing has ended yet nobody misses the column of ends. */
const END = 'to';
/** A sheet with fewer rows may do without what all others have. */
const LEAST_ROWS = 8;

const CHARGES: SheetFile = 'deductions.csv';
const SOURCES: SheetFile = 'sources.csv';
const HOLDERS: readonly SheetFile[] = [SOURCES, ...DECISION_FILES];

/** A column by its key; odd where all other sheets that may have it do. */
export interface Gone {
  readonly key: string;
  readonly isOdd: boolean;
}

/** The one column that a sheet with much wrong in it lacks; null where there is none. */
export function goneColumn(
  file: SheetFile,
  found: readonly Diagnostic[],
  sheets: ReadSheets,
): Gone | null {
  const gone = missingFrom(file, sheets);
  if (gone === null) return null;
  const { isOdd } = gone;
  // What cases miss may be in any sheet that lacks a column, or come of what is wrong elsewhere.
  const isAlone = HOLDERS.every((one) => one === file || missingFrom(one, sheets)?.isOdd !== true);
  const isElsewhere = (item: Diagnostic): boolean =>
    isError(item) && item.file !== file && item.code !== 'YB-CASE' && item.code !== 'YB-WAIVER';
  const isByCases = isOdd && isAlone && (file === SOURCES || !found.some(isElsewhere));
  const own = isByCases ? found : found.filter((item) => item.file === file);
  const wrong = file === SOURCES ? own.filter(isError).map(placesOf) : wrongIn(file, own, sheets);
  const [first, ...others] = wrong;
  if (first === undefined) return null;
  // What one rule is the reason of is wrong in that rule.
  if ([...first].some((one) => others.every((ids) => ids.has(one)))) return null;
  return wrong.length >= (isByCases && file !== SOURCES ? SEVERAL : MANY) ? gone : null;
}

/** The one column of a sheet's definition that it lacks. */
function missingFrom(file: SheetFile, sheets: ReadSheets): Gone | null {
  const letters = lettersOf(file, sheets);
  if (letters === null) return null;
  const [columns] = SHEET_COLUMNS[file];
  const missing = Object.keys(columns).filter((key) => !letters.has(key) && !SHOWN.has(key));
  // Sheets without rules of a kind do without its column.
  const others = sheetsBeside(file, sheets);
  const odd = missing.filter(
    (key) => key !== END && others.every((other) => !(key in other) || other[key]),
  );
  const [only, second] = odd.length > 0 ? odd : missing;
  return only === undefined || second !== undefined ? null : { key: only, isOdd: odd.length > 0 };
}

type Lettered = Pick<Row<Columns>, 'file' | 'letters'>;

/** The first row of each sheet that a column may be deleted from. */
function firstRows({ decisions, sources }: ReadSheets): readonly Lettered[] {
  const readings: readonly SheetReading<Columns>[] = [sources, ...Object.values(decisions)];
  return readings.flatMap(({ rows: [first, ...others] }) =>
    first === undefined || others.length + 1 < LEAST_ROWS ? [] : [first],
  );
}

const lettersOf = (file: SheetFile, sheets: ReadSheets): Lettered['letters'] | null =>
  firstRows(sheets).find((row) => row.file === file)?.letters ?? null;

/** Which columns of their definitions the other decision sheets have. */
function sheetsBeside(
  file: SheetFile,
  sheets: ReadSheets,
): readonly Readonly<Record<string, boolean>>[] {
  return firstRows(sheets).flatMap((row) => {
    if (row.file === file || row.file === SOURCES) return [];
    const columns = Object.entries(SHEET_COLUMNS).find(([name]) => name === row.file)?.[1][0] ?? {};
    return [Object.fromEntries(Object.keys(columns).map((key) => [key, row.letters.has(key)]))];
  });
}

/** The rules of a sheet that each error in it, and each case that fails, has to do with. */
function wrongIn(
  file: SheetFile,
  found: readonly Diagnostic[],
  { decisions, cases }: ReadSheets,
): readonly ReadonlySet<string>[] {
  const readings: readonly SheetReading<DecisionColumns>[] = Object.values(decisions);
  const rules = readings.flatMap(({ rows }) => rows).filter((row) => row.file === file);
  const byRow = new Map(rules.map(({ row, values }) => [row, values.id]));
  const ids = new Set(byRow.values());
  const caseReadings: readonly Pick<SheetReading<CaseColumns>, 'rows'>[] = Object.values(cases);
  const named = new Map(
    caseReadings.flatMap(({ rows }) =>
      rows.map((row): [string, readonly string[]] => [
        `${row.file} ${row.row}`,
        [...row.values.rules, ...row.values.disputes],
      ]),
    ),
  );
  return found.filter(isError).flatMap((item): readonly ReadonlySet<string>[] => {
    if (item.file === file && item.cell !== null)
      return [
        new Set(
          [item, ...item.notes].flatMap((place) =>
            place.file === file ? (byRow.get(rowAt(place) ?? 0) ?? []) : [],
          ),
        ),
      ];
    return casesIn(item).flatMap((place) => {
      // Charges are named by no case, but known from the place that it asks about.
      const expected = file === CHARGES ? item.expects : named.get(rowOf(place));
      const own = (expected ?? []).filter((id) => ids.has(id));
      return own.length === 0 ? [] : [new Set(own)];
    });
  });
}

const placesOf = ({ file, cell, notes }: Diagnostic): ReadonlySet<string> =>
  new Set([{ file, cell }, ...notes].map(rowOf));
