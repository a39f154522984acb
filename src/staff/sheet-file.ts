/** Sheets of the page ↔ files. */

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { canonicalLine, canonicalText } from '../sheet/format.ts';
import { tableOf } from '../workbook/source-tables.ts';
import type { Cells, SheetState } from './book.ts';
import { FIRST_ROW } from './book.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** Rows never change, so that each is written once however often the sheet is. */
const lines = new WeakMap<Cells, string>();

function lineOf(cells: Cells): string {
  const known = lines.get(cells);
  if (known !== undefined) return known;
  const line = canonicalLine(cells);
  lines.set(cells, line);
  return line;
}

/** A sheet as the text of a file in canonical form: its rows and columns are those of the page. */
export function textOf({ header, rows }: SheetState): string {
  return canonicalText([lineOf(header), ...rows.map(lineOf)]);
}

/** Writes the rows of sheets in steps, so that `textOf` finds them written. */
export function* writing(sheets: readonly SheetState[]): Steps<void> {
  const all = sheets.flatMap(({ rows }) => rows);
  for (const [at, cells] of all.entries()) {
    if (at % ROWS_A_STEP === 0) yield at / all.length;
    lineOf(cells);
  }
}

/** A file as a sheet of the page; what keeps it from being taken over whole, if anything does. */
export function sheetOf(
  file: string,
  bytes: Uint8Array,
): SheetState | { readonly diagnostics: readonly Diagnostic[] } {
  const read = tableOf(file, bytes);
  if ('diagnostics' in read) return read;
  const { header: titles, headerRow, rows: found } = read.table;
  const header: string[] = [];
  for (const { text, column } of titles) {
    while (header.length < column) header.push('');
    header.push(text);
  }
  const rows: Cells[] = [];
  for (const { row, cells } of found) {
    // What stands above the header is blank and goes; blank rows between others stay.
    const place = row - headerRow + 1;
    while (rows.length < place - FIRST_ROW) rows.push([]);
    rows.push(cells);
  }
  return { header, rows };
}
