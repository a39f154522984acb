/** What a cell may say, offered while somebody types into it. Other texts stay possible. */
import { foldKey } from '../base/text.ts';
import type { SheetFile } from '../compile/read.ts';
import { SHEET_COLUMNS } from '../compile/sheet-columns.ts';
import { listNamed } from '../workbook/book-columns.ts';
import { NAMED } from '../workbook/drop-downs.ts';
import type { Book } from './book.ts';

/** What conditions may say, by the name of their fact. */
export type ConditionWords = ReadonlyMap<string, readonly string[]>;

export interface Offer {
  readonly words: readonly string[];
  /** Several may stand in one cell, with “、” between them. */
  readonly several: boolean;
}

/** What is offered in a column; null where anything may stand. */
export function offerIn(
  file: SheetFile,
  header: string,
  book: Book,
  conditions: ConditionWords,
): Offer | null {
  const [columns, kind] = SHEET_COLUMNS[file];
  const title = foldKey(header);
  const known = Object.entries(columns).find(
    ([key, column]) => foldKey(column.header) === title || foldKey(key) === title,
  );
  if (known === undefined) {
    const words = kind === 'conditions' ? conditions.get(header.trim()) : undefined;
    return words === undefined ? null : { words, several: true };
  }
  const [key, { cell }] = known;
  const list = listNamed(key);
  if (list !== null) return { words: namesIn(book, ...NAMED[list]), several: list !== 'regions' };
  return cell.choices === undefined ? null : { words: cell.choices, several: false };
}

function namesIn(book: Book, file: SheetFile, key: string): readonly string[] {
  const sheet = book.get(file);
  const title = SHEET_COLUMNS[file][0][key]?.header;
  const at = sheet?.header.findIndex((text) => text === title || text === key) ?? -1;
  if (sheet === undefined || at === -1) return [];
  return [...new Set(sheet.rows.map((cells) => (cells[at] ?? '').trim()))].filter(Boolean);
}

/** Names in a cell stand between these. */
const BETWEEN = /[、,，;；\n]/u;

/** Where the name begins that is being typed: the last one of a cell with several. */
function startOf(text: string, several: boolean): number {
  if (!several) return 0;
  const parts = text.split(BETWEEN);
  return text.length - (parts.at(-1)?.length ?? 0);
}

/** More are found by typing on. */
const MOST = 60;

/**
 * The words that go with what is being typed: those that begin with it first.
 *
 * @param all whatever is being typed: of a cell that is only looked at
 */
export function matching(offer: Offer, text: string, all = false): readonly string[] {
  const typed = all ? '' : foldKey(text.slice(startOf(text, offer.several)));
  const taken = new Set(offer.several ? text.split(BETWEEN).slice(0, -1) : []);
  const rest = offer.words.filter((word) => !taken.has(word));
  const first = rest.filter((word) => foldKey(word).startsWith(typed));
  const others = rest.filter((word) => foldKey(word).indexOf(typed) > 0);
  return [...first, ...others].slice(0, MOST);
}

/** The cell's text with a word in place of what was being typed. */
export function completed(offer: Offer, text: string, word: string): string {
  return text.slice(0, startOf(text, offer.several)) + word;
}
