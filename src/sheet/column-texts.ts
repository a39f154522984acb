/** The different texts of a column while it is read: each is kept once, and found by a hash. */
import { enlarged } from '../base/enlarged.ts';
import { isBlank } from '../base/text.ts';

/** FNV's, by which the characters of a cell are mixed into one number. */
export const HASH_PRIME = 0x01000193;
const FIRST_SLOTS = 16;

/** The different texts of a column, found by where they stand in the source. */
export class ColumnTexts {
  readonly texts: string[] = [''];
  /** As long as there may be rows: a list that grows is copied again and again. */
  readonly numbers: Int32Array;
  /** The text it was turned to last: its number, and where it stands in the source. */
  number = 0;
  start = 0;
  length = 0;
  readonly #source: string;
  /** Numbers of texts by hash; 0 where none is, since `''` is never looked for. */
  #slots = new Int32Array(FIRST_SLOTS);
  /** The hash of each text; where it stands in the source, -1 where in another form. */
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #starts = new Int32Array(FIRST_SLOTS / 2);

  /** @param rows how many there may be */
  constructor(source: string, rows: number) {
    this.#source = source;
    this.numbers = new Int32Array(rows);
  }

  /** Turns to the text between two places. */
  turnTo(start: number, end: number, hash: number): void {
    this.number = start === end ? 0 : this.#numberOf(start, end, hash);
    this.start = start;
    this.length = end - start;
  }

  /** Turns to a text that stands in the source in another form. */
  turnToText(text: string): void {
    this.number = text === '' ? 0 : this.#numberOfText(text);
    this.start = -1;
  }

  /** Whether nothing can be seen of the text it was turned to. */
  isBlank(): boolean {
    return isBlank(this.texts[this.number] ?? '');
  }

  #numberOf(start: number, end: number, hash: number): number {
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

  #numberOfText(text: string): number {
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

  #isAt(number: number, start: number, end: number): boolean {
    const text = this.texts[number] ?? '';
    if (text.length !== end - start) return false;
    const known = this.#starts[number] ?? -1;
    const source = this.#source;
    if (known === -1) return source.slice(start, end) === text;
    for (let at = start; at < end; at += 1)
      if (source.charCodeAt(at) !== source.charCodeAt(known + at - start)) return false;
    return true;
  }

  #add(slot: number, text: string, start: number, hash: number): number {
    const number = this.texts.push(text) - 1;
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
    this.#starts[number] = start;
    if (this.texts.length * 2 >= this.#slots.length) this.#grow();
    return number;
  }

  /** Half of the slots stay free, so there are half as many texts as slots at most. */
  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 1; number < this.texts.length; number += 1) {
      const hash = this.#hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
    this.#hashes = enlarged(this.#hashes, slots.length / 2);
    this.#starts = enlarged(this.#starts, slots.length / 2);
  }
}
