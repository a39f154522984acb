/**
 * The sheets as they stand on the page, and what was done to them. Values that never change: an
 * edit makes a new book that shares every row it does not touch, so that undoing is going back to
 * the book before.
 */
import type { SheetFile } from '../compile/read.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** The cells of a row, from column A. */
export type Cells = readonly string[];

/** A sheet; its header stands in the spreadsheet's row 1, `rows[0]` in row 2. */
export interface SheetState {
  readonly header: Cells;
  /** A blank row is one without cells, or with blank ones. */
  readonly rows: readonly Cells[];
}

export type Book = ReadonlyMap<SheetFile, SheetState>;

/** The spreadsheet's number of `rows[0]`. */
export const FIRST_ROW = 2;

/** A cell to be given another text. `row` counts as the spreadsheet does: 1 is the header. */
export interface Put {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

/** What a cell says; nothing where there is none. */
export function textAt(sheet: SheetState, row: number, column: number): string {
  const cells = row < FIRST_ROW ? sheet.header : sheet.rows[row - FIRST_ROW];
  return cells?.[column] ?? '';
}

/**
 * The sheet with other texts in some cells; rows and columns that it lacks are added below and to
 * the right. The same sheet when nothing changes.
 */
export function putCells(sheet: SheetState, puts: readonly Put[]): SheetState {
  const width = sheet.header.length;
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of puts) {
    if (textAt(sheet, row, column) === text && column < width) continue;
    const before = row < FIRST_ROW ? sheet.header : (sheet.rows[row - FIRST_ROW] ?? []);
    const cells = rows.get(row) ?? [...before];
    while (cells.length <= column) cells.push('');
    cells[column] = text;
    rows.set(row, cells);
  }
  if (rows.size === 0) return sheet;
  const all = [...sheet.rows];
  let header = sheet.header;
  for (const [row, cells] of rows) {
    if (row < FIRST_ROW) {
      header = cells;
      continue;
    }
    while (all.length <= row - FIRST_ROW) all.push([]);
    all[row - FIRST_ROW] = cells;
  }
  return { header, rows: all };
}

/**
 * The sheet with a block of texts from a cell on, in steps: the same as `putCells` of each of them,
 * row by row.
 *
 * @param first the spreadsheet's row of `texts[0]`
 * @param column of the first text of each row, from 0
 */
export function* putBlock(
  sheet: SheetState,
  first: number,
  column: number,
  texts: readonly Cells[],
): Steps<SheetState> {
  const width = sheet.header.length;
  let header = sheet.header;
  const rows = [...sheet.rows];
  let changed = false;
  for (const [down, given] of texts.entries()) {
    if (down % ROWS_A_STEP === 0) yield down / texts.length;
    const row = first + down;
    const before = row < FIRST_ROW ? header : (rows[row - FIRST_ROW] ?? []);
    const cells = withTexts(before, column, given, width);
    if (cells === before) continue;
    changed = true;
    if (row < FIRST_ROW) header = cells;
    else {
      while (rows.length < row - FIRST_ROW) rows.push([]);
      rows[row - FIRST_ROW] = cells;
    }
  }
  return changed ? { header, rows } : sheet;
}

function withTexts(before: Cells, column: number, given: Cells, width: number): Cells {
  let cells: string[] | null = null;
  for (const [right, text] of given.entries()) {
    const at = column + right;
    if ((before[at] ?? '') === text && at < width) continue;
    cells ??= [...before];
    while (cells.length <= at) cells.push('');
    cells[at] = text;
  }
  return cells ?? before;
}

/** The sheet with rows added before a row, by the spreadsheet’s number. */
export function insertRows(sheet: SheetState, row: number, added: readonly Cells[]): SheetState {
  return { ...sheet, rows: sheet.rows.toSpliced(row - FIRST_ROW, 0, ...added) };
}

/** The sheet without some rows. */
export function deleteRows(sheet: SheetState, first: number, last: number): SheetState {
  const from = Math.max(first, FIRST_ROW) - FIRST_ROW;
  const count = last - FIRST_ROW - from + 1;
  return count <= 0 ? sheet : { ...sheet, rows: sheet.rows.toSpliced(from, count) };
}

/** The sheet with a column at its right end. */
export function addColumn(sheet: SheetState, header: string): SheetState {
  return { ...sheet, header: [...sheet.header, header] };
}

/** The sheet without a column, from 0. */
export function deleteColumn(sheet: SheetState, column: number): SheetState {
  const without = (cells: Cells): Cells =>
    cells.length > column ? cells.toSpliced(column, 1) : cells;
  return { header: without(sheet.header), rows: sheet.rows.map(without) };
}

/** What was done and undone. */
export interface History {
  readonly past: readonly Book[];
  readonly present: Book;
  readonly future: readonly Book[];
}

/** So many steps can be taken back. */
export const MOST_STEPS = 200;

export const startHistory = (present: Book): History => ({ past: [], present, future: [] });

/** The history after a step; the same where the step changes nothing. */
export function step(history: History, present: Book): History {
  if (present === history.present) return history;
  const past = [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [] };
}

/** One sheet of the book replaced; the same book where it is the same sheet. */
export function withSheet(book: Book, file: SheetFile, sheet: SheetState): Book {
  return book.get(file) === sheet ? book : new Map(book).set(file, sheet);
}

/** One step back; the same where there is none. */
export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** One step on again; the same where there is none. */
export function redo({ past, present, future }: History): History {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: later };
}

/** The sheets of a book that are other values than in another. */
export function changedSheets(book: Book, before: Book): readonly SheetFile[] {
  return [...book.keys()].filter((file) => book.get(file) !== before.get(file));
}
