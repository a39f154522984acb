/** Where a cell stands in the text of its file, for programs that count lines and characters. */
import { parseCellName } from './diagnostic.ts';

/** Lines and columns from 1, the end exclusive, in characters: what SARIF and GitHub count. */
export type Region = {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** Finds a cell in its file; null when the file has no such cell. */
export type Locate = (file: string, cell: string) => Region | null;

/**
 * The region of a cell. A caller without the file's text gets the cell's row as the line and its
 * place among the columns as the column.
 */
export function regionOf(file: string, cell: string | null, locate?: Locate): Region | null {
  if (cell === null) return null;
  const found = locate?.(file, cell) ?? null;
  if (found !== null) return found;
  const place = parseCellName(cell);
  if (place === null) return null;
  const { row, column } = place;
  return { startLine: row, startColumn: column + 1, endLine: row, endColumn: column + 2 };
}
