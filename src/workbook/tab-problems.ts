/** What is wrong with a tab apart from what its cells say: titles, merged cells, formulas, strays. */
import type { MergeRange, Sheet } from 'hucre/xlsx';
import { isBlank } from '../base/text.ts';
import type { SheetFile } from '../compile/read.ts';
import { cellName, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { readHeader } from '../sheet/csv.ts';
import type { ConditionFacts } from '../sheet/layout.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
import { notTheHeader, titleAbove, withoutHeader } from '../sheet/strays.ts';
import { bookColumns } from './book-columns.ts';

/** The cells of a row as text, whatever they are. */
export const shownIn = (sheet: Sheet, row: number): readonly string[] =>
  (sheet.rows[row] ?? []).map((cell) => (isEmpty(cell) ? '' : String(cell)));

/** So many rows are looked at for the header. */
const TOP = 10;

/** A title above the header: no column can be told, so that nothing else is worth saying. */
export function titleIn(
  file: SheetFile,
  place: string,
  sheet: Sheet,
  at: number,
  heads: ConditionFacts,
): Diagnostic | null {
  const top = sheet.rows.slice(0, at + TOP).map((_, row) => shownIn(sheet, row));
  const title = titleAbove(place, top, at);
  const knownIn = (row: number): number =>
    bookColumns(file, readHeader(top[row] ?? []), heads).size;
  if (title !== null || at < 0 || knownIn(at) > 0) return title;
  const below = top.findIndex((cells, row) => row > at && !cells.every(isBlank));
  return below > at && knownIn(below) > 1
    ? notTheHeader(place, at + 1, top[at] ?? [], below + 1)
    : null;
}

/** Content to the right of the last header, once a column. */
export function beyondHeader(
  place: string,
  sheet: Sheet,
  headerRow: number,
  width: number,
): readonly Diagnostic[] {
  const rowsIn = new Map<number, number[]>();
  for (const [row, cells] of sheet.rows.entries())
    for (let column = width; column < cells.length; column += 1)
      if (width > 0 && !isEmpty(cells[column]))
        rowsIn.set(column, [...(rowsIn.get(column) ?? []).slice(0, 1), row]);
  return [...rowsIn]
    .slice(0, MOST_FINDINGS)
    .map(([column, [first = 0, ...more]]) =>
      withoutHeader(place, cellName((more.length > 0 ? headerRow : first) + 1, column)),
    );
}

/** Whether nothing can be seen of a cell. */
export const isEmpty = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && isBlank(cell));

/** Of merged cells only the first has content. */
export function mergedCells(place: string, merge: MergeRange): Diagnostic {
  const from = cellName(merge.startRow + 1, merge.startCol);
  const to = cellName(merge.endRow + 1, merge.endCol);
  return {
    code: 'YB-CELL',
    severity: 'error',
    file: place,
    cell: from,
    text: {
      zh: `${from}:${to} 是合并的单元格，只有第一格有内容`,
      en: `${from}:${to} are merged; only the first of these cells has content`,
    },
    notes: [],
    help: {
      zh: '取消合并，再逐格填写',
      en: 'unmerge them and fill in each cell',
    },
  };
}

/** So many cells are named. */
const MOST_NAMED = 5;

/**
 * Formulas whose results are taken, said once a column with the names of the cells.
 *
 * @param found the rows of the cells by the index of their column, both from 0
 */
export function formulasIn(
  place: string,
  found: ReadonlyMap<number, readonly number[]>,
): readonly Diagnostic[] {
  return [...found].map(([column, rows]) => {
    const names = rows.slice(0, MOST_NAMED).map((row) => cellName(row + 1, column));
    const more = rows.length > names.length;
    return {
      code: 'YB-CELL',
      severity: 'warning',
      file: place,
      cell: names[0] ?? null,
      text: {
        zh: `${names.join('、')}${more ? ` 等 ${rows.length} 格` : ''} 是公式：读入的是算出来的值，公式不会保留`,
        en: `${names.join(', ')}${more ? ` and others, ${rows.length} cells in all,` : ''} hold formulas: their results are taken, the formulas are not kept`,
      },
      notes: [],
      help: {
        zh: '核对这些值；不要用公式，直接填写内容',
        en: 'check these values; use no formula, fill in the content itself',
      },
    };
  });
}
