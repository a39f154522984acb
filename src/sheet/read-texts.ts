/** Separated text → a sheet in columns, by the quick way where nothing is odd. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { readCsv } from './csv.ts';
import type { CsvTable } from './csv-table.ts';
import type { TextColumn, TextTable } from './text-table.ts';
import { readTidyCsv } from './tidy-csv.ts';

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
    const numbers = Int32Array.from(rows, ({ cells }) => {
      const text = cells[column] ?? '';
      const known = places.get(text);
      if (known === undefined) places.set(text, places.size);
      return known ?? places.size - 1;
    });
    return { texts: [...places.keys()], numbers };
  });
  const beyond = new Map(
    rows.flatMap((row, index) => (row.beyond === undefined ? [] : [[index, row.beyond] as const])),
  );
  return { ...table, rows: rows.map(({ row }) => row), columns, beyond };
}
