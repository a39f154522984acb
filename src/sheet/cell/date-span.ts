/**
 * Dates as far as they are known: a day, a month, a year, no later or no earlier than, not known.
 */

import type { Day } from '../../base/day.ts';
import { formatDay } from '../../base/day.ts';
import type { CellType, Complaint } from './cell.ts';
import { cellType, notA } from './cell.ts';
import { readDatePoint } from './date-point.ts';
import { readDateRange } from './date-range.ts';

/** A date that lies between two days; null where nothing is known in that direction. */
export type DateSpan = {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Canonical spelling: `2024-01-05`, `2024-01`, `2024`, `不晚于2022-12-14`, `不详`. */
  readonly text: string;
};

const UNKNOWN = /^(?:不详|不明|未知|unknown)$/iu;
const NOT_AFTER = /^(?:不晚于|不迟于|最晚|最迟|至迟|<=|≤|(?:no|not) later than|not after) ?/iu;
const NOT_BEFORE = /^(?:不早于|最早|至早|>=|≥|(?:no|not) earlier than|not before) ?/iu;
const UP_TO = /(?:\(含\)|及|或)(?:以|之)前$|(?:\(含\)前|(?:以|之)?前\(含\))$/u;
const AND_AFTER = /(?:\(含\)|及|或)(?:以|之)后$|(?:\(含\)后|(?:以|之)?后\(含\))$/u;

/** What a rule still in force is often said to be; the sheets say it by a blank. */
const STILL = /^(?:至今|迄今|现行|现在|目前|长期|长期有效|永久|有效|执行中|无)$/u;

/** `2022-12-14前`: whether the day itself belongs is not settled by the word. */
const VAGUE = /(?:以前|之前|前|以后|之后|后|以来|起)$/u;

/** `(含当日)` says no more than `(含)`. */
const INCLUDED = / ?\( ?含(?:当日|当天|本日)? ?\) ?/gu;

function readDateSpan(got: string): { value: DateSpan } | Complaint {
  const text = got.replace(INCLUDED, '(含)');
  if (UNKNOWN.test(text)) return { value: { earliest: null, latest: null, text: '不详' } };
  for (const [upper, pattern] of [
    [true, NOT_AFTER],
    [true, UP_TO],
    [false, NOT_BEFORE],
    [false, AND_AFTER],
  ] as const) {
    if (!pattern.test(text)) continue;
    const point = readDatePoint(text.replace(pattern, ''));
    if (!('first' in point)) return point;
    return upper
      ? { value: { earliest: null, latest: point.last, text: `不晚于${point.text}` } }
      : { value: { earliest: point.first, latest: null, text: `不早于${point.text}` } };
  }
  if (STILL.test(text)) {
    return {
      text: notA(got, { zh: '日期', en: 'a date' }),
      help: {
        zh: '仍在执行的规则，“截止”留空白',
        en: 'a rule still in force has a blank 截止',
      },
    };
  }
  const point = readDatePoint(text);
  if ('first' in point) {
    return { value: { earliest: point.first, latest: point.last, text: point.text } };
  }
  const vague = VAGUE.exec(text)?.[0];
  const stem = vague === undefined ? null : readDatePoint(text.slice(0, -vague.length));
  if (stem === null || !('first' in stem)) return point;
  if (vague === '起') {
    return {
      text: notA(got, { zh: '单独的日期', en: 'a date alone' }),
      help: { zh: `只写 ${stem.text}`, en: `write ${stem.text} alone` },
    };
  }
  const word = vague?.includes('前') === true ? '不晚于' : '不早于';
  return {
    text: {
      zh: `“${got}”看不出当天算不算在内`,
      en: `“${got}” does not say whether the day itself counts`,
    },
    help: {
      zh: `日期只知道大概时写“${word}${stem.text}”，确切时只写 ${stem.text}`,
      en: `write “${word}${stem.text}” for a date known by its bound, ${stem.text} for an exact one`,
    },
  };
}

const WORDS = {
  label: { zh: '日期', en: 'a date' },
  grammar: {
    zh: '日期（2024-01-05、2024-01、2024、不晚于2022-12-14、不早于2023-12-31 或 不详）',
    en: 'a date (2024-01-05, 2024-01, 2024, 不晚于2022-12-14, 不早于2023-12-31 or 不详)',
  },
  examples: ['2024-01-05', '2024年1月5日', '2024-01', '2024', '不晚于2022-12-14', '不详'],
  typed: 'date',
} as const;

/** A date as far as it is known. */
export const dateSpanCell: CellType<DateSpan> = cellType(WORDS, readDateSpan);

/** The words around a date that make it the first or the last day of something. */
interface Side {
  readonly before: RegExp;
  readonly behind: RegExp;
}

const START: Side = {
  before: /^(?:自|从|于) ?/u,
  behind:
    /(?:(?:\(含\)|及|或)(?:以|之)后|\(含\)后|(?:以|之)?后\(含\)|\(含\)|\(含\)起|起|开始)?(?:正式|开始)?(?:执行|施行|实施|生效|适用)?$/u,
};
const END: Side = {
  before: /^(?:截至|截止到?|(?:执行|有效)(?:到|至)|有效期(?:到|至)|直到|至|到) ?/u,
  behind: /(?:(?:\(含\)|及|或)(?:以|之)前|\(含\)前|(?:以|之)?前\(含\)|\(含\)|为?止|截止|到期)?$/u,
};

/** The date inside such words; null where there are none, or no date inside. */
function insideOf(text: string, { before, behind }: Side): { value: DateSpan } | null {
  const bare = text.replace(before, '').replace(behind, '');
  const point = bare === text ? null : readDatePoint(bare);
  if (point === null || !('first' in point)) return null;
  return { value: { earliest: point.first, latest: point.last, text: point.text } };
}

/** Reads one end of a period, in a cell of its own. */
function readEnd(
  got: string,
  mine: Side,
  other: Side,
  header: string,
): { value: DateSpan } | Complaint {
  const text = got.replace(INCLUDED, '(含)');
  const read = insideOf(text, mine) ?? readDateSpan(text);
  if ('value' in read) return read;
  const range = readDateRange(text);
  if (range !== null)
    return {
      text: {
        zh: `“${got}”写了两个日期`,
        en: `“${got}” gives two dates`,
      },
      help: {
        zh: `“起始”只写 ${range.from.text}，“截止”只写 ${range.to.text}`,
        en: `write ${range.from.text} under 起始 and ${range.to.text} under 截止`,
      },
    };
  if (insideOf(text, other) === null) return read;
  return {
    text: {
      zh: `“${got}”说的是${header}的日期`,
      en: `“${got}” is about ${header}`,
    },
    help: {
      zh: `写到“${header}”那一列`,
      en: `write it under ${header}`,
    },
  };
}

/** The first day of a rule; in such a cell 自2024-01-05起 can mean that day alone. */
export const startCell: CellType<DateSpan> = cellType(WORDS, (got) =>
  readEnd(got, START, END, '截止'),
);

/** The last day of a rule; in such a cell 截至2024-12-31 can mean that day alone. */
export const endCell: CellType<DateSpan> = cellType(WORDS, (got) =>
  readEnd(got, END, START, '起始'),
);

/** One exact day. */
export const dayCell: CellType<Day> = cellType(
  {
    label: { zh: '具体日期', en: 'an exact day' },
    grammar: { zh: '年月日齐全的日期（2024-01-05）', en: 'a day with year and month (2024-01-05)' },
    examples: ['2024-01-05', '2024/1/5', '2024年1月5日'],
    typed: 'day',
  },
  (got) => {
    const point = readDatePoint(got);
    if (!('first' in point)) return point;
    if (point.first === point.last) return { value: point.first };
    return {
      text: { zh: `“${got}”没有写到日`, en: `“${got}” does not name the day` },
      help: {
        zh: `写到日，例如 ${formatDay(point.first)}`,
        en: `name the day, for example ${formatDay(point.first)}`,
      },
    };
  },
);
