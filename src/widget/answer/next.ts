/** What to ask next: of the facts that still matter, the one that tells the most. Pure. */
import type { Bound, Missing } from '../../query/envelope.ts';
import type { Facts, FactValue, Said } from '../kit.ts';
import { standing } from './facts.ts';

type When = Readonly<Record<string, Bound>>;

/** How much is open while some facts are known; 0 when nothing is. */
export type Open = (facts: Facts) => number;

/** More than there are cases: outcomes count first, and among equals the cases. */
const MANY = 1e4;

interface AnyCase {
  readonly when: When;
  readonly answer: unknown;
  readonly reason: string | null;
}

/** Whether all cases tell the person the same, so that nothing is left to ask. */
export function agree(cases: readonly AnyCase[]): boolean {
  return outcomesOf(cases) < 2;
}

function outcomesOf(cases: readonly AnyCase[]): number {
  return new Set(cases.map(({ answer, reason }) => JSON.stringify([answer, reason]))).size;
}

/** How much cases leave open. */
export function openCases(cases: readonly AnyCase[]): Open {
  return (facts) => {
    const left = standing(cases, facts);
    const outcomes = outcomesOf(left);
    return outcomes < 2 ? 0 : outcomes * MANY + left.length;
  };
}

/** Values of a fact, one from each stretch that the parts treat alike. */
function samples({ type, options, fact }: Missing, whens: readonly When[]): readonly FactValue[] {
  if (type === 'yes-no') return [true, false];
  if (type === 'choice') return options.map(({ id }) => id);
  const found: FactValue[] = [];
  for (const when of whens) {
    const bound = when[fact];
    if (!bound) continue;
    if ('in' in bound) found.push(...bound.in);
    else if (bound.min !== undefined) found.push(bound.min);
    else if (bound.max !== undefined) found.push(bound.max);
  }
  return found;
}

/**
 * The fact to ask next: of those that can still change the answer, the one that leaves the least
 * open on average; at a tie the order in which the service named them.
 *
 * @param whens the bounds that decide
 */
export function nextFact(
  missing: readonly Missing[],
  whens: readonly When[],
  { facts_: facts, skipped_: skipped }: Said,
  open: Open,
): Missing | undefined {
  let best: Missing | undefined;
  let least = open(facts);
  for (const fact of missing) {
    const id = fact.fact;
    if (fact.use !== 'case' || facts.has(id) || skipped.has(id)) continue;
    const values = samples(fact, whens);
    let left = 0;
    for (const value of values) left += open(new Map(facts).set(id, value));
    if (left / values.length < least) {
      best = fact;
      least = left / values.length;
    }
  }
  return best;
}
