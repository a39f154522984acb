/**
 * What the person says about themselves, as it is compared with the bounds of a case. Nothing of
 * this leaves the device.
 */
import { fold } from '../../base/fold.ts';
import type { Bound } from '../../query/envelope.ts';
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { Facts, FactValue } from '../kit.ts';
import { fenOf, yuanOf } from './money.ts';

type End = string | number | null | undefined;

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
  if (typeof value === 'boolean') return false;
  const order = orderOf(value);
  return !(order < orderOf(bound.min) || order > orderOf(bound.max));
}

/** Those parts of an answer that what is known does not rule out. */
export function standing<T extends { readonly when: Readonly<Record<string, Bound>> }>(
  parts: readonly T[],
  facts: Facts,
): readonly T[] {
  return parts.filter(({ when }) =>
    Object.keys(when).every((fact) => {
      const value = facts.get(fact);
      const bound = when[fact];
      return value === undefined || bound === undefined || within(bound, value);
    }),
  );
}

/** Reads what was typed for an integer or an amount; null when it cannot be that fact's value. */
export function readTyped(fact: ViewQuestion, typed: string): FactValue | null {
  const text = fold(typed);
  let value: string | number;
  if (fact.type === 'money') {
    const fen = fenOf(text);
    if (fen === null) return null;
    value = yuanOf(fen);
  } else {
    const unit = fact.unit || '';
    const digits = text.endsWith(unit) ? text.slice(0, text.length - unit.length).trim() : text;
    if (!/^\d{1,9}$/.test(digits)) return null;
    value = Number(digits);
  }
  return within(fact, value) ? value : null;
}

/** Reads year, month and day as they were typed; null when there is no such day. */
export function readDay(typed: readonly string[]): string | null {
  const [year = '', month = '', day = ''] = typed.map((text) => fold(text).replace(/\D+$/, ''));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // As the service has them: from 1900 to 2999.
  if (!/^(19|2\d)\d\d-(0[1-9]|1[0-2])-\d\d$/.test(text)) return null;
  return +day > 0 && +day <= daysIn(+year, +month) ? text : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29;
  // 31 and 30 take turns, but for July and August.
  return 31 - (((month - 1) % 7) % 2);
}
