/** Small worlds for tests: facts, regions and rules with everything unsaid left plain. */
import { MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import { type BuildInput, type BuiltTable, buildWithAlike } from '../../../src/table/build.ts';
import type { Fact, Region, RegionLevel, Rule } from '../../../src/table/model.ts';
import type { Table } from '../../../src/table/table.ts';

/** What the rules of a test world conclude: a group, and whether the row says 从上级. */
export interface Says {
  readonly group: string;
  readonly defers: boolean;
}

export function fact(id: string, type: Fact['type'], max: number, more: Partial<Fact> = {}): Fact {
  const options =
    type === 'choice'
      ? Array.from({ length: max + 1 }, (_, index) => ({
          id: `${id}-${index}`,
          name: { zh: `${id}-${index}`, en: `${id}-${index}` },
          aliases: [],
        }))
      : [];
  return {
    id,
    name: { zh: id, en: id },
    type,
    unit: null,
    min: 0,
    max,
    options,
    question: { zh: `${id}?`, en: `${id}?` },
    presumption: null,
    ...more,
  };
}

export function region(
  code: string,
  parent: string | null,
  level: RegionLevel = 'prefecture',
  aliases: readonly string[] = [],
): Region {
  return { code, name: code, nameEn: code, level, parent, aliases, districts: '' };
}

export function regionMap(regions: readonly Region[]): ReadonlyMap<string, Region> {
  return new Map(regions.map((one) => [one.code, one]));
}

/** A direct, adopted rule that always holds for everybody, unless `more` says otherwise. */
export function ruleOf<C>(
  id: string,
  at: string,
  conclusion: C,
  more: Partial<Rule<C>> = {},
): Rule<C> {
  return {
    id,
    row: 2,
    region: at,
    inheritable: false,
    period: {
      from: null,
      to: null,
      possible: [MIN_DAY, MAX_DAY],
      certain: [MIN_DAY, MAX_DAY],
    },
    nature: 'direct',
    standing: 'adopted',
    disputes: [],
    confidence: 'official',
    sources: ['source'],
    conditions: [],
    conclusion,
    ...more,
  };
}

type Options = Pick<BuildInput<Says>, 'nodeBudget' | 'apart'>;

/** Compiles a test world's rules. */
export function compileRules(
  rules: readonly Rule<Says>[],
  facts: readonly Fact[],
  regions: readonly Region[],
  options: Options = {},
): Table<Says> {
  return compileWithAlike(rules, facts, regions, options).table;
}

/** The same, with the places that are alike. */
export function compileWithAlike(
  rules: readonly Rule<Says>[],
  facts: readonly Fact[],
  regions: readonly Region[],
  { nodeBudget, apart }: Options = {},
): BuiltTable<Says> {
  return buildWithAlike({
    sheet: 'test',
    rules,
    facts,
    regions: regionMap(regions),
    groupOf: ({ group }) => group,
    defers: ({ defers }) => defers,
    nodeBudget,
    apart,
  });
}
