/**
 * Conditions on dates: `2026-01-01及以后`, `2025-12-31及以前`, `早于2026-01-01`, or a range. A bare 以前
 * or 以后 does not say whether the day itself belongs, so it is refused. (Civil Code art. 1259
 * speaks of numbers; notices use 以后 both ways.)
 */
import { type Day, formatDay, MAX_DAY, MIN_DAY } from '../../base/day.ts';
import { type Intervals, normalise } from '../../base/interval.ts';
import type { Text } from '../../base/text.ts';
import { type CellType, type Complaint, cellType } from './cell.ts';
import { readDatePoint } from './date-point.ts';
import { type DateRange, readDateRange } from './date-range.ts';

const ANY = /^(?:不限|任意|均可|any|\*)$/iu;
const AND_AFTER = /(?:\(含\)(?:以|之)?后|(?:及|或)(?:以|之)后|(?:以|之)后\(含\)|起)$/u;
const AND_BEFORE = /(?:\(含\)(?:以|之)?前|(?:及|或)(?:以|之)前|(?:以|之)前\(含\)|止)$/u;
const BEFORE = /(?:\(不含\)(?:以|之)?前|(?:以|之)?前\(不含\))$/u;
const AFTER = /(?:\(不含\)(?:以|之)?后|(?:以|之)?后\(不含\))$/u;
/** `(不含当日)` says no more than `(不含)`. */
const BRACKETS = / ?\( ?(不?含)(?:当日|当天|本日)? ?\) ?/gu;
const VAGUE = /(?:以|之)?[前后]$/u;
const SIGN = /^(>=|≥|不早于|<=|≤|不晚于|>|晚于|<|早于)/u;
/** Beginnings that say no more than the ends do: 自…起, 截至…止. */
const SINCE = /^(?:自|从) ?/u;
const UNTIL = /^(?:截至|截止到?|直到|至|到) ?/u;
const UP_TO_THE_END = /(?:为)?止$/u;
const RANGE = /(?:至|到|~|～|—)/u;

type End = 'from' | 'until' | 'after' | 'before';

const SIGNS: Readonly<Record<string, End>> = {
  '>=': 'from',
  '≥': 'from',
  不早于: 'from',
  '<=': 'until',
  '≤': 'until',
  不晚于: 'until',
  '>': 'after',
  晚于: 'after',
  '<': 'before',
  早于: 'before',
};

interface Span {
  readonly first: Day;
  readonly last: Day;
}

function openEnded(end: End, { first, last }: Span): Intervals {
  switch (end) {
    case 'from':
      return normalise([[first, MAX_DAY]]);
    case 'until':
      return normalise([[MIN_DAY, last]]);
    case 'after':
      return normalise([[last + 1, MAX_DAY]]);
    case 'before':
      return normalise([[MIN_DAY, first - 1]]);
  }
}

function readCondition(got: string): { value: Intervals } | Complaint {
  const text = got.replace(BRACKETS, '($1)');
  if (ANY.test(text)) return { value: [[MIN_DAY, MAX_DAY]] };
  const sign = SIGN.exec(text)?.[1];
  if (sign !== undefined) return ended(SIGNS[sign] ?? 'from', text.slice(sign.length));
  const range = readDateRange(text);
  if (range !== null) return between(range);
  if (UNTIL.test(text)) return ended('until', text.replace(UNTIL, '').replace(UP_TO_THE_END, ''));
  if (SINCE.test(text)) return since(text.replace(SINCE, ''));
  return bounded(text);
}

/** 自2025-09-01, with or without 起 behind it. */
function since(text: string): { value: Intervals } | Complaint {
  const point = readDatePoint(text);
  return 'first' in point ? { value: openEnded('from', point) } : bounded(text);
}

function bounded(text: string): { value: Intervals } | Complaint {
  if (BEFORE.test(text)) return ended('before', text.replace(BEFORE, ''));
  if (AFTER.test(text)) return ended('after', text.replace(AFTER, ''));
  if (AND_AFTER.test(text)) return ended('from', text.replace(AND_AFTER, ''));
  if (AND_BEFORE.test(text)) return ended('until', text.replace(AND_BEFORE, ''));
  const [from, to, ...more] = text.split(RANGE);
  if (from !== undefined && to !== undefined && more.length === 0) {
    const first = readDatePoint(from.trim());
    if (!('first' in first)) return first;
    const last = readDatePoint(to.trim());
    if (!('first' in last)) return last;
  }
  if (VAGUE.test(text)) return vague(text);
  const point = readDatePoint(text);
  if ('first' in point) return { value: [[point.first, point.last]] };
  return SIDED.test(text) ? { ...point, help: SAID } : point;
}

/** It speaks of days before or after some day, in words that are not ours. */
const SIDED = /[前后早晚起止]/u;
const SAID: Text = {
  zh: '早于某天写“早于2026-01-01”，晚于写“晚于2026-01-01”；连同当天写“2026-01-01及以前”“2026-01-01及以后”',
  en: 'write 早于2026-01-01 for days before, 晚于2026-01-01 for days after, 2026-01-01及以前 and 2026-01-01及以后 where the day itself counts',
};

function ended(end: End, text: string): { value: Intervals } | Complaint {
  const point = readDatePoint(text.trim());
  return 'first' in point ? { value: openEnded(end, point) } : point;
}

function between({ from: first, to: last }: DateRange): { value: Intervals } | Complaint {
  if (first.first <= last.last) return { value: [[first.first, last.last]] };
  return {
    text: {
      zh: `“${formatDay(first.first)}”晚于“${formatDay(last.last)}”`,
      en: `${formatDay(first.first)} is later than ${formatDay(last.last)}`,
    },
    help: { zh: '把早的日期写在前面', en: 'write the earlier day first' },
  };
}

function vague(got: string): Complaint {
  const stem = readDatePoint(got.replace(VAGUE, ''));
  if (!('first' in stem)) return stem;
  const side = got.endsWith('前') ? '前' : '后';
  return {
    text: {
      zh: `“${got}”看不出当天算不算在内`,
      en: `“${got}” does not say whether the day itself counts`,
    },
    help: {
      zh: `当天算在内就写“${stem.text}及以${side}”，不算就写“${side === '前' ? '早于' : '晚于'}${stem.text}”`,
      en: `write “${stem.text}及以${side}” if the day counts, “${side === '前' ? '早于' : '晚于'}${stem.text}” if it does not`,
    },
  };
}

/** Conditions on a date fact, as intervals of days. */
export const dateCondition: CellType<Intervals> = cellType(
  {
    label: { zh: '日期的条件', en: 'a condition on a date' },
    grammar: {
      zh: '对日期的条件（2026-01-01及以后、2025-12-31及以前、2025-07-10至2025-08-31、早于2026-01-01）',
      en: 'a condition on a date (2026-01-01及以后, 2025-12-31及以前, 2025-07-10至2025-08-31, 早于2026-01-01)',
    },
    examples: ['2026-01-01及以后', '2025-12-31及以前', '2025-07-10至2025-08-31', '早于2026-01-01'],
    typed: 'date',
  },
  readCondition,
);
