/**
 * Of holes that are equally grave the one to tell, by the smallest example of it: the fewest stated
 * facts, then the earliest day, then the smallest values.
 */
import type { Day } from '../../base/day.ts';
import type { Interval } from '../../base/interval.ts';
import type { Hole } from './holes.ts';

/** So many holes are compared, and so many examples tried; real sheets need a handful. */
const MOST_HOLES = 100;
const MOST_TRIED = 5000;

/** A hole with its smallest example: `facts` has only what must be said, lowest values first. */
export interface Witnessed extends Hole {
  /** The day of the example. */
  readonly day: Day;
}

interface Witness {
  readonly hole: Hole;
  readonly day: Day;
  readonly stated: ReadonlyMap<string, number>;
}

/**
 * The hole with the smallest example of all. Exact: a value is smallest at a cut of the diagram or
 * where the hole begins, so that no others need to be tried.
 *
 * @param holes of one region, participant and component, at least one
 */
export function smallestWitness(holes: readonly Hole[], today: Day): Witnessed {
  const dayOf = ({ days }: Hole): Day => (within(days, today) ? today : days[0]);
  const inOrder = holes.toSorted((a, b) => dayOf(a) - dayOf(b)).slice(0, MOST_HOLES);
  const [first] = inOrder;
  if (first === undefined) throw new RangeError('no hole to choose from');
  const facts = [...new Set(inOrder.flatMap(({ place }) => [...place.cuts.keys()]))];
  const starts = [...new Set(inOrder.map(dayOf))].sort((a, b) => a - b);
  // Where today is in the hole, the hole is told as of today.
  const daysOf = ({ days }: Hole): readonly Day[] =>
    within(days, today) ? [today] : starts.filter((day) => within(days, day));
  const plain = (): Witnessed => {
    const day = dayOf(first);
    return withFacts({ hole: first, day, stated: needed(first, day) });
  };
  const tried = { left: MOST_TRIED };
  for (let size = 0; size <= facts.length; size += 1) {
    let best: Witness | null = null;
    for (const names of subsets(facts, size))
      for (const hole of inOrder)
        for (const witness of examples(hole, names, daysOf(hole))) {
          if (best !== null && compare(best, witness) <= 0) continue;
          tried.left -= 1;
          if (tried.left < 0) return plain();
          if (hole.place.misses(witness.stated, witness.day)) best = witness;
        }
    if (best !== null) return withFacts(best);
  }
  return plain();
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
function* examples(hole: Hole, names: readonly string[], days: readonly Day[]): Generator<Witness> {
  for (const day of days) for (const stated of valuesIn(hole, names)) yield { hole, day, stated };
}

function* valuesIn(hole: Hole, names: readonly string[]): Generator<ReadonlyMap<string, number>> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield new Map();
    return;
  }
  const cuts = hole.place.cuts.get(name) ?? [];
  const range = hole.facts.get(name);
  const values = range === undefined ? cuts : startsIn(range, cuts);
  for (const value of values)
    for (const others of valuesIn(hole, rest)) yield new Map([[name, value], ...others]);
}

/** The values of a range from which on something may change, its first one included. */
function startsIn(range: Interval, cuts: readonly number[]): readonly number[] {
  const inside = cuts.filter((value) => within(range, value));
  return inside[0] === range[0] ? inside : [range[0], ...inside];
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

function withFacts({ hole, day, stated }: Witness): Witnessed {
  const facts = [...stated].map(([fact, value]): [string, Interval] => [
    fact,
    [value, hole.facts.get(fact)?.[1] ?? value],
  ]);
  return { ...hole, day, facts: new Map(facts) };
}

/** Leaves out facts one by one: none of what remains can be left out, though others may be fewer. */
function needed({ facts, place }: Hole, day: Day): ReadonlyMap<string, number> {
  let kept = new Map([...facts].map(([fact, [low]]): [string, number] => [fact, low]));
  for (const fact of facts.keys()) {
    const fewer = new Map(kept);
    fewer.delete(fact);
    if (place.misses(fewer, day)) kept = fewer;
  }
  return kept;
}

const within = ([low, high]: Interval, value: number): boolean => low <= value && value <= high;
