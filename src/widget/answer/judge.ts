/**
 * The verdict on a benefit, on the device: from the checks of the service and what the person said.
 * The same order of thought as the service's own, held to it by tests.
 */
import type { BenefitAnswer, CheckEntry } from '../../query/eligibility-envelope.ts';
import type { Asked, Benefits, Envelope, Facts } from '../kit.ts';
import type { Topic } from '../words.ts';
import { standing } from './facts.ts';

/** How one requirement stands for the person. */
export interface Stand {
  /** True or false when it is so in every part in which something is asked. */
  readonly holds: boolean | null;
  /** Whether something is asked in any part. */
  readonly asked: boolean;
  /** Places of the requirements that concern the person. */
  readonly requirements: readonly number[];
}

export interface Judgement {
  readonly verdict: BenefitAnswer['verdict'];
  /** How many parts are open; 0 once the verdict is settled. */
  readonly open: number;
}

/** The benefits of an answer; none where it is about something else. */
export function benefitsIn({
  topic_: topic,
  envelope_: envelope,
}: Asked): readonly BenefitAnswer[] {
  const answer = isAboutBenefits(topic, envelope) && envelope.answer;
  return answer ? answer.benefits : [];
}

function isAboutBenefits(topic: Topic, _envelope: Envelope): _envelope is Benefits {
  return topic === 'eligibility';
}

/** How one check stands. */
export function standOf({ parts }: CheckEntry, facts: Facts): Stand {
  const asked = standing(parts, facts).filter((part) => part.asked !== false);
  const [first] = asked;
  return {
    asked: first !== undefined,
    holds: first && asked.every(({ holds }) => holds === first.holds) ? first.holds : null,
    requirements: asked.flatMap(({ requirements }) => requirements),
  };
}

/** The verdict on a benefit. */
export function judge(checks: readonly CheckEntry[], facts: Facts): Judgement {
  const [first] = checks;
  const certain = first && standOf(first, facts).holds !== null;
  let blocked = false;
  let mayBlock = false;
  let reduces = false;
  let mayReduce = false;
  let speaks = false;
  let open = 0;
  for (const { parts, yields } of checks) {
    const left = standing(parts, facts);
    if (!left[0] || (yields && certain)) continue;
    const harmful = left.filter(({ asked, holds }) => asked !== false && holds !== true);
    const harms = left.every(({ asked, holds }) => asked === true && holds === false);
    const blocking = harmful.filter(({ effect }) => effect === 'blocks').length;
    blocked = blocked || (harms && blocking === left.length);
    reduces = reduces || harms;
    mayReduce = mayReduce || (!harms && harmful.length > 0);
    mayBlock = mayBlock || blocking > 0;
    speaks = speaks || left.every(({ asked }) => asked);
    const kinds = new Set(left.map(({ asked, holds, effect }) => `${asked}${holds}${effect}`));
    if (kinds.size > 1) open += left.length;
  }
  const verdict = blocked
    ? 'ineligible'
    : mayBlock
      ? 'undetermined'
      : reduces
        ? 'reduced'
        : mayReduce || !speaks
          ? 'undetermined'
          : 'eligible';
  return { verdict, open: verdict === 'undetermined' ? open : 0 };
}
