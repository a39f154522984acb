/**
 * Canonical bytes for hashing: folded JSON, one line an item. Rules say the same things over and
 * over, so each of them is written, folded and encoded once and the pieces are put together. That
 * is the same as folding whole lines: quotes and brackets stand between pieces, and folding
 * changes nothing across those.
 */
import { foldText } from '../base/text.ts';
import type { Rule } from '../table/model.ts';

/** The lists alone take as much. */
const FIRST_SIZE = 1 << 19;

/** What a unit of a text takes at most. */
const MOST_BYTES = 3;

/** So short a piece is copied faster than it takes to have it copied. */
const SHORT = 32;

/** So many rules tell how much room the rest will take. */
const SAMPLE = 100;

/** What hardly any text needs to be folded or escaped. */
const PLAIN = /^[A-Za-z\d-]*$/u;

const ENCODER = new TextEncoder();

export class FoldedJson {
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
    if (items.length === 0) return;
    const lines = items.map((item) => foldText(JSON.stringify(item))).sort();
    const text = `${prefix}${lines.join(`\n${prefix}`)}\n`;
    this.#reserve(text.length * MOST_BYTES);
    this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Adds the lines of rules in the order of their ids; row numbers are left out. */
  addRules<C extends object>(rules: readonly Rule<C>[], prefix: string): void {
    const start = ENCODER.encode(`${prefix}{"id":`);
    const region = new Pieces(',"row":0,"region":');
    const validity = new Pieces(',"inheritable":');
    const sources = new Pieces(',"sources":');
    const conditions = new Pieces(',"conditions":');
    const keys = Object.keys(rules[0]?.conclusion ?? {}) as (keyof C & string)[];
    const concluded = keys.map((key, index) => {
      const label = index === 0 ? ',"conclusion":{' : ',';
      return { key, pieces: new Pieces(`${label}"${key}":`) };
    });
    const end = ENCODER.encode(keys.length === 0 ? ',"conclusion":{}}\n' : '}}\n');
    const before = this.#length;
    let done = 0;
    let above: Rule<C> | null = null;
    for (const rule of inOrder(rules)) {
      this.#write(start);
      this.#writeText(PLAIN.test(rule.id) ? `"${rule.id}"` : foldText(JSON.stringify(rule.id)));
      this.#write(region.of(rule.region));
      // These stand side by side, and are the same in most rules as in the one before.
      this.#write(
        above !== null && isAsValid(rule, above)
          ? validity.last
          : validity.ofText(validityOf(rule)),
      );
      this.#write(sources.of(rule.sources));
      this.#write(conditions.of(rule.conditions));
      for (const { key, pieces } of concluded) {
        const value = rule.conclusion[key];
        if (typeof value === 'number') {
          this.#write(pieces.label);
          this.#writeText(String(value));
        } else this.#write(pieces.of(value));
      }
      this.#write(end);
      above = rule;
      done += 1;
      if (done === SAMPLE) this.#reserve(((this.#length - before) / SAMPLE) * rules.length);
    }
  }

  #write(piece: Uint8Array): void {
    const { length } = piece;
    this.#reserve(length);
    const bytes = this.#bytes;
    const start = this.#length;
    if (length > SHORT) bytes.set(piece, start);
    else for (let index = 0; index < length; index += 1) bytes[start + index] = piece[index] ?? 0;
    this.#length = start + length;
  }

  /** What is written once. */
  #writeText(text: string): void {
    this.#reserve(text.length);
    if (writePlain(text, this.#bytes, this.#length)) this.#length += text.length;
    else this.#write(ENCODER.encode(text));
  }

  #reserve(count: number): void {
    const end = this.#length + count;
    if (end <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Writes a text of ASCII, for which encoding is a detour; false when it is none. */
function writePlain(text: string, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) return false;
    bytes[start + index] = code;
  }
  return true;
}

function encoded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  return writePlain(text, bytes, 0) ? bytes : ENCODER.encode(text);
}

/** The values of one field as they are written, each worked out once. */
class Pieces {
  readonly label: Uint8Array;
  last: Uint8Array = new Uint8Array();
  readonly #label: string;
  readonly #known = new Map<unknown, Uint8Array>();
  #lastValue: unknown = this;

  constructor(label: string) {
    this.#label = label;
    this.label = ENCODER.encode(label);
  }

  /** The label and a value; equal objects may be remembered more than once. */
  of(value: unknown): Uint8Array {
    if (value === this.#lastValue) return this.last;
    this.#lastValue = value;
    this.last = this.#known.get(value) ?? this.#add(value, JSON.stringify(value));
    return this.last;
  }

  /** The label and a text that is JSON already. */
  ofText(json: string): Uint8Array {
    this.last = this.#known.get(json) ?? this.#add(json, json);
    return this.last;
  }

  #add(value: unknown, json: string): Uint8Array {
    const piece = encoded(`${this.#label}${foldText(json)}`);
    this.#known.set(value, piece);
    return piece;
  }
}

const isAsValid = (a: Rule<unknown>, b: Rule<unknown>): boolean =>
  a.inheritable === b.inheritable &&
  a.period === b.period &&
  a.nature === b.nature &&
  a.standing === b.standing &&
  a.disputes === b.disputes &&
  a.confidence === b.confidence;

/** The fields between region and sources, in their order. */
function validityOf({
  inheritable,
  period,
  nature,
  standing,
  disputes,
  confidence,
}: Rule<unknown>): string {
  const fields = { period, nature, standing, disputes, confidence };
  return `${inheritable},${JSON.stringify(fields).slice(1, -1)}`;
}

function inOrder<C>(rules: readonly Rule<C>[]): readonly Rule<C>[] {
  let last = '';
  for (const { id } of rules) {
    if (id < last) return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
    last = id;
  }
  return rules;
}
