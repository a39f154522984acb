/** Cells as spreadsheet programs hand them over: tabs, line ends, and quotes where a cell has either. */
import type { Put, SheetState } from './book.ts';
import { textAt } from './book.ts';

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
export function pasted(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = cellAt(whole, at);
    rows.at(-1)?.push(cell);
    if (end >= whole.length) return rows;
    if (whole[end] === '\n') rows.push([]);
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

/** Where pasted cells go: from the block's first cell on; a single one fills the whole block. */
export function putsOf(rows: readonly (readonly string[])[], block: Block): readonly Put[] {
  const { fromRow, toRow, fromColumn, toColumn } = block;
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const puts: Put[] = [];
  if (only !== undefined) {
    for (let row = fromRow; row <= toRow; row += 1)
      for (let column = fromColumn; column <= toColumn; column += 1)
        puts.push({ row, column, text: only });
    return puts;
  }
  for (const [down, cells] of rows.entries())
    for (const [right, text] of cells.entries())
      puts.push({ row: fromRow + down, column: fromColumn + right, text });
  return puts;
}
