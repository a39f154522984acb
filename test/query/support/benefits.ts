/** Small rulesets of benefits and guides, laid over the small world of the refund tests. */
import { MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import { buildTable } from '../../../src/table/build.ts';
import type {
  Benefit,
  CoverageConclusion,
  Fact,
  GuideConclusion,
  RefundConclusion,
  RequirementConclusion,
  Rule,
  TermConclusion,
  WaitingConclusion,
} from '../../../src/table/model.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';
import { fact, ruleOf } from '../../table/support/build.ts';
import { waiting } from './conclusions.ts';
import { type Holds, rulesetOf } from './ruleset.ts';

const text = (zh: string, en: string) => ({ zh, en });

const choice = (id: string, zh: string, names: Readonly<Record<string, string>>): Fact =>
  fact(id, 'choice', Object.keys(names).length - 1, {
    name: text(zh, id),
    question: text(`${zh}？`, `${id}?`),
    options: Object.entries(names).map(([option, name]) => ({
      id: option,
      name: text(name, option),
      aliases: [],
    })),
  });

const years = text('年', 'years');

const moreFacts: readonly Fact[] = [
  choice('sex', '性别', { male: '男', female: '女' }),
  fact('contributionYears', 'integer', 80, { name: text('缴费年限', 'years'), unit: years }),
  fact('localActualYears', 'integer', 80, { name: text('本地年限', 'local years'), unit: years }),
  fact('retirementDate', 'date', MAX_DAY, {
    min: MIN_DAY,
    name: text('退休日期', 'date of retirement'),
  }),
  fact('filed', 'yes-no', 1, { name: text('已备案', 'filed') }),
  fact('gapMonths', 'integer', 600, { name: text('中断月数', 'months of break') }),
  choice('schemeChange', '转换险种', { none: '不换', 'to-resident': '职工转居民' }),
  fact('transferring', 'yes-no', 1, { name: text('断缴后转移', 'moved') }),
  choice('procedure', '诊疗项目', { dialysis: '腹膜透析', tooth: '种植牙' }),
];

export const BENEFITS: readonly Benefit[] = [
  ['refund', '返款'],
  ['lifelong-benefit', '终身待遇'],
  ['off-site-care', '异地就医'],
  ['reimbursement', '报销'],
  ['procedure-coverage', '项目报销'],
].map(([id = '', zh = '']) => ({ id, name: text(zh, id), about: text(zh, id) }));

export interface BenefitSheets {
  readonly requirements?: readonly Rule<RequirementConclusion>[];
  readonly terms?: readonly Rule<TermConclusion>[];
  readonly coverage?: readonly Rule<CoverageConclusion>[];
  readonly waiting?: readonly Rule<WaitingConclusion>[];
  readonly guides?: readonly Rule<GuideConclusion>[];
  readonly refund?: readonly Rule<RefundConclusion>[];
}

/** Compiles test sheets of benefits. */
export function benefitRuleset(sheets: BenefitSheets): Ruleset {
  const base = rulesetOf(sheets.refund === undefined ? {} : { refund: sheets.refund });
  const facts = [...base.facts, ...moreFacts];
  const common = { facts, regions: base.regions.byCode, defers: () => false };
  const itemOf = ({ benefit, item }: RequirementConclusion | TermConclusion): string =>
    `${benefit} ${item.zh}`;
  return {
    ...base,
    facts,
    factById: new Map(facts.map((one) => [one.id, one])),
    benefits: BENEFITS,
    requirements: buildTable({
      ...common,
      sheet: 'requirements',
      rules: sheets.requirements ?? [],
      groupOf: itemOf,
      apart: true,
    }),
    terms: buildTable({
      ...common,
      sheet: 'terms',
      rules: sheets.terms ?? [],
      groupOf: itemOf,
      apart: true,
    }),
    guides: buildTable({
      ...common,
      sheet: 'guides',
      rules: sheets.guides ?? [],
      groupOf: ({ key }) => key,
      apart: true,
    }),
    coverage: buildTable({
      ...common,
      sheet: 'coverage',
      rules: sheets.coverage ?? [],
      groupOf: () => 'all',
      defers: ({ covered }) => covered === 'inherit',
    }),
    waiting: buildTable({
      ...common,
      sheet: 'waiting',
      rules: sheets.waiting ?? [],
      groupOf: () => 'all',
    }),
  };
}

type More<C> = Partial<Omit<Rule<C>, 'conclusion'>> & { readonly when?: Holds };

function rule<C>(id: string, conclusion: C, { when = {}, ...more }: More<C>): Rule<C> {
  const conditions = Object.entries(when).map(([name, holds]) => ({
    fact: name,
    holds: [typeof holds === 'number' ? ([holds, holds] as const) : holds],
  }));
  return ruleOf(id, 'C', conclusion, { conditions, ...more });
}

/** A requirement of the city: a fact, and the values for which it holds. */
export function requirement(
  id: string,
  [factId, low, high]: readonly [fact: string, low: number, high: number],
  says: Partial<RequirementConclusion> = {},
  more: More<RequirementConclusion> = {},
): Rule<RequirementConclusion> {
  return rule(
    id,
    {
      benefit: 'lifelong-benefit',
      item: text('年限', 'years'),
      fact: factId,
      holds: [[low, high]],
      effect: 'blocks',
      text: text(`要求 ${id}。`, `Requirement ${id}.`),
      remedy: text(`补救 ${id}。`, `Remedy ${id}.`),
      documents: [],
      guides: [],
      ...says,
    },
    more,
  );
}

export function term(
  id: string,
  says: Partial<TermConclusion> = {},
  more: More<TermConclusion> = {},
): Rule<TermConclusion> {
  return rule(
    id,
    {
      benefit: 'off-site-care',
      item: text('有效期', 'validity'),
      bound: 'at-least',
      value: '6',
      unit: text('个月', 'months'),
      text: text(`规定 ${id}。`, `Term ${id}.`),
      end: null,
      otherEnd: null,
      treatment: null,
      ...says,
    },
    more,
  );
}

export function guide(
  id: string,
  says: Partial<GuideConclusion> = {},
  more: More<GuideConclusion> = {},
): Rule<GuideConclusion> {
  return rule(
    id,
    {
      key: id,
      topic: 'balance',
      channel: 'phone',
      name: text(`渠道 ${id}`, `channel ${id}`),
      steps: [],
      documents: [],
      contact: '12393',
      warnings: [],
      ...says,
    },
    more,
  );
}

export function covered(
  id: string,
  says: Partial<CoverageConclusion> = {},
  more: More<CoverageConclusion> = {},
): Rule<CoverageConclusion> {
  return rule(
    id,
    {
      covered: 'covered',
      minRate: null,
      maxRate: null,
      annualCap: null,
      explanation: null,
      ...says,
    },
    more,
  );
}

export function waits(
  id: string,
  says: Partial<WaitingConclusion> = {},
  more: More<WaitingConclusion> = {},
): Rule<WaitingConclusion> {
  return rule(id, waiting(says), more);
}
