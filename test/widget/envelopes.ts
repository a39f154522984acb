/** Envelopes as the service gives them, written by hand: the widget's tests need no service. */
import type { AnswerRule, AnswerSource, Missing } from '../../src/query/envelope.ts';
import type {
  AnswerCase,
  CreditedAnswer,
  RefundAnswer,
  RefundEnvelope,
} from '../../src/query/refund-envelope.ts';

/** An answer with a fixed or unknown monthly amount. */
export function credited(
  gross: string | null,
  more: Partial<CreditedAnswer> & {
    readonly deduction?: string;
    readonly net?: string | null;
  } = {},
): CreditedAnswer {
  const { deduction = '0.00', net = gross, ...rest } = more;
  return {
    credited: true,
    method: 'fixed',
    paidEvery: 'month',
    monthly: { gross, deduction, net, average: false },
    annual: { gross: null, deduction: null, net: null },
    deductions: [],
    currency: 'CNY',
    formula: null,
    terms: [],
    text: gross === null ? '金额要看本人的情况' : `每月划入 ${gross} 元`,
    ...rest,
  };
}

export const notCredited: RefundAnswer = {
  credited: false,
  reason: '城乡居民医保没有个人账户。',
  text: '不划入个人账户',
};

export function oneCase(
  when: AnswerCase['when'],
  answer: RefundAnswer | null,
  more: Partial<AnswerCase> = {},
): AnswerCase {
  const reason = answer === null ? '资料不足。' : null;
  const reasonCode = answer === null ? 'no-rule' : null;
  return { when, text: '', answer, reason, reasonCode, rules: [], ...more };
}

export function missing(fact: string, more: Partial<Missing> = {}): Missing {
  return {
    fact,
    name: fact,
    question: `${fact}?`,
    type: 'integer',
    unit: null,
    options: [],
    min: null,
    max: null,
    use: 'case',
    ...more,
  };
}

export const ageFact = missing('age', {
  name: '年龄',
  question: '今年多大年纪（周岁）？',
  unit: '岁',
  min: 0,
  max: 120,
});

export const pensionFact = missing('ownPension', {
  name: '本人养老金',
  question: '每月养老金多少元？',
  type: 'money',
  unit: '元',
  min: '0.00',
  max: '100000.00',
  use: 'formula',
});

export function rule(id: string, more: Partial<AnswerRule> = {}): AnswerRule {
  return {
    id,
    sheet: 'refund.csv',
    row: 2,
    region: '110000',
    regionName: '北京市',
    inherited: false,
    from: '2022-09-01',
    to: null,
    period: '2022-09-01 起',
    confidence: 'official',
    sources: ['s1'],
    ...more,
  };
}

export function source(id: string, more: Partial<AnswerSource> = {}): AnswerSource {
  return {
    id,
    title: `文件 ${id}`,
    publisher: '医保局',
    documentNumber: null,
    publishedOn: null,
    checkedOn: '2026-03-10',
    url: null,
    authority: 'official',
    ...more,
  };
}

export function envelope(
  cases: readonly AnswerCase[],
  more: Partial<RefundEnvelope> = {},
): RefundEnvelope {
  const [only] = cases;
  const determined = cases.length === 1 && only !== undefined && only.answer !== null;
  const unknown = cases.every(({ answer }) => answer === null);
  return {
    query: {},
    places: {},
    outcome: unknown ? 'unknown' : determined ? 'determined' : 'depends',
    answer: determined ? only.answer : null,
    cases: [...cases],
    missing: [],
    assumptions: [],
    explanation: [],
    rules: [],
    sources: [],
    disputes: [],
    upcoming: [],
    validity: {
      asOf: '2026-11-21',
      until: null,
      checkedOn: '2026-03-10',
      stale: false,
      confidence: 'official',
      text: '依据来自主管部门或法规。',
    },
    ruleset: `sha256-${'0'.repeat(64)}`,
    notice: '本站整理公开政策，供您参考，请以当地医保部门为准。',
    ...more,
  };
}

/** 北京, retired: two cases by age, a deduction, a contrary statement. */
export const beijing: RefundEnvelope = envelope(
  [
    oneCase(
      { age: { max: 69 } },
      credited('100.00', {
        deduction: '3.00',
        net: '97.00',
        annual: { gross: '1200.00', deduction: '36.00', net: '1164.00' },
        deductions: [{ name: '大额互助', amount: '3.00' }],
        formula: '100.00 − 3.00 = 97.00',
        text: '每月划入 100.00 元，代扣 3.00 元，实际到账 97.00 元',
      }),
      { text: '不满70岁', rules: ['refund:BJ-1', 'deductions:BJ-D'] },
    ),
    oneCase(
      { age: { min: 70 } },
      credited('110.00', {
        deduction: '3.00',
        net: '107.00',
        annual: { gross: '1320.00', deduction: '36.00', net: '1284.00' },
        deductions: [{ name: '大额互助', amount: '3.00' }],
        formula: '110.00 − 3.00 = 107.00',
        text: '每月划入 110.00 元，代扣 3.00 元，实际到账 107.00 元',
      }),
      { text: '70岁及以上', rules: ['refund:BJ-2', 'deductions:BJ-D'] },
    ),
  ],
  {
    missing: [ageFact],
    assumptions: [{ fact: 'retirementRegistered', value: true, text: '按已经办好退休手续计算。' }],
    explanation: [
      { text: '北京，退休、不满70岁：每月划入 100.00 元（2022-09-01 起）', rule: 'refund:BJ-1' },
      { text: '北京，退休、70岁及以上：每月划入 110.00 元（2022-09-01 起）', rule: 'refund:BJ-2' },
      { text: '北京，退休：从个人账户代扣大额互助每月 3.00 元', rule: 'deductions:BJ-D' },
      { text: '计算：100.00 − 3.00 = 97.00', rule: null },
      { text: '计算：110.00 − 3.00 = 107.00', rule: null },
    ],
    rules: [
      rule('refund:BJ-1'),
      rule('refund:BJ-2'),
      rule('deductions:BJ-D', { sheet: 'deductions.csv', sources: ['s2'] }),
    ],
    sources: [
      source('s1', {
        title: '北京市职工基本医疗保险门诊共济保障机制实施办法',
        publisher: '北京市医疗保障局',
        documentNumber: '京政办发〔2022〕21号',
        publishedOn: '2022-08-19',
        url: 'https://example.org/bj.html',
        authority: 'regulation',
      }),
      source('s2', { title: '关于大额医疗互助资金的通知', publisher: '北京市医疗保障局' }),
      source('s3', {
        title: '25年医保卡还返钱吗',
        publisher: '某网站',
        publishedOn: '2025-04-18',
        authority: 'web',
      }),
    ],
    disputes: [
      {
        rule: 'refund:BJ-X',
        kind: 'dispute',
        contradicts: ['refund:BJ-1', 'refund:BJ-2'],
        answer: null,
        text: '也有不同的说法：每月按某个基数的 2% 划入，没有写明是哪个基数。本站没有采用。',
        sources: ['s3'],
      },
    ],
  },
);

/** 青岛 before 2024: a rate of the own pension with floors by age. */
export const byPension: RefundEnvelope = envelope(
  [
    oneCase(
      {},
      credited(null, {
        method: 'rate',
        formula: '本人月养老金 × 4.5% (≥ 125.00)',
        text: '每月划入：本人月养老金 × 4.5% (≥ 125.00)',
        terms: [
          {
            kind: 'rate',
            amount: null,
            period: 'month',
            rate: '4.5%',
            base: 'ownPension',
            floor: '125.00',
            cap: null,
          },
        ],
      }),
      { text: '所有参保人', rules: ['refund:QD-1'] },
    ),
  ],
  {
    outcome: 'depends',
    answer: null,
    missing: [pensionFact],
    explanation: [
      {
        text: '青岛，退休：每月按本人月养老金的 4.5% 划入，最低 125.00 元（不晚于 2023-01-01 起）',
        rule: 'refund:QD-1',
      },
    ],
    rules: [rule('refund:QD-1', { regionName: '青岛市', confidence: 'reported' })],
    sources: [source('s1')],
  },
);

/** A province that leaves the matter to the places below. */
export const below: RefundEnvelope = envelope(
  [
    oneCase({}, null, {
      text: '所有参保人',
      reason:
        '甘肃没有统一的标准，由下面各统筹地区分别规定（例如兰州、天水）。请选择您参保的地方。',
    }),
  ],
  {
    missing: [
      missing('region', {
        name: '参保地',
        question: '您在甘肃的哪个地方参保？',
        type: 'region',
        use: 'region',
        options: [
          { id: '620100', name: '兰州市' },
          { id: '620500', name: '天水市' },
        ],
      }),
    ],
    validity: {
      asOf: '2026-11-21',
      until: null,
      checkedOn: null,
      stale: false,
      confidence: null,
      text: '没有可以作答的规则。请向当地医保经办机构或拨打 12393 询问。',
    },
  },
);
