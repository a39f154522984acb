/**
 * The verdict on a benefit, on the device: from the checks of the service and what the person said.
 * The same order of thought as the service's own, held to it by tests.
 */
import type { BenefitAnswer, CheckEntry } from '../../query/eligibility-envelope.ts';
import type { Facts } from '../kit.ts';
import { standing } from './facts.ts';

type Part = CheckEntry['parts'][number];

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

const harmless = ({ asked, holds }: Part): boolean => asked === false || holds === true;

/** The verdict on a benefit. */
export function judge({ checks }: Pick<BenefitAnswer, 'checks'>, facts: Facts): Judgement {
  const [first] = checks;
  const certain = first && standOf(first, facts).holds !== null;
  let blocked = false;
  let mayBlock = false;
  let reduces = false;
  let mayReduce = false;
  let speaks = false;
  let open = 0;
  for (const { parts, yields } of checks) {
    if (yields && certain) continue;
    const left = standing(parts, facts);
    const harmful = left.filter((part) => !harmless(part));
    const blocks = harmful.some(({ effect }) => effect === 'blocks');
    if (left.length > 0 && left.every(({ asked, holds }) => asked === true && holds === false)) {
      if (left.every(({ effect }) => effect === 'blocks')) blocked = true;
      reduces = true;
    } else if (harmful.length > 0) mayReduce = true;
    mayBlock = mayBlock || blocks;
    speaks = speaks || (left.length > 0 && left.every(({ asked }) => asked === true));
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
