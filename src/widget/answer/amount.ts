/**
 * Sums whose base only the person knows, as the service has them worked out. Pure; whole fen
 * throughout, half up to the fen, the same as the service does it: what is typed is at most ten
 * million yuan, so that every product is exact.
 */
import type { ViewAmount } from '../../query/view-envelope.ts';
import type { Facts, Known } from '../kit.ts';
import { yuanOf } from './money.ts';

/** Rates are millionths. */
const WHOLE = 1e6;

/** What follows from what the person said of money; empty as long as a base is not known. */
export function workOut({ key, terms, deduction }: ViewAmount, facts: Facts): Known {
  const known = new Map<string, string>();
  const say = (name: string | number, fen: number): unknown =>
    known.set(`${key}.${name}`, yuanOf(fen));
  let annual = 0;
  for (const [at, { times, fixed, base, rate, floor, cap }] of terms.entries()) {
    let amount = fixed || 0;
    if (base) {
      const said = facts.get(base);
      if (!said) return new Map();
      const exact = Math.round((Math.round(+said * 100) * rate) / WHOLE);
      amount = Math.max(exact, floor || 0);
      if (cap !== null) amount = Math.min(amount, cap);
      say(`${at}.exact`, exact);
      if (amount !== exact) say(`${at}.${amount > exact ? 'floor' : 'cap'}`, amount);
    }
    say(at, amount);
    annual += amount * times;
  }
  const monthly = Math.round(annual / 12);
  const { month, year } = deduction;
  say('gross', monthly);
  // More taken off than credited is a case the rules know nothing about.
  if (month !== null && month <= monthly) say('net', monthly - month);
  say('year', year !== null && year <= annual ? annual - year : annual);
  return known;
}
