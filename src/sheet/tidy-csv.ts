/**
 * Reads separated text that has nothing wrong with it, in one walk over its characters and without
 * making a string of every cell: most cells say what another one of their column says. At the
 * first oddity it gives up, and `readCsv` reads the text and says what is odd.
 */
import { isBlank } from '../base/text.ts';
import { delimiterOf, readHeader } from './csv.ts';
import { LONGEST_CELL, MOST_COLUMNS } from './limits.ts';
import type { TextTable } from './text-table.ts';

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
    for (const { numbers } of columns) numbers.length = rows.length;
    return { file, headerRow, header, rows, columns };
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
      const above = row === 0 ? 0 : (column.numbers[row - 1] ?? 0);
      let number = above;
      if (!this.#repeats(column.starts[above] ?? -1, column.texts[above] ?? '')) {
        if (!this.#readCell()) return null;
        number = this.#plain
          ? column.numberOf(this.#start, this.#end, this.#hash)
          : column.numberOfText(this.#text());
      }
      column.numbers[row] = number;
      filled ||= !column.isBlank(number);
    } while (this.#nextCell());
    for (; index < columns.length; index += 1) {
      const column = columns[index];
      // A blank row may have left its number.
      if (column !== undefined) column.numbers[row] = 0;
    }
    return filled;
  }

  /** Goes behind the cell that begins here if it says the same as one that stands at `start`. */
  #repeats(start: number, { length }: string): boolean {
    if (start === -1) return false;
    const source = this.#source;
    const from = this.#at;
    const end = from + length;
    if (end > source.length) return false;
    for (let index = 0; index < length; index += 1)
      if (source.charCodeAt(from + index) !== source.charCodeAt(start + index)) return false;
    const next = this.#codeAt(end);
    if (next !== this.#delimiter && next !== LF && next !== CR && next !== END) return false;
    this.#at = end;
    return true;
  }

  /** Reads the cell that begins here and stops behind it; false when it is odd. */
  #readCell(): boolean {
    const source = this.#source;
    const delimiter = this.#delimiter;
    const start = this.#at;
    if (this.#codeAt(start) === QUOTE) return this.#readQuoted();
    let hash = 0;
    let at = start;
    for (; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) break;
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

/** FNV's, by which the characters of a cell are mixed into one number. */
const HASH_PRIME = 0x01000193;
const FIRST_SLOTS = 16;

/** The different texts of a column, found by where they stand in the source. */
class ColumnTexts {
  readonly texts: string[] = [''];
  /** As long as there may be rows: a list that grows is copied again and again. */
  readonly numbers: number[];
  /** Where each text stands in the source; -1 where it stands there in another form. */
  readonly starts: number[] = [0];
  readonly #source: string;
  readonly #hashes: number[] = [0];
  /** Numbers of texts by hash; 0 where none is, since `''` is never looked for. */
  #slots = new Int32Array(FIRST_SLOTS);

  /** @param rows how many there may be */
  constructor(source: string, rows: number) {
    this.#source = source;
    this.numbers = new Array<number>(rows).fill(0);
  }

  /** The number of the text between two places. */
  numberOf(start: number, end: number, hash: number): number {
    if (start === end) return 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) break;
      if (this.#hashes[number] === hash && this.#isAt(number, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, this.#source.slice(start, end), start, hash);
  }

  /** The number of a text that stands in the source in another form. */
  numberOfText(text: string): number {
    if (text === '') return 0;
    let hash = 0;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) break;
      if (this.texts[number] === text) return number;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, text, -1, hash);
  }

  isBlank(number: number): boolean {
    return isBlank(this.texts[number] ?? '');
  }

  #isAt(number: number, start: number, end: number): boolean {
    const text = this.texts[number] ?? '';
    if (text.length !== end - start) return false;
    const known = this.starts[number] ?? -1;
    const source = this.#source;
    if (known === -1) return source.slice(start, end) === text;
    for (let at = start; at < end; at += 1)
      if (source.charCodeAt(at) !== source.charCodeAt(known + at - start)) return false;
    return true;
  }

  #add(slot: number, text: string, start: number, hash: number): number {
    const number = this.texts.push(text) - 1;
    this.#slots[slot] = number;
    this.#hashes.push(hash);
    this.starts.push(start);
    if (this.texts.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 1; number < this.#hashes.length; number += 1) {
      const hash = this.#hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}
