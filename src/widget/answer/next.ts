/** What to ask next: of the facts that still matter, the one that tells the most. Pure. */
import type { Bound } from '../../query/envelope.ts';
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { Facts, FactValue } from '../kit.ts';
import { stands } from './facts.ts';

/** What holds only within bounds. */
interface Part {
  readonly when: Readonly<Record<string, Bound>>;
}

/** How much is open while some facts are known; 0 when nothing is. */
export type Open = (facts: Facts) => number;

/** More than there are cases: outcomes count first, and among equals the cases. */
const MANY = 1e4;

/**
 * How much cases leave open.
 *
 * @param outcomes for each case a number: those that tell the same have the same
 */
export function openCases(cases: readonly Part[], outcomes: readonly number[]): Open {
  return (facts) => {
    const left = cases.flatMap((one, at) => (stands(one, facts) ? [outcomes[at]] : []));
    const told = new Set(left).size;
    return told < 2 ? 0 : told * MANY + left.length;
  };
}

/** Values of a fact, one from each stretch that the parts treat alike. */
function samples({ type, options, fact }: ViewQuestion, parts: readonly Part[]): FactValue[] {
  if (type === 'choice') return options.map((option) => option.id);
  return parts.flatMap((part): FactValue[] => {
    const bound = part.when[fact];
    if (!bound) return [];
    if ('in' in bound) return bound.in;
    const { min, max = [] } = bound;
    return min === undefined ? [max].flat() : [min];
  });
}

/**
 * The fact to ask next: of those that can still change the answer, the one that leaves the least
 * open on average; at a tie the order in which the service named them.
 *
 * @param questions those that may be asked
 * @param parts the parts of the answer whose bounds decide
 */
export function nextFact(
  questions: readonly ViewQuestion[],
  parts: readonly Part[],
  facts: Facts,
  open: Open,
): ViewQuestion | undefined {
  let best: ViewQuestion | undefined;
  let least = open(facts);
  for (const question of questions) {
    const values = samples(question, parts);
    let left = 0;
    for (const value of values) left += open(new Map(facts).set(question.fact, value));
    if (left / values.length < least) {
      best = question;
      least = left / values.length;
    }
  }
  return best;
}
