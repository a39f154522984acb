/**
 * Everything compiled, as the query stage uses it and as the emitted modules carry it.
 * `pack` and `unpack` are inverse; rules travel as columns, a fraction of the size of objects.
 */
import { type ColumnsOf, packField, unpack } from './columns.ts';
import type {
  Benefit,
  Conclusions,
  Fact,
  Holiday,
  Parameter,
  Region,
  SheetId,
  Source,
  Statement,
} from './model.ts';
import { type PackedTable, packTable, unpackTable } from './pack-table.ts';
import { indexRegions, type RegionIndex } from './regions.ts';
import type { Table } from './table.ts';

/** One table a decision sheet. */
export type Tables = { readonly [K in SheetId]: Table<Conclusions[K]> };

type PackedTables = { readonly [K in SheetId]: PackedTable<Conclusions[K]> };

/** The lists that are the same in every form of a ruleset. */
interface Lists {
  /** `sha256-…` over the content, whatever the order of rows. */
  readonly hash: string;
  readonly facts: readonly Fact[];
  readonly parameters: readonly Parameter[];
  readonly benefits: readonly Benefit[];
  readonly holidays: readonly Holiday[];
  readonly statements: readonly Statement[];
}

export interface Ruleset extends Lists, Tables {
  readonly factById: ReadonlyMap<string, Fact>;
  readonly regions: RegionIndex;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The lists and tables that make a ruleset, before they are indexed. */
export interface RulesetParts extends Lists, Tables {
  readonly regions: readonly Region[];
  readonly sources: readonly Source[];
}

/** Hardly any two regions share a name or a district, so only what repeats is packed. */
export interface PackedRegions extends ColumnsOf<Pick<Region, 'level' | 'parent'>> {
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly nameEn: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly districts: readonly string[];
}

export interface RulesetData extends Lists, PackedTables {
  readonly regions: PackedRegions;
  readonly sources: readonly Source[];
}

/** Indexes the parts for the query stage. */
export function indexRuleset(
  parts: RulesetParts,
  regions: RegionIndex = indexRegions(parts.regions),
): Ruleset {
  return {
    ...parts,
    factById: new Map(parts.facts.map((fact) => [fact.id, fact])),
    regions,
    sources: new Map(parts.sources.map((source) => [source.id, source])),
  };
}

/** The form in which a ruleset is emitted. */
export function packRuleset(parts: RulesetParts): RulesetData {
  return {
    ...parts,
    regions: packRegions(parts.regions),
    refund: packTable(parts.refund),
    deductions: packTable(parts.deductions),
    transferStages: packTable(parts.transferStages),
    transferBalance: packTable(parts.transferBalance),
    transferScope: packTable(parts.transferScope),
    waiting: packTable(parts.waiting),
    requirements: packTable(parts.requirements),
    terms: packTable(parts.terms),
    coverage: packTable(parts.coverage),
    guides: packTable(parts.guides),
  };
}

/** The inverse of `packRuleset`. */
export function unpackRuleset(data: RulesetData): Ruleset {
  return indexRuleset({
    ...data,
    regions: unpackRegions(data.regions),
    refund: unpackTable(data.refund),
    deductions: unpackTable(data.deductions),
    transferStages: unpackTable(data.transferStages),
    transferBalance: unpackTable(data.transferBalance),
    transferScope: unpackTable(data.transferScope),
    waiting: unpackTable(data.waiting),
    requirements: unpackTable(data.requirements),
    terms: unpackTable(data.terms),
    coverage: unpackTable(data.coverage),
    guides: unpackTable(data.guides),
  });
}

/** The form in which regions are emitted. */
export function packRegions(regions: readonly Region[]): PackedRegions {
  return {
    code: regions.map(({ code }) => code),
    name: regions.map(({ name }) => name),
    nameEn: regions.map(({ nameEn }) => nameEn),
    level: packField(regions, 'level'),
    parent: packField(regions, 'parent'),
    aliases: regions.map(({ aliases }) => aliases),
    districts: regions.map(({ districts }) => districts),
  };
}

function unpackRegions(packed: PackedRegions): readonly Region[] {
  const name = unpack(packed.name);
  const nameEn = unpack(packed.nameEn);
  const level = unpack(packed.level);
  const parent = unpack(packed.parent);
  const aliases = unpack(packed.aliases);
  const districts = unpack(packed.districts);
  return packed.code.map((code, row) => ({
    code,
    name: name(row),
    nameEn: nameEn(row),
    level: level(row),
    parent: parent(row),
    aliases: aliases(row),
    districts: districts(row),
  }));
}
