/**
 * Builds the diagram of a table level by level. An item, a rule on its way down together with
 * what is known of its date so far, is one integer, and so are groups and owners: that is what
 * lets equal situations be recognised without writing them out.
 */
import type { Interval } from '../base/interval.ts';
import { patternOf } from './alike.ts';
import { firstAtLeast, sortedOnce } from './cuts.ts';
import { DiagramWriter, NodeBudgetExceeded } from './diagram.ts';
import { Form } from './form.ts';
import { ListNumbers } from './list-numbers.ts';
import type { Ownership, Reach } from './ownership.ts';
import { OWN_BOX, ReachNumbers } from './reach-numbers.ts';
import type { Entry, Terminal, Variable } from './table.ts';
import { type Item, type LiveGroup, TerminalWriter } from './terminal-writer.ts';

/** The first person of a shape, until a second one asks for the pattern. */
interface First {
  readonly ref: number;
  readonly live: readonly LiveGroup[];
}

/** Items by edge; most edges have one or none, so lists are not made before they are needed. */
type Buckets = (Item[] | undefined)[];

const NONE: readonly Item[] = [];

/** How often items may be handed down for a node of the budget. */
const STEPS_PER_NODE = 200;

export class TableBuilder {
  readonly writer: DiagramWriter;
  readonly #variables: readonly Variable[];
  readonly #groups: readonly string[] | null;
  readonly #nodeBudget: number;
  #steps = 0;

  readonly #names: string[] = [];
  readonly #nameNumbers = new Map<string, number>();
  readonly #people = new Map<Ownership, number>();

  readonly #reaches: ReachNumbers;
  readonly #terminals: TerminalWriter;

  readonly #situations = new ListNumbers();
  readonly #refs: number[] = [];

  readonly #shapeNumbers = new ListNumbers();
  readonly #firsts: First[] = [];
  readonly #forms: Form[] = [];
  /** Places of people under which diagrams differ in their entries only have the same number. */
  readonly alike = new Map<number, number>();

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
    this.#reaches = new ReachNumbers(variables, rules);
    this.#terminals = new TerminalWriter(this.#names, this.#reaches);
    this.#nodeBudget = nodeBudget;
    this.writer = new DiagramWriter(nodeBudget);
  }

  get entries(): readonly Entry[] {
    return this.#reaches.entries;
  }

  get terminals(): readonly Terminal[] {
    return this.#terminals.written;
  }

  /** The top node of a region: one branch a participant, each with the groups owned for it. */
  root(byParticipant: readonly Ownership[]): number {
    // A participant fact whose options cannot be read leaves nobody to ask about.
    if (byParticipant.length === 0) return this.#terminals.of([]);
    const children = byParticipant.map((owned) => this.#forPerson(owned));
    const cuts = children.map((_, index) => index);
    return this.writer.node(0, cuts, children);
  }

  /** Regions that add nothing for somebody share what comes from above: it is one object. */
  #forPerson(owned: Ownership): number {
    const known = this.#people.get(owned);
    if (known !== undefined) return known;
    const live = this.#liveIn(owned);
    const shape = this.#shapeOf(live);
    const ref = shape === null ? this.#decide(live) : this.#ofShape(shape, live);
    if (shape !== null) this.alike.set(ref, shape);
    this.#people.set(owned, ref);
    return ref;
  }

  /** A number for people whose groups have as many rules of the same conditions and dates. */
  #shapeOf(live: readonly LiveGroup[]): number | null {
    // A rule may reach a person through several 从上级 rows, as one entry.
    for (const { items } of live)
      for (const item of items) if (this.#reaches.boxOf(item >> 1) === OWN_BOX) return null;
    const shapes = this.#shapeNumbers;
    for (const { name, items } of live) {
      shapes.add(name);
      shapes.add(items.length);
      for (const item of items) shapes.add(this.#reaches.boxOf(item >> 1));
    }
    return shapes.close();
  }

  #ofShape(shape: number, live: readonly LiveGroup[]): number {
    const first = this.#firsts[shape];
    if (first !== undefined)
      return this.#formOf(shape, first).write(live, this.writer, this.#terminals);
    const ref = this.#decide(live);
    this.#firsts[shape] = { ref, live };
    return ref;
  }

  #formOf(shape: number, { ref, live }: First): Form {
    const known = this.#forms[shape];
    if (known !== undefined) return known;
    const groups = live.map(({ name }) => this.#names[name] ?? '');
    const entries = live.flatMap(({ items }) =>
      items.map((item) => this.#reaches.entryOf(item >> 1)),
    );
    const built = { diagram: this.writer.data(), terminals: this.terminals };
    const form = new Form(patternOf(ref, built, groups, entries));
    this.#forms[shape] = form;
    return form;
  }

  #decide(live: readonly LiveGroup[]): number {
    if (this.#groups === null) return this.#below(1, live);
    const byName = new Map(live.map((group) => [this.#names[group.name], group]));
    const children = this.#groups.map((name) => {
      const group = byName.get(name);
      return group === undefined ? this.#terminals.of([]) : this.#below(2, [group]);
    });
    const cuts = children.map((_, index) => index);
    return this.writer.node(1, cuts, children);
  }

  #liveIn(owned: Ownership): readonly LiveGroup[] {
    const live: LiveGroup[] = [];
    const groups = owned.size > 1 ? [...owned].sort(([a], [b]) => (a < b ? -1 : 1)) : owned;
    for (const [group, { owner, reaches }] of groups) {
      const name = this.#nameNumber(group);
      live.push({ name, owner: this.#nameNumber(owner), items: reaches.map(this.#itemOf) });
    }
    return live;
  }

  readonly #itemOf = (reach: Reach): Item => 2 * this.#reaches.of(reach) + 1;

  #nameNumber(name: string): number {
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#nameNumbers.set(name, number);
    return number;
  }

  #below(level: number, groups: readonly LiveGroup[]): number {
    const variable = this.#variables[level];
    if (variable === undefined) return this.#terminals.of(groups);
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
      for (const item of items)
        if (this.#reaches.boundsAt(item >> 1, level) !== undefined) return true;
    return false;
  }

  /** Every place at which some item starts or stops to hold, beginning with the domain's minimum. */
  #cutsOf(level: number, { fact, min, max }: Variable, groups: readonly LiveGroup[]): number[] {
    const cuts = [min];
    for (const { items } of groups) {
      for (const item of items) {
        if (fact === 'date') {
          const { possible, certain } = this.#reaches.reach(item >> 1);
          addCuts(cuts, possible, min, max);
          if (certain !== null && certain !== possible) addCuts(cuts, certain, min, max);
        } else {
          const holds = this.#reaches.boundsAt(item >> 1, level);
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
      const holds = this.#reaches.boundsAt(item >> 1, level);
      if (fact === 'date') this.#spreadDates(item, cuts, buckets);
      else if (holds === undefined) this.#put(item, min, max, cuts, buckets);
      else for (const [low, high] of holds) this.#put(item, low, high, cuts, buckets);
    }
    return buckets;
  }

  /** Between what is possible and what is certain lies the doubt. */
  #spreadDates(item: Item, cuts: readonly number[], buckets: Buckets): void {
    const { possible, certain } = this.#reaches.reach(item >> 1);
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
}

/** The places at which an interval begins and at which it has ended, as far as they are within. */
function addCuts(cuts: number[], interval: Interval, min: number, max: number): void {
  const low = interval[0];
  const high = interval[1];
  if (low > min && low <= max) cuts.push(low);
  if (high < max && high >= min) cuts.push(high + 1);
}
