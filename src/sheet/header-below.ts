/** What stands in the place of a header of which nothing is known: a title, or content. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from './column.ts';
import { readHeader } from './csv.ts';
import { type ConditionFacts, layOut } from './layout.ts';
import { headerSortedIn, noHeader, notTheHeader } from './strays.ts';
import { cellsOf, type TextTable } from './text-table.ts';

/** Of a header that is one, more than this many columns are known. */
const ONE_BY_CHANCE = 1;

/** States that no column of a sheet is known, and where its header may be instead. */
export function withoutKnownHeader(
  table: TextTable,
  columns: Columns,
  heads: ConditionFacts | null,
): Diagnostic {
  const { file, headerRow, rows } = table;
  const [below] = rows;
  if (below !== undefined && isHeader(table, 0, columns, heads)) {
    const titles: string[] = [];
    for (const { text, column } of table.header) titles[column] = text;
    return notTheHeader(
      file,
      headerRow,
      Array.from(titles, (text) => text ?? ''),
      below,
    );
  }
  const sorted = headerAmong(table, columns, heads);
  return sorted === null ? noHeader(table, columns) : headerSortedIn(file, table, sorted);
}

function isHeader(
  table: TextTable,
  index: number,
  columns: Columns,
  heads: ConditionFacts | null,
): boolean {
  const { file, rows } = table;
  const header = readHeader(cellsOf(table, index));
  const below = layOut({ file, headerRow: rows[index] ?? 0, header }, columns, heads);
  return below.columns.size + below.conditions.length > ONE_BY_CHANCE;
}

/** So many rows are looked through for the header that is not on top. */
const LOOKED_THROUGH = 2000;

/** The row of a header that stands among the content; null where it is nowhere. */
function headerAmong(
  table: TextTable,
  columns: Columns,
  heads: ConditionFacts | null,
): number | null {
  const { rows } = table;
  const at = rows
    .slice(0, LOOKED_THROUGH)
    .findIndex((_, each) => isHeader(table, each, columns, heads));
  return rows[at] ?? null;
}
