/**
 * What the person says about themselves, as it is compared with the bounds of a case. Nothing of
 * this leaves the device.
 */
import { parseDay } from '../../base/day.ts';
import { fold } from '../../base/fold.ts';
import type { Bound, Missing } from '../../query/envelope.ts';
import type { Facts, FactValue } from '../kit.ts';
import { fenOf, yuanOf } from './money.ts';

/** Numbers, amounts and days as numbers that stand in the same order. */
export function orderOf(value: string | number): number {
  return Number(`${value}`.replace(/-/g, ''));
}

/** Whether a value lies within a bound. */
export function within(bound: Bound, value: FactValue): boolean {
  if ('in' in bound) return bound.in.includes(value);
  if (typeof value === 'boolean') return false;
  const { min, max } = bound;
  const order = orderOf(value);
  return (
    (min === undefined || order >= orderOf(min)) && (max === undefined || order <= orderOf(max))
  );
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
export function readTyped(fact: Missing, typed: string): FactValue | null {
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
  const order = orderOf(value);
  if (fact.min !== null && order < orderOf(fact.min)) return null;
  if (fact.max !== null && order > orderOf(fact.max)) return null;
  return value;
}

/** Reads year, month and day as they were typed; null when there is no such day. */
export function readDay(typed: readonly string[]): string | null {
  const [year = '', month = '', day = ''] = typed.map((text) => fold(text).replace(/\D+$/, ''));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(text) === null ? null : text;
}
