/** Columns in two languages: what a header beginning with 英文 holds, and the one that it translates. */

/** A column by its header and what stands in it. */
export interface Written {
  readonly header: { readonly zh: string };
  /** Every text that stands in it, once. */
  readonly texts: readonly string[];
  /** Some of the texts, at little cost. */
  readonly sample: readonly string[];
}

const ENGLISH = '英文';
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** The column that this one translates into English; undefined where it is in no other language. */
export function translated<C extends Written>(column: C, columns: readonly C[]): C | undefined {
  const { zh } = column.header;
  if (!zh.startsWith(ENGLISH)) return undefined;
  const bare = zh.slice(ENGLISH.length);
  const named = (test: (header: string) => boolean): C | undefined =>
    columns.find(({ header }) => test(header.zh));
  // 英文名 is the English of 名称.
  return named((header) => header === bare) ?? named((header) => header === `${bare}称`);
}

/** How many of the texts, from 0 to 1, cannot be in the language of a header. */
export function foreign(
  texts: readonly string[],
  { header }: Written,
  columns: readonly Written[],
): number {
  const isEnglish = header.zh.startsWith(ENGLISH);
  if (!isEnglish && !columns.some((each) => translated(each, columns)?.header === header)) return 0;
  const filled = texts.filter((text) => HAN.test(text) || LATIN.test(text));
  const wrong = filled.filter((text) => !(isEnglish ? LATIN : HAN).test(text));
  return filled.length === 0 ? 0 : wrong.length / filled.length;
}

/** Of two columns in each other’s language most texts are so, but for names such as “mini program 粤医保”. */
const MOST = 0.5;
/** A single text proves nothing: it may have been typed into the wrong cell. */
const SEVERAL = 2;

/** Whether two columns, one the English of the other, stand under each other's headers. */
export function areExchanged(english: Written, chinese: Written): boolean {
  const both = [chinese, english];
  const wrong = (column: Written, texts: readonly string[]): boolean =>
    texts.length >= SEVERAL && foreign(texts, column, both) >= MOST;
  return (
    both.every((column) => wrong(column, column.sample)) &&
    both.every((column) => wrong(column, column.texts))
  );
}
