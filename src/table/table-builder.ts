/**
 * Builds the diagram of a table level by level. An item, a rule on its way down together with
 * what is known of its date so far, is one integer, and so are groups and owners: that is what
 * lets equal situations be recognised without writing them out.
 */
import type { Interval, Intervals } from '../base/interval.ts';
import { firstAtLeast, sortedOnce } from './cuts.ts';
import { DiagramWriter, NodeBudgetExceeded, terminalRef } from './diagram.ts';
import { ListNumbers } from './list-numbers.ts';
import type { Ownership, Reach } from './ownership.ts';
import type { Entry, GroupOutcome, Terminal, Variable } from './table.ts';

/** Twice the reach's number, and one more when it certainly holds. */
type Item = number;

interface LiveGroup {
  readonly name: number;
  readonly owner: number;
  readonly items: readonly Item[];
}

/** Items by edge; most edges have one or none, so lists are not made before they are needed. */
type Buckets = (Item[] | undefined)[];

const NONE: readonly number[] = [];
const UNNUMBERED = -1;
const NO_ENTRY = -1;

/** How often items may be handed down for a node of the budget. */
const STEPS_PER_NODE = 200;

export class TableBuilder {
  readonly writer: DiagramWriter;
  readonly entries: Entry[] = [];
  readonly terminals: Terminal[] = [];
  readonly #variables: readonly Variable[];
  readonly #groups: readonly string[] | null;
  readonly #nodeBudget: number;
  #steps = 0;

  readonly #names: string[] = [];
  readonly #nameNumbers = new Map<string, number>();
  readonly #people = new Map<Ownership, number>();

  /** Numbers of reaches by rule, and of those that came through a 从上级 row. */
  readonly #plainNumbers: Int32Array;
  readonly #gatedNumbers = new Map<Reach, number>();
  readonly #reaches: Reach[] = [];
  /** What each reach asks of each level; shared by reaches with the same conditions. */
  readonly #bounds: (readonly (Intervals | undefined)[])[] = [];
  readonly #boundsOf = new Map<Reach['conditions'], readonly (Intervals | undefined)[]>();
  readonly #entryOf: number[] = [];
  readonly #entryNumbers = new ListNumbers();

  readonly #situations = new ListNumbers();
  readonly #refs: number[] = [];
  readonly #terminalNumbers = new ListNumbers();

  /**
   * @param groups names of the groups if they are decided apart, at the second level; else null
   * @param rules how many there are
   */
  constructor(
    variables: readonly Variable[],
    groups: readonly string[] | null,
    rules: number,
    nodeBudget: number,
  ) {
    this.#variables = variables;
    this.#groups = groups;
    this.#plainNumbers = new Int32Array(rules).fill(UNNUMBERED);
    this.#nodeBudget = nodeBudget;
    this.writer = new DiagramWriter(nodeBudget);
  }

  /** The top node of a region: one branch a participant, each with the groups owned for it. */
  root(byParticipant: readonly Ownership[]): number {
    // A participant fact whose options cannot be read leaves nobody to ask about.
    if (byParticipant.length === 0) return this.#terminal([]);
    const children = byParticipant.map((owned) => this.#forPerson(owned));
    const cuts = children.map((_, index) => index);
    return this.writer.node(0, cuts, children);
  }

  /** Regions that add nothing for somebody share what comes from above: it is one object. */
  #forPerson(owned: Ownership): number {
    const known = this.#people.get(owned);
    if (known !== undefined) return known;
    const ref = this.#decide(this.#liveIn(owned));
    this.#people.set(owned, ref);
    return ref;
  }

  #decide(live: readonly LiveGroup[]): number {
    if (this.#groups === null) return this.#below(1, live);
    const byName = new Map(live.map((group) => [this.#names[group.name], group]));
    const children = this.#groups.map((name) => {
      const group = byName.get(name);
      return group === undefined ? this.#terminal([]) : this.#below(2, [group]);
    });
    const cuts = children.map((_, index) => index);
    return this.writer.node(1, cuts, children);
  }

  #liveIn(owned: Ownership): readonly LiveGroup[] {
    const groups = [...owned];
    if (groups.length > 1) groups.sort(([a], [b]) => (a < b ? -1 : 1));
    return groups.map(([group, { owner, reaches }]) => ({
      name: this.#nameNumber(group),
      owner: this.#nameNumber(owner),
      items: reaches.map((reach) => 2 * this.#reachNumber(reach) + 1),
    }));
  }

  #nameNumber(name: string): number {
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#nameNumbers.set(name, number);
    return number;
  }

  /**
   * A rule reaches regions in its own box, which is one object, or through 从上级 rows in as many
   * boxes as there are such rows: these are told apart by identity.
   */
  #reachNumber(reach: Reach): number {
    const { rule, via } = reach;
    const known = via === null ? this.#plainNumbers[rule] : this.#gatedNumbers.get(reach);
    if (known !== undefined && known !== UNNUMBERED) return known;
    const number = this.#reaches.push(reach) - 1;
    if (via === null) this.#plainNumbers[rule] = number;
    else this.#gatedNumbers.set(reach, number);
    let bounds = this.#boundsOf.get(reach.conditions);
    if (bounds === undefined) {
      bounds = this.#variables.map(({ fact }) => reach.conditions.get(fact));
      this.#boundsOf.set(reach.conditions, bounds);
    }
    this.#bounds.push(bounds);
    const entry = this.#entryNumbers.of([rule, via ?? -1]);
    if (entry === this.entries.length) this.entries.push({ rule, via });
    this.#entryOf.push(entry);
    return number;
  }

  #reach(item: Item): Reach {
    const reach = this.#reaches[item >> 1];
    if (reach === undefined) throw new RangeError(`no reach ${item >> 1}`);
    return reach;
  }

  #below(level: number, groups: readonly LiveGroup[]): number {
    const variable = this.#variables[level];
    if (variable === undefined) return this.#terminal(groups);
    const dated = variable.fact === 'date';
    if (!dated && !this.#anyBounds(level, groups)) return this.#below(level + 1, groups);

    const situation = this.#situationOf(level, groups);
    const known = this.#refs[situation];
    if (known !== undefined) return known;

    const cuts = this.#cutsOf(level, variable, groups);
    const spreads = groups.map(({ items }) => this.#spread(items, level, variable, cuts));
    const children = cuts.map((_, edge) => {
      // What lives on the edge.
      const live = groups.map(({ name, owner }, place) => {
        const items = spreads[place]?.[edge] ?? NONE;
        return { name, owner, items };
      });
      return this.#below(level + 1, live);
    });
    const ref = this.writer.node(level, cuts, children);
    this.#refs[situation] = ref;
    return ref;
  }

  #situationOf(level: number, groups: readonly LiveGroup[]): number {
    const situations = this.#situations;
    situations.add(level);
    for (const { name, owner, items } of groups) {
      situations.add(name);
      situations.add(owner);
      situations.add(items.length);
      for (const item of items) situations.add(item);
    }
    return situations.close();
  }

  #anyBounds(level: number, groups: readonly LiveGroup[]): boolean {
    for (const { items } of groups)
      for (const item of items) if (this.#bounds[item >> 1]?.[level] !== undefined) return true;
    return false;
  }

  /** Every place at which some item starts or stops to hold, beginning with the domain's minimum. */
  #cutsOf(level: number, { fact, min, max }: Variable, groups: readonly LiveGroup[]): number[] {
    const cuts = [min];
    for (const { items } of groups) {
      for (const item of items) {
        if (fact === 'date') {
          const { possible, certain } = this.#reach(item);
          addCuts(cuts, possible, min, max);
          if (certain !== null && certain !== possible) addCuts(cuts, certain, min, max);
        } else {
          const holds = this.#bounds[item >> 1]?.[level];
          if (holds !== undefined) for (const one of holds) addCuts(cuts, one, min, max);
        }
      }
    }
    return sortedOnce(cuts);
  }

  /** Puts items into the buckets of the edges on which they hold. */
  #spread(
    items: readonly Item[],
    level: number,
    { fact, min, max }: Variable,
    cuts: readonly number[],
  ): Buckets {
    const buckets: Buckets = new Array(cuts.length).fill(undefined);
    for (const item of items) {
      const holds = this.#bounds[item >> 1]?.[level];
      if (fact === 'date') this.#spreadDates(item, cuts, buckets);
      else if (holds === undefined) this.#put(item, min, max, cuts, buckets);
      else for (const [low, high] of holds) this.#put(item, low, high, cuts, buckets);
    }
    return buckets;
  }

  /** Between what is possible and what is certain lies the doubt. */
  #spreadDates(item: Item, cuts: readonly number[], buckets: Buckets): void {
    const { possible, certain } = this.#reach(item);
    const doubtful = item - (item & 1);
    if (certain === null) {
      this.#put(doubtful, possible[0], possible[1], cuts, buckets);
      return;
    }
    this.#put(doubtful, possible[0], certain[0] - 1, cuts, buckets);
    this.#put(item, certain[0], certain[1], cuts, buckets);
    this.#put(doubtful, certain[1] + 1, possible[1], cuts, buckets);
  }

  #put(item: Item, low: number, high: number, cuts: readonly number[], buckets: Buckets): void {
    if (low > high) return;
    for (let edge = firstAtLeast(cuts, low); edge < cuts.length; edge += 1) {
      if ((cuts[edge] ?? Number.POSITIVE_INFINITY) > high) return;
      const bucket = buckets[edge];
      if (bucket === undefined) buckets[edge] = [item];
      else bucket.push(item);
      this.#steps += 1;
    }
    if (this.#steps > this.#nodeBudget * STEPS_PER_NODE)
      throw new NodeBudgetExceeded(this.#nodeBudget);
  }

  #terminal(groups: readonly LiveGroup[]): number {
    // By entries, not by items: two reaches of one entry say the same.
    const numbers = this.#terminalNumbers;
    for (const { name, owner, items } of groups) {
      numbers.add(name);
      numbers.add(owner);
      for (const item of items) if ((item & 1) === 1) numbers.add(this.#entry(item));
      numbers.add(NO_ENTRY);
      for (const item of items) if ((item & 1) === 0) numbers.add(this.#entry(item));
      numbers.add(NO_ENTRY);
    }
    const number = numbers.close();
    if (number === this.terminals.length)
      this.terminals.push(groups.map((group) => this.#outcome(group)));
    return terminalRef(number);
  }

  #entry(item: Item): number {
    return this.#entryOf[item >> 1] ?? NO_ENTRY;
  }

  #outcome({ name, owner, items }: LiveGroup): GroupOutcome {
    // Kept beside what certainly holds: of rules that add up, a doubtful one leaves a doubt.
    const certain = this.#entriesOf(items, 1);
    const possible = this.#entriesOf(items, 0);
    return { group: this.#names[name] ?? '', owner: this.#names[owner] ?? '', certain, possible };
  }

  #entriesOf(items: readonly Item[], certain: 0 | 1): readonly number[] {
    let found: number[] | null = null;
    for (const item of items) {
      if ((item & 1) !== certain) continue;
      const entry = this.#entry(item);
      // Nearly always the only one: a list made with it takes no more room than it needs.
      if (found === null) found = [entry];
      else found.push(entry);
    }
    return found ?? NONE;
  }
}

/** The places at which an interval begins and at which it has ended, as far as they are within. */
function addCuts(cuts: number[], interval: Interval, min: number, max: number): void {
  const low = interval[0];
  const high = interval[1];
  if (low > min && low <= max) cuts.push(low);
  if (high < max && high >= min) cuts.push(high + 1);
}
