/** Rows that came back unchanged are the rows that were there. */
import type { Cells, SheetState } from './book.ts';

/** The later sheet with the very rows of the earlier one wherever they say the same. */
export function shared(before: SheetState, after: SheetState): SheetState {
  const known = new Map<string, Cells>();
  for (const cells of before.rows) known.set(keyOf(cells), cells);
  return {
    header: keyOf(before.header) === keyOf(after.header) ? before.header : after.header,
    rows: after.rows.map((cells) => known.get(keyOf(cells)) ?? cells),
  };
}

const keyOf = (cells: Cells): string => cells.join('\u0000');
