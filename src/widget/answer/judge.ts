/**
 * The verdict on a benefit, on the device: from the checks of the service and what the person said.
 * The same order of thought as the service's own, held to it by tests.
 */
import type { BenefitAnswer, CheckEntry } from '../../query/eligibility-envelope.ts';
import type { Asked, Benefits, Envelope, Facts } from '../kit.ts';
import type { Topic } from '../words.ts';
import { stands } from './facts.ts';

/** How one requirement stands for the person. */
export interface Stand {
  /** True or false when it is so in every part in which something is asked. */
  readonly holds: boolean | null;
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
  const asked = parts.filter((part) => stands(part, facts) && part.asked !== false);
  const every = (holds: boolean): boolean => asked.every((part) => part.holds === holds);
  return {
    holds: asked[0] && every(true) ? true : asked[0] && every(false) ? false : null,
    requirements: asked.flatMap((part) => part.requirements),
  };
}

/** The verdict on a benefit. */
export function judge(checks: readonly CheckEntry[], facts: Facts): Judgement {
  const certain = checks.slice(0, 1).some((first) => standOf(first, facts).holds !== null);
  let blocked = false;
  let mayBlock = false;
  let reduces = false;
  let mayReduce = false;
  let speaks = false;
  let open = 0;
  for (const { parts, yields } of checks) {
    const left = parts.filter((part) => stands(part, facts));
    if (!left[0] || (yields && certain)) continue;
    const harmful = left.filter((part) => part.asked !== false && part.holds !== true);
    const blocking = harmful.filter((part) => part.effect === 'blocks');
    const harms = left.every((part) => part.asked === true && part.holds === false);
    blocked = blocked || (harms && blocking.length === left.length);
    mayBlock = mayBlock || !!blocking[0];
    reduces = reduces || harms;
    mayReduce = mayReduce || !!harmful[0];
    speaks = speaks || left.every((part) => part.asked);
    const kinds = left.map((part) => `${part.asked}${part.holds}${part.effect}`);
    if (new Set(kinds).size > 1) open += left.length;
  }
  if (blocked) return { verdict: 'ineligible', open: 0 };
  if (!mayBlock && reduces) return { verdict: 'reduced', open: 0 };
  if (!mayBlock && !mayReduce && speaks) return { verdict: 'eligible', open: 0 };
  return { verdict: 'undetermined', open };
}
