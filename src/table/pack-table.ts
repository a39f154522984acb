/** A compiled table as the emitted modules carry it, and back. */
import {
  type Column,
  ColumnPacker,
  type ColumnsOf,
  ListPacker,
  type PackedLists,
  packField,
  packFields,
  unpack,
  unpackFields,
  unpackLists,
} from './columns.ts';
import type { Rule } from './model.ts';
import type { Entry, GroupOutcome, Table, Terminal } from './table.ts';

export interface PackedEntries {
  readonly rule: readonly number[];
  readonly via: Column<number | null>;
}

/** The outcomes of all terminals, one after the other. */
export interface PackedTerminals {
  /** How many outcomes each terminal has. */
  readonly sizes: readonly number[];
  readonly group: Column<string>;
  readonly owner: Column<string>;
  readonly certain: PackedLists;
  readonly possible: PackedLists;
}

/** What a rule has besides its id and its row, which no other has, and its conclusion. */
type RuleFields = Omit<Rule<unknown>, 'id' | 'row' | 'conclusion'>;

export interface PackedRules<C> extends ColumnsOf<RuleFields> {
  readonly id: readonly string[];
  readonly row: readonly number[];
  /** Null when there are no rules. */
  readonly conclusion: ColumnsOf<C> | null;
}

type Plain = 'sheet' | 'variables' | 'groups' | 'diagram' | 'roots' | 'inherited';

/** What is built from the rules: how they are found. */
export interface PackedFrame extends Pick<Table<unknown>, Plain> {
  readonly entries: PackedEntries;
  readonly terminals: PackedTerminals;
}

export interface PackedTable<C> extends PackedFrame {
  readonly rules: PackedRules<C>;
}

/** The form in which a table is emitted. */
export function packTable<C extends object>(table: Table<C>): PackedTable<C> {
  return { ...packFrame(table), rules: packRules(table.rules) };
}

/** A table without its rules. */
export function packFrame<C extends object>(table: Table<C>): PackedFrame {
  const { sheet, variables, groups, diagram, entries, terminals, roots, inherited } = table;
  return {
    sheet,
    variables,
    groups,
    diagram,
    entries: { rule: entries.map(({ rule }) => rule), via: packField(entries, 'via') },
    terminals: packTerminals(terminals),
    roots,
    inherited,
  };
}

/** The inverse of `packTable`. */
export function unpackTable<C extends object>(packed: PackedTable<C>): Table<C> {
  const { sheet, variables, groups, diagram, entries, terminals, roots, inherited, rules } = packed;
  const via = unpack(entries.via);
  return {
    sheet,
    variables,
    groups,
    diagram,
    entries: entries.rule.map((rule, row): Entry => ({ rule, via: via(row) })),
    terminals: unpackTerminals(terminals),
    roots,
    inherited,
    rules: unpackRules(rules),
  };
}

function packTerminals(terminals: readonly Terminal[]): PackedTerminals {
  const sizes = terminals.map(({ length }) => length);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const group = new ColumnPacker<string>(count);
  const owner = new ColumnPacker<string>(count);
  const certain = new ListPacker(count);
  const possible = new ListPacker(count);
  for (const terminal of terminals)
    for (const outcome of terminal) {
      group.add(outcome.group);
      owner.add(outcome.owner);
      certain.add(outcome.certain);
      possible.add(outcome.possible);
    }
  return {
    sizes,
    group: group.column(),
    owner: owner.column(),
    certain: certain.lists(),
    possible: possible.lists(),
  };
}

function unpackTerminals(packed: PackedTerminals): readonly Terminal[] {
  const group = unpack(packed.group);
  const owner = unpack(packed.owner);
  const certain = unpackLists(packed.certain);
  const possible = unpackLists(packed.possible);
  let row = 0;
  return packed.sizes.map((size): Terminal => {
    const outcomes: GroupOutcome[] = [];
    for (const end = row + size; row < end; row += 1)
      outcomes.push({
        group: group(row),
        owner: owner(row),
        certain: certain(),
        possible: possible(),
      });
    return outcomes;
  });
}

/** The rules of a table alone. */
export function packRules<C extends object>(rules: readonly Rule<C>[]): PackedRules<C> {
  const packer = <K extends keyof RuleFields>(): ColumnPacker<RuleFields[K]> =>
    new ColumnPacker(rules.length);
  const region = packer<'region'>();
  const inheritable = packer<'inheritable'>();
  const period = packer<'period'>();
  const nature = packer<'nature'>();
  const standing = packer<'standing'>();
  const disputes = packer<'disputes'>();
  const confidence = packer<'confidence'>();
  const sources = packer<'sources'>();
  const conditions = packer<'conditions'>();
  // In one walk: there may be many rules, and reading a field by its name takes engines no time.
  for (const rule of rules) {
    region.add(rule.region);
    inheritable.add(rule.inheritable);
    period.add(rule.period);
    nature.add(rule.nature);
    standing.add(rule.standing);
    disputes.add(rule.disputes);
    confidence.add(rule.confidence);
    sources.add(rule.sources);
    conditions.add(rule.conditions);
  }
  return {
    id: rules.map(({ id }) => id),
    row: rules.map(({ row }) => row),
    region: region.column(),
    inheritable: inheritable.column(),
    period: period.column(),
    nature: nature.column(),
    standing: standing.column(),
    disputes: disputes.column(),
    confidence: confidence.column(),
    sources: sources.column(),
    conditions: conditions.column(),
    conclusion: rules.length === 0 ? null : packFields(rules.map(({ conclusion }) => conclusion)),
  };
}

function unpackRules<C extends object>(packed: PackedRules<C>): readonly Rule<C>[] {
  if (packed.conclusion === null) return [];
  const row = unpack<number>(packed.row);
  const region = unpack(packed.region);
  const inheritable = unpack(packed.inheritable);
  const period = unpack(packed.period);
  const nature = unpack(packed.nature);
  const standing = unpack(packed.standing);
  const disputes = unpack(packed.disputes);
  const confidence = unpack(packed.confidence);
  const sources = unpack(packed.sources);
  const conditions = unpack(packed.conditions);
  const conclusion = unpackFields<C>(packed.conclusion);
  return packed.id.map((id, index) => ({
    id,
    row: row(index),
    region: region(index),
    inheritable: inheritable(index),
    period: period(index),
    nature: nature(index),
    standing: standing(index),
    disputes: disputes(index),
    confidence: confidence(index),
    sources: sources(index),
    conditions: conditions(index),
    conclusion: conclusion(index),
  }));
}
