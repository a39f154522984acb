/** Ways in which a sheet may be saved or typed that change nothing of what it says. */
import { columnsOf } from './columns.ts';
import type { Grid } from './folder.ts';

/** ７０ for 70, ＢＪ for BJ: what an input method in full-width mode types. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** Every digit and letter of every cell; links stay, since another width leads elsewhere. */
export function typedFullWidth(grid: Grid): Grid {
  const links = grid[0]?.indexOf('链接') ?? -1;
  return grid.map((cells, row) =>
    row === 0 ? cells : cells.map((cell, column) => (column === links ? cell : fullWidth(cell))),
  );
}

/** The English keys in place of the Chinese headers. */
export function englishHeaders(file: string, grid: Grid, facts: Grid): Grid {
  const [header = [], ...rows] = grid;
  const names = columnsOf(file, facts);
  return [header.map((text) => names.get(text) ?? text), ...rows];
}

/** Empty columns and rows at the end, as spreadsheets leave them. */
export function padded(grid: Grid, columns: number, rows: number): Grid {
  const width = (grid[0]?.length ?? 0) + columns;
  const blank = new Array<string>(width).fill('');
  return [
    ...grid.map((cells) => [...cells, ...new Array<string>(columns).fill('')]),
    ...new Array<readonly string[]>(rows).fill(blank),
  ];
}

/** The columns in another order; `order` holds the old positions. */
export function reordered(grid: Grid, order: readonly number[]): Grid {
  return grid.map((cells) => order.map((column) => cells[column] ?? ''));
}

/** The rows below the header in another order. */
export function shuffled(grid: Grid, order: readonly number[]): Grid {
  return [grid[0] ?? [], ...order.map((row) => grid[row + 1] ?? [])];
}
