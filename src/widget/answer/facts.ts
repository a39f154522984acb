/**
 * What the person says about themselves, as it is compared with the bounds of a case. Nothing of
 * this leaves the device.
 */
import type { Bound } from '../../query/envelope.ts';
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { Facts, FactValue } from '../kit.ts';
import { fenOf, plain, yuanOf } from './money.ts';

type End = FactValue | null | undefined;

/** Numbers, amounts and days as numbers that stand in the same order; no number where there is none. */
export function orderOf(value: End): number {
  return Number(`${value}`.replace(/-/g, ''));
}

/** Whether a value lies within a bound; an end that is not there bounds nothing. */
export function within(
  bound: Bound | { readonly min: End; readonly max: End },
  value: FactValue,
): boolean {
  if ('in' in bound) return bound.in.includes(value);
  const order = orderOf(value);
  return !(order < orderOf(bound.min) || order > orderOf(bound.max));
}

/** Whether what is known does not rule a part of an answer out. */
export function stands(
  { when }: { readonly when: Readonly<Record<string, Bound>> },
  facts: Facts,
): boolean {
  return Object.keys(when).every((fact) => {
    const value = facts.get(fact);
    const bound = when[fact];
    return value === undefined || !bound || within(bound, value);
  });
}

/**
 * Reads what was typed for an integer or an amount; null when it is none. The unit may stand behind,
 * or a part of it: “5月” are five of “个月”, “5年” are not. What is too large to be is a number all the
 * same: the range is the question's.
 */
export function readTyped({ type, unit }: ViewQuestion, typed: string): string | number | null {
  if (type === 'money') {
    const fen = fenOf(typed);
    return fen === null ? null : yuanOf(fen);
  }
  const [, digits, behind = ''] = /^(\d+)(?:\.0+)? *(.*)/.exec(plain(typed)) || [];
  return digits && (behind === `周${unit}` || (unit || '').includes(behind))
    ? Number(digits)
    : null;
}

/** The least and the most that year, month and day may be; of years as the service has them. */
const DAY_PARTS = [
  [1900, 2999],
  [1, 12],
  [1, 31],
] as const;

/**
 * Reads year, month and day as they were typed: the day, and the place of the part that is missing
 * or cannot be; 3 for a day that its month does not have, -1 where nothing is wrong.
 */
export function readDay(typed: readonly string[]): readonly [day: string, wrong: number] {
  const parts = typed.map((text) => plain(text).replace(/\D+$/, '').padStart(2, '0'));
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const wrong = DAY_PARTS.findIndex(([least, most], i) => {
    const part = parts[i] || '';
    return /\D/.test(part) || +part < least || +part > most;
  });
  return [parts.join('-'), wrong < 0 && day > daysIn(year, month) ? 3 : wrong];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % (year % 100 ? 4 : 400) ? 28 : 29;
  // 31 and 30 take turns, but for July and August.
  return 31 - (((month - 1) % 7) % 2);
}
