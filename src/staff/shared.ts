/** Rows that came back unchanged are the rows that were there. */
import type { SheetFile } from '../compile/read.ts';
import { type Book, type Cells, type SheetState, withSheet } from './book.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** The later sheet with the very rows of the earlier one wherever they say the same. */
export function* shared(before: SheetState, after: SheetState): Steps<SheetState> {
  const known = new Map<string, Cells>();
  const rows: Cells[] = [];
  const count = before.rows.length + after.rows.length;
  for (const [at, cells] of before.rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield at / count;
    known.set(keyOf(cells), cells);
  }
  for (const [at, cells] of after.rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield (before.rows.length + at) / count;
    rows.push(known.get(keyOf(cells)) ?? cells);
  }
  const sameHeader = keyOf(before.header) === keyOf(after.header);
  return { header: sameHeader ? before.header : after.header, rows };
}

/** The book with sheets that came back, which share their rows with those that were there. */
export function* sharedBook(
  before: Book,
  came: readonly (readonly [SheetFile, SheetState])[],
): Steps<Book> {
  let book = before;
  for (const [file, sheet] of came) {
    const earlier = before.get(file) ?? { header: [], rows: [] };
    book = withSheet(book, file, yield* shared(earlier, sheet));
  }
  return book;
}

const keyOf = (cells: Cells): string => cells.join('\u0000');
