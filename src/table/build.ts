/**
 * Typed rules → compiled table. Pure and deterministic: the same rules in any order give the
 * same diagram up to the numbering of rules.
 */
import { MAX_DAY, MIN_DAY } from '../base/day.ts';
import { answers, type Fact, type Region, type Rule } from './model.ts';
import { type GroupingOf, resolveOwnership } from './ownership.ts';
import { GROUP, type Table, type Variable } from './table.ts';
import { TableBuilder } from './table-builder.ts';

/** Beyond this many nodes a table's columns are too entangled; the build says so and stops. */
export const NODE_BUDGET = 200_000;

/** Large sheets may have as many nodes as their rows need when they do not cross at all. */
const NODES_PER_RULE = 10;

export interface BuildInput<C> extends GroupingOf<C> {
  readonly sheet: string;
  readonly rules: readonly Rule<C>[];
  readonly facts: readonly Fact[];
  readonly regions: ReadonlyMap<string, Region>;
  /** Decide each group by itself, where nobody ever asks for what all of them say together. */
  readonly apart?: boolean | undefined;
  /** How many nodes the diagram may have; what the number of rules justifies unless given. */
  readonly nodeBudget?: number | undefined;
  /** Called after each region with how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Builds the diagram of one decision sheet.
 *
 * @throws NodeBudgetExceeded when the columns are too entangled
 */
export function buildTable<C>(input: BuildInput<C>): Table<C> {
  return buildWithAlike(input).table;
}

/** A table, and which of its places are alike. */
export interface BuiltTable<C> {
  readonly table: Table<C>;
  /** Places of people under which diagrams differ in their entries only have the same number. */
  readonly alike: ReadonlyMap<number, number>;
}

/** The same, with what checks need not look through twice. */
export function buildWithAlike<C>(input: BuildInput<C>): BuiltTable<C> {
  const groups = input.apart === true ? groupsOf(input) : null;
  const variables = variablesOf(input.rules, input.facts, groups);
  const participants = input.facts.find(({ id }) => id === 'participant')?.options.length ?? 1;
  const ownership = resolveOwnership(input.rules, input.regions, participants, input);
  const budget = input.nodeBudget ?? Math.max(NODE_BUDGET, NODES_PER_RULE * input.rules.length);
  const builder = new TableBuilder(variables, groups, input.rules.length, budget);

  let done = 0;
  const roots: Record<string, number> = {};
  const inherited: Record<string, number> = {};
  for (const [region, { self, passed }] of ownership) {
    roots[region] = builder.root(self);
    inherited[region] = builder.root(passed);
    done += 1;
    input.onProgress?.(done, ownership.size);
  }
  const table: Table<C> = {
    sheet: input.sheet,
    variables,
    groups,
    diagram: builder.writer.data(),
    entries: builder.entries,
    terminals: builder.terminals,
    roots,
    inherited,
    rules: input.rules,
  };
  return { table, alike: builder.alike };
}

function groupsOf<C>({ rules, groupOf }: BuildInput<C>): string[] {
  return [...new Set(rules.filter(answers).map(({ conclusion }) => groupOf(conclusion)))].sort();
}

/**
 * The level order: participant, then the group where groups are decided apart, then choices, then the date, then ordered facts. Choices first
 * keeps the diagram small, since rules for different people share nothing below.
 */
function variablesOf(
  rules: readonly Rule<unknown>[],
  facts: readonly Fact[],
  groups: readonly string[] | null,
): Variable[] {
  const used = new Set<string>();
  // Rules with the same condition cells share their list of them.
  for (const conditions of new Set(rules.map((rule) => rule.conditions)))
    for (const { fact } of conditions) used.add(fact);
  const choices: Variable[] = [];
  const ordered: Variable[] = [];
  for (const { id, type, min, max } of facts) {
    if (!used.has(id) && id !== 'participant') continue;
    const list = type === 'choice' || type === 'yes-no' ? choices : ordered;
    list.push({ fact: id, min, max });
  }
  choices.sort((a, b) => Number(b.fact === 'participant') - Number(a.fact === 'participant'));
  if (groups !== null)
    choices.splice(1, 0, { fact: GROUP, min: 0, max: Math.max(0, groups.length - 1) });
  return [...choices, { fact: 'date', min: MIN_DAY, max: MAX_DAY }, ...ordered];
}
