/** Finding text among cells. */
import { foldText } from '../base/text.ts';
import { FIRST_ROW, type SheetState } from './book.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Full-width forms, which fold to others. */
const WIDE = /[\uff01-\uff5e\u3000\u00a0]/;

/**
 * The next cell whose text holds another text, after a cell and then from the top; null when there
 * is none. Upper and lower case and full-width forms are alike.
 */
export function findNext({ rows }: SheetState, text: string, after: Place | null): Place | null {
  const wanted = new RegExp(foldText(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i');
  const start = after === null ? 0 : after.row - FIRST_ROW;
  for (let step = 0; step <= rows.length; step += 1) {
    const index = (start + step) % Math.max(rows.length, 1);
    for (const [column, cell] of (rows[index] ?? []).entries()) {
      const passed = step === 0 && after !== null && column <= after.column;
      if (!passed && wanted.test(WIDE.test(cell) ? foldText(cell) : cell))
        return { row: index + FIRST_ROW, column };
    }
  }
  return null;
}
