/**
 * Reads conditions on numbers: a bound (`70岁以上`, `不满70岁`, `>=70`), a range (`70至74岁`), bounds
 * that must both hold (`满35岁不满45岁`) and alternatives (`30、50`).
 *
 *     list  = all (OR all)*
 *     all   = range ((AND | nothing between a lower and an upper bound) range)*
 *     range = bound (RANGE bound 之间?)? | bound `~`
 *     bound = prefix? number unit? mark? suffix? mark?
 */

import type { Interval, Intervals } from '../../base/interval.ts';
import { complement, intersect, normalise, union } from '../../base/interval.ts';
import type { Text } from '../../base/text.ts';
import type { Bound, Cursor, NumberSyntax } from './condition-bound.ts';
import {
  complain,
  isComplaint,
  readBound,
  startsBound,
  take,
  unexpected,
} from './condition-bound.ts';
import type { BareWord, Operator } from './condition-words.ts';
import { AND, ANY, compactCondition, OR, RANGE } from './condition-words.ts';
import type { Complaint } from './damage.ts';

/** A bound whose word includes its number by art. 1259 alone. */
export type BareBound = {
  readonly word: BareWord;
  readonly side: 'lower' | 'upper';
  readonly value: number;
  readonly unit: string;
  /** The whole condition with this bound excluding its number: `不满70岁` for `70岁以下`. */
  readonly mend: string;
};

/** What a condition says. */
export type NumberCondition = {
  /** Not empty, within the fact's range. */
  readonly intervals: Intervals;
  /** The word of the first bare bound. */
  readonly bareWord: BareWord | null;
  /** The first unit as written; `''` for none. */
  readonly unit: string;
  readonly bare: readonly BareBound[];
};

/** Part of a condition: what fits it, and the bounds it is made of. */
type Part = { readonly intervals: Intervals; readonly bounds: readonly Bound[] };

const isLower = (operator: Operator): boolean => operator === '>' || operator === '>=';
const isUpper = (operator: Operator): boolean => operator === '<' || operator === '<=';

function opposed(a: Bound | undefined, b: Bound | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    (isLower(a.operator) && isUpper(b.operator)) || (isUpper(a.operator) && isLower(b.operator))
  );
}

function intervalsOf({ operator, value }: Bound, { min, max }: NumberSyntax): Intervals {
  const intervals: Readonly<Record<Operator, Interval>> = {
    '<': [min, value - 1],
    '<=': [min, value],
    '>': [value + 1, max],
    '>=': [value, max],
    '=': [value, value],
    '!=': [value, value],
  };
  const found = normalise([intervals[operator]]);
  return operator === '!=' ? complement(found, min, max) : found;
}

/** The end of a range: a number alone counts itself unless it is marked `(不含)`. */
function rangeEnd(bound: Bound, end: 'lower' | 'upper'): Bound | null {
  if (end === 'lower' ? isLower(bound.operator) : isUpper(bound.operator)) return bound;
  if (bound.operator !== '=') return null;
  const sign = end === 'lower' ? '>' : '<';
  return { ...bound, operator: bound.mark === '不含' ? sign : `${sign}=`, mark: null };
}

/** From a number on, with nothing behind: `70岁～`. */
const OPEN = /~$/uy;

function readRange(cursor: Cursor): Part | Complaint {
  const { got, syntax } = cursor;
  const from = readBound(cursor);
  if (isComplaint(from)) return from;
  // Without a unit it may be a range whose end was lost.
  if (
    from.operator === '=' &&
    from.mark === null &&
    from.unit !== '' &&
    take(cursor, OPEN) !== null
  ) {
    const open: Bound = { ...from, operator: '>=' };
    return { intervals: intervalsOf(open, syntax), bounds: [open] };
  }
  if (take(cursor, RANGE) === null) {
    if (from.mark === null) return { intervals: intervalsOf(from, syntax), bounds: [from] };
    return complain(
      `“${got}”里的“(${from.mark})”没有“以上”或“以下”可说明`,
      `“${got}” has (${from.mark}) without 以上 or 以下`,
    );
  }
  const to = readBound(cursor);
  if (isComplaint(to)) return to;
  take(cursor, /之间/uy);
  const lower = rangeEnd(from, 'lower');
  const upper = rangeEnd(to, 'upper');
  if (lower === null || upper === null || lower.value > upper.value) {
    return complain(
      `“${got}”不是从小到大的范围`,
      `“${got}” is not a range from a lower to an upper end`,
      turnedRound(from, to, syntax) ?? { zh: '写成“70至74岁”这样', en: 'write it like “70至74岁”' },
    );
  }
  const intervals = intersect(intervalsOf(lower, syntax), intervalsOf(upper, syntax));
  return { intervals, bounds: [lower, upper] };
}

/** A range of two plain numbers with its ends exchanged. */
function turnedRound(from: Bound, to: Bound, { show }: NumberSyntax): Text | null {
  if (from.operator !== '=' || to.operator !== '=' || from.value <= to.value) return null;
  const range = `${show(to.value)}至${show(from.value)}${to.unit || from.unit}`;
  return {
    zh: `两头写反了的，写成“${range}”；不是的，改正写错的数`,
    en: `if the ends are reversed, write “${range}”; else correct the wrong number`,
  };
}

function readAll(cursor: Cursor): Part | Complaint {
  let whole = readRange(cursor);
  while (!isComplaint(whole) && cursor.at < cursor.text.length) {
    const here = cursor.at;
    const joined = take(cursor, AND) !== null;
    if (!joined && !startsBound(cursor)) break;
    const next = readRange(cursor);
    if (isComplaint(next)) return next;
    const [last] = whole.bounds.slice(-1);
    if (!joined && !opposed(last, next.bounds[0])) return unexpected(cursor, here);
    const intervals = intersect(whole.intervals, next.intervals);
    whole = { intervals, bounds: [...whole.bounds, ...next.bounds] };
  }
  return whole;
}

/** `满35岁、不满45岁` means both, `30、50` means either: where it matters it must be said. */
function isVague(separator: string, before: Part, after: Part): boolean {
  const [last] = before.bounds.slice(-1);
  const [first] = after.bounds;
  if (last?.operator === '!=' || first?.operator === '!=') return true;
  const both = intersect(before.intervals, after.intervals).length > 0;
  return both && opposed(last, first) && !separator.startsWith('或');
}

function readList(cursor: Cursor): Part | Complaint {
  let whole = readAll(cursor);
  while (!isComplaint(whole) && cursor.at < cursor.text.length) {
    const separator = take(cursor, OR)?.[0];
    if (separator === undefined) return unexpected(cursor, cursor.at);
    const next = readAll(cursor);
    if (isComplaint(next)) return next;
    if (isVague(separator, whole, next)) {
      return complain(
        `“${cursor.got}”看不出是两个条件都要符合，还是符合一个就行`,
        `“${cursor.got}” does not say whether both conditions must hold or either`,
        {
          zh: '都要符合时中间写“且”，例如“满35岁且不满45岁”',
          en: 'put 且 between conditions that must both hold, as in 满35岁且不满45岁',
        },
      );
    }
    const intervals = union(whole.intervals, next.intervals);
    whole = { intervals, bounds: [...whole.bounds, ...next.bounds] };
  }
  return whole;
}

function bareBounds({ text, syntax }: Cursor, bounds: readonly Bound[]): readonly BareBound[] {
  return bounds.flatMap(({ bare, operator, value, unit, start, end }) => {
    if (bare === null) return [];
    const side = isUpper(operator) ? 'upper' : 'lower';
    const strict = `${side === 'upper' ? '不满' : '超过'}${syntax.show(value)}${unit}`;
    const mend = `${text.slice(0, start)}${strict}${text.slice(end)}`;
    return [{ word: bare, side, value, unit, mend } as const];
  });
}

/** Reads a condition from folded text. */
export function readCondition(got: string, syntax: NumberSyntax): NumberCondition | Complaint {
  if (/\d \d/u.test(got)) {
    return complain(`“${got}”里两个数之间只有空格`, `“${got}” has only a space between numbers`, {
      zh: '几个数用“、”隔开；一个数中间不要有空格',
      en: 'separate numbers by 、 and leave no space inside a number',
    });
  }
  const cursor: Cursor = { got, text: compactCondition(got, syntax.names), syntax, at: 0 };
  if (ANY.test(cursor.text)) {
    return { intervals: [[syntax.min, syntax.max]], bareWord: null, unit: '', bare: [] };
  }
  const { min, max } = syntax;
  const whole = readList(cursor);
  if (isComplaint(whole)) return whole;
  if (whole.intervals.length === 0) {
    const [only, second] = whole.bounds;
    const complaint = complain(
      `没有任何数符合“${got}”（范围是 ${syntax.show(min)} 至 ${syntax.show(max)}）`,
      `no number fits “${got}” (the range is ${syntax.show(min)} to ${syntax.show(max)})`,
      {
        zh: '看看上下限是不是写反了；符合其一就行的，中间写“或”',
        en: 'are the ends reversed? Put 或 between alternatives',
      },
    );
    // One bound alone lies at the end of the range.
    if (only === undefined || second !== undefined) return complaint;
    return { ...complaint, outOfRange: isUpper(only.operator) ? 'below' : 'above' };
  }
  const bare = bareBounds(cursor, whole.bounds);
  const unit = whole.bounds.find((bound) => bound.unit !== '')?.unit ?? '';
  return { intervals: whole.intervals, bareWord: bare[0]?.word ?? null, unit, bare };
}
