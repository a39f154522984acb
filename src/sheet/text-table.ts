/**
 * A sheet as columns of texts. A column holds few different texts, so each of them is kept once
 * and rows refer to it by number: whoever reads cells then reads every text once.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type CsvTable, readCsv } from './csv.ts';
import { readTidyCsv } from './tidy-csv.ts';

/** The cells of one column. */
export interface TextColumn {
  /** Every raw text of the column once; the first one is always `''`. */
  readonly texts: readonly string[];
  /** The place in `texts` of each row's cell. */
  readonly numbers: readonly number[];
}

/** A sheet as read. Blank rows are left out; the numbers of the others do not change. */
export interface TextTable extends Pick<CsvTable, 'file' | 'headerRow' | 'header' | 'unheaded'> {
  /** The row a spreadsheet shows, of each row below the header. */
  readonly rows: readonly number[];
  /** By column index (A is 0), up to the last column that has a header. */
  readonly columns: readonly TextColumn[];
  /** Which of the rows had more cells than there are headers. */
  readonly tooLong?: ReadonlySet<number>;
}

/** Reads separated text, tidy or not; `readCsv` says what is wrong with it. */
export function readTexts(
  file: string,
  text: string,
): { readonly table: TextTable | null; readonly diagnostics: readonly Diagnostic[] } {
  const tidy = readTidyCsv(file, text);
  if (tidy !== null) return { table: tidy, diagnostics: [] };
  const { table, diagnostics } = readCsv(file, text);
  return { table: table === null ? null : asColumns(table), diagnostics };
}

function asColumns({ rows, ...table }: CsvTable): TextTable {
  const { header } = table;
  const width = (header.at(-1)?.column ?? -1) + 1;
  const columns = Array.from({ length: width }, (_, column): TextColumn => {
    const places = new Map([['', 0]]);
    const numbers = rows.map(({ cells }) => {
      const text = cells[column] ?? '';
      const known = places.get(text);
      if (known === undefined) places.set(text, places.size);
      return known ?? places.size - 1;
    });
    return { texts: [...places.keys()], numbers };
  });
  const tooLong = new Set(rows.flatMap((row, index) => (row.tooLong === true ? [index] : [])));
  return { ...table, rows: rows.map(({ row }) => row), columns, tooLong };
}
