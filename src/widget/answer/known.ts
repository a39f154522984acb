/**
 * What is known on this device, by the keys that the lines of a view are shown by: what the person
 * said, which cases that leaves, and what follows from it. Pure.
 */
import type { CaseOf, EnvelopeOf } from '../../query/envelope.ts';
import type { ViewLine } from '../../query/view-envelope.ts';
import type { Asked, Facts, Known } from '../kit.ts';
import { workOut } from './amount.ts';
import { stands } from './facts.ts';
import { benefitsIn, judge, standOf } from './judge.ts';

/** Everything that is known. */
export function knownOf(asked: Asked): Known {
  const { facts_: facts, envelope_: envelope } = asked;
  const { outcomes, amounts, labels } = envelope.view;
  const known = new Map<string, string>();
  for (const [id, value] of facts) known.set(id, `${value}`).set(`${id}.${value}`, '');
  const told = new Set<number | undefined>();
  for (const [at, one] of envelope.cases.entries())
    if (stands(one, facts)) {
      known.set(`case.${at}`, '');
      told.add(outcomes[at]);
    }
  known.set(told.size > 1 ? 'open' : told.size ? `outcome.${[...told].join()}` : 'none', '');
  for (const amount of amounts)
    for (const [key, value] of workOut(amount, facts)) known.set(key, value);
  for (const { id, checks } of benefitsIn(asked)) {
    const [verdict, open] = judge(checks, facts);
    known.set(`${id}.${verdict}`, '');
    // Nothing is left to say that would tell more.
    if (!open) known.set(`${id}.settled`, '');
    for (const [at, check] of checks.entries()) {
      const [holds, requirements] = standOf(check, facts);
      const stand = holds === null ? 'unclear' : holds ? 'holds' : 'fails';
      for (const place of requirements) {
        const key = `${id}.${at}.${place}`;
        known.set(key, labels[stand]).set(`${key}.${stand}`, '');
      }
    }
  }
  return known;
}

/** Whether a line, or a question, is one for who knows this. */
export function isFor(
  { needs, lacks, when }: Pick<ViewLine, 'needs' | 'lacks' | 'when'>,
  known: Known,
  facts: Facts,
): boolean {
  const has = (key: string): boolean => known.has(key);
  return (
    (!needs || needs.some(has)) && !(lacks || []).some(has) && (!when || stands({ when }, facts))
  );
}

/** The case that holds; null while several do that tell different things, or where none does. */
export function chosenIn({ cases }: EnvelopeOf<unknown>, known: Known): CaseOf<unknown> | null {
  const first = cases.find((_, at) => known.has(`case.${at}`));
  return (!known.has('open') && first) || null;
}
