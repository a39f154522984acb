/** Cells as spreadsheet programs hand them over: tabs, line ends, and quotes where a cell has either. */
import { putBlock, type SheetState, textAt } from './book.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** A block of cells, by the spreadsheet's rows and columns from 0; both ends belong to it. */
export interface Block {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** The cells of a block as text for the clipboard. */
export function copied(sheet: SheetState, { fromRow, toRow, fromColumn, toColumn }: Block): string {
  const lines: string[] = [];
  for (let row = fromRow; row <= toRow; row += 1) {
    const cells: string[] = [];
    for (let column = fromColumn; column <= toColumn; column += 1)
      cells.push(quoted(textAt(sheet, row, column)));
    lines.push(cells.join('\t'));
  }
  return lines.join('\r\n');
}

const quoted = (text: string): string =>
  /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Text from the clipboard as rows of cells. A quote that is never closed is taken as it stands. */
export function* pasted(text: string): Steps<readonly (readonly string[])[]> {
  const whole = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: (readonly string[])[] = [];
  let at = 0;
  while (at <= whole.length) {
    if (rows.length % ROWS_A_STEP === 0) yield at / (whole.length + 1);
    const { cells, end } = rowAt(whole, at);
    rows.push(cells);
    at = end + 1;
  }
  return rows;
}

function rowAt(text: string, start: number): { cells: readonly string[]; end: number } {
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  // Without quotes, as nearly all lines are, a line is a row.
  if (!line.includes('"')) return { cells: line.split('\t'), end: start + line.length };
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const { cell, end } = cellAt(text, at);
    cells.push(cell);
    if (text[end] !== '\t') return { cells, end };
    at = end + 1;
  }
}

function cellAt(text: string, start: number): { cell: string; end: number } {
  const quotedCell = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
  quotedCell.lastIndex = start;
  const match = quotedCell.exec(text);
  if (match !== null)
    return { cell: (match[1] ?? '').replaceAll('""', '"'), end: quotedCell.lastIndex };
  const plain = /[^\t\n]*/uy;
  plain.lastIndex = start;
  plain.exec(text);
  return { cell: text.slice(start, plain.lastIndex), end: plain.lastIndex };
}

/**
 * The sheet with pasted cells from a block's first cell on; a single one fills the whole block. The
 * same sheet when nothing changes.
 */
export function putPasted(
  sheet: SheetState,
  rows: readonly (readonly string[])[],
  { fromRow, toRow, fromColumn, toColumn }: Block,
): Steps<SheetState> {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only === undefined) return putBlock(sheet, fromRow, fromColumn, rows);
  const row = Array.from({ length: toColumn - fromColumn + 1 }, () => only);
  const filled = Array.from({ length: toRow - fromRow + 1 }, () => row);
  return putBlock(sheet, fromRow, fromColumn, filled);
}
