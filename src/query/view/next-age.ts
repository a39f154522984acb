/** What changes when the asker reaches the next age at which rules treat people differently. */
import type { ViewWords } from '../../i18n/view.ts';
import type { CaseOf } from '../envelope.ts';
import { type Headline, inRow } from './headline.ts';
import { holding, type Lines, line } from './lines.ts';

const AGE = 'age';

/**
 * For each case that ends at an age, what the case is that goes on from there for the same people.
 * Said only to whom that one case holds: who is shown several cases sees them side by side.
 *
 * @param numbers for each case what it tells: no news where both tell the same
 */
export function nextAges<A>(
  cases: readonly CaseOf<A>[],
  numbers: readonly number[],
  w: ViewWords,
  headlinesOf: (one: CaseOf<A>, key: string) => readonly Headline[],
): Lines {
  const people = cases.map(({ when: { [AGE]: _, ...others } }) => JSON.stringify(others));
  return cases.map(({ when }, at) => {
    const bound = when[AGE];
    if (bound === undefined || 'in' in bound || bound.max === undefined) return null;
    const age = Number(bound.max) + 1;
    const next = cases.findIndex(({ when: { [AGE]: later } }, other) => {
      if (later === undefined || 'in' in later) return false;
      return Number(later.min) === age && people[other] === people[at];
    });
    const following = cases[next];
    if (following?.answer == null || numbers[next] === numbers[at]) return null;
    const told = headlinesOf(following, `${numbers[next]}`).map(inRow);
    return holding('item', [line('text', w.fromAge(age)), told], {
      needs: [`case.${at}`],
      lacks: ['open'],
    });
  });
}
