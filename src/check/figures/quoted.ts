/** Figures among the words of a row: which stand there, and which do so in place of another. */

/** What is looked for among words. */
interface Wanted {
  readonly digits: string;
  readonly unit: string;
  readonly times: readonly number[];
}

/** Whether some words may hold a figure of a unit at all. */
export const mayHold = (words: string, unit: string): boolean =>
  unit !== '' &&
  (words.includes(uncounted(unit)) ||
    (PEOPLE.test(unit) && /人|名|位/u.test(words)) ||
    (unit === '%' && /％|百分之/u.test(words)));

/** Whether a number stands among words by itself, not as a part of another. */
export const stands = (digits: string, words: string): boolean => endOf(digits, words, 0) !== -1;

/** What follows a number wherever it stands among words. */
export function afterEach(digits: string, words: string): readonly string[] {
  const found: string[] = [];
  for (let end = endOf(digits, words, 0); end !== -1; end = endOf(digits, words, end))
    found.push(words.slice(end));
  return found;
}

/** Where a number ends that stands among words by itself; -1 where none does. */
function endOf(digits: string, words: string, from: number): number {
  for (let at = words.indexOf(digits, from); at !== -1; at = words.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    const before = words.charCodeAt(at - 1);
    const goesOn = isMark(words.charCodeAt(end)) && isDigit(words.charCodeAt(end + 1));
    const next = words.charCodeAt(end);
    if (!isDigit(before) && !isMark(before) && !isDigit(next) && next !== MANY && !goesOn)
      return end;
  }
  return -1;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** 万: 30 in 30万 is another number. */
const MANY = 0x4e07;
/** A decimal point, or a comma between thousands. */
const isMark = (code: number): boolean => code === 0x2e || code === 0x2c;

const NUMBER = /(百分之)?(\d+(?:,\d{3})*(?:\.\d+)?)(万)?([%％‰]|\p{Script=Han}*)/gu;
const TEN_THOUSAND = 10_000;
const TENFOLD = 10;
/** What was, or will be, or is compared, is another figure in its own right. */
const OTHER_FIGURES =
  /原(?!则)|旧|(?<![年月日底])(?:以前|之前)|此前|过去|改为|调整|提高|降(?![压糖血])|增加|减少|上年|比(?!例)|差/u;

/** What words say in place of a figure. */
export interface Slipped {
  readonly said: string;
  /** Whether it is ten times the figure, or a tenth of it. */
  readonly tenfold: boolean;
}

/** What the words say with the figure's unit where they do not say the figure; null where they may. */
export function slippedFrom(
  { digits, unit, times }: Wanted,
  words: string,
  { isOfOthers, isOfOtherThings }: OfOthers,
): Slipped | null {
  const figure = Number(digits);
  if (figure === 0) return null;
  const said = numbersIn(words);
  const isLike = (one: NumberSaid): boolean =>
    unit === '%' ? one.isRate : !one.isRate && counts(one.after, unit);
  // Months and years may count one time; a quarter of what is counted otherwise is another figure.
  const isFigure = (one: NumberSaid): boolean =>
    times.some(
      (each) => (isLike(one) || MONTHLY.includes(each)) && isShareOf(one.value, each, figure),
    ) ||
    (isLike(one) && one.before.endsWith('约') && isNearly(one.value, figure)) ||
    (isLike(one) && one.isRate && PAID_ONESELF.test(one.before) && one.value + figure === PERCENT);
  if (said.some(isFigure)) return null;
  if (unit === YUAN && isReckonedIn(said, figure)) return null;
  // Two charges may be taken off together, and an amount may have an extra.
  const sum = said.filter(isLike).reduce((all, { value }) => all + value, 0);
  if (isSame(sum, figure) || (words.includes('其中') && isRestOf(said.filter(isLike), figure)))
    return null;
  const like = new Map<number, string>();
  for (const one of said) {
    if (!isLike(one) || like.has(one.value)) continue;
    if (isYear(one) || isOrdinal(one) || isBase(one) || isOfOtherThings(one)) continue;
    like.set(one.value, one.written(unit));
  }
  // A figure that is spelt out is not looked into.
  if (like.size === 0 || isSpelt(unit, words)) return null;
  for (const [value, written] of like)
    if (isSame(value, figure * TENFOLD) || isSame(value * TENFOLD, figure))
      return { said: written, tenfold: true };
  // What is counted in points of percentages is itself a change.
  if (unit !== POINTS && OTHER_FIGURES.test(words)) return null;
  if (isOfOthers()) return null;
  return { said: [...like.values()].join('”、“'), tenfold: false };
}

/** What tells that a number among the words of a row is not its own. */
interface OfOthers {
  /** Whether the words speak of other people. */
  readonly isOfOthers: () => boolean;
  /** Whether a number is about another thing than the row. */
  readonly isOfOtherThings: (one: InClause) => boolean;
}

/** What stands before a number and behind it in its clause. */
export interface InClause {
  readonly before: string;
  readonly behind: string;
}

/** A number among words. */
interface NumberSaid extends InClause {
  readonly value: number;
  readonly isRate: boolean;
  /** What it counts: %, or the characters behind it. */
  readonly after: string;
  readonly written: (unit: string) => string;
}

/** 169元0角8分 */
const JIAO_AND_FEN = /^元(\d)角(?:(\d)分)?/u;
const CLAUSE_ENDS = /[，。；：,;!！？]/u;

function numbersIn(words: string): readonly NumberSaid[] {
  return [...words.matchAll(NUMBER)].map((match) => {
    const [all, percent, number = '', many, after = ''] = match;
    const end = match.index + all.length - after.length;
    const [, tenths = '', hundredths = ''] = JIAO_AND_FEN.exec(words.slice(end)) ?? [];
    return {
      value:
        Number(number.replaceAll(',', '')) * (many === undefined ? 1 : TEN_THOUSAND) +
        Number(`0.${tenths}${hundredths}`),
      isRate: percent !== undefined || after === '%' || after === '％',
      after,
      before: words.slice(0, match.index).split(CLAUSE_ENDS).at(-1) ?? '',
      behind: words.slice(end).split(CLAUSE_ENDS)[0] ?? '',
      written: (unit) =>
        `${percent ?? ''}${number}${many ?? ''}${percent === undefined ? unit : ''}`,
    };
  });
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

/** Who pays 30% himself has 70% paid. */
const PAID_ONESELF = /自[付负理]|个人(?:负担|承担|支付)/u;

const YUAN = '元';
const POINTS = '个百分点';
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

/** 3800元的2.5%: an amount of which another is a part. */
const isBase = ({ behind }: NumberSaid): boolean => /^元的(?:\d|百分之)/u.test(behind);

const SPELT =
  /(百分之|每.?)?[一二三四五六七八九十百千两半][一二三四五六七八九十百千万零]*(\p{Script=Han}*)/gu;

/** Whether words count in a unit with numbers that are spelt out: 二十个工作日, 半年. 每断一年 is none. */
const isSpelt = (unit: string, words: string): boolean =>
  [...words.matchAll(SPELT)].some(([, before, after = '']) =>
    unit === '%'
      ? before === '百分之'
      : before === undefined &&
        (counts(after, unit) || (unit === '个月' && after.startsWith('年'))),
  );

/** Whether what stands behind a number counts in a unit: 20个工作日. 9月 is a date, 9个月 are months. */
const counts = (after: string, unit: string): boolean => {
  if (unit === '个月') return after.startsWith(unit);
  if (PEOPLE.test(unit)) return PEOPLE.test(after);
  return uncounted(after).startsWith(uncounted(unit));
};

/** People are counted in several ways. */
const PEOPLE = /^(?:人|名|位)/u;

const uncounted = (text: string): string => (text.startsWith('个') ? text.slice(1) : text);

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) / 1e6;
