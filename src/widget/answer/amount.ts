/**
 * The arithmetic of an amount whose base only the person knows. Pure; whole fen throughout, half
 * up to the fen, the same as the service does it.
 */
import type { Fen } from '../../base/money.ts';
import { divideHalfUp } from '../../base/money.ts';
import type { Missing } from '../../query/envelope.ts';
import type { CreditedAnswer, RefundAnswer, Term } from '../../query/refund-envelope.ts';
import type { Facts } from '../kit.ts';
import { fenOf, share, yuanOf } from './money.ts';

/** How one summand came about, enough to write it down. */
export interface Step {
  readonly amount: Fen;
  /** Null for a fixed amount. */
  readonly product: {
    readonly base: Fen;
    readonly rate: string;
    readonly exact: Fen;
    readonly kept: 'floor' | 'cap' | null;
  } | null;
}

/** An answer with its figures filled in as far as they can be known. */
export interface Worked<A = RefundAnswer> {
  readonly answer: A;
  /** Empty when the service gave the figures itself. */
  readonly steps: readonly Step[];
}

const timesAYear = { month: 12, quarter: 4, year: 1 } as const;

function fen(text: string | null): Fen | null {
  return text === null ? null : fenOf(text);
}

function stepOf(term: Term, facts: Facts): Step | null {
  if (term.kind === 'fixed') {
    const amount = fen(term.amount);
    return amount === null ? null : { amount, product: null };
  }
  const known = term.base === null ? undefined : facts.get(term.base);
  const base = typeof known === 'string' ? fenOf(known) : null;
  if (term.kind !== 'rate' || term.rate === null || base === null) return null;
  const exact = share(base, term.rate);
  const floor = fen(term.floor);
  const cap = fen(term.cap);
  let amount = exact;
  if (floor !== null && amount < floor) amount = floor;
  if (cap !== null && amount > cap) amount = cap;
  const kept = amount > exact ? 'floor' : amount < exact ? 'cap' : null;
  return { amount, product: { base, rate: term.rate, exact, kept } };
}

function isKnown({ monthly }: CreditedAnswer): boolean {
  return monthly.gross !== null || monthly.net !== null;
}

function less(gross: Fen, deduction: string | null): string | null {
  const taken = fen(deduction);
  // More taken off than credited is a case the rules know nothing about.
  return taken === null || taken > gross ? null : yuanOf(gross - taken);
}

/** Fills in the figures of an answer from what the person said of money. */
export function workOut(answer: RefundAnswer, facts: Facts): Worked {
  const asGiven = { answer, steps: [] };
  if (!answer.credited || isKnown(answer) || answer.terms.length === 0) return asGiven;
  const steps: Step[] = [];
  let annual = 0;
  for (const term of answer.terms) {
    const step = stepOf(term, facts);
    if (step === null) return asGiven;
    steps.push(step);
    annual += step.amount * timesAYear[term.period];
  }
  const average = answer.terms.some((term) => term.period !== 'month');
  const monthly = divideHalfUp(annual, 12);
  return {
    steps,
    answer: {
      ...answer,
      monthly: {
        gross: yuanOf(monthly),
        deduction: answer.monthly.deduction,
        net: less(monthly, answer.monthly.deduction),
        average,
      },
      annual: {
        gross: yuanOf(annual),
        deduction: answer.annual.deduction,
        net: less(annual, answer.annual.deduction),
      },
    },
  };
}

/** The figures worth asking for: with them, and only with them, the amount can be worked out. */
export function figuresWanted(
  answer: CreditedAnswer,
  missing: readonly Missing[],
): readonly Missing[] {
  if (isKnown(answer)) return [];
  const askable = missing.filter(
    (fact) => fact.type === 'money' && answer.terms.some((term) => term.base === fact.fact),
  );
  const supposed: Facts = new Map(askable.map((fact) => [fact.fact, '1.00']));
  return workOut(answer, supposed).steps.length === 0 ? [] : askable;
}
