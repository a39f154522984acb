/**
 * What the person says about themselves, as it is compared with the bounds of a case. Nothing of
 * this leaves the device.
 */

import { fold } from '../base/fold.ts';
import { formatFen, parseMoney } from '../base/money.ts';
import type { Missing } from '../query/envelope.ts';

/** A choice is its option's id, money a canonical `5000.00`, as in the envelope. */
export type FactValue = string | number | boolean;
export type Facts = ReadonlyMap<string, FactValue>;

/** Whole numbers order themselves; money orders by fen. */
export function orderOf(value: string | number): number {
  if (typeof value === 'number') return value;
  const fen = parseMoney(value);
  return fen === null ? Number.NaN : fen;
}

/** Reads what was typed for an integer or an amount; null when it cannot be that fact's value. */
export function readTyped(fact: Missing, typed: string): FactValue | null {
  const text = fold(typed);
  let value: string | number;
  if (fact.type === 'money') {
    const fen = parseMoney(text);
    if (fen === null) return null;
    value = formatFen(fen);
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
