/**
 * Requirements as parts that a client compares with what it knows of the asker, so that nobody need
 * send what is theirs alone. The verdict follows from them as in `judge.ts`.
 */
import { complement, contains, intersect } from '../base/interval.ts';
import { type Box, mergeBoxes } from '../table/box.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { extentOf } from './assemble.ts';
import { boundsOf } from './cases.ts';
import type { CheckEntry } from './eligibility-envelope.ts';
import type { Item, ItemPart } from './judge.ts';

/** What is known of one requirement for some of the people the asker may be. */
interface Piece {
  readonly box: Box;
  readonly value: {
    readonly asked: boolean | null;
    readonly holds: boolean | null;
    readonly effect: ItemPart['effect'];
    readonly requirements: readonly number[];
  };
}

/**
 * One requirement part by part.
 *
 * @param indexOf the place of a rule's requirement among those that are told; every one of `told`
 *   where a part names no rule
 * @param yields whether it counts no more once the first check is settled
 */
export function checkOf(
  ruleset: Ruleset,
  { parts }: Item,
  told: ReadonlyMap<string, number>,
  yields: boolean,
): CheckEntry {
  const pieces = parts.flatMap((part): Piece[] => {
    const rules = part.rules ?? [...told.keys()];
    const requirements = rules.flatMap((rule) => told.get(rule) ?? []);
    const asked = part.state === 'doubt' ? null : part.state === 'asked';
    return answersIn(ruleset, part).map(({ box, holds }) => ({
      box,
      value: {
        asked,
        holds,
        effect: part.effect,
        requirements: asked === false ? [] : requirements,
      },
    }));
  });
  const merged = mergeBoxes(
    pieces,
    (value) => JSON.stringify(value),
    (value) => value,
    (fact) => extentOf(ruleset, fact),
  );
  return {
    yields,
    parts: merged.map(({ box, value }) => ({
      when: boundsOf(ruleset, box),
      ...value,
      requirements: [...value.requirements],
    })),
  };
}

interface Held {
  readonly box: Box;
  readonly holds: boolean | null;
}

/** A part divided by whether its demands hold; several must agree. */
function answersIn(ruleset: Ruleset, part: ItemPart): readonly Held[] {
  const { box, demands, known, state, given } = part;
  if (state !== 'asked') return [{ box, holds: null }];
  const [first, ...others] = demands;
  if (first === undefined) return [{ box, holds: given }];
  let pieces: readonly Held[] = [{ box, holds: null }];
  for (const demand of [first, ...others]) {
    const begins = demand === first;
    pieces = pieces.flatMap((piece) =>
      dividedBy(ruleset, piece.box, demand, known).map((next) => ({
        box: next.box,
        holds: begins || next.holds === piece.holds ? next.holds : null,
      })),
    );
  }
  return pieces;
}

function dividedBy(
  ruleset: Ruleset,
  box: Box,
  { fact, holds }: ItemPart['demands'][number],
  known: ItemPart['known'],
): readonly Held[] {
  const value = known.get(fact);
  if (value !== undefined) return [{ box, holds: contains(holds, value) }];
  const { min, max } = extentOf(ruleset, fact);
  const open = box.get(fact) ?? [[min, max] as const];
  return [
    { within: intersect(open, holds), held: true },
    { within: intersect(open, complement(holds, min, max)), held: false },
  ].flatMap(({ within, held }) =>
    within.length === 0 ? [] : [{ box: new Map(box).set(fact, within), holds: held }],
  );
}
