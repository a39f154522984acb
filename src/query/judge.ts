/**
 * Requirements over what is not known: from the parts of each requirement to whether it holds, to
 * a verdict on the benefit, to the question that settles the most. Knows no sheet and no words.
 *
 * The verdict, in this order: a blocking requirement that fails for everybody the asker may be →
 * `ineligible`; one that may fail → `undetermined`; a reducing or delaying one that fails →
 * `reduced`; one that may fail → `undetermined`; nothing that certainly speaks of the asker →
 * `undetermined`, for silence is no entitlement; else `eligible`. One more known fact only ever
 * narrows the parts down, so that no verdict but `undetermined` changes by it.
 */
import { contains, type Intervals, intersect } from '../base/interval.ts';
import { type Box, type Extent, mergeBoxes } from '../table/box.ts';

export type Effect = 'blocks' | 'reduces' | 'delays';
export type Verdict = 'eligible' | 'reduced' | 'ineligible' | 'undetermined';

/** A fact and the values for which a requirement holds. */
export interface Demand {
  readonly fact: string;
  readonly holds: Intervals;
}

/** What a requirement says in one part of the space of unknown facts. */
export interface ItemPart {
  readonly box: Box;
  /** The facts known in this part: said, presumed, or fixed by looking at one participant. */
  readonly known: ReadonlyMap<string, number>;
  /**
   * `asked`: every one of `demands` must hold, or `given` says how it stands; `none`: nothing is
   * asked of such a person; `doubt`: whether something is asked cannot be told from the sheets.
   */
  readonly state: 'asked' | 'none' | 'doubt';
  readonly effect: Effect;
  /** Several where the evidence is split: they count only where they agree. */
  readonly demands: readonly Demand[];
  /** How it stands when that does not follow from demands; null is not known. */
  readonly given: boolean | null;
  /** Ids of the rules that ask it, where only some of the requirement's rules do. */
  readonly rules?: readonly string[];
}

/** One requirement of one benefit. */
export interface Item {
  readonly parts: readonly ItemPart[];
}

/** How a requirement stands for everybody the asker may be. */
export interface Standing {
  /** True, or false, when it is so in every part in which something is asked. */
  readonly holds: boolean | null;
  /** Whether something is asked in every part, in some, or in none. */
  readonly asked: 'all' | 'some' | 'none';
}

/** Facts that are supposed to be known besides, to see what that would settle. */
export type Supposed = ReadonlyMap<string, number>;

const NOTHING: Supposed = new Map();

/** Whether a demand holds in a part; null when that depends on something unknown. */
function meets({ box, known }: ItemPart, { fact, holds }: Demand, more: Supposed): boolean | null {
  const value = known.get(fact) ?? more.get(fact);
  if (value !== undefined) return contains(holds, value);
  const open = box.get(fact);
  if (open === undefined) return null;
  const common = intersect(open, holds);
  if (common.length === 0) return false;
  const size = (bounds: Intervals): number =>
    bounds.reduce((sum, [low, high]) => sum + high - low + 1, 0);
  return size(common) === size(open) ? true : null;
}

function partHolds(part: ItemPart, more: Supposed): boolean | null {
  if (part.state === 'doubt') return null;
  if (part.demands.length === 0) return part.given;
  const met = part.demands.map((demand) => meets(part, demand, more));
  const [first = null] = met;
  return met.every((one) => one === first) ? first : null;
}

function openParts({ parts }: Item, more: Supposed): readonly ItemPart[] {
  if (more.size === 0) return parts;
  return parts.filter(({ box }) =>
    [...box].every(([fact, bounds]) => {
      const value = more.get(fact);
      return value === undefined || contains(bounds, value);
    }),
  );
}

/** How a requirement stands. */
export function standingOf(item: Item, more: Supposed = NOTHING): Standing {
  const open = openParts(item, more);
  const asked = open.filter(({ state }) => state !== 'none');
  const held = asked.map((part) => partHolds(part, more));
  const [first = null] = held;
  return {
    holds: held.every((one) => one === first) ? first : null,
    asked: asked.length === 0 ? 'none' : asked.length === open.length ? 'all' : 'some',
  };
}

/** What the requirements of one benefit come to. */
export function verdictOf(items: readonly Item[], more: Supposed = NOTHING): Verdict {
  let mayBlock = false;
  let reduces = false;
  let mayReduce = false;
  let speaks = false;
  for (const item of items) {
    const open = openParts(item, more);
    const harms = open.map((part): Effect | null =>
      part.state === 'none' || partHolds(part, more) === true ? null : part.effect,
    );
    const fails = open.every((part) => part.state === 'asked' && partHolds(part, more) === false);
    if (open.length > 0 && fails) {
      if (harms.every((effect) => effect === 'blocks')) return 'ineligible';
      reduces = true;
    } else if (harms.some((effect) => effect !== null)) mayReduce = true;
    if (harms.includes('blocks')) mayBlock = true;
    if (open.length > 0 && open.every(({ state }) => state === 'asked')) speaks = true;
  }
  if (mayBlock) return 'undetermined';
  if (reduces) return 'reduced';
  return mayReduce || !speaks ? 'undetermined' : 'eligible';
}

/** What one part does to the verdict; null is not known. */
function harmOf(part: ItemPart): 'none' | 'blocks' | 'reduces' | null {
  if (part.state === 'none') return 'none';
  const holds = partHolds(part, NOTHING);
  if (holds === null) return null;
  return holds ? 'none' : part.effect === 'blocks' ? 'blocks' : 'reduces';
}

/** The requirements that keep a verdict open. */
function unsettled(items: readonly Item[]): readonly Item[] {
  const open = items.filter(({ parts }) => {
    const harms = new Set(parts.map(harmOf));
    return harms.has(null) || harms.size > 1;
  });
  // Where nothing can do harm, the question is whether anything is asked of the asker at all.
  return open.length > 0 ? open : items.filter((item) => standingOf(item).asked === 'some');
}

/** Parts that ask for the same thing joined, so that facts which make no difference disappear. */
function essence({ parts }: Item, extentOf: (fact: string) => Extent): Item {
  const keyOf = (part: ItemPart): string =>
    part.state === 'asked'
      ? JSON.stringify([
          part.effect,
          part.given,
          part.demands.map((demand) =>
            part.known.has(demand.fact) ? meets(part, demand, NOTHING) : demand,
          ),
        ])
      : part.state;
  const merged = mergeBoxes(
    parts.map((part) => ({ box: part.box, value: part })),
    keyOf,
    (a) => a,
    extentOf,
  );
  return { parts: merged.map(({ box, value }) => ({ ...value, box })) };
}

/** The facts that a requirement still turns on. */
function openFacts({ parts }: Item): Set<string> {
  const facts = new Set(parts.flatMap(({ box }) => [...box.keys()]));
  for (const part of parts)
    for (const { fact } of part.demands)
      if (part.state === 'asked' && !part.known.has(fact)) facts.add(fact);
  return facts;
}

/** The least value of each range of a fact within which nothing changes. */
function tellingValues(fact: string, items: readonly Item[], { min, max }: Extent): number[] {
  const cuts = new Set([min]);
  const add = (bounds: Intervals | undefined): void => {
    for (const [low, high] of bounds ?? []) {
      cuts.add(low);
      cuts.add(high + 1);
    }
  };
  for (const { parts } of items)
    for (const { box, demands } of parts) {
      add(box.get(fact));
      for (const demand of demands) if (demand.fact === fact) add(demand.holds);
    }
  return [...cuts].filter((cut) => min <= cut && cut <= max);
}

/** How much is left open on average once a fact is known. */
interface Left {
  /** Share of the verdict, 1 when no value of the fact settles it. */
  readonly verdict: number;
  /** Requirements of which it is not known whether they hold. */
  readonly requirements: number;
}

/** What an open verdict turns on. */
export interface Telling {
  readonly now: Left;
  readonly facts: ReadonlyMap<string, Left>;
}

/** The facts that one verdict still turns on, and what each would leave open; null when settled. */
export function tellingOf(
  items: readonly Item[],
  extentOf: (fact: string) => Extent,
): Telling | null {
  if (verdictOf(items) !== 'undetermined') return null;
  const open = items.map((item) => essence(item, extentOf));
  const turning = unsettled(open);
  const unknown = (more: Supposed): number =>
    turning.filter((item) => {
      const { asked, holds } = standingOf(item, more);
      return asked !== 'none' && holds === null;
    }).length;
  const facts = new Map<string, Left>();
  for (const fact of new Set(turning.flatMap((item) => [...openFacts(item)]))) {
    const values = tellingValues(fact, open, extentOf(fact));
    let verdict = 0;
    let requirements = 0;
    for (const value of values) {
      const more: Supposed = new Map([[fact, value]]);
      if (verdictOf(open, more) === 'undetermined') verdict += 1;
      requirements += unknown(more);
    }
    const count = Math.max(1, values.length);
    facts.set(fact, { verdict: verdict / count, requirements: requirements / count });
  }
  return { now: { verdict: 1, requirements: unknown(NOTHING) }, facts };
}

/**
 * The unknown facts that open verdicts turn on, the most telling first: the one whose answer
 * leaves the fewest verdicts open on average, then the fewest requirements.
 */
export function mostTelling(tellings: readonly (Telling | null)[]): string[] {
  const open = tellings.filter((telling) => telling !== null);
  const facts = new Set(open.flatMap((telling) => [...telling.facts.keys()]));
  const scored = [...facts].sort().map((fact) => {
    const left = open.map(({ now, facts: known }) => known.get(fact) ?? now);
    return {
      fact,
      verdicts: left.reduce((sum, { verdict }) => sum + verdict, 0),
      requirements: left.reduce((sum, { requirements }) => sum + requirements, 0),
    };
  });
  scored.sort((a, b) => a.verdicts - b.verdicts || a.requirements - b.requirements);
  return scored.map(({ fact }) => fact);
}
