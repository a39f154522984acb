/** Numbers of a text and of its English, and the one that has slipped in either. */

/** A number as it is written, with all that it may be in the other language. */
interface Numeral {
  readonly written: string;
  readonly may: readonly number[];
}

/** A number of the Chinese that the English has otherwise. */
export interface OtherNumber {
  readonly zh: string;
  readonly en: string;
  /** Each of them as dates are written in cells, where they are years or months: 2024, -07. */
  readonly dates?: Readonly<Record<'zh' | 'en', string>>;
}

const DIGITS = /\d/u;
const ZH = /(\d+(?:,\d{3})*(?:\.\d+)?)(万|千|成)?([%％]|\p{Script=Han}*)/gu;
const EN = /(\d+(?:,\d{3})*(?:\.\d+)?)( (?:million|thousand))?( ?(?:%|per ?cent))?/gu;
const SPELT_ZH = /[〇零一二两三四五六七八九十百千万半]+/gu;
/** 千分之五, 五成五. */
const SHARE_ZH =
  /([百千万])分之([一二两三四五六七八九十]+)|([一二两三四五六七八九])成([一二三四五六七八九])?/gu;
/** What a half may be in figures: of a whole in percent, and of a year in months. */
const HALVES: readonly number[] = [50, 0.5, 6];
const CHINESE = '零一二三四五六七八九';
const MANY: Readonly<Record<string, number>> = {
  万: 10_000,
  千: 1000,
  成: 10,
  ' million': 1_000_000,
  ' thousand': 1000,
};
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  );
const TWENTY = 20;
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Years end and begin on these days in English, and in other words in Chinese. */
const DAYS = /\b31 december|december 31\b|\b1 january|january 1\b/giu;
const A_YEAR = 12;
const WHOLE = 100;
const PARTS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
/** Words that compare, or tell what was, have other numbers besides. */
const COMPARES =
  /比(?!例)[^。；]*\d|上一?年|去年|原(?!则)|last year|\b(?:previously|used to|instead of)\b/u;
/** In English a limit is told in the same words. */
const COMPARING = /\bthan\b/u;

/** Whether one of two texts compares with something that the other does not speak of. */
export const comparesAlone = (zh: string, en: string): boolean =>
  COMPARES.test(zh) ? !COMPARES.test(en) && !COMPARING.test(en) : COMPARES.test(en);

/**
 * The number that each of the two has and the other lacks; null where there is none. Each must lack
 * one, and no more: English may leave out what goes without saying, and words that were written anew
 * reckon in other numbers.
 */
export function otherNumber(zh: string, en: string): OtherNumber | null {
  if (!DIGITS.test(zh) || !DIGITS.test(en) || /\d ?[ap]\.?m\b/u.test(en)) return null;
  if (comparesAlone(zh, en)) return null;
  const [ofZh, ofEn] = [numbersOf(zh, ZH), numbersOf(en.replace(DAYS, ''), EN)];
  const englishWords = [...speltIn(en)];
  const onlyZh = lackingIn(ofEn, ofZh).filter(
    (one) => !englishWords.some((value) => one.may.includes(value)),
  );
  if (onlyZh.length > 1) return null;
  const inWords = [
    ...[...zh.matchAll(SPELT_ZH)].map(([word]) => spelt(word)),
    ...[...zh.matchAll(SHARE_ZH)].map(shareOf),
    ...(zh.includes('半') ? HALVES : []),
  ];
  const onlyEn = lackingIn(ofZh, ofEn).filter(
    (one) => !one.may.some((value) => inWords.some((word) => isSame(value, word))),
  );
  if (onlyZh.length + onlyEn.length === 1 && ofZh.length === ofEn.length) {
    // A number that one of them has twice the other has once, beside another one.
    const [zh, en] = [onlyZh[0] ?? moreOf(ofZh, ofEn), onlyEn[0] ?? moreOf(ofEn, ofZh)];
    return zh === null || en === null ? null : { zh: zh.written, en: en.written };
  }
  const [[inZh], [inEn, second]] = [onlyZh, onlyEn];
  if (inZh === undefined || inEn === undefined || second !== undefined) return null;
  return { zh: inZh.written, en: inEn.written };
}

/** The only number that some numbers have twice and others once; null where there is none. */
function moreOf(some: readonly Numeral[], others: readonly Numeral[]): Numeral | null {
  const twice = new Map(
    some
      .filter(
        ({ written }) =>
          some.filter((one) => one.written === written).length === 2 &&
          others.filter((one) => one.written === written).length === 1,
      )
      .map((one) => [one.written, one]),
  );
  const [only, second] = twice.values();
  return only === undefined || second !== undefined ? null : only;
}

/** The numbers of a text, without the years: until 2022 is before 2023. */
const numbersOf = (text: string, pattern: RegExp): readonly Numeral[] =>
  [...text.matchAll(pattern)].flatMap(([, written = '', many, unit = '']) => {
    const value = Number(written.replaceAll(',', '')) * (MANY[many ?? ''] ?? 1);
    if (/^(?:19|20)\d\d$/u.test(written) && !unit.startsWith('元')) return [];
    // Under 70 is 69 or younger, and before the 9th until the 8th.
    const beside = /^(?:周?岁|日|号)/u.test(unit) ? [value - 1, value + 1] : [];
    // Who pays 30% himself has 70% paid, and 2% are 0.02.
    const rest = /%|％|per ?cent/u.test(unit) ? [WHOLE - value, value / WHOLE] : [];
    return [{ written, may: [value, value * A_YEAR, value / A_YEAR, ...beside, ...rest] }];
  });

/** The numbers that others lack, however they are reckoned; one that both have stands for itself. */
function lackingIn(others: readonly Numeral[], some: readonly Numeral[]): readonly Numeral[] {
  const areEqual = (a: Numeral, b: Numeral): boolean => isSame(a.may[0] ?? 0, b.may[0]);
  const open = others.filter((other) => !some.some((one) => areEqual(one, other)));
  return some.filter(
    (one) =>
      !others.some((other) => areEqual(one, other)) && !open.some((other) => mayBe(one, other)),
  );
}

const mayBe = (one: Numeral, other: Numeral): boolean =>
  one.may.some((value) => isSame(value, other.may[0])) ||
  other.may.some((value) => isSame(value, one.may[0]));

const isSame = (a: number, b = Number.NaN): boolean => Math.abs(a - b) <= Math.abs(b) / 1e6;

/** Words for numbers, and the months. */
function* speltIn(en: string): Generator<number> {
  for (const word of en.toLowerCase().match(/[a-z]+/gu) ?? []) {
    const small = spelledOut(word);
    if (small !== null) yield small;
    const month = MONTHS.indexOf(word);
    if (month >= 0) yield month + 1;
  }
}

/** What an English word counts; null where it is no number. */
export function spelledOut(word: string): number | null {
  const [tens = '', ones] = word.toLowerCase().split('-');
  if (ones !== undefined) {
    const [whole, rest] = [spelledOut(tens), spelledOut(ones)];
    return whole === null || rest === null || whole < TWENTY || rest >= 10 ? null : whole + rest;
  }
  const small = SMALL.indexOf(tens);
  if (small < 0) return null;
  return small <= TWENTY ? small : (small - TWENTY + 2) * 10;
}

/** 十二, 二十, 两; what is longer is hardly ever spelt out. */
function spelt(word: string): number {
  const digit = (one: string): number => (one === '两' ? 2 : CHINESE.indexOf(one));
  const [tens, ones] = word.split('十');
  if (ones === undefined) return digit(word);
  return (tens === '' ? 1 : digit(tens ?? '')) * 10 + (ones === '' ? 0 : digit(ones));
}

/** A share in percent. */
const shareOf = ([, parts = '', share = '', tenths = '', more = '']: RegExpMatchArray): number =>
  parts === ''
    ? spelt(tenths) * 10 + (more === '' ? 0 : spelt(more))
    : (spelt(share) * WHOLE) / (PARTS[parts] ?? WHOLE);
