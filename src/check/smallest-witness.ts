/**
 * Of holes that are equally grave the one to tell, by the smallest example of it: the fewest stated
 * facts, then the earliest day, then the smallest values.
 */
import type { Day } from '../base/day.ts';
import type { Interval } from '../base/interval.ts';
import type { Hole } from './holes.ts';

/** So many holes are compared, and so many examples tried; real sheets need a handful. */
const MOST_HOLES = 100;
const MOST_TRIED = 5000;

interface Witness {
  readonly hole: Hole;
  readonly day: Day;
  readonly stated: ReadonlyMap<string, number>;
}

/**
 * The hole with its example: `day`, and in `facts` only what must be said, lowest values first.
 * Exact: a value is smallest at a cut of the diagram, so that no others need to be tried.
 *
 * @param holes of one place, at least one
 */
export function smallestWitness(holes: readonly Hole[]): Hole {
  const inOrder = holes.toSorted((a, b) => a.day - b.day).slice(0, MOST_HOLES);
  const [first] = inOrder;
  if (first === undefined) throw new RangeError('no hole to choose from');
  const { place } = first;
  const facts = [...place.cuts.keys()];
  const tried = { left: MOST_TRIED };
  for (let size = 0; size <= facts.length; size += 1) {
    let best: Witness | null = null;
    for (const names of subsets(facts, size))
      for (const hole of inOrder)
        for (const witness of examples(hole, names, inOrder)) {
          if (best !== null && compare(best, witness) <= 0) continue;
          tried.left -= 1;
          if (tried.left < 0)
            return withFacts({ hole: first, day: first.day, stated: needed(first) });
          if (place.misses(witness.stated, witness.day)) best = witness;
        }
    if (best !== null) return withFacts(best);
  }
  return withFacts({ hole: first, day: first.day, stated: needed(first) });
}

function* subsets(facts: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, fact] of facts.entries())
    for (const rest of subsets(facts.slice(index + 1), size - 1)) yield [fact, ...rest];
}

/** The people in a hole told apart by some facts, on every day on which an example may begin. */
function* examples(
  hole: Hole,
  names: readonly string[],
  others: readonly Hole[],
): Generator<Witness> {
  const starts = others.map(({ day }) => day).filter((day) => within(hole.days, day));
  // Where today is in the hole, the hole is told as of today.
  const days = hole.isToday ? [hole.day] : [...new Set(starts)].sort((a, b) => a - b);
  for (const day of days) for (const stated of valuesIn(hole, names)) yield { hole, day, stated };
}

function* valuesIn(hole: Hole, names: readonly string[]): Generator<ReadonlyMap<string, number>> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield new Map();
    return;
  }
  const range = hole.facts.get(name);
  const values = (hole.place.cuts.get(name) ?? []).filter(
    (value) => range === undefined || within(range, value),
  );
  for (const value of values)
    for (const others of valuesIn(hole, rest)) yield new Map([[name, value], ...others]);
}

/** Earlier days first, then smaller values. */
function compare(a: Witness, b: Witness): number {
  if (a.day !== b.day) return a.day - b.day;
  const [one, other] = [[...a.stated.values()], [...b.stated.values()]];
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function withFacts({ hole, day, stated }: Witness): Hole {
  const facts = [...stated].map(([fact, value]): [string, Interval] => [
    fact,
    [value, hole.facts.get(fact)?.[1] ?? value],
  ]);
  return { ...hole, day, facts: new Map(facts) };
}

/** Leaves out facts one by one: none of what remains can be left out, though others may be fewer. */
function needed({ facts, day, place }: Hole): ReadonlyMap<string, number> {
  let kept = new Map([...facts].map(([fact, [low]]): [string, number] => [fact, low]));
  for (const fact of facts.keys()) {
    const fewer = new Map(kept);
    fewer.delete(fact);
    if (place.misses(fewer, day)) kept = fewer;
  }
  return kept;
}

const within = ([low, high]: Interval, value: number): boolean => low <= value && value <= high;
