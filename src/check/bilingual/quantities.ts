/**
 * Quantities of a text and of its English, unit by unit: 70 years of age do not make up for 70 yuan.
 * Years are left to dates.
 */
import { comparesAlone, type OtherNumber, spelledOut } from './numbers.ts';

/** A unit as it stands behind a number in either language. */
interface Unit {
  readonly zh: RegExp;
  readonly en: RegExp;
}

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const UNITS: readonly Unit[] = (
  [
    ['元(?!\\d)', 'yuan|RMB'],
    ['个?工作日', 'working days?'],
    ['个月', 'months?'],
    ['[周个]*星期|周(?!岁)', 'weeks?'],
    ['个百分点', 'percentage points?'],
  ] as const
).map(([zh, en]) => ({
  // The 7th month is the one after six.
  zh: new RegExp(`(?<![\\d.,第])(${NUMBER})(?:${zh})`, 'gu'),
  en: new RegExp(
    `(?<![\\d.,a-z-])(hundred (?:and )?|thousand (?:and )?)?(${NUMBER}|[a-z]+(?:-[a-z]+)?) (?:${en})\\b`,
    'giu',
  ),
}));

/**
 * The quantity of a unit that each of the two has and the other lacks; null where there is none, or
 * where either lacks more than one.
 */
export function otherQuantity(zh: string, en: string): OtherNumber | null {
  if (!/\d/u.test(zh) || comparesAlone(zh, en)) return null;
  for (const unit of UNITS) {
    const ofZh = [...zh.matchAll(unit.zh)].map(([, written = '']) => written);
    // Of larger numbers in words only the end would be read.
    const ofEn = [...en.matchAll(unit.en)].flatMap(([, larger, written = '']) =>
      larger !== undefined || countOf(written) === null ? [] : [written],
    );
    if (ofZh.length === 0 || ofZh.length !== ofEn.length) continue;
    const [inZh, moreZh] = without(ofZh, ofEn);
    const [inEn, moreEn] = without(ofEn, ofZh);
    if (inZh === undefined || inEn === undefined || moreZh !== undefined || moreEn !== undefined)
      continue;
    if (
      isReckonedOtherwise(inZh, inEn) ||
      !areLike(unspelt(besides(zh, inZh), IN_WORDS.test(zh) ? [] : ofEn), besides(en, inEn))
    )
      continue;
    return { zh: inZh, en: inEn };
  }
  return null;
}

/** How often a month and a quarter go into what is told for longer. */
const PERIODS: readonly number[] = [3, 4, 12];

/** Whether one is told by the month or the quarter and the other by the year. */
function isReckonedOtherwise(zh: string, en: string): boolean {
  const [less = 0, more = 0] = [countOf(zh) ?? 0, countOf(en) ?? 0].toSorted((a, b) => a - b);
  return PERIODS.some((times) => Math.abs(less * times - more) < A_FEN);
}

const A_FEN = 0.01;

/** The other figures of a text: a sentence worded anew has others too. */
function besides(text: string, written: string): readonly string[] {
  const at = text.indexOf(written);
  const rest = at === -1 ? text : text.slice(0, at) + text.slice(at + written.length);
  return (rest.match(FIGURES) ?? []).map((digits) => digits.replaceAll(',', '')).toSorted();
}

/** 半年, 三个月: the Chinese has a quantity in words itself. */
const IN_WORDS = /半|季|[一二两三四五六七八九十](?:个|元|周)/u;

/** The figures that English does not have in words: six months beside 6个月. */
function unspelt(figures: readonly string[], written: readonly string[]): readonly string[] {
  const words = new Set(written.filter((one) => !/^\d/u.test(one)).map(countOf));
  return figures.filter((digits) => !words.has(Number(digits)));
}

const FIGURES = new RegExp(NUMBER, 'gu');

const areLike = (some: readonly string[], others: readonly string[]): boolean =>
  some.join(' ') === others.join(' ');

/** The numbers that others lack, each as often as it is lacking. */
function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = others.map(countOf);
  return some.filter((one) => {
    const at = left.indexOf(countOf(one));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** A number in figures or in an English word; null for any other word. */
function countOf(written: string): number | null {
  if (/^\d/u.test(written)) return Number(written.replaceAll(',', ''));
  return spelledOut(written);
}
