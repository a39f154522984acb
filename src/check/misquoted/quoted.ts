/** Whether the words of a row say another figure in place of its own. */
import { counts, isSpelt, type NumberSaid, numbersIn } from '../words/numbers-said.ts';

/** What is looked for among words. */
interface Wanted {
  readonly digits: string;
  readonly unit: string;
  readonly times: readonly number[];
}

const TENFOLD = 10;
/** What words say in place of a figure. */
export interface Slipped {
  readonly said: string;
  /** Whether it is ten times the figure, or a tenth of it. */
  readonly tenfold: boolean;
  /** The figure as its cell would have it; null where the words have several. */
  readonly meant: string | null;
}

/** What the words say with the figure's unit where they do not say the figure; null where they may. */
export function slippedFrom(
  { digits, unit, times }: Wanted,
  words: string,
  { isOfOthers, isOwn, isAlone = false, areAll = false }: Whose,
): Slipped | null {
  const figure = Number(digits);
  // Nothing is said in other words: no waiting, 不设起付线.
  if (figure === 0 && (unit === '个月' || /[不免无没]|零(?![星售用花钱散])/u.test(words)))
    return null;
  const said = numbersIn(words);
  const isLike = (one: NumberSaid): boolean =>
    unit === '%' ? one.isRate : !one.isRate && counts(one.after, unit);
  // What is not counted in the unit may be the figure yet: 100块. Only time is also counted in twelves.
  const others = OF_TIME.test(unit) ? MONTHLY : ONCE;
  // Months and years may count one time; a quarter of what is counted otherwise is another figure.
  const isFigure = (one: NumberSaid): boolean =>
    times.some(
      (each) => (isLike(one) || others.includes(each)) && isShareOf(one.value, each, figure),
    ) ||
    (isLike(one) && one.before.endsWith('约') && isNearly(one.value, figure)) ||
    (isLike(one) && one.isRate && PAID_ONESELF.test(one.before) && one.value + figure === PERCENT);
  if (said.some(isFigure)) return null;
  if (unit === YUAN && isReckonedIn(said, figure)) return null;
  // Two charges may be taken off together, and an amount may have an extra.
  const sum = said.filter(isLike).reduce((all, { value }) => all + value, 0);
  if (isSame(sum, figure) && !INSTEAD.test(words)) return null;
  const isShared = unit !== '年' && words.includes('其中');
  if (isShared && isRestOf(said.filter(isLike), figure)) return null;
  const counted = said.filter(
    (one) => isLike(one) && !isYear(one) && !isDayOfMonth(one) && !isOrdinal(one) && !isBase(one),
  );
  const isTenfold = ({ value }: NumberSaid): boolean =>
    isSame(value, figure * TENFOLD) || isSame(value * TENFOLD, figure);
  const isOnlyOne = isAlone && counted.length === 1 && counted.every(isTenfold);
  const like = isOnlyOne || areAll ? counted : counted.filter(isOwn);
  // A figure that is spelt out is not looked into.
  if (like.length === 0 || isSpelt(unit, words)) return null;
  const tenfold = like.find(isTenfold);
  const slipped = tenfold ?? like.find((one) => isMistyped(digits, one.value));
  const own =
    slipped !== undefined ? [slipped] : areAll ? like : like.filter((one) => !isOfOthers(one));
  if (own.length === 0) return null;
  const values = new Set(own.map(({ value }) => value));
  return {
    said: [...new Set(own.map((one) => one.written(countedIn(one, unit))))].join('”、“'),
    tenfold: tenfold !== undefined,
    meant: values.size > 1 ? null : `${own[0]?.value}${unit === '%' ? unit : ''}`,
  };
}

/** Whether a figure is a round one but for one of its last digits: 504 is 500, 400 may be another. */
function isMistyped(digits: string, said: number): boolean {
  const other = `${said}`;
  const differing = [...digits].filter((digit, at) => digit !== other[at]).length;
  return (
    ROUND.test(other) &&
    !ROUND.test(digits) &&
    digits.length === other.length &&
    digits[0] === other[0] &&
    differing === 1
  );
}

const ROUND = /^\d+00$/u;

/** What tells whose a number among the words of a row is. */
interface Whose {
  /** Whether a number is about what the row gives or takes. */
  readonly isOwn: (one: NumberSaid) => boolean;
  /** Whether words that have one number alone may say the figure tenfold in whatever way they have. */
  readonly isAlone?: boolean;
  /** Whether all numbers are: words that tell what somebody says have the figure, whatever else they have. */
  readonly areAll?: boolean;
  /** Whether it may be that of another time, or of other people. */
  readonly isOfOthers: (one: NumberSaid) => boolean;
}

/** Whether the words reckon the figure: a part of some amount that they have too. */
const isReckonedIn = (said: readonly NumberSaid[], figure: number): boolean =>
  said.some(
    (rate) =>
      rate.isRate &&
      said.some(
        ({ after, value }) =>
          after.startsWith(YUAN) && isNearly((value * rate.value) / PERCENT, figure),
      ),
  );

/** A unit as the words have it, where it has two names: 天 and 日. */
const countedIn = ({ after }: NumberSaid, unit: string): string =>
  unit === '天' && after.startsWith('日') ? '日' : unit;

/** Who pays 30% himself has 70% paid. */
const PAID_ONESELF = /自[付负理]|个人(?:负担|承担|支付)/u;

/** One number or the other is said, not both together. */
const INSTEAD = /或|改为/u;

const YUAN = '元';
const OF_TIME = /[年月日天周季]/u;
const ONCE: readonly number[] = [1];
const MONTHLY: readonly number[] = [1, 12, 1 / 12];
const PERCENT = 100;

/** Whether two amounts are one once they are rounded to yuan. */
const isNearly = (a: number, b: number): boolean => Math.abs(a - b) < 1;

/** Whether a value taken so many times is a figure, or is rounded to fen: 83.33 yuan of 1000 a year. */
const isShareOf = (value: number, times: number, figure: number): boolean =>
  isSame(value * times, figure) ||
  (times !== 1 && !Number.isInteger(value) && Math.abs(value - figure / times) <= HALF_A_FEN);

const HALF_A_FEN = 0.005_001;

/** Whether a figure is what one number leaves of another: 0.2% of 2.2%, of which 2% are somebody's own. */
const isRestOf = (said: readonly NumberSaid[], figure: number): boolean =>
  said.some((whole) => said.some((part) => isSame(whole.value - part.value, figure)));

/** 第7个月 is one month, whatever its number. */
const isOrdinal = ({ before }: NumberSaid): boolean => before.endsWith('第');

/** 2022年 is a date. */
const isYear = ({ value, after }: NumberSaid): boolean =>
  value >= 1900 && value < 2100 && after.startsWith('年');

/** 3月30日 is a date. */
const isDayOfMonth = ({ before, after }: NumberSaid): boolean =>
  /月$/u.test(before) && /^[日号]/u.test(after);

/** 3800元的2.5%: an amount of which another is a part. */
const isBase = ({ behind }: NumberSaid): boolean => /^元的(?:\d|百分之)/u.test(behind);

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) / 1e6;
