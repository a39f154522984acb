/**
 * Everything compiled, as the query stage uses it and as the emitted modules carry it.
 * `pack` and `unpack` are inverse; rules travel as columns, which are half the size of objects.
 */
import type {
  DeductionConclusion,
  Fact,
  Parameter,
  RefundConclusion,
  Region,
  Rule,
  Source,
} from './model.ts';
import { indexRegions, type RegionIndex } from './regions.ts';
import type { Table } from './table.ts';

export interface Ruleset {
  /** `sha256-…` over the content, whatever the order of rows. */
  readonly hash: string;
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  readonly regions: RegionIndex;
  readonly sources: ReadonlyMap<string, Source>;
  readonly parameters: readonly Parameter[];
  readonly refund: Table<RefundConclusion>;
  readonly deductions: Table<DeductionConclusion>;
}

/** The lists and tables that make a ruleset, before they are indexed. */
export interface RulesetParts {
  readonly hash: string;
  readonly facts: readonly Fact[];
  readonly regions: readonly Region[];
  readonly sources: readonly Source[];
  readonly parameters: readonly Parameter[];
  readonly refund: Table<RefundConclusion>;
  readonly deductions: Table<DeductionConclusion>;
}

/** Objects of one shape as one array a key. */
export type ColumnsOf<T> = { readonly [K in keyof T]: readonly T[K][] };

export type PackedTable<C> = Omit<Table<C>, 'rules'> & { readonly rules: ColumnsOf<Rule<C>> };

export interface RulesetData {
  readonly hash: string;
  readonly facts: readonly Fact[];
  readonly regions: ColumnsOf<Region>;
  readonly sources: readonly Source[];
  readonly parameters: readonly Parameter[];
  readonly refund: PackedTable<RefundConclusion>;
  readonly deductions: PackedTable<DeductionConclusion>;
}

/** Indexes the parts for the query stage. */
export function indexRuleset(parts: RulesetParts): Ruleset {
  return {
    ...parts,
    factById: new Map(parts.facts.map((fact) => [fact.id, fact])),
    regions: indexRegions(parts.regions),
    sources: new Map(parts.sources.map((source) => [source.id, source])),
  };
}

/** The form in which a ruleset is emitted. */
export function packRuleset(parts: RulesetParts): RulesetData {
  return {
    ...parts,
    regions: regionColumns(parts.regions),
    refund: { ...parts.refund, rules: ruleColumns(parts.refund.rules) },
    deductions: { ...parts.deductions, rules: ruleColumns(parts.deductions.rules) },
  };
}

/** The inverse of `packRuleset`. */
export function unpackRuleset(data: RulesetData): Ruleset {
  return indexRuleset({
    ...data,
    regions: data.regions.code.map((code, index) => ({
      code,
      name: pick(data.regions.name, index),
      level: pick(data.regions.level, index),
      parent: pick(data.regions.parent, index),
      aliases: pick(data.regions.aliases, index),
    })),
    refund: { ...data.refund, rules: rulesOf(data.refund.rules) },
    deductions: { ...data.deductions, rules: rulesOf(data.deductions.rules) },
  });
}

function regionColumns(regions: readonly Region[]): ColumnsOf<Region> {
  return {
    code: regions.map(({ code }) => code),
    name: regions.map(({ name }) => name),
    level: regions.map(({ level }) => level),
    parent: regions.map(({ parent }) => parent),
    aliases: regions.map(({ aliases }) => aliases),
  };
}

function ruleColumns<C>(rules: readonly Rule<C>[]): ColumnsOf<Rule<C>> {
  return {
    id: rules.map(({ id }) => id),
    row: rules.map(({ row }) => row),
    region: rules.map(({ region }) => region),
    inheritable: rules.map(({ inheritable }) => inheritable),
    period: rules.map(({ period }) => period),
    nature: rules.map(({ nature }) => nature),
    standing: rules.map(({ standing }) => standing),
    disputes: rules.map(({ disputes }) => disputes),
    confidence: rules.map(({ confidence }) => confidence),
    sources: rules.map(({ sources }) => sources),
    conditions: rules.map(({ conditions }) => conditions),
    conclusion: rules.map(({ conclusion }) => conclusion),
  };
}

function rulesOf<C>(columns: ColumnsOf<Rule<C>>): readonly Rule<C>[] {
  return columns.id.map((id, index) => ({
    id,
    row: pick(columns.row, index),
    region: pick(columns.region, index),
    inheritable: pick(columns.inheritable, index),
    period: pick(columns.period, index),
    nature: pick(columns.nature, index),
    standing: pick(columns.standing, index),
    disputes: pick(columns.disputes, index),
    confidence: pick(columns.confidence, index),
    sources: pick(columns.sources, index),
    conditions: pick(columns.conditions, index),
    conclusion: pick(columns.conclusion, index),
  }));
}

function pick<T>(column: readonly T[], index: number): T {
  if (index >= column.length) throw new RangeError(`column has no entry ${index}`);
  return column[index] as T;
}
