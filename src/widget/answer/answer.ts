/**
 * The second script: reads an answer, asks what still matters, and tells the result. It imports
 * nothing of the first, which hands it its tools.
 */

import type { AnswerKit, Row } from '../kit.ts';
import css from '../style/result.css';
import { zhAnswer } from '../words/zh-answer.ts';
import { factView, valueText } from './ask.ts';
import { resultView } from './result.ts';
import { appliedFact, benefitsIn, guidesIn, isAbout, turn } from './turn.ts';

export const style: string = css;

/** The turn that is due. */
export function view(kit: AnswerKit): HTMLElement {
  const w = kit.w_ || zhAnswer;
  const now = turn(kit, w);
  switch (now.show_) {
    case 'fact':
      return factView(kit, w, now.fact_);
    case 'pick':
      return kit.choices_(now.question_, now.options_, now.id_, {});
    case 'result':
      return resultView(kit, w);
  }
}

/** The facts that were spoken of and matter to this answer, in the service's order. */
export function rows(kit: AnswerKit): readonly Row[] {
  const { topic_: topic, envelope_: envelope, facts_: facts, skipped_: skipped } = kit;
  const w = kit.w_ || zhAnswer;
  const picked = (
    id: string,
    [name]: readonly [string, string],
    value: string | undefined,
  ): Row[] => (value ? [[id, name, value]] : []);
  const chosen = isAbout('eligibility', topic, envelope)
    ? picked(
        'benefit',
        w.whichBenefit_,
        benefitsIn(envelope).find(({ id }) => id === facts.get('benefit'))?.name,
      )
    : isAbout('guides', topic, envelope)
      ? picked(
          'guide',
          w.whichGuide_,
          guidesIn(envelope).find((one) => one.topic === facts.get('guide'))?.topicName,
        )
      : [];
  const asked =
    topic === 'transfer-timeline' ? [...envelope.missing, appliedFact(w)] : envelope.missing;
  return [
    ...chosen,
    ...asked.flatMap((fact): Row[] => {
      const value = facts.get(fact.fact);
      if (value === undefined && !skipped.has(fact.fact)) return [];
      return [[fact.fact, fact.name, value === undefined ? w.notSaid_ : valueText(fact, value, w)]];
    }),
  ];
}
