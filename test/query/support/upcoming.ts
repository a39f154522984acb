/** Small rulesets whose rules change around the day on which the tests ask. */
import { MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import type { RefundEnvelope } from '../../../src/query/refund-envelope.ts';
import type { Period } from '../../../src/table/model.ts';
import { type Asking, asking, dayOn, figures } from './ask.ts';
import { RETIRED, rulesetOf, type Sheets } from './ruleset.ts';

export const at = (sheets: Sheets): Asking => asking(rulesetOf(sheets));
export const retired = { participant: RETIRED } as const;
export const young = { ...retired, age: [0, 69] } as const;
export const old = { ...retired, age: [70, 130] } as const;
export const fixed = (yuan: number) => ({ method: 'fixed', amount: yuan * 100 }) as const;

export const period = (from: string | null, to: string | null = null): Period => {
  const days = [from === null ? MIN_DAY : dayOn(from), to === null ? MAX_DAY : dayOn(to)] as const;
  return { from, to, possible: days, certain: days };
};
export const past = { period: period(null, '2026-12-31') };
export const coming = { period: period('2027-01-01') };

/** Each entry as its day, reason, bounds and monthly figure after all deductions. */
export const told = ({ upcoming }: RefundEnvelope) =>
  upcoming.map(({ from, reason, when, answer }) => {
    const shown = figures(answer);
    return [from, reason, when, typeof shown === 'string' ? shown : shown.net];
  });
