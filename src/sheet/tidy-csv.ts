/**
 * Reads separated text that has nothing wrong with it, in one walk over its characters and without
 * making a string of every cell: most cells say what another one of their column says. At the
 * first oddity it gives up, and `readCsv` reads the text and says what is odd.
 */
import { isBlank } from '../base/text.ts';
import { ColumnTexts, HASH_PRIME } from './column-texts.ts';
import { delimiterOf, readHeader } from './csv.ts';
import { LONGEST_CELL, MOST_COLUMNS } from './limits.ts';
import type { TextColumn, TextTable } from './text-table.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const MARK = 0xfeff;
const END = -1;
const LOST = '\uFFFD';

/** Spaces behind the last quote of a text may belong to it or not. */
const QUOTE_AT_END = /" [ ,;\t\r\n]*$/u;
const LONGEST_END = 2000;

/** A sheet in columns; null when it takes a closer look to read it. */
export function readTidyCsv(file: string, text: string): TextTable | null {
  if (text.includes(LOST) || QUOTE_AT_END.test(text.slice(-LONGEST_END))) return null;
  return new TidyReader(text).read(file);
}

class TidyReader {
  readonly #source: string;
  readonly #delimiter: number;
  /** No character above this one ends a cell. */
  readonly #greatestEnd: number;
  #at: number;
  /** How many records lie behind. */
  #record = 0;
  /** The cell read last: where its content stands, whether as it is meant, and its hash. */
  #start = 0;
  #end = 0;
  #plain = true;
  #hash = 0;

  constructor(source: string) {
    this.#source = source;
    this.#delimiter = delimiterOf(source).charCodeAt(0);
    this.#greatestEnd = Math.max(this.#delimiter, LF, CR);
    this.#at = source.charCodeAt(0) === MARK ? 1 : 0;
  }

  read(file: string): TextTable | null {
    const cells = this.#headerCells();
    if (cells === null) return null;
    const header = readHeader(cells);
    const width = (header.at(-1)?.column ?? -1) + 1;
    // A column without header may have content, a single one may have been meant to be several.
    if (header.length < Math.max(2, width) || width > MOST_COLUMNS) return null;
    const headerRow = this.#record;
    const most = lineEndsIn(this.#source) + 1;
    const columns = header.map(() => new ColumnTexts(this.#source, most));
    const rows: number[] = [];
    while (this.#nextRecord()) {
      const filled = this.#readRow(rows.length, columns);
      if (filled === null) return null;
      if (filled) rows.push(this.#record);
    }
    const read = columns.map(({ texts, numbers }): TextColumn => {
      return { texts, numbers: numbers.subarray(0, rows.length) };
    });
    return { file, headerRow, header, rows, columns: read };
  }

  /** The cells of the first record that is not blank. */
  #headerCells(): readonly string[] | null {
    this.#record = 1;
    do {
      const cells: string[] = [];
      do {
        if (!this.#readCell()) return null;
        cells.push(this.#text());
      } while (this.#nextCell());
      if (!cells.every(isBlank)) return cells;
    } while (this.#nextRecord());
    return null;
  }

  /** Reads a record into a row of the columns; whether it is filled, null when it is odd. */
  #readRow(row: number, columns: readonly ColumnTexts[]): boolean | null {
    let filled = false;
    let index = 0;
    do {
      const column = columns[index];
      index += 1;
      if (column === undefined) {
        if (!this.#readCell() || !isBlank(this.#text())) return null;
        continue;
      }
      if (!this.#repeats(column.start, column.length)) {
        if (!this.#readCell()) return null;
        if (this.#plain) column.turnTo(this.#start, this.#end, this.#hash);
        else column.turnToText(this.#text());
      }
      column.numbers[row] = column.number;
      filled ||= !column.isBlank();
    } while (this.#nextCell());
    for (; index < columns.length; index += 1) {
      const column = columns[index];
      // A blank row may have left its number.
      if (column !== undefined) column.numbers[row] = 0;
    }
    return filled;
  }

  /** Goes behind the cell that begins here if it says the same as one that stands at `start`. */
  #repeats(start: number, length: number): boolean {
    if (start === -1) return false;
    const source = this.#source;
    const from = this.#at;
    const end = from + length;
    if (end > source.length) return false;
    const next = this.#codeAt(end);
    if (next !== this.#delimiter && next !== LF && next !== CR && next !== END) return false;
    // Cells that are alike, such as ids and dates, mostly differ in their ends.
    for (let index = length - 1; index >= 0; index -= 1)
      if (source.charCodeAt(from + index) !== source.charCodeAt(start + index)) return false;
    this.#at = end;
    return true;
  }

  /** Reads the cell that begins here and stops behind it; false when it is odd. */
  #readCell(): boolean {
    const source = this.#source;
    const delimiter = this.#delimiter;
    const greatestEnd = this.#greatestEnd;
    const start = this.#at;
    if (this.#codeAt(start) === QUOTE) return this.#readQuoted();
    let hash = 0;
    let at = start;
    for (; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code <= greatestEnd && (code === delimiter || code === LF || code === CR)) break;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    this.#start = start;
    this.#end = at;
    this.#plain = true;
    this.#hash = hash;
    this.#at = at;
    return at - start <= LONGEST_CELL;
  }

  #readQuoted(): boolean {
    const source = this.#source;
    const start = this.#at + 1;
    let end = source.indexOf('"', start);
    while (end !== -1 && this.#codeAt(end + 1) === QUOTE) end = source.indexOf('"', end + 2);
    this.#start = start;
    this.#end = end;
    this.#plain = false;
    this.#at = end + 1;
    const next = this.#codeAt(end + 1);
    const closed = next === this.#delimiter || next === LF || next === CR || next === END;
    return end !== -1 && closed && end - start <= LONGEST_CELL;
  }

  /** What the cell read last says. */
  #text(): string {
    const text = this.#source.slice(this.#start, this.#end);
    if (this.#plain) return text;
    return text.replaceAll('""', '"').replace(/\r\n?/gu, '\n');
  }

  /** Goes on to the next cell of the record, if there is one. */
  #nextCell(): boolean {
    if (this.#codeAt(this.#at) !== this.#delimiter) return false;
    this.#at += 1;
    return true;
  }

  /** Goes on to the next record, if there is one. */
  #nextRecord(): boolean {
    if (this.#at >= this.#source.length) return false;
    this.#at += this.#codeAt(this.#at) === CR && this.#codeAt(this.#at + 1) === LF ? 2 : 1;
    this.#record += 1;
    return true;
  }

  /** A character's code. Engines read far more quickly where nothing is read behind the end. */
  #codeAt(place: number): number {
    return place < this.#source.length ? this.#source.charCodeAt(place) : END;
  }
}

/** How many lines end in a text, in whatever way. */
function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== LF) count += 1;
  return count;
}
