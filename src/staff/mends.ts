/** Mechanical mends on the page: the same as `sheets check --fix`, as a step that can be undone. */
import type { SheetFile } from '../compile/read.ts';
import { type Fix, parseCellName } from '../diagnostic/diagnostic.ts';
import { sameCell } from '../sheet/patch.ts';
import { type Book, type Put, putCells, textAt, withSheet } from './book.ts';

export interface Mended {
  readonly book: Book;
  /** Mends whose cell says something else by now. */
  readonly refused: readonly Fix[];
}

/** The book with mends made, but for those whose cell was changed meanwhile. */
export function mend(book: Book, fixes: readonly Fix[]): Mended {
  const refused: Fix[] = [];
  const puts = new Map<SheetFile, Put[]>();
  const files = new Map<string, SheetFile>([...book.keys()].map((file) => [file, file]));
  for (const fix of fixes) {
    const file = files.get(fix.file);
    const sheet = file === undefined ? undefined : book.get(file);
    const place = parseCellName(fix.cell);
    if (file === undefined || sheet === undefined || place === null) {
      refused.push(fix);
      continue;
    }
    if (!sameCell(textAt(sheet, place.row, place.column), fix.from)) refused.push(fix);
    else puts.set(file, [...(puts.get(file) ?? []), { ...place, text: fix.to }]);
  }
  let mended = book;
  for (const [file, list] of puts) {
    const sheet = mended.get(file);
    if (sheet !== undefined) mended = withSheet(mended, file, putCells(sheet, list));
  }
  return { book: mended, refused };
}
