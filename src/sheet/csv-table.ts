/** A sheet as rows of raw cells. */

/** One row below the header. */
export type CsvRow = {
  /** The row a spreadsheet shows; the header is usually 1. */
  readonly row: number;
  /** Raw cells by column index, filled up with `''` to the last column of the header. */
  readonly cells: readonly string[];
  /** The cells beyond the last header: each of the others may belong under another one. */
  readonly beyond?: readonly string[];
};

/** A sheet as read. Blank rows are left out; the numbers of the others do not change. */
export type CsvTable = {
  readonly file: string;
  readonly headerRow: number;
  /** Columns that have a header, in order; `column` counts from 0 (A). */
  readonly header: readonly { readonly text: string; readonly column: number }[];
  readonly rows: readonly CsvRow[];
  /** A column whose header is blank has content, so that rows may say less than the sheet does. */
  readonly unheaded?: true;
};
