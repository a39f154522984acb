/** Another text for one cell, as it may have been meant. */
import type { Columns } from '../../../sheet/column.ts';
import { cellOf, type Row } from '../../../sheet/rows.ts';

/** One cell with another text. */
export interface CellText {
  readonly file: string;
  readonly cell: string;
  readonly to: string;
  /** The rule whose cases prove it; null where no case needs to. */
  readonly rule: string | null;
  /** It stands in no such column near by. */
  readonly isRare?: true;
  /** Other cells that change with it: those of the row that say the same, one it changed places with. */
  readonly also?: readonly { readonly cell: string; readonly to: string }[];
  /** What rows are like, which proves nothing: it may hide no two rows that meet. */
  readonly isGuess?: true;
  /** The rows of the same number in other series of the place say it, as `JS-TO-2` beside `JS-TI-2`. */
  readonly isInSeries?: true;
}

/** A text under a column of a row. */
export function textIn(
  row: Row<Columns>,
  key: string,
  to: string,
  rule: string | null = null,
): CellText {
  return { file: row.file, cell: cellOf(row, key), to, rule };
}
