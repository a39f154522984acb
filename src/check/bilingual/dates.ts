/** Years and months of a text and of its English, and the one that has slipped in either. */
import type { OtherNumber } from './numbers.ts';

/** A year or a month as it is written. */
interface Dated {
  readonly written: string;
  readonly value: number;
}

const YEAR = /(?<![\d.,])(?:(?:19|20)\d\d(?![\d.,]\d|\d|元)|\d{5}(?=年|〕|-\d\d-))/gu;
const MONTH_ZH = /(?<!\d)(\d{1,2})月/gu;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH_WORDS = MONTHS.join('|');
const MONTH_EN = new RegExp(`\\b(?:${MONTH_WORDS})\\b`, 'gu');
const DAY_ZH = /(?<!\d)(\d{1,2})月(\d+)日/gu;
const DAY_EN = new RegExp(
  `\\b(\\d+) (${MONTH_WORDS})\\b|\\b(${MONTH_WORDS}) (\\d{1,3})(?![\\d,])`,
  'gu',
);
/** Until the end of 2022 is before 2023. */
const BOUNDARY = /[底末前止至后]|(?<![找查看得])到|\b(?:until|before|end|by|after|through|to)\b/u;
/** 2024年以后 is “afterwards” where the year before it was named. */
const AFTERWARDS = /\b(?:afterwards|later)\b/u;
const YEAR_AFTER = /\d{4}年(?:以后|之后)/gu;
const A_YEAR = 12;
/** Words that are no date: may. */
const MAY = /\bMay\b/u;

/** The year, or else the month, that each of the two has and the other lacks; null where there is none. */
export function otherDate(zh: string, en: string): OtherNumber | null {
  const dated = AFTERWARDS.test(en) ? zh.replace(YEAR_AFTER, '') : zh;
  const isBoundary = BOUNDARY.test(dated) || BOUNDARY.test(en);
  const [yearsZh, yearsEn] = [yearsOf(dated), yearsOf(en)];
  if (yearsZh.length > 0 || yearsEn.length > 0) {
    const year = odd(yearsZh, yearsEn, isBoundary);
    if (year !== null) return year;
    if (!areSame(yearsZh, yearsEn)) return null;
  }
  if (!/\d月/u.test(zh) || MAY.test(en)) return null;
  const monthsZh = [...zh.matchAll(MONTH_ZH)].map(
    ([written, month]): Dated => ({ written, value: Number(month) }),
  );
  const monthsEn = [...en.matchAll(MONTH_EN)].map(
    ([written]): Dated => ({ written, value: MONTHS.indexOf(written) + 1 }),
  );
  return odd(monthsZh, monthsEn, isBoundary) ?? otherDay(zh, en, isBoundary);
}

/** The day of a month that each of the two has and the other lacks. */
function otherDay(zh: string, en: string, isBoundary: boolean): OtherNumber | null {
  const daysZh = [...zh.matchAll(DAY_ZH)].map(
    ([written, month, day]): Dated => ({ written, value: dayOf(Number(month), day) }),
  );
  const daysEn = [...en.matchAll(DAY_EN)].map(
    ([written, before, month = '', other = '', behind]): Dated => ({
      written,
      value: dayOf(MONTHS.indexOf(month === '' ? other : month) + 1, before ?? behind),
    }),
  );
  const day = odd(daysZh, daysEn, isBoundary);
  return day === null ? null : { zh: day.zh, en: day.en };
}

const dayOf = (month: number, day = ''): number => month * A_THOUSAND + Number(day);
const A_THOUSAND = 1000;

const yearsOf = (text: string): readonly Dated[] =>
  [...text.matchAll(YEAR)].map(([written]) => ({ written, value: Number(written) }));

const areSame = (a: readonly Dated[], b: readonly Dated[]): boolean =>
  without(a, b).length === 0 && without(b, a).length === 0;

const without = (some: readonly Dated[], others: readonly Dated[]): readonly Dated[] =>
  some.filter(({ value }) => others.every((other) => other.value !== value));

/** The one of each side that the other lacks; beside a boundary the next one may be the same. */
function odd(
  ofZh: readonly Dated[],
  ofEn: readonly Dated[],
  isBoundary: boolean,
): OtherNumber | null {
  const [[zh, moreZh], [en, moreEn]] = [without(ofZh, ofEn), without(ofEn, ofZh)];
  if (zh === undefined || en === undefined || moreZh !== undefined || moreEn !== undefined)
    return null;
  if (isBoundary && Math.abs(zh.value - en.value) === 1) return null;
  const inCells = ({ value }: Dated): string =>
    value > A_YEAR ? `${value}` : `-${`${value}`.padStart(2, '0')}`;
  return { zh: zh.written, en: en.written, dates: { zh: inCells(zh), en: inCells(en) } };
}
