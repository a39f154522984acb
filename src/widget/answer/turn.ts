/** What to show, given what was said and what the service answered about it. Pure. */
import type { EligibilityEnvelope } from '../../query/eligibility-envelope.ts';
import type { Missing } from '../../query/envelope.ts';
import type { GuidesEnvelope } from '../../query/guides-envelope.ts';
import type { RefundEnvelope } from '../../query/refund-envelope.ts';
import type { TransferEnvelope } from '../../query/transfer-envelope.ts';
import type { Asked, Envelope, Option } from '../kit.ts';
import type { AnswerWords, Topic } from '../words.ts';
import { figuresWanted } from './amount.ts';
import { standing } from './facts.ts';
import { judge } from './judge.ts';
import { agree, nextFact, openCases } from './next.ts';

interface Envelopes {
  readonly refund: RefundEnvelope;
  readonly 'transfer-timeline': TransferEnvelope;
  readonly eligibility: EligibilityEnvelope;
  readonly guides: GuidesEnvelope;
}

/** Each topic is answered by its own kind of envelope. */
export function isAbout<T extends Topic>(
  wanted: T,
  topic: Topic,
  _envelope: Envelope,
): _envelope is Envelopes[T] {
  return topic === wanted;
}

export type Turn =
  | { readonly show_: 'fact'; readonly fact_: Missing }
  /** One of what the service offers: a benefit, a matter. */
  | {
      readonly show_: 'pick';
      readonly id_: string;
      readonly question_: string;
      readonly options_: readonly Option[];
    }
  | { readonly show_: 'result' };

/** The day of application, as a question. */
export function appliedFact({ applied_: [name, question] }: AnswerWords): Missing {
  const open = { unit: null, options: [], min: null, max: null };
  return { fact: 'appliedOn', name, question, type: 'date', use: 'formula', ...open };
}

/** What to show. */
export function turn(asked: Asked, w: AnswerWords): Turn {
  const { topic_: topic, envelope_: envelope } = asked;
  const { missing } = envelope;
  const picked = pick(asked, w);
  if (picked) return picked;
  const fact =
    missing.find((one) => one.fact === asked.editing_ && one.type !== 'region') || nextOf(asked, w);
  return topic !== 'guides' && fact ? { show_: 'fact', fact_: fact } : { show_: 'result' };
}

/** The choice among what is offered, until it is made. */
function pick(asked: Asked, w: AnswerWords): Turn | null {
  const { topic_: topic, envelope_: envelope, facts_: facts } = asked;
  const picking = (
    id: string,
    [, question]: readonly [string, string],
    options: readonly Option[],
  ): Turn | null => {
    const known = facts.get(id);
    return options.length > 0 &&
      (asked.editing_ === id || !options.some(({ value_: value }) => value === known))
      ? { show_: 'pick', id_: id, question_: question, options_: options }
      : null;
  };
  if (isAbout('eligibility', topic, envelope))
    return picking(
      'benefit',
      w.whichBenefit_,
      benefitsIn(envelope).map((benefit) => {
        const { verdict } = judge(benefit, facts);
        const hint = verdict === 'undetermined' ? '' : w.verdict_[verdict];
        return { value_: benefit.id, name_: benefit.name, hint_: hint };
      }),
    );
  if (isAbout('guides', topic, envelope))
    return picking('guide', w.whichGuide_, guideTopics(envelope));
  return null;
}

/** The benefits of an answer. */
export const benefitsIn = ({ answer }: EligibilityEnvelope) => (answer ? answer.benefits : []);

/** The guides of an answer. */
export const guidesIn = ({ answer }: GuidesEnvelope) => (answer ? answer.guides : []);

function guideTopics(envelope: GuidesEnvelope): readonly Option[] {
  const topics = new Map(guidesIn(envelope).map(({ topic, topicName }) => [topic, topicName]));
  return [...topics].map(([value, name]) => ({ value_: value, name_: name }));
}

/** The fact that is still worth asking for. */
function nextOf(asked: Asked, w: AnswerWords): Missing | undefined {
  const { topic_: topic, envelope_: envelope, facts_: facts, skipped_: skipped } = asked;
  const { missing, cases } = envelope;
  if (isAbout('eligibility', topic, envelope)) {
    const benefit = benefitsIn(envelope).find(({ id }) => id === facts.get('benefit'));
    if (!benefit) return undefined;
    const whens = benefit.checks.flatMap(({ parts }) => parts.map(({ when }) => when));
    return nextFact(missing, whens, asked, (known) => judge(benefit, known).open);
  }
  const found = nextFact(
    missing,
    cases.map(({ when }) => when),
    asked,
    openCases(cases),
  );
  if (found) return found;
  if (isAbout('refund', topic, envelope)) {
    const left = standing(envelope.cases, facts);
    const answer = agree(left) && left[0] ? left[0].answer : null;
    return answer?.credited
      ? figuresWanted(answer, missing).find(({ fact }) => !facts.has(fact) && !skipped.has(fact))
      : undefined;
  }
  if (!isAbout('transfer-timeline', topic, envelope)) return undefined;
  const applied = appliedFact(w);
  const moves = standing(envelope.cases, facts).some(({ answer }) => answer?.transferable);
  return moves && (asked.editing_ === applied.fact || !facts.has(applied.fact))
    ? applied
    : undefined;
}
