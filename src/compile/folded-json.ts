/**
 * Canonical bytes for hashing: folded JSON, one line an item. Rules say the same things over and
 * over, so each of them is written, folded and encoded once and the pieces are put together. That
 * is the same as folding whole lines: quotes and brackets stand between pieces, and folding
 * changes nothing across those.
 */
import { foldText } from '../base/text.ts';
import type { Rule } from '../table/model.ts';

const FIRST_SIZE = 1 << 16;

/** The fields of a rule between its row and its conclusion, in their order. */
const SHARED = [
  'region',
  'inheritable',
  'period',
  'nature',
  'standing',
  'disputes',
  'confidence',
  'sources',
  'conditions',
] as const;

export class FoldedJson {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;

  /** All lines so far, with line ends between them. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, Math.max(0, this.#length - 1));
  }

  /**
   * Adds the lines of a short list, sorted. Items of a kind are built in one place with their keys
   * in one order, so JSON is canonical as it is.
   *
   * @param prefix stands before every line
   */
  addList(items: readonly object[], prefix: string): void {
    const lines = items.map((item) => `${prefix}${foldText(JSON.stringify(item))}\n`);
    for (const line of lines.sort()) this.#write(this.#encoder.encode(line));
  }

  /** Adds the lines of rules in the order of their ids; row numbers are left out. */
  addRules<C extends object>(rules: readonly Rule<C>[], prefix: string): void {
    const start = this.#encoder.encode(`${prefix}{"id":`);
    const row = this.#encoder.encode(',"row":0');
    const conclusion = this.#encoder.encode(',"conclusion":{');
    const end = this.#encoder.encode('}}\n');
    const fields = SHARED.map((key) => this.#field<Rule<C>>(key, ','));
    const keys = Object.keys(rules[0]?.conclusion ?? {}) as (keyof C & string)[];
    const concluded = keys.map((key, index) => this.#field<C>(key, index === 0 ? '' : ','));
    for (const rule of inOrder(rules)) {
      this.#write(start);
      this.#writeText(foldText(JSON.stringify(rule.id)));
      this.#write(row);
      for (const write of fields) write(rule);
      this.#write(conclusion);
      for (const write of concluded) write(rule.conclusion);
      this.#write(end);
    }
  }

  /** Writes one field; equal objects may be remembered more than once. */
  #field<T>(key: keyof T & string, separator: string): (item: T) => void {
    const label = this.#encoder.encode(`${separator}"${key}":`);
    const pieces = new Map<unknown, Uint8Array>();
    let last: unknown;
    let lastPiece: Uint8Array | undefined;
    return (item) => {
      const value = item[key];
      if (typeof value === 'number') {
        this.#write(label);
        this.#writeText(String(value));
        return;
      }
      let piece = value === last ? lastPiece : pieces.get(value);
      if (piece === undefined) {
        const text = `${separator}"${key}":${foldText(JSON.stringify(value))}`;
        piece = this.#encoder.encode(text);
        pieces.set(value, piece);
      }
      last = value;
      lastPiece = piece;
      this.#write(piece);
    };
  }

  #write(piece: Uint8Array): void {
    this.#reserve(piece.length);
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
  }

  /** What is written once: mostly plain letters and digits, for which encoding is a detour. */
  #writeText(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) {
        this.#write(this.#encoder.encode(text));
        return;
      }
      this.#bytes[this.#length + index] = code;
    }
    this.#length += text.length;
  }

  #reserve(count: number): void {
    const end = this.#length + count;
    if (end <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

function inOrder<C>(rules: readonly Rule<C>[]): readonly Rule<C>[] {
  let last = '';
  for (const { id } of rules) {
    if (id < last) return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
    last = id;
  }
  return rules;
}
