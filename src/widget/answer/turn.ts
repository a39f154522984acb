/** What to ask, given what was said and what the service answered about it. Pure. */

import type { CaseOf } from '../../query/envelope.ts';
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { Asked } from '../kit.ts';
import { benefitsIn, judge } from './judge.ts';
import { isFor, knownOf } from './known.ts';
import { nextFact, openCases } from './next.ts';

/** The question that is due; undefined where the result is. */
export function turn(asked: Asked): ViewQuestion | undefined {
  const { envelope_: envelope, facts_: facts, skipped_: skipped, editing_: editing } = asked;
  const { questions, outcomes } = envelope.view;
  const due = questions.find(
    ({ fact, use, options }) =>
      fact === editing || (use === 'pick' && !options.some(({ id }) => id === facts.get(fact))),
  );
  if (due) return due;
  const benefit = benefitsIn(asked).find(({ id }) => id === facts.get('benefit'));
  const parts: readonly Pick<CaseOf<unknown>, 'when'>[] = benefit
    ? benefit.checks.flatMap((check) => check.parts)
    : envelope.cases;
  const open = benefit
    ? (known: Asked['facts_']): number => judge(benefit.checks, known)[1]
    : openCases(envelope.cases, outcomes);
  const unsaid = (purpose: ViewQuestion['use']): readonly ViewQuestion[] =>
    questions.filter(({ fact, use }) => use === purpose && !facts.has(fact) && !skipped.has(fact));
  const known = knownOf(asked);
  return (
    nextFact(unsaid('case'), parts, facts, open) ||
    unsaid('formula').find((one) => isFor(one, known, facts))
  );
}
