/**
 * Parameters of single questions that are no facts about the asker: which benefit, which topic.
 * They have the shape of a fact, so that they are read, explained and shown like any other.
 */
import type { Text } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { GUIDE_TOPICS, type GuideTopic } from '../table/conclusions.ts';
import type { Benefit, Fact, FactOption } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';

export const BENEFIT = 'benefit';
export const TOPIC = 'topic';

/** A text of the messages in both languages. */
function inBoth(textOf: (texts: Messages) => string): Text {
  return { zh: textOf(messagesIn('zh-CN')), en: textOf(messagesIn('en')) };
}

function parameter(id: string, name: Text, question: Text, options: readonly FactOption[]): Fact {
  return {
    id,
    name,
    type: 'choice',
    unit: null,
    min: 0,
    max: Math.max(0, options.length - 1),
    options,
    question,
    presumption: null,
  };
}

/** Its terms go with the transfer question, which says who may move. */
const ANSWERED_ELSEWHERE = 'transfer';

/** The benefits that eligibility judges, in the order of their ids. */
export function judgedBenefits({ benefits }: Pick<Ruleset, 'benefits'>): readonly Benefit[] {
  return benefits.filter(({ id }) => id !== ANSWERED_ELSEWHERE);
}

/** The benefit asked about; its value is its place among those that are judged. */
export function benefitParameter(ruleset: Pick<Ruleset, 'benefits'>): Fact {
  return parameter(
    BENEFIT,
    inBoth(({ eligibility }) => eligibility.parameterName),
    inBoth(({ eligibility }) => eligibility.parameterAbout),
    judgedBenefits(ruleset).map(({ id, name }) => ({ id, name, aliases: [] })),
  );
}

/** The topic of guides asked about; its value is the topic's place in `GUIDE_TOPICS`. */
export function topicParameter(): Fact {
  return parameter(
    TOPIC,
    inBoth(({ guides }) => guides.parameterName),
    inBoth(({ guides }) => guides.parameterAbout),
    GUIDE_TOPICS.map((id: GuideTopic) => ({
      id,
      name: inBoth(({ guides }) => guides.topic[id]),
      aliases: [],
    })),
  );
}
