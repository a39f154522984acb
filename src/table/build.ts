/**
 * Typed rules → compiled table. Pure and deterministic: the same rules in any order give the
 * same diagram up to the numbering of rules.
 */
import { MAX_DAY, MIN_DAY } from '../base/day.ts';
import { DiagramWriter, terminalRef } from './diagram.ts';
import type { Fact, Region, Rule } from './model.ts';
import {
  type GroupingOf,
  type OwnedGroup,
  type Ownership,
  type Reach,
  resolveOwnership,
} from './ownership.ts';
import type { Entry, Table, Terminal, Variable } from './table.ts';

/** Beyond this many nodes a table's columns are too entangled; the build says so and stops. */
export const NODE_BUDGET = 200_000;

export interface BuildInput<C> extends GroupingOf<C> {
  readonly sheet: string;
  readonly rules: readonly Rule<C>[];
  readonly facts: readonly Fact[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly nodeBudget?: number;
}

/** An entry on its way down the levels, with what is known of its date so far. */
interface Item {
  readonly entry: number;
  readonly reach: Reach;
  readonly certain: boolean;
}

interface LiveGroup {
  readonly group: string;
  readonly owner: string;
  readonly items: readonly Item[];
}

/**
 * Builds the diagram of one decision sheet.
 *
 * @throws NodeBudgetExceeded when the columns are too entangled
 */
export function buildTable<C>(input: BuildInput<C>): Table<C> {
  const variables = variablesOf(input.rules, input.facts);
  const participants = input.facts.find(({ id }) => id === 'participant')?.options.length ?? 1;
  const ownership = resolveOwnership(input.rules, input.regions, participants, input);
  const builder = new Builder(variables, input.nodeBudget ?? NODE_BUDGET);

  const roots: Record<string, number> = {};
  const inherited: Record<string, number> = {};
  for (const [region, { self, passed }] of ownership) {
    roots[region] = builder.root(self);
    inherited[region] = builder.root(passed);
  }
  return {
    sheet: input.sheet,
    variables,
    diagram: builder.writer.data(),
    entries: builder.entries,
    terminals: builder.terminals,
    roots,
    inherited,
    rules: input.rules,
  };
}

/**
 * The level order: participant, then choices, then the date, then ordered facts. Choices first
 * keeps the diagram small, since rules for different people share nothing below.
 */
function variablesOf(rules: readonly Rule<unknown>[], facts: readonly Fact[]): Variable[] {
  const used = new Set(rules.flatMap((rule) => rule.conditions.map(({ fact }) => fact)));
  const choices: Variable[] = [];
  const ordered: Variable[] = [];
  for (const { id, type, min, max } of facts) {
    if (!used.has(id) && id !== 'participant') continue;
    const list = type === 'choice' || type === 'yes-no' ? choices : ordered;
    list.push({ fact: id, min, max });
  }
  choices.sort((a, b) => Number(b.fact === 'participant') - Number(a.fact === 'participant'));
  return [...choices, { fact: 'date', min: MIN_DAY, max: MAX_DAY }, ...ordered];
}

class Builder {
  readonly writer: DiagramWriter;
  readonly entries: Entry[] = [];
  readonly terminals: Terminal[] = [];
  readonly #variables: readonly Variable[];
  readonly #entryIds = new Map<string, number>();
  readonly #terminalIds = new Map<string, number>();
  readonly #memo = new Map<string, number>();
  readonly #reachIds = new Map<Reach, number>();

  constructor(variables: readonly Variable[], nodeBudget: number) {
    this.#variables = variables;
    this.writer = new DiagramWriter(nodeBudget);
  }

  /** The top node of a region: one branch a participant, each with the groups owned for it. */
  root(byParticipant: readonly Ownership[]): number {
    const children = byParticipant.map((owned) => this.#below(1, this.#live(owned)));
    return this.writer.node(
      0,
      children.map((_, index) => index),
      children,
    );
  }

  #live(owned: Ownership): LiveGroup[] {
    return [...owned]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, { owner, reaches }]: [string, OwnedGroup]) => ({
        group,
        owner,
        items: reaches.map((reach) => ({ entry: this.#entry(reach), reach, certain: true })),
      }));
  }

  #entry(reach: Reach): number {
    const key = `${reach.rule}/${reach.via ?? ''}`;
    const known = this.#entryIds.get(key);
    if (known !== undefined) return known;
    const id = this.entries.length;
    this.entries.push({ rule: reach.rule, via: reach.via });
    this.#entryIds.set(key, id);
    return id;
  }

  #below(level: number, groups: readonly LiveGroup[]): number {
    const variable = this.#variables[level];
    if (variable === undefined) return this.#terminal(groups);
    const key = `${level}|${this.#keyOf(groups)}`;
    const known = this.#memo.get(key);
    if (known !== undefined) return known;

    const cuts = cutsOf(variable, groups);
    const byEdge: LiveGroup[][] = cuts.map(() => []);
    for (const group of groups) {
      const buckets: Item[][] = cuts.map(() => []);
      for (const item of group.items) spread(item, variable, cuts, buckets);
      buckets.forEach((items, edge) => {
        byEdge[edge]?.push({ group: group.group, owner: group.owner, items });
      });
    }
    const ref = this.writer.node(
      level,
      cuts,
      byEdge.map((live) => this.#below(level + 1, live)),
    );
    this.#memo.set(key, ref);
    return ref;
  }

  #terminal(groups: readonly LiveGroup[]): number {
    const terminal: Terminal = groups.map(({ group, owner, items }) => {
      const certain = items.filter((item) => item.certain).map(({ entry }) => entry);
      // Kept beside what certainly holds: of rules that add up, a doubtful one leaves a doubt.
      const possible = items.filter((item) => !item.certain).map(({ entry }) => entry);
      return { group, owner, certain, possible };
    });
    const key = JSON.stringify(terminal);
    const known = this.#terminalIds.get(key);
    if (known !== undefined) return terminalRef(known);
    const id = this.terminals.length;
    this.terminals.push(terminal);
    this.#terminalIds.set(key, id);
    return terminalRef(id);
  }

  /** Reaches are told apart by identity: the same rule may reach two regions in two boxes. */
  #keyOf(groups: readonly LiveGroup[]): string {
    return groups
      .map(
        ({ group, owner, items }) =>
          `${group}@${owner}:${items.map((item) => `${this.#reachId(item.reach)}${item.certain ? '' : '?'}`).join(',')}`,
      )
      .join('|');
  }

  #reachId(reach: Reach): number {
    const known = this.#reachIds.get(reach);
    if (known !== undefined) return known;
    const id = this.#reachIds.size;
    this.#reachIds.set(reach, id);
    return id;
  }
}

/** Every place at which some item starts or stops to hold, beginning with the domain's minimum. */
function cutsOf(variable: Variable, groups: readonly LiveGroup[]): number[] {
  const cuts = new Set([variable.min]);
  const add = (low: number, high: number): void => {
    if (low > variable.min && low <= variable.max) cuts.add(low);
    if (high < variable.max && high >= variable.min) cuts.add(high + 1);
  };
  for (const { items } of groups) {
    for (const { reach } of items) {
      if (variable.fact === 'date') {
        add(...reach.possible);
        if (reach.certain) add(...reach.certain);
      } else {
        for (const interval of reach.conditions.get(variable.fact) ?? []) add(...interval);
      }
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Puts an item into the buckets of the edges on which it holds, or may hold. */
function spread(item: Item, variable: Variable, cuts: readonly number[], buckets: Item[][]): void {
  const put = (low: number, high: number, certain: boolean): void => {
    for (let edge = firstAtLeast(cuts, low); edge < cuts.length; edge += 1) {
      if ((cuts[edge] ?? Number.POSITIVE_INFINITY) > high) return;
      buckets[edge]?.push(certain === item.certain ? item : { ...item, certain });
    }
  };
  if (variable.fact === 'date') {
    const { possible, certain } = item.reach;
    if (certain === null) {
      put(possible[0], possible[1], false);
      return;
    }
    put(possible[0], certain[0] - 1, false);
    put(certain[0], certain[1], item.certain);
    put(certain[1] + 1, possible[1], false);
    return;
  }
  const holds = item.reach.conditions.get(variable.fact);
  if (holds === undefined) put(variable.min, variable.max, item.certain);
  else for (const [low, high] of holds) put(low, high, item.certain);
}

function firstAtLeast(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
