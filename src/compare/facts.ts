/**
 * Facts of two rulesets in one coding: a choice is told apart by its option’s id, so that options
 * and facts may stand in another order, and either side may have some that the other has not.
 */
import type { Interval, Intervals } from '../base/interval.ts';
import { normalise } from '../base/interval.ts';
import { plainValue } from '../query/value.ts';
import type { Fact, FactOption } from '../table/model.ts';

/** How one side writes the facts of both. */
export interface Coding {
  /** The name in common of a fact of this side. */
  readonly nameOf: (id: string) => string;
  /** This side’s value by the value in common, null where it has none; undefined for ordered facts. */
  readonly localOf: (id: string) => readonly (number | null)[] | undefined;
  /** Values of this side in the coding in common. */
  readonly commonOf: (id: string, holds: Intervals) => Intervals;
}

export interface AlignedFacts {
  /** The later side’s facts, then what only the earlier has. */
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<string, Fact>;
  readonly before: Coding;
  readonly after: Coding;
}

/** Whether the values of a fact are told by name, and not by their order. */
export function isChoice({ type }: Fact): boolean {
  return type === 'choice' || type === 'yes-no';
}

/** Puts the facts of two rulesets into one coding. */
export function alignFacts(before: readonly Fact[], after: readonly Fact[]): AlignedFacts {
  const earlier = new Map(before.map((fact) => [fact.id, fact]));
  const renamed = new Map<string, string>();
  const facts = after.map((fact): Fact => {
    const old = earlier.get(fact.id);
    if (old === undefined) return fact;
    if (old.type !== fact.type) {
      // Another kind of value under an old name is another fact.
      renamed.set(fact.id, `${fact.id} (before)`);
      return fact;
    }
    const options = optionsOfBoth(old, fact);
    const max = fact.type === 'choice' ? options.length - 1 : Math.max(old.max, fact.max);
    return { ...fact, options, min: Math.min(old.min, fact.min), max };
  });
  const known = new Set(after.map(({ id }) => id));
  for (const fact of before) {
    const name = renamed.get(fact.id) ?? fact.id;
    if (!known.has(name)) facts.push({ ...fact, id: name });
  }
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    facts,
    byId,
    before: codingOf(before, byId, (id) => renamed.get(id) ?? id),
    after: codingOf(after, byId, (id) => id),
  };
}

function optionsOfBoth(before: Fact, after: Fact): readonly FactOption[] {
  const ids = new Set(after.options.map(({ id }) => id));
  return [...after.options, ...before.options.filter(({ id }) => !ids.has(id))];
}

function codingOf(
  own: readonly Fact[],
  common: ReadonlyMap<string, Fact>,
  nameOf: (id: string) => string,
): Coding {
  const ranges = new Map<string, readonly [own: Fact, shared: Fact]>();
  const locals = new Map<string, readonly (number | null)[]>();
  const commons = new Map<string, ReadonlyMap<number, number>>();
  for (const fact of own) {
    const shared = common.get(nameOf(fact.id));
    if (shared === undefined) continue;
    if (!isChoice(fact)) {
      ranges.set(fact.id, [fact, shared]);
      continue;
    }
    const places = new Map(fact.options.map(({ id }, place) => [id, place]));
    const local =
      fact.type === 'choice'
        ? shared.options.map(({ id }) => places.get(id) ?? null)
        : Array.from({ length: shared.max + 1 }, (_, value) => value);
    locals.set(fact.id, local);
    commons.set(
      fact.id,
      new Map(local.flatMap((value, place) => (value === null ? [] : [[value, place] as const]))),
    );
  }
  return {
    nameOf,
    localOf: (id) => locals.get(id),
    commonOf: (id, holds) => {
      const range = ranges.get(id);
      if (range !== undefined) return widened(holds, ...range);
      const to = commons.get(id);
      if (to === undefined) return holds;
      const values: Interval[] = [];
      for (const [low, high] of holds)
        for (let value = low; value <= high; value += 1) {
          const place = to.get(value);
          if (place !== undefined) values.push([place, place]);
        }
      return normalise(values);
    },
  };
}

/** What reaches to the end of one side’s range reaches to the end of both. */
function widened(holds: Intervals, own: Fact, shared: Fact): Intervals {
  return holds.map(([low, high]) => [
    low <= own.min ? shared.min : low,
    high >= own.max ? shared.max : high,
  ]);
}

/** The values of a choice as the API shows them: ids of options, true and false. */
export function choicesIn(fact: Fact, holds: Intervals): readonly (string | number | boolean)[] {
  const values: (string | number | boolean)[] = [];
  for (const [low, high] of holds)
    for (let value = low; value <= high; value += 1) values.push(plainValue(fact, value));
  return values;
}
