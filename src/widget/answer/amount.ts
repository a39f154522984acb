/**
 * Sums whose base only the person knows, as the service has them worked out. Pure; whole fen
 * throughout, half up to the fen, the same as the service does it.
 */
import { applyRate, divideHalfUp } from '../../base/money.ts';
import type { ViewAmount } from '../../query/view-envelope.ts';
import type { Facts, Known } from '../kit.ts';
import { fenOf, yuanOf } from './money.ts';

/** What follows from what the person said of money; empty as long as a base is not known. */
export function workOut({ key, terms, deduction }: ViewAmount, facts: Facts): Known {
  const known = new Map<string, string>();
  const say = (name: string | number, fen: number): unknown =>
    known.set(`${key}.${name}`, yuanOf(fen));
  let annual = 0;
  for (const [at, { times, fixed, base, rate, floor, cap }] of terms.entries()) {
    let amount = fixed;
    if (base) {
      const said = fenOf(`${facts.get(base)}`);
      if (said === null) return new Map();
      const exact = applyRate(said, rate);
      amount = exact;
      if (floor !== null && amount < floor) amount = floor;
      if (cap !== null && amount > cap) amount = cap;
      say(`${at}.exact`, exact);
      if (amount !== exact) say(`${at}.${amount > exact ? 'floor' : 'cap'}`, amount);
    }
    say(at, amount || 0);
    annual += (amount || 0) * times;
  }
  /** More taken off than credited is a case the rules know nothing about. */
  const less = (gross: number, taken: number | null): number | null =>
    taken === null || taken > gross ? null : gross - taken;
  const monthly = divideHalfUp(annual, 12);
  const net = less(monthly, deduction.month);
  say('gross', monthly);
  if (net !== null) say('net', net);
  say('year', less(annual, deduction.year) ?? annual);
  return known;
}
