/**
 * Canonical lines for hashing: the folded JSON of each item. Rules hold the same texts, periods
 * and conditions over and over, so each is written and folded once and the pieces are put together;
 * quotes and brackets stand between pieces, across which folding changes nothing.
 */
import { foldText } from '../base/text.ts';

/** Text that is its own folded JSON but for the quotes. */
const PLAIN = /^[\w.:/\u4e00-\u9fff-]*$/u;

type Fields = Readonly<Record<string, unknown>>;

export class FoldedJson {
  readonly #texts = new Map<string, string>();
  readonly #shared = new Map<object, string>();

  /**
   * One line an item, sorted; row numbers are left out. Items of a kind are built in one place
   * with their keys in one order, so JSON is canonical as it is.
   *
   * @param prefix stands before every line
   */
  lines(items: readonly object[], prefix: string): string[] {
    const keys = Object.keys(items[0] ?? {});
    return items.map((item) => prefix + this.#item(item as Fields, keys)).sort();
  }

  #item(item: Fields, keys: readonly string[]): string {
    let line = '';
    for (const key of keys) {
      const value = key === 'row' ? 0 : item[key];
      // An id and a conclusion are a rule's own; everything else it shares with others.
      const piece = key === 'conclusion' ? this.#fields(value) : this.#piece(value);
      line += `${line === '' ? '{' : ','}"${key}":${piece}`;
    }
    return `${line}}`;
  }

  #fields(value: unknown): string {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.#piece(value);
    let line = '';
    for (const key in value)
      line += `${line === '' ? '{' : ','}"${key}":${this.#fields((value as Fields)[key])}`;
    return line === '' ? '{}' : `${line}}`;
  }

  #piece(value: unknown): string {
    if (typeof value === 'string') return this.#text(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const known = this.#shared.get(value);
    if (known !== undefined) return known;
    const folded = foldText(JSON.stringify(value));
    this.#shared.set(value, folded);
    return folded;
  }

  #text(text: string): string {
    if (text.length < 40 && PLAIN.test(text)) return `"${text}"`;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const folded = foldText(JSON.stringify(text));
    this.#texts.set(text, folded);
    return folded;
  }
}
