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

/** The column that this one translates into English; undefined where it is in no other language. */
export function translated<C extends Written>(column: C, columns: readonly C[]): C | undefined {
  const header = original(
    column.header.zh,
    columns.map((each) => each.header.zh),
  );
  return columns.find(({ header: { zh } }) => zh === header);
}

/** The header that this one is the English of, as 英文名 is of 名称; undefined where it is of none. */
export function original(header: string, headers: readonly string[]): string | undefined {
  if (!header.startsWith(ENGLISH)) return undefined;
  const bare = header.slice(ENGLISH.length);
  return headers.find((each) => each === bare) ?? headers.find((each) => each === `${bare}称`);
}

const HAN = /\p{Script=Han}/gu;
/** Of either width. */
const LATIN = /\p{Script=Latin}/gu;
/**
 * What stands before the sign of an option is no word of either language. Without a look at what is
 * before, a long text would be searched for a sign anew from each of its characters.
 */
export const BEFORE_SIGN = /(?<=^|[、,;；\n=])[^、,;；\n=]+=/gu;
/** A Chinese character says as much as several letters. */
const LETTERS = 2;

/** Which language most of a text is in, names and numbers aside; null where it has no letters. */
export function languageOf(text: string): 'zh' | 'en' | null {
  const said = text.replace(BEFORE_SIGN, '');
  const han = (said.match(HAN)?.length ?? 0) * LETTERS;
  const latin = said.match(LATIN)?.length ?? 0;
  return han + latin === 0 ? null : han >= latin ? 'zh' : 'en';
}

/** How many of the texts, from 0 to 1, are not in the language of a header. */
export function foreign(
  texts: readonly string[],
  { header }: Written,
  columns: readonly Written[],
): number {
  const isEnglish = header.zh.startsWith(ENGLISH);
  if (!isEnglish && !columns.some((each) => translated(each, columns)?.header === header)) return 0;
  const languages = texts.map(languageOf).filter((language) => language !== null);
  const wrong = languages.filter((language) => (language === 'en') !== isEnglish);
  return languages.length === 0 ? 0 : wrong.length / languages.length;
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
