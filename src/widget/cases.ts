/**
 * Choosing among the cases of an answer, on the device: which of them still stand, whether they
 * still differ, and what to ask next. Pure.
 */
import type { Bound, Missing } from '../query/envelope.ts';
import type { AnswerCase } from '../query/refund-envelope.ts';
import type { Facts, FactValue } from './facts.ts';
import { orderOf } from './facts.ts';

type Cases = readonly AnswerCase[];
type Listed = Extract<Bound, { in: unknown }>;
type Range = Exclude<Bound, Listed>;

function isList(bound: Bound): bound is Listed {
  return 'in' in bound;
}

function endsOf({ min, max }: Range): readonly [low: number, high: number] {
  return [
    min === undefined ? Number.NEGATIVE_INFINITY : orderOf(min),
    max === undefined ? Number.POSITIVE_INFINITY : orderOf(max),
  ];
}

/** Whether a value lies within a bound. */
export function within(bound: Bound, value: FactValue): boolean {
  if (isList(bound)) return bound.in.includes(value);
  if (typeof value === 'boolean') return false;
  const [low, high] = endsOf(bound);
  const order = orderOf(value);
  return order >= low && order <= high;
}

/** Whether some value lies within both bounds. */
function overlap(a: Bound | undefined, b: Bound | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (isList(a)) return a.in.some((value) => within(b, value));
  if (isList(b)) return overlap(b, a);
  const [low, high] = endsOf(a);
  const [otherLow, otherHigh] = endsOf(b);
  return low <= otherHigh && high >= otherLow;
}

/** The cases that what is known does not rule out. */
export function standing(cases: Cases, facts: Facts): Cases {
  return cases.filter((one) =>
    Object.entries(one.when).every(([fact, bound]) => {
      const value = facts.get(fact);
      return value === undefined || within(bound, value);
    }),
  );
}

/** Two cases with the same key tell the person the same. */
function outcomeOf(one: AnswerCase): string {
  return JSON.stringify([one.answer, one.reason]);
}

function countOutcomes(cases: Cases): number {
  return new Set(cases.map(outcomeOf)).size;
}

/** Whether all cases tell the person the same, so that nothing is left to ask. */
export function agree(cases: Cases): boolean {
  return countOutcomes(cases) < 2;
}

/**
 * Whether knowing the fact can change the answer: two cases with different outcomes that could
 * be two people alike in everything else.
 */
function matters(fact: string, cases: Cases): boolean {
  return cases.some((one) =>
    cases.some(
      (other) =>
        outcomeOf(one) !== outcomeOf(other) &&
        !overlap(one.when[fact], other.when[fact]) &&
        Object.keys(one.when).every(
          (name) => name === fact || overlap(one.when[name], other.when[name]),
        ),
    ),
  );
}

/** Values of a fact, one from each stretch that the cases treat alike. */
function samples(fact: Missing, cases: Cases): readonly FactValue[] {
  if (fact.type === 'yes-no') return [true, false];
  if (fact.type === 'choice') return fact.options.map((option) => option.id);
  const found: FactValue[] = [];
  for (const { when } of cases) {
    const bound = when[fact.fact];
    if (bound === undefined) continue;
    if (isList(bound)) found.push(...bound.in);
    else if (bound.min !== undefined) found.push(bound.min);
    else if (bound.max !== undefined) found.push(bound.max);
  }
  return found;
}

/**
 * The fact to ask next: of those that can still change the answer, the one that leaves the fewest
 * outcomes on average; at a tie the order in which the service named them.
 */
export function nextFact(
  cases: Cases,
  missing: readonly Missing[],
  facts: Facts,
  skipped: ReadonlySet<string>,
): Missing | undefined {
  const left = standing(cases, facts);
  if (agree(left)) return undefined;
  let best: Missing | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const fact of missing) {
    if (fact.use !== 'case' || facts.has(fact.fact) || skipped.has(fact.fact)) continue;
    // Of dates there is no plain control yet: their cases are shown as a table.
    if (fact.type === 'date' || !matters(fact.fact, left)) continue;
    const values = samples(fact, left);
    let outcomes = 0;
    for (const value of values) {
      outcomes += countOutcomes(standing(left, new Map([[fact.fact, value]])));
    }
    const score = outcomes / values.length;
    if (score < bestScore) {
      best = fact;
      bestScore = score;
    }
  }
  return best;
}
