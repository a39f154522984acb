/**
 * The arithmetic of a credit: rates, floors, caps, periods, sums and deductions, in integer fen.
 * A figure that rests on something unknown is null, never zero.
 */
import {
  applyRate,
  divideHalfUp,
  type Fen,
  formatFen,
  formatRate,
  type Ppm,
} from '../base/money.ts';
import type {
  DeductionConclusion,
  PaymentPeriod,
  RefundBase,
  RefundConclusion,
} from '../table/model.ts';

/** Fen a month that a base amounts to in a year, or null when it is not known. */
export type BaseValue = (base: RefundBase, year: number | null) => Fen | null;

export interface Figures {
  readonly gross: Fen | null;
  readonly deduction: Fen | null;
  readonly net: Fen | null;
}

export interface Credit {
  readonly method: 'fixed' | 'rate' | 'sum' | 'not-computable';
  readonly paidEvery: PaymentPeriod;
  readonly monthly: Figures;
  readonly annual: Figures;
  /** The monthly figure is a share of what is paid quarterly or yearly. */
  readonly average: boolean;
  readonly formula: string | null;
  /** Some step was rounded to the fen. */
  readonly rounded: boolean;
}

/** What is taken off; `total` is null when an item or its amount is not known. */
export interface Deducted {
  readonly items: readonly {
    readonly conclusion: DeductionConclusion;
    readonly monthly: Fen | null;
    /** Exact, where the monthly figure is a rounded share of a payment that comes less often. */
    readonly annual: Fen | null;
  }[];
  readonly total: Fen | null;
}

export interface FormulaWords {
  readonly base: Readonly<Record<RefundBase, string>>;
  readonly floor: string;
  readonly cap: string;
}

export const MONTHS: Readonly<Record<PaymentPeriod, number>> = { month: 1, quarter: 3, year: 12 };

interface TermResult {
  /** Fen a payment period. */
  readonly value: Fen | null;
  readonly formula: string;
  readonly rounded: boolean;
}

/** What deductions take each month and each year. */
export function deductions(
  conclusions: readonly DeductionConclusion[],
  uncertain: boolean,
  baseValue: BaseValue,
): Deducted {
  const items = conclusions.map((conclusion) => ({
    conclusion,
    ...taken(conclusion, baseValue),
  }));
  return { items, total: uncertain ? null : sum(items.map(({ monthly }) => monthly)) };
}

function taken(
  { method, amount, period, rate, base }: DeductionConclusion,
  baseValue: BaseValue,
): { monthly: Fen | null; annual: Fen | null } {
  const known = method === 'rate' && base !== null ? baseValue(base, null) : null;
  const share = known === null || rate === null ? null : applyRate(known, rate);
  const paid = method === 'fixed' ? amount : share;
  const months = MONTHS[period];
  return paid === null
    ? { monthly: null, annual: null }
    : { monthly: divideHalfUp(paid, months), annual: paid * (12 / months) };
}

/**
 * Adds up the terms of a credit and takes off the deductions.
 *
 * @param terms conclusions that credit something, at least one
 */
export function credit(
  terms: readonly RefundConclusion[],
  deducted: Deducted,
  baseValue: BaseValue,
  words: FormulaWords,
): Credit {
  const results = terms.map((term) => termResult(term, baseValue, words));
  const average = terms.some(({ period }) => period !== 'month');
  const isNet = terms.some(({ figure }) => figure === 'net');

  const yearly = sum(
    terms.map(({ period }, index) => times(results[index]?.value ?? null, 12 / MONTHS[period])),
  );
  const stated = yearly === null ? null : divideHalfUp(yearly, 12);
  const monthly = figures(stated, deducted.total, isNet);
  const takenYearly =
    deducted.total === null ? null : sum(deducted.items.map((item) => item.annual));
  const annual = figures(yearly, takenYearly, isNet);
  const computable = terms.filter(({ method }) => method !== 'not-computable');
  return {
    method: computable.length === 0 ? 'not-computable' : terms.length > 1 ? 'sum' : methodOf(terms),
    paidEvery: paidEvery(terms),
    monthly,
    annual,
    average,
    formula: computable.length === 0 ? null : formulaOf(terms, results, deducted, monthly, isNet),
    rounded:
      results.some(({ rounded }) => rounded) ||
      (average && (yearly ?? 0) % 12 !== 0) ||
      deducted.items.some((item) => times(item.monthly, 12) !== item.annual),
  };
}

function figures(stated: Fen | null, deduction: Fen | null, isNet: boolean): Figures {
  if (isNet) return { gross: null, deduction: null, net: stated };
  // More taken off than credited is a case the sheets know nothing about.
  const known = stated !== null && deduction !== null && deduction <= stated;
  return { gross: stated, deduction, net: known ? stated - deduction : null };
}

function methodOf(terms: readonly RefundConclusion[]): 'fixed' | 'rate' | 'not-computable' {
  const method = terms[0]?.method;
  return method === 'fixed' || method === 'rate' ? method : 'not-computable';
}

function paidEvery(terms: readonly RefundConclusion[]): PaymentPeriod {
  const periods = new Set(terms.map(({ period }) => period));
  const [only] = periods;
  return periods.size === 1 && only !== undefined ? only : 'month';
}

function termResult(
  { method, amount, rate, base, baseYear, floor, cap }: RefundConclusion,
  baseValue: BaseValue,
  words: FormulaWords,
): TermResult {
  if (method === 'fixed' && amount !== null)
    return { value: amount, formula: formatFen(amount), rounded: false };
  if (method !== 'rate' || rate === null || base === null)
    return { value: null, formula: '?', rounded: false };
  const known = baseValue(base, baseYear);
  const limits = [
    floor === null ? '' : `${words.floor} ${formatFen(floor)}`,
    cap === null ? '' : `${words.cap} ${formatFen(cap)}`,
  ].filter((limit) => limit !== '');
  const suffix = limits.length === 0 ? '' : ` (${limits.join(', ')})`;
  if (known === null)
    return {
      value: null,
      formula: `${words.base[base]} × ${formatRate(rate)}${suffix}`,
      rounded: false,
    };
  const raw = applyRate(known, rate);
  const raised = floor === null ? raw : Math.max(raw, floor);
  const value = cap === null ? raised : Math.min(raised, cap);
  const product = `${formatFen(known)} × ${formatRate(rate)}`;
  return {
    value,
    formula: value === raw ? product : `${product} = ${formatFen(raw)}${suffix}`,
    rounded: !isExact(known, rate),
  };
}

function formulaOf(
  terms: readonly RefundConclusion[],
  results: readonly TermResult[],
  deducted: Deducted,
  monthly: Figures,
  isNet: boolean,
): string | null {
  const parts = terms.map(({ period }, index) => {
    const formula = results[index]?.formula ?? '?';
    return period === 'month' ? formula : `${formula} ÷ ${MONTHS[period]}`;
  });
  const taken = isNet || (deducted.total ?? 0) === 0 ? null : deducted.total;
  const result = taken === null ? (monthly.gross ?? monthly.net) : monthly.net;
  const left = taken === null ? parts.join(' + ') : `${parts.join(' + ')} − ${formatFen(taken)}`;
  if (result === null) return left;
  const shown = formatFen(result);
  return left === shown ? shown : `${left} = ${shown}`;
}

function isExact(fen: Fen, rate: Ppm): boolean {
  return (BigInt(fen) * BigInt(rate)) % 1_000_000n === 0n;
}

function sum(values: readonly (Fen | null)[]): Fen | null {
  let total: Fen | null = 0;
  for (const value of values) total = total === null || value === null ? null : total + value;
  return total;
}

function times(value: Fen | null, factor: number): Fen | null {
  return value === null ? null : value * factor;
}
