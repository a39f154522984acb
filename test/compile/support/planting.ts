/** Mistakes planted into copies of the real sheets, saved as spreadsheet programs save them. */
import { columnName } from '../../../src/diagnostic/diagnostic.ts';
import { encodeGbk, encodeUtf16 } from '../../sheet/encodings.ts';
import {
  csvOf,
  encode,
  type Folder,
  findingsOf,
  type Grid,
  gridOf,
  realFolder,
  withSheets,
} from './folder.ts';

/** Sheet, what its row begins with (or holds under the second column), header, new content. */
export type Edit = readonly [file: string, row: string, header: string, content: string];

/** A change to the cells of one sheet. */
export type Change = (grid: string[][]) => Grid;

/** How programs save: Excel as “CSV”, Excel as “CSV UTF-8”, an editor, Excel as “Unicode text”. */
export const SAVED = {
  gbk: (grid: Grid) => encodeGbk(csvOf(grid, '\r\n')),
  excel: (grid: Grid) => encode(`\uFEFF${csvOf(grid, '\r\n')}`),
  editor: (grid: Grid) => encode(csvOf(grid, '\n')),
  tabs: (grid: Grid) =>
    encodeUtf16(
      grid
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'))
        .join('\r\n'),
      true,
    ),
} as const;

export type Saved = keyof typeof SAVED;

const WAYS: readonly Saved[] = ['gbk', 'excel', 'editor', 'tabs'];

/** Row (from 0, the header) and column of a cell. */
function placeOf(grid: Grid, row: string, header: string): { row: number; column: number } {
  const column = grid[0]?.indexOf(header) ?? -1;
  const found =
    row === '' ? 0 : grid.findIndex(([first, second]) => first === row || second === row);
  if (column < 0 || found < 0) throw new Error(`${row} ${header} is not in the sheets`);
  return { row: found, column };
}

/** `refund.csv D7` for the row of an id and a header. */
export function cellAt(file: string, row: string, header: string): string {
  const place = placeOf(gridOf(realFolder, file), row, header);
  return `${file} ${columnName(place.column)}${place.row + 1}`;
}

/** What is found in a folder: how grave, which code, and where. */
export async function found(folder: Folder): Promise<readonly string[]> {
  return (await findingsOf(folder)).map(
    ({ severity, code, file, cell }) => `${severity} ${code} ${file} ${cell}`,
  );
}

/** The real sheets with some cells changed; each way of saving takes its turn. */
export function edited(edits: readonly Edit[], turn: number): Folder {
  const grids = new Map<string, string[][]>();
  for (const [file, row, header, content] of edits) {
    const grid = grids.get(file) ?? gridOf(realFolder, file).map((cells) => [...cells]);
    grids.set(file, grid);
    const place = placeOf(gridOf(realFolder, file), row, header);
    grid[place.row] = (grid[place.row] ?? []).with(place.column, content);
  }
  return saved(grids, WAYS[turn % WAYS.length] ?? 'excel');
}

/** The real sheets with one of them changed as a whole. */
export function changed(file: string, change: Change, turn: number): Folder {
  const grid = change(gridOf(realFolder, file).map((cells) => [...cells]));
  return saved(new Map([[file, grid]]), WAYS[turn % WAYS.length] ?? 'excel');
}

/** The real sheets with the text of one of them changed. */
export function retyped(file: string, change: (text: string) => string): Folder {
  return withSheets(realFolder, { [file]: change(csvOf(gridOf(realFolder, file), '\r\n')) });
}

function saved(grids: ReadonlyMap<string, Grid>, way: Saved): Folder {
  return withSheets(
    realFolder,
    Object.fromEntries([...grids].map(([file, grid]) => [file, SAVED[way](grid)])),
  );
}

/** A change of one row, by what it begins with. */
export const inRow =
  (
    id: string,
    change: (cells: readonly string[], column: (header: string) => number) => readonly string[],
  ): Change =>
  (grid) => {
    const column = (header: string): number => grid[0]?.indexOf(header) ?? -1;
    return grid.map((cells) => (cells[0] === id ? change(cells, column) : cells));
  };

/** A new last row, by header; what is not given stays blank. */
export const plus =
  (cells: Readonly<Record<string, string | undefined>>) =>
  (grid: readonly string[][]): string[][] => {
    const headers = grid[0] ?? [];
    const unknown = Object.keys(cells).filter((header) => !headers.includes(header));
    if (unknown.length > 0) throw new Error(`${unknown.join()} is no header`);
    return [...grid, headers.map((header) => cells[header] ?? '')];
  };
