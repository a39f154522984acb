/** refund.csv (返款): unique within 组成, summed over 组成. */
import type { Text } from '../../base/text.ts';
import type { RefundConclusion, RefundMethod } from '../../table/model.ts';
import { choiceCell } from '../cell/choice.ts';
import { moneyCell } from '../cell/money.ts';
import { chineseCell, englishCell } from '../cell/prose.ts';
import { rateCell } from '../cell/rate.ts';
import { yearCell } from '../cell/year.ts';
import { defaulted, optional, required, type Values } from '../column.ts';
import { decisionColumns } from './decision.ts';
import { FROM_ABOVE, unusedBeside } from './unused-beside.ts';
import { NO_PROBLEMS, type RowProblem, remark } from './words.ts';

export const periodCell = choiceCell([
  { id: 'month', names: ['每月', '月', '按月', '每个月', '月度', '/月', '元/月'] },
  { id: 'quarter', names: ['每季', '季', '按季', '每季度', '季度', '/季', '元/季'] },
  { id: 'year', names: ['每年', '年', '按年', '每年度', '年度', '/年', '元/年'] },
] as const);

export const baseCell = choiceCell([
  { id: 'contributionBase', names: ['缴费基数', '本人缴费基数', '个人缴费基数'] },
  { id: 'ownPension', names: ['本人养老金'] },
  { id: 'localAveragePension', names: ['当地平均养老金'] },
  { id: 'unstated', names: ['未写明'] },
] as const);

const componentCell = choiceCell([
  { id: 'total', names: ['全部'] },
  { id: 'own', names: ['本人缴费'] },
  { id: 'employer', names: ['单位缴费'] },
] as const);

const methodCell = choiceCell([
  { id: 'fixed', names: ['定额'] },
  { id: 'rate', names: ['比例'] },
  { id: 'none', names: ['不划入'] },
  { id: 'not-computable', names: ['不可计算'] },
  { id: 'inherit', names: ['从上级'] },
] as const);

const figureCell = choiceCell([
  { id: 'gross', names: ['划入'] },
  { id: 'net', names: ['到账'] },
] as const);

export const refundColumns = {
  ...decisionColumns,
  component: defaulted('组成', componentCell, 'total', {
    zh: '划入额由几部分相加时，这一行是哪一部分',
    en: 'which part of the credit this is, when parts are added',
  }),
  method: required('方式', methodCell, { zh: '怎样算', en: 'how it is computed' }),
  amount: optional('金额', moneyCell, { zh: '定额的金额（元）', en: 'the fixed amount in yuan' }),
  period: defaulted('周期', periodCell, 'month', {
    zh: '多久划入一次',
    en: 'how often it is credited',
  }),
  figure: defaulted('口径', figureCell, 'gross', {
    zh: '金额是扣款前的划入数，还是扣款后的到账数',
    en: 'whether the amount is before or after deductions',
  }),
  rate: optional('比例', rateCell, { zh: '比例，带 %', en: 'the rate, with %' }),
  base: optional('基数', baseCell, { zh: '比例乘以什么', en: 'what the rate is applied to' }),
  baseYear: optional('基数年份', yearCell, {
    zh: '基数是哪一年的数',
    en: 'the year of the base figure',
  }),
  floor: optional('保底', moneyCell, { zh: '最低多少元', en: 'the least amount in yuan' }),
  cap: optional('封顶', moneyCell, { zh: '最高多少元', en: 'the greatest amount in yuan' }),
  explanation: optional('说明', chineseCell, {
    zh: '给参保人看的补充说明',
    en: 'a remark for the reader, Chinese',
  }),
  explanationEn: optional('英文说明', englishCell, {
    zh: '说明的英文',
    en: 'the remark in English',
  }),
} as const;

/** Facts over which the rules of one region and component must leave no gap. */
export const REFUND_COMPLETE: readonly string[] = ['age'];

/** What a row concludes. */
export function refundConclusion(
  values: Values<typeof refundColumns>,
  remarkOf = remark,
): RefundConclusion {
  const { component, method, amount, period, figure, rate, base, baseYear, floor, cap } = values;
  return {
    component,
    method,
    amount,
    period,
    figure,
    rate,
    base,
    baseYear,
    floor,
    cap,
    explanation: remarkOf(values.explanation, values.explanationEn),
  };
}

/** @param unknown the method that says that no amount is known */
export function missingAmount(unknown: string): RowProblem {
  return {
    key: 'amount',
    text: { zh: '方式是“定额”，金额却是空白', en: 'the method is 定额, but the amount is blank' },
    help: {
      zh: `填写金额（元），例如 100；不知道金额时把方式改为“${unknown}”`,
      en: `fill in the amount in yuan, for example 100; where none is known, the method is ${unknown}`,
    },
  };
}

export const MISSING_RATE: RowProblem = {
  key: 'rate',
  text: { zh: '方式是“比例”，比例却是空白', en: 'the method is 比例, but the rate is blank' },
  help: { zh: '填写比例，例如 2%', en: 'fill in the rate, for example 2%' },
};

const MISSING_BASE: RowProblem = {
  key: 'base',
  text: { zh: '方式是“比例”，基数却是空白', en: 'the method is 比例, but the base is blank' },
  help: {
    zh: '填写比例乘以什么：缴费基数、本人养老金、当地平均养老金，文件没有写就填“未写明”',
    en: 'fill in what the rate is applied to, or 未写明 where the notice does not say',
  },
};

/** Of two cells the method needs none is filled in: the method itself may be wrong. */
const MISSING_RATE_AND_BASE: RowProblem = {
  key: 'method',
  text: {
    zh: '方式是“比例”，比例和基数却都是空白',
    en: 'the method is 比例, but both the rate and the base are blank',
  },
  help: {
    zh: '填写比例（例如 2%）和基数；方式写错了的，改方式',
    en: 'fill in the rate, for example 2%, and the base; correct the method if that is wrong',
  },
};

/** A cap below the floor: every amount would be both raised and cut. */
const REVERSED_BOUNDS: RowProblem = {
  key: 'cap',
  text: { zh: '封顶低于保底', en: 'the cap is below the floor' },
  help: {
    zh: '看看保底和封顶有没有写反、写错',
    en: 'are 保底 and 封顶 reversed, or is one wrong?',
  },
};

/** At the floor where the words of the row have the cap alone. */
function reversedBounds({ floor, cap, explanation }: Values<typeof refundColumns>): RowProblem {
  const isSaid = (fen: number | null): boolean =>
    new RegExp(`(?<!\\d)${(fen ?? 0) / 100}元`, 'u').test(explanation ?? '');
  return isSaid(cap) && !isSaid(floor)
    ? { ...REVERSED_BOUNDS, key: 'floor', text: FLOOR_ABOVE }
    : REVERSED_BOUNDS;
}

const FLOOR_ABOVE = { zh: '保底高于封顶', en: 'the floor is above the cap' };

/** What a row of no figure does not use, and the word by which it says that it has none. */
const FIGURELESS: Readonly<Partial<Record<RefundMethod, Text>>> = {
  inherit: FROM_ABOVE,
  none: { zh: '不划入', en: '不划入 (none)' },
  'not-computable': { zh: '不可计算', en: '不可计算 (not computable)' },
};
const OWN = [
  'amount',
  'rate',
  'base',
  'baseYear',
  'floor',
  'cap',
] as const satisfies readonly (keyof typeof refundColumns)[];

/** What a row lacks for its method, or has the wrong way round. */
export function missingCells(values: Values<typeof refundColumns>): readonly RowProblem[] {
  const { method, amount, rate, base, floor, cap } = values;
  // A single one is told by YB-UNUSED-CELL, which knows what is above the row.
  const word = FIGURELESS[method];
  if (word !== undefined)
    return unusedBeside(values, refundColumns, 'method', word, OWN).filter(
      ({ isUnsure }) => isUnsure,
    );
  // With the figure of the other method filled in, the method is wrong: YB-UNUSED-CELL says so.
  if (method === 'fixed')
    return amount === null && rate === null ? [missingAmount('不可计算')] : NO_PROBLEMS;
  if (method !== 'rate' || (rate === null && base === null && amount !== null)) return NO_PROBLEMS;
  const isReversed = floor !== null && cap !== null && cap < floor;
  if (rate !== null && base !== null && !isReversed) return NO_PROBLEMS;
  return [
    ...(rate === null && base === null ? [MISSING_RATE_AND_BASE] : []),
    ...(rate === null && base !== null ? [MISSING_RATE] : []),
    ...(rate !== null && base === null ? [MISSING_BASE] : []),
    ...(isReversed ? [reversedBounds(values)] : []),
  ];
}
