/** Numbers among words: where they stand, what they count, and what is said around them. */

/** Whether some words may hold a figure of a unit at all. */
export const mayHold = (words: string, unit: string): boolean =>
  unit !== '' &&
  (words.includes(uncounted(unit)) ||
    (DAYS.test(unit) && /[天日]/u.test(words)) ||
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

/** What stands around a number: before it and behind it in its clause. */
export interface InClause {
  readonly before: string;
  readonly behind: string;
  /** Its sentence up to it, and the rest of its clause. */
  readonly around: string;
}

/** A number among words. */
export interface NumberSaid extends InClause {
  readonly value: number;
  readonly isRate: boolean;
  /** What it counts: %, or the characters behind it. */
  readonly after: string;
  readonly written: (unit: string) => string;
}

/** 169元0角8分 */
const JIAO_AND_FEN = /^元(\d)角(?:(\d)分)?/u;
const CLAUSE_ENDS = /[，。；：,;!！？]/u;
const SENTENCE_ENDS = /[。；;!！？]/u;

export function numbersIn(words: string): readonly NumberSaid[] {
  return [...words.matchAll(NUMBER)].map((match) => {
    const [all, percent, number = '', many, after = ''] = match;
    const end = match.index + all.length - after.length;
    const sofar = words.slice(0, match.index);
    const behind = words.slice(end).split(CLAUSE_ENDS)[0] ?? '';
    const [, tenths = '', hundredths = ''] = JIAO_AND_FEN.exec(words.slice(end)) ?? [];
    return {
      value:
        Number(number.replaceAll(',', '')) * (many === undefined ? 1 : TEN_THOUSAND) +
        Number(`0.${tenths}${hundredths}`),
      isRate: percent !== undefined || after === '%' || after === '％',
      after,
      before: sofar.split(CLAUSE_ENDS).at(-1) ?? '',
      behind,
      around: `${sofar.split(SENTENCE_ENDS).at(-1)}${behind}`,
      written: (unit) =>
        `${percent ?? ''}${number}${many ?? ''}${percent === undefined ? unit : ''}`,
    };
  });
}

const SPELT =
  /(百分之|每.?)?[一二三四五六七八九十百千两半][一二三四五六七八九十百千万零]*(\p{Script=Han}*)/gu;

/** Whether words count in a unit with numbers that are spelt out: 二十个工作日, 半年. 每断一年 is none. */
export const isSpelt = (unit: string, words: string): boolean =>
  [...words.matchAll(SPELT)].some(([, before, after = '']) =>
    unit === '%'
      ? before === '百分之'
      : before === undefined &&
        (counts(after, unit) || (unit === '个月' && after.startsWith('年'))),
  );

/** Whether what stands behind a number counts in a unit: 20个工作日. 9月 is a date, 9个月 are months. */
export const counts = (after: string, unit: string): boolean => {
  if (unit === '个月') return after.startsWith(unit);
  if (PEOPLE.test(unit)) return PEOPLE.test(after);
  if (DAYS.test(unit)) return DAYS.test(after);
  return uncounted(after).startsWith(uncounted(unit));
};

/** People are counted in several ways. */
const PEOPLE = /^(?:人|名|位)/u;

/** Days have two names; 工作日 are others. */
const DAYS = /^(?:天|日|个?自然日)/u;

const uncounted = (text: string): string => (text.startsWith('个') ? text.slice(1) : text);
