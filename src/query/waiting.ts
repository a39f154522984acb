/**
 * 待遇等待期: how long benefits wait after a break, or after first enrolment, by one rule of
 * waiting.csv and the facts that its arithmetic needs. Transfers and reimbursement say the same.
 *
 * Months are the rule's fixed months and, for residents, a variable part: months for each year of
 * the break, less months for each year repaired by payment, never below nothing; the sum is never
 * below the rule's floor (国办发〔2024〕38号).
 */
import type { WaitingConclusion } from '../table/model.ts';
import type { Speech } from './describe.ts';

/** When benefits start, as the answers have it. */
export interface Waiting {
  /** Null where it is not stated. */
  readonly backPayment: boolean | null;
  readonly retroactive: boolean | null;
  /** Least and greatest waiting in months; null where it is not stated or not known. */
  readonly waitingMonths: { readonly min: number | null; readonly max: number | null };
  readonly text: string;
}

/** The facts of the arithmetic. */
const GAP_YEARS = 'gapYears';
const REPAIRED_YEARS = 'repairedYears';

/** Facts that the months need and that are not known. */
export function waitingNeeds(
  { perGapYear, perRepairedYear }: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
): readonly string[] {
  if (perGapYear === 0) return [];
  const needed = perRepairedYear === 0 ? [GAP_YEARS] : [GAP_YEARS, REPAIRED_YEARS];
  return needed.filter((fact) => !facts.has(fact));
}

/** Least and greatest waiting in months. */
export function waitingMonths(
  conclusion: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
): Waiting['waitingMonths'] {
  const { minMonths, maxMonths, perGapYear, perRepairedYear, floorMonths } = conclusion;
  const total = (fixed: number | null, variable: number | null): number | null =>
    fixed === null || variable === null ? null : Math.max(fixed + variable, floorMonths ?? 0);
  if (perGapYear === 0) return { min: total(minMonths, 0), max: total(maxMonths, 0) };
  const gap = facts.get(GAP_YEARS);
  const repaired = perRepairedYear === 0 ? 0 : facts.get(REPAIRED_YEARS);
  const exact =
    gap === undefined || repaired === undefined
      ? null
      : Math.max(0, perGapYear * gap - perRepairedYear * repaired);
  // Not knowing the years, one knows at least that they do not shorten the fixed part.
  return { min: total(minMonths, exact ?? 0), max: total(maxMonths, exact) };
}

/** Whether benefits start without waiting; null when that is not known. */
export function startsAtOnce({ min, max }: Waiting['waitingMonths']): boolean | null {
  if (max === 0) return true;
  return min !== null && min > 0 ? false : null;
}

/** What a rule says of the waiting, for the facts known. */
export function waitingOf(
  { texts }: Speech,
  conclusion: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
): Waiting {
  const { backPayment, retroactive, start } = conclusion;
  const months = waitingMonths(conclusion, facts);
  const { waiting } = texts;
  const clauses = [
    backPayment === null ? null : waiting.backPayment(backPayment),
    retroactive === null ? null : waiting.retroactive(retroactive),
    waiting.months(months.min, months.max),
    waiting.start[start],
  ].filter((clause) => clause !== null);
  return { backPayment, retroactive, waitingMonths: months, text: waiting.sentence(clauses) };
}
