/**
 * Whose rule answers (design: "Whose rule"). Going up from a region, the first one with an
 * answering rule for a group (participant, 组成) owns it; an ancestor counts only through rules
 * with 下级适用. Inside an owned group nothing falls through, unless a 从上级 row says so.
 */
import { type Interval, type Intervals, intersect } from '../base/interval.ts';
import { answers, type Condition, type Region, type Rule } from './model.ts';

/** A rule together with the box in which it reaches a region. */
export interface Reach {
  readonly rule: number;
  readonly via: number | null;
  readonly conditions: ReadonlyMap<string, Intervals>;
  readonly possible: Interval;
  readonly certain: Interval | null;
}

export interface OwnedGroup {
  readonly owner: string;
  readonly reaches: readonly Reach[];
}

/** Group name → who owns it and with what, for one region and one participant. */
export type Ownership = ReadonlyMap<string, OwnedGroup>;

export interface GroupingOf<C> {
  readonly groupOf: (conclusion: C) => string;
  readonly defers: (conclusion: C) => boolean;
}

export interface RegionOwnership {
  /** For questions about the region itself, by participant index. */
  readonly self: readonly Ownership[];
  /** What the regions below it receive, by participant index. */
  readonly passed: readonly Ownership[];
}

const NOBODY: Ownership = new Map();

/**
 * Resolves ownership for every region that has answering rules, parents first.
 *
 * @param participants number of options of the participant fact
 * @returns region code → ownership; a region that is missing shares what its parent passes down
 */
export function resolveOwnership<C>(
  rules: readonly Rule<C>[],
  regions: ReadonlyMap<string, Region>,
  participants: number,
  grouping: GroupingOf<C>,
): ReadonlyMap<string, RegionOwnership> {
  const own = new Map<string, number[]>();
  rules.forEach((rule, index) => {
    if (!answers(rule)) return;
    const list = own.get(rule.region);
    if (list) list.push(index);
    else own.set(rule.region, [index]);
  });

  const reaches = new Reaches(rules, grouping);
  const isInheritable = (reach: Reach): boolean => reaches.isInheritable(reach);
  const resolved = new Map<string, RegionOwnership>();
  const passedBy = (code: string | null): RegionOwnership['passed'] => {
    for (let at = code; at !== null; at = regions.get(at)?.parent ?? null) {
      const found = resolved.get(at);
      if (found) return found.passed;
    }
    return [];
  };

  const depths = new Map(Array.from(own.keys(), (code) => [code, depth(code, regions)]));
  const owners = [...own.keys()].sort(
    (a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  for (const code of owners) {
    const inherited = passedBy(regions.get(code)?.parent ?? null);
    const claims = claimsOf(own.get(code) ?? [], reaches, participants);
    const self: Ownership[] = [];
    const passed: Ownership[] = [];
    for (let participant = 0; participant < participants; participant += 1) {
      const above = inherited[participant] ?? NOBODY;
      const all = claims[participant] ?? [];
      const handed = all.filter(isInheritable);
      const mine = claim(code, all, above, reaches);
      self.push(mine);
      // Where all is handed down it is one object, so that its diagram is built once.
      passed.push(handed.length === all.length ? mine : claim(code, handed, above, reaches));
    }
    resolved.set(code, { self, passed });
  }
  return resolved;
}

const ANYBODY: Intervals = [[0, Number.POSITIVE_INFINITY]];

/** A region's own rules by the participants they are for. */
function claimsOf<C>(
  indexes: readonly number[],
  reaches: Reaches<C>,
  participants: number,
): readonly (readonly Reach[])[] {
  const claims: Reach[][] = Array.from({ length: participants }, () => []);
  for (const index of indexes) {
    const reach = reaches.of(index);
    for (const [low, high] of reach.conditions.get('participant') ?? ANYBODY)
      for (let one = Math.max(low, 0); one <= high && one < participants; one += 1)
        claims[one]?.push(reach);
  }
  return claims;
}

/** Lays a region's own rules for one participant over what comes from above. */
function claim<C>(
  region: string,
  claims: readonly Reach[],
  above: Ownership,
  known: Reaches<C>,
): Ownership {
  if (claims.length === 0) return above;
  const result = new Map<string, { readonly owner: string; readonly reaches: Reach[] }>();
  for (const reach of claims) {
    const group = known.groupOf(reach);
    let owned = result.get(group);
    if (owned === undefined) {
      owned = { owner: region, reaches: [] };
      result.set(group, owned);
    }
    if (!known.defers(reach)) {
      owned.reaches.push(reach);
      continue;
    }
    for (const inherited of above.get(group)?.reaches ?? []) {
      const narrowed = narrow(inherited, reach);
      if (narrowed) owned.reaches.push(narrowed);
    }
  }
  return above.size === 0 ? result : new Map([...above, ...result]);
}

/** The boxes of the rules themselves, and what the rules say of groups. */
class Reaches<C> {
  readonly #rules: readonly Rule<C>[];
  readonly #grouping: GroupingOf<C>;
  readonly #boxes = new Map<readonly Condition[], ReadonlyMap<string, Intervals>>();

  constructor(rules: readonly Rule<C>[], grouping: GroupingOf<C>) {
    this.#rules = rules;
    this.#grouping = grouping;
  }

  /** A new object, which is how a reach is told apart: to be asked for once a rule. */
  of(index: number): Reach {
    const { conditions, period } = this.#ruleAt(index);
    const { possible, certain } = period;
    return { rule: index, via: null, conditions: this.#boxOf(conditions), possible, certain };
  }

  groupOf({ rule }: Reach): string {
    return this.#grouping.groupOf(this.#ruleAt(rule).conclusion);
  }

  defers({ rule }: Reach): boolean {
    return this.#grouping.defers(this.#ruleAt(rule).conclusion);
  }

  isInheritable({ rule }: Reach): boolean {
    return this.#ruleAt(rule).inheritable;
  }

  #ruleAt(index: number): Rule<C> {
    const rule = this.#rules[index];
    if (rule === undefined) throw new RangeError(`no rule ${index}`);
    return rule;
  }

  #boxOf(conditions: readonly Condition[]): ReadonlyMap<string, Intervals> {
    const known = this.#boxes.get(conditions);
    if (known !== undefined) return known;
    const box = new Map(conditions.map(({ fact, holds }) => [fact, holds]));
    this.#boxes.set(conditions, box);
    return box;
  }
}

/** An ancestor's rule, restricted to the box of the 从上级 row that lets it through. */
function narrow(inherited: Reach, gate: Reach): Reach | null {
  const conditions = new Map(inherited.conditions);
  for (const [fact, holds] of gate.conditions) {
    const before = conditions.get(fact);
    const both = before === undefined ? holds : intersect(before, holds);
    if (both.length === 0) return null;
    conditions.set(fact, both);
  }
  const possible = overlapOf(inherited.possible, gate.possible);
  if (possible === null) return null;
  const certain =
    inherited.certain && gate.certain ? overlapOf(inherited.certain, gate.certain) : null;
  return { rule: inherited.rule, via: gate.rule, conditions, possible, certain };
}

function overlapOf(a: Interval, b: Interval): Interval | null {
  const low = Math.max(a[0], b[0]);
  const high = Math.min(a[1], b[1]);
  return low <= high ? [low, high] : null;
}

function depth(code: string, regions: ReadonlyMap<string, Region>): number {
  let count = 0;
  for (
    let at = regions.get(code)?.parent ?? null;
    at !== null;
    at = regions.get(at)?.parent ?? null
  )
    count += 1;
  return count;
}
