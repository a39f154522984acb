/** What was said so far, each with a way to change it. */
import type { AnswerKit, Kit } from '../kit.ts';
import type { AnswerWords, Sent } from '../words.ts';
import { topics } from '../words.ts';
import { valueText } from './ask.ts';
import { appliedFact, benefitsIn, guidesIn, isAbout } from './turn.ts';

/** A line of what was said: id, name, value. */
type Row = readonly [id: string, name: string, value: string];

/** The list of what was said; false before anything was. */
export function saidView(kit: Kit, w: AnswerWords): HTMLElement | false {
  const { h_: h, facts_: facts } = kit;
  const ids: readonly Sent[] = topics[kit.topic_];
  const statuses: Readonly<Record<string, readonly string[]>> = w.statuses_;
  const rows = ids
    .filter((id) => facts.has(id))
    .map((id): Row => {
      const name = kit.named_(id);
      const [status = name] = (id === 'participant' && statuses[name]) || [];
      return [id, w.sent_[id], status];
    });
  const all = [...rows, ...(isAnswered(kit) ? factRows(kit, w) : [])];
  return (
    !!all[0] &&
    h(
      'ul.said',
      { 'aria-label': w.said_ },
      all
        .filter(([id]) => id !== kit.editing_)
        .map(([id, name, value]) =>
          h(
            'li',
            null,
            h('span.hint', null, name),
            h('b', null, value),
            h(
              'button.plain',
              {
                type: 'button',
                'aria-label': `${w.change_} ${name}`,
                onclick: () => kit.turn_(id),
              },
              w.change_,
            ),
          ),
        ),
    )
  );
}

/** Whether the question was answered. */
export function isAnswered(kit: Kit): kit is AnswerKit {
  return kit.envelope_ !== null;
}

/** The facts that were spoken of and matter to this answer, in the service's order. */
function factRows(kit: AnswerKit, w: AnswerWords): readonly Row[] {
  const { topic_: topic, envelope_: envelope, facts_: facts, skipped_: skipped } = kit;
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
