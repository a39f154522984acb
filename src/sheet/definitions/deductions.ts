/** deductions.csv (扣款): what is taken off the credit; every row that holds counts. */
import type { DeductionConclusion } from '../../table/model.ts';
import { choiceCell } from '../cell/choice.ts';
import { moneyCell } from '../cell/money.ts';
import { chineseCell, englishCell, englishNameCell } from '../cell/prose.ts';
import { rateCell } from '../cell/rate.ts';
import { defaulted, optional, required, type Values } from '../column.ts';
import { decisionColumns } from './decision.ts';
import { baseCell, MISSING_RATE, missingAmount, periodCell } from './refund.ts';
import { type RowProblem, remark } from './words.ts';

const methodCell = choiceCell([
  { id: 'fixed', names: ['定额'] },
  { id: 'rate', names: ['比例'] },
  { id: 'unknown', names: ['不详'] },
] as const);

export const deductionColumns = {
  ...decisionColumns,
  name: required('项目', chineseCell, { zh: '扣的是什么', en: 'what is deducted' }, '大额互助'),
  nameEn: optional('英文项目', englishNameCell, { zh: '项目的英文', en: 'its English name' }),
  method: required('方式', methodCell, { zh: '怎样算', en: 'how it is computed' }),
  amount: optional('金额', moneyCell, { zh: '定额的金额（元）', en: 'the fixed amount in yuan' }),
  period: defaulted('周期', periodCell, 'month', { zh: '多久扣一次', en: 'how often' }),
  rate: optional('比例', rateCell, { zh: '比例，带 %', en: 'the rate, with %' }),
  base: optional('基数', baseCell, {
    zh: '比例乘以什么；没写明就算不出到账数',
    en: 'what the rate is applied to; unstated leaves the net unknown',
  }),
  explanation: optional('说明', chineseCell, { zh: '补充说明', en: 'a remark, Chinese' }),
  explanationEn: optional('英文说明', englishCell, {
    zh: '说明的英文',
    en: 'the remark in English',
  }),
} as const;

/** What a row takes off. */
export function deductionConclusion(
  values: Values<typeof deductionColumns>,
  remarkOf = remark,
): DeductionConclusion {
  const { method, amount, period, rate, base } = values;
  return {
    name: { zh: values.name, en: values.nameEn ?? values.name },
    method,
    amount,
    period,
    rate,
    base,
    explanation: remarkOf(values.explanation, values.explanationEn),
  };
}

/** What a row lacks for its method; without a base the net figure stays unknown, which is allowed. */
export function missingDeductionCells({
  method,
  amount,
  rate,
}: Pick<Values<typeof deductionColumns>, 'method' | 'amount' | 'rate'>): RowProblem[] {
  // With the figure of the other method filled in, the method is wrong: YB-UNUSED-CELL says so.
  if (method === 'fixed') return amount === null && rate === null ? [missingAmount('不详')] : [];
  return method === 'rate' && rate === null && amount === null ? [MISSING_RATE] : [];
}
