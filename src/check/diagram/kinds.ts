/**
 * Boxes told apart by the facts of which they say few different things, as they do of choices: a
 * sheet has few kinds of people, however many rows.
 */
import { type Intervals, intersect } from '../../base/interval.ts';
import type { Box } from '../../table/box.ts';

/** A fact of which more different things are said is an ordered one. */
const FEW_SAYINGS = 32;

/** So many kinds are compared with each other. */
const MOST_KINDS = 64;

interface WithFacts {
  readonly facts: Box;
}

export interface Kinds {
  /** The kind of each box, by the index of the box. */
  readonly of: Uint32Array;
  /** For each kind the kinds that have people in common with it, itself among them. */
  readonly meeting: readonly (readonly number[])[];
}

/** The kinds of some boxes, and the facts that are left to tell boxes of a kind apart. */
export function kindsOf(boxes: readonly WithFacts[]): {
  readonly kinds: Kinds;
  readonly ordered: readonly string[];
} {
  const sayings = sayingsOf(boxes);
  const few = [...sayings.values()]
    .filter(({ count }) => count <= FEW_SAYINGS)
    .sort((a, b) => a.count - b.count);
  let kinds = kindsBy(boxes, few);
  while (kinds === null) {
    few.pop();
    kinds = kindsBy(boxes, few);
  }
  const ordered = [...sayings.values()].filter((saying) => !few.includes(saying));
  return { kinds, ordered: ordered.map(({ fact }) => fact) };
}

/** What is said of one fact: equal sets of values have equal numbers, and a blank has none. */
interface Sayings {
  readonly fact: string;
  readonly numbers: ReadonlyMap<Intervals, number>;
  readonly count: number;
}

function sayingsOf(boxes: readonly WithFacts[]): ReadonlyMap<string, Sayings> {
  const numbers = new Map<string, Map<Intervals, number>>();
  const texts = new Map<string, Map<string, number>>();
  for (const { facts } of boxes)
    for (const [fact, holds] of facts) {
      const known = numbers.get(fact) ?? new Map<Intervals, number>();
      numbers.set(fact, known);
      // The same cell is one list in all its rows: most of them are known by now.
      if (known.has(holds)) continue;
      const said = texts.get(fact) ?? new Map<string, number>();
      texts.set(fact, said);
      if (said.size > FEW_SAYINGS) continue;
      const text = JSON.stringify(holds);
      const number = said.get(text) ?? said.size;
      said.set(text, number);
      known.set(holds, number);
    }
  return new Map(
    [...numbers].map(([fact, known]) => [
      fact,
      { fact, numbers: known, count: texts.get(fact)?.size ?? 0 },
    ]),
  );
}

/** Null when there are too many kinds to compare each with each. */
function kindsBy(boxes: readonly WithFacts[], sayings: readonly Sayings[]): Kinds | null {
  const numbers = new Map<string, number>();
  const examples: Box[] = [];
  const of = new Uint32Array(boxes.length);
  for (const [index, { facts }] of boxes.entries()) {
    const said = sayings.map(({ fact, numbers: known }) => {
      const holds = facts.get(fact);
      return holds === undefined ? '' : known.get(holds);
    });
    const key = said.join();
    const kind = numbers.get(key) ?? numbers.size;
    if (kind === numbers.size) {
      if (kind === MOST_KINDS) return null;
      numbers.set(key, kind);
      examples.push(facts);
    }
    of[index] = kind;
  }
  const shareIn = (a: Box, b: Box, fact: string): boolean => {
    const [one, other] = [a.get(fact), b.get(fact)];
    return one === undefined || other === undefined || intersect(one, other).length > 0;
  };
  const meeting = examples.map((a) =>
    examples.flatMap((b, kind) => (sayings.every(({ fact }) => shareIn(a, b, fact)) ? [kind] : [])),
  );
  return { of, meeting };
}
