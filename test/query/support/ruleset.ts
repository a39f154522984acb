/** A small ruleset of test rules: one nation, one province, one city, a handful of facts. */
import { MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import { buildTable } from '../../../src/table/build.ts';
import type {
  DeductionConclusion,
  Fact,
  Parameter,
  RefundConclusion,
  Rule,
  Source,
} from '../../../src/table/model.ts';
import { indexRuleset, type Ruleset, type Tables } from '../../../src/table/ruleset.ts';
import type { Table } from '../../../src/table/table.ts';
import { fact, region, regionMap, ruleOf } from '../../table/support/build.ts';
import { deduction, refund } from './conclusions.ts';

const text = (zh: string, en: string) => ({ zh, en });

const facts: readonly Fact[] = [
  fact('region', 'region', 0, { name: text('地区', 'region') }),
  fact('date', 'date', MAX_DAY, { min: MIN_DAY, name: text('基准日', 'date') }),
  fact('participant', 'choice', 1, {
    name: text('参保身份', 'participant'),
    options: [
      { id: 'employed', name: text('在职', 'employed'), aliases: [] },
      { id: 'retired', name: text('退休', 'retired'), aliases: ['退休人员'] },
    ],
  }),
  fact('age', 'integer', 130, { name: text('年龄', 'age'), unit: text('岁', 'years') }),
  fact('birthDate', 'date', MAX_DAY, { min: MIN_DAY, name: text('出生日期', 'date of birth') }),
  fact('registered', 'yes-no', 1, {
    name: text('退休手续已办', 'registered'),
    presumption: {
      value: 1,
      participants: ['retired'],
      text: text('先按已经办好来算', 'we assume that it is done'),
    },
  }),
  fact('tier', 'choice', 2, {
    name: text('档次', 'tier'),
    options: ['一档', '二档', '三档'].map((zh, index) => ({
      id: `tier-${index + 1}`,
      name: text(zh, `tier ${index + 1}`),
      aliases: [],
    })),
  }),
  fact('contributionBase', 'money', 1_000_000_00, { name: text('缴费基数', 'contribution base') }),
  fact('ownPension', 'money', 1_000_000_00, { name: text('本人养老金', 'own pension') }),
];

const regions = [
  region('N', null, 'nation'),
  region('P', 'N', 'province'),
  region('C', 'P', 'prefecture'),
];

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `文件 ${id}`,
  publisher: '医保局',
  documentNumber: null,
  publishedOn: '2020-01-01',
  checkedOn: '2026-03-10',
  url: null,
  authority: 'official',
  ...more,
});

export interface Sheets {
  readonly refund?: readonly Rule<RefundConclusion>[];
  readonly deductions?: readonly Rule<DeductionConclusion>[];
  readonly parameters?: readonly Parameter[];
  readonly sources?: readonly Source[];
}

function emptyTable<C>(sheet: string): Table<C> {
  const common = { facts, regions: regionMap(regions), defers: () => false, groupOf: () => 'all' };
  return buildTable({ ...common, sheet, rules: [] });
}

/** Tables without rules, for the sheets a test does not fill. */
function emptyTables(): Omit<Tables, 'refund' | 'deductions'> {
  return {
    transferStages: emptyTable('transfer-stages'),
    transferBalance: emptyTable('transfer-balance'),
    transferScope: emptyTable('transfer-scope'),
    waiting: emptyTable('waiting'),
    requirements: emptyTable('requirements'),
    terms: emptyTable('terms'),
    coverage: emptyTable('coverage'),
    guides: emptyTable('guides'),
  };
}

/** Compiles test sheets. */
export function rulesetOf({ refund: rules = [], deductions = [], ...lists }: Sheets): Ruleset {
  const common = { facts, regions: regionMap(regions), defers: () => false };
  return indexRuleset({
    hash: 'sha256-test',
    facts,
    regions,
    sources: lists.sources ?? [source('source')],
    parameters: lists.parameters ?? [],
    benefits: [],
    holidays: [],
    statements: [],
    ...emptyTables(),
    refund: buildTable({
      ...common,
      sheet: 'refund',
      rules,
      groupOf: ({ component }: RefundConclusion) => component,
      defers: ({ method }: RefundConclusion) => method === 'inherit',
    }),
    deductions: buildTable({
      ...common,
      sheet: 'deductions',
      rules: deductions,
      groupOf: () => '',
    }),
  });
}

/** Conditions as `{ age: [70, 130] }`; a single number is a range of one. */
export type Holds = Readonly<Record<string, number | readonly [number, number]>>;

type More<C> = Partial<Rule<C>> & { readonly when?: Holds };

const conditionsOf = (when: Holds): Rule<unknown>['conditions'] =>
  Object.entries(when).map(([id, holds]) => ({
    fact: id,
    holds: [typeof holds === 'number' ? [holds, holds] : holds],
  }));

/** A refund rule of the city, unless `more` says otherwise. */
export function refundRule(
  id: string,
  says: Partial<RefundConclusion>,
  { when = {}, ...more }: More<RefundConclusion> = {},
): Rule<RefundConclusion> {
  return ruleOf(id, 'C', refund(says), { conditions: conditionsOf(when), ...more });
}

/** A deduction of the city, unless `more` says otherwise. */
export function deductionRule(
  id: string,
  says: Partial<DeductionConclusion>,
  { when = {}, ...more }: More<DeductionConclusion> = {},
): Rule<DeductionConclusion> {
  return ruleOf(id, 'C', deduction(says), { conditions: conditionsOf(when), ...more });
}

export const EMPLOYED = 0;
export const RETIRED = 1;
export { source };
