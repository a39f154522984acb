/**
 * The verdict on a benefit, on the device: from the checks of the service and what the person said.
 * The same order of thought as the service's own, held to it by tests.
 */
import type { BenefitAnswer, CheckEntry } from '../../query/eligibility-envelope.ts';
import type { Asked, Benefits, Envelope, Facts } from '../kit.ts';
import type { Topic } from '../words.ts';
import { stands } from './facts.ts';

/** How one requirement stands for the person. */
export type Stand = readonly [
  /** True or false when it is so in every part in which something is asked. */
  holds: boolean | null,
  /** Places of the requirements that concern the person. */
  requirements: readonly number[],
];

/** How many parts are open: 0 once the verdict is settled. */
export type Judgement = readonly [verdict: BenefitAnswer['verdict'], open: number];

type Test = (part: CheckEntry['parts'][number]) => boolean;

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
  const [holds = null, other] = new Set(asked.map((part) => part.holds));
  return [other === undefined ? holds : null, asked.flatMap((part) => part.requirements)];
}

/** The verdict on a benefit. */
export function judge(checks: readonly CheckEntry[], facts: Facts): Judgement {
  const [first] = checks;
  const certain = first && standOf(first, facts)[0] !== null;
  /** For each check that counts, the parts that may hold. */
  const left = checks.flatMap(({ parts, yields }) => {
    const standing = parts.filter((part) => stands(part, facts));
    return standing[0] && !(yields && certain) ? [standing] : [];
  });
  const harms: Test = (part) => part.asked === true && part.holds === false;
  const mayHarm: Test = (part) => part.asked !== false && part.holds !== true;
  const blocks: Test = (part) => part.effect === 'blocks';
  /** Whether it is so of a check whatever else is said of the person, and whether it may be so. */
  const surely = (test: Test): boolean => left.some((parts) => parts.every(test));
  const maybe = (test: Test): boolean => left.some((parts) => parts.some(test));
  if (surely((part) => harms(part) && blocks(part))) return ['ineligible', 0];
  if (!maybe((part) => mayHarm(part) && blocks(part)) && surely(harms)) return ['reduced', 0];
  if (!maybe(mayHarm) && surely((part) => !!part.asked)) return ['eligible', 0];
  let open = 0;
  for (const parts of left) {
    const kinds = parts.map((part) => `${part.asked}${part.holds}${part.effect}`);
    if (new Set(kinds).size > 1) open += parts.length;
  }
  return ['undetermined', open];
}
