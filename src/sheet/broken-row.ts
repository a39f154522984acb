/** A row that a line break outside quotes has broken in two, or more: each piece looks like a row. */
import { foldText, isBlank } from '../base/text.ts';
import { columnName, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { footerIn } from './footer.ts';
import type { Readable } from './slipped.ts';
import { cellsOf, type TextTable } from './text-table.ts';

/** A row, by its place among those of the sheet, and how many of the next ones are pieces of it. */
export interface Broken {
  readonly at: number;
  readonly pieces: number;
  readonly found: Diagnostic;
}

/** A cell with more lines than this was hardly typed into a table. */
const MOST_PIECES = 5;

/** The end of a sentence, which no line break stands in. */
const ENDED = /[。！？.!?；;”）)]$/u;
/** What no title begins with, but the rest of a sentence may, and the rest of a sentence in English. */
const GOES_ON = /^[-、，。；：,.;:）)”]/u;
const LATIN_GOES_ON = /^[a-z]/u;
const LATIN = /[A-Za-z,]$/u;

/**
 * The row that one which cannot be read is a piece of: put together with the next ones, or with the
 * one above, it can be read. Null where no such row is there.
 *
 * @param at the place of the piece among the rows of the sheet
 * @param isAfterRow whether the one above can be read as a row by itself, as far as it goes
 */
export function brokenRow(
  table: TextTable,
  at: number,
  columns: readonly Readable[],
  isAfterRow: boolean,
): Broken | null {
  const own = joinedFrom(table, at, columns, false);
  return own === null && isAfterRow ? joinedFrom(table, at - 1, columns, true) : own;
}

/** @param isRow whether the first piece can be read as a row by itself */
function joinedFrom(
  table: TextTable,
  at: number,
  columns: readonly Readable[],
  isRow: boolean,
): Broken | null {
  const { rows } = table;
  const width = table.columns.length;
  const first = filled(cellsOf(table, at));
  let cells = first;
  for (let pieces = 1; pieces <= MOST_PIECES && at + pieces < rows.length; pieces += 1) {
    const next = filled(cellsOf(table, at + pieces));
    const isLong = table.beyond?.has(at + pieces) === true;
    if (isLong || cells.length === 0 || cells.length + next.length > width + 1) return null;
    if (reads(next, columns) || footerIn(next) !== null) return null;
    if (isRow && !goesOn(first, next) && mayBegin(next, columns)) return null;
    // Behind a row that says all it must, another one may begin that lacks its end.
    const most = isRow ? 0 : width + 1 - cells.length - next.length;
    if (isJoined(cells, next, most, columns))
      return { at, pieces, found: brokenAt(table, at, pieces, first) };
    cells = together(cells, next, 0);
  }
  return null;
}

/** Whether cells may begin a row, or stand by themselves. */
const mayBegin = (cells: readonly string[], columns: readonly Readable[]): boolean =>
  cells.length === 1 || columns.find(({ index }) => index === 0)?.reads(cells[0] ?? '') !== false;

/** A line by itself may as well be a title, unless it continues a sentence. */
function goesOn(before: readonly string[], [next = '']: readonly string[]): boolean {
  const [end, start] = [foldText(before.at(-1) ?? ''), foldText(next)];
  const isLatin = LATIN.test(end) && LATIN_GOES_ON.test(start);
  return !ENDED.test(end) && (ENDED.test(start) || GOES_ON.test(start) || isLatin);
}

/**
 * Whether two pieces can be read as one row; the first one may end in cells that are blank.
 *
 * @param most how many of them
 */
function isJoined(
  cells: readonly string[],
  next: readonly string[],
  most: number,
  columns: readonly Readable[],
): boolean {
  for (let blank = 0; blank <= most; blank += 1)
    if (reads(together(cells, next, blank), columns)) return true;
  return false;
}

function together(
  cells: readonly string[],
  [first = '', ...others]: readonly string[],
  blank: number,
): readonly string[] {
  const whole = [...cells, ...Array.from({ length: blank }, () => '')];
  return [...whole.slice(0, -1), `${whole.at(-1) ?? ''}${first}`, ...others];
}

const reads = (cells: readonly string[], columns: readonly Readable[]): boolean =>
  columns.every((column) => column.reads(cells[column.index] ?? ''));

const filled = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);

const SHOWN = 10;

function brokenAt(
  table: TextTable,
  at: number,
  pieces: number,
  first: readonly string[],
): Diagnostic {
  const { file, rows } = table;
  const [row = 0, from = 0, to = 0] = [rows[at], rows[at + 1], rows[at + pieces]];
  const end = foldText(first.at(-1) ?? '').slice(-SHOWN);
  const start = foldText(cellsOf(table, at + 1)[0] ?? '').slice(0, SHOWN);
  const which =
    pieces === 1
      ? { zh: `第 ${from} 行`, en: `row ${from}` }
      : { zh: `第 ${from} 至 ${to} 行`, en: `rows ${from} to ${to}` };
  return {
    code: 'YB-CELL',
    severity: 'error',
    file,
    cell: `${columnName(first.length - 1)}${row}`,
    text: {
      zh: `这一行断成了 ${pieces + 1} 行：“${end}”后面换了行，${which.zh}（“${start}…”）是它的后半段`,
      en: `this row is broken into ${pieces + 1}: a line break follows “${end}”, and ${which.en} (“${start}…”) is the rest of it`,
    },
    notes: [
      {
        file,
        cell: `A${from}`,
        text: { zh: '后半段在这里', en: 'the rest of the row is here' },
      },
    ],
    help: {
      zh: `把${which.zh}接回第 ${row} 行：在文本编辑器里删去“${end}”后面的换行，在表格软件里把后半段的各格剪切到第 ${row} 行再删去空行`,
      en: `join ${which.en} to row ${row} again: in a text editor remove the line break behind “${end}”; in a spreadsheet move the cells to row ${row} and remove the empty row`,
    },
  };
}
