/**
 * A sheet as columns of texts. A column holds few different texts, so each of them is kept once
 * and rows refer to it by number: whoever reads cells then reads every text once.
 */
import type { CsvTable } from './csv-table.ts';

/** The cells of one column. */
export interface TextColumn {
  /** Every raw text of the column once; the first one is always `''`. */
  readonly texts: readonly string[];
  /** The place in `texts` of each row's cell. */
  readonly numbers: Int32Array;
}

/** A sheet as read. Blank rows are left out; the numbers of the others do not change. */
export interface TextTable extends Pick<CsvTable, 'file' | 'headerRow' | 'header' | 'unheaded'> {
  /** The row a spreadsheet shows, of each row below the header. */
  readonly rows: readonly number[];
  /** By column index (A is 0), up to the last column that has a header. */
  readonly columns: readonly TextColumn[];
  /** The cells beyond the last header, of rows that had any. */
  readonly beyond?: ReadonlyMap<number, readonly string[]>;
}

/** The same sheet with the headers of two columns in each other's place. */
export function withHeadersExchanged(
  table: TextTable,
  [one, other]: readonly [number, number],
): TextTable {
  const place = (column: number): number =>
    column === one ? other : column === other ? one : column;
  const header = table.header
    .map((each) => ({ ...each, column: place(each.column) }))
    .sort((a, b) => a.column - b.column);
  return { ...table, header };
}

/** The headers by column. */
export function headersOf({ header }: TextTable): readonly string[] {
  const headers: string[] = [];
  for (const { text, column } of header) headers[column] = text;
  return headers;
}

/** A row as it stands in the file. */
export function cellsOf({ columns }: TextTable, row: number): readonly string[] {
  return columns.map(({ texts, numbers }) => texts[numbers[row] ?? 0] ?? '');
}

/** Whether a text stands in a column in another row as well. */
export function standsElsewhere(
  { columns }: TextTable,
  column: number,
  text: string,
  row: number,
): boolean {
  const place = columns[column]?.texts.indexOf(text) ?? -1;
  return (
    place > 0 && columns[column]?.numbers.some((n, other) => n === place && other !== row) === true
  );
}
