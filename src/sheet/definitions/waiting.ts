/** waiting.csv (等待期): when benefits start after a break in payment, or after first enrolment. */
import type { WaitingConclusion } from '../../table/model.ts';
import { choiceCell } from '../cell/choice.ts';
import { countCell } from '../cell/integer.ts';
import { chineseCell, englishCell } from '../cell/prose.ts';
import { yesNoCell } from '../cell/yes-no.ts';
import { defaulted, optional, type Values } from '../column.ts';
import { decisionColumns } from './decision.ts';
import { FROM_ABOVE, unusedBeside } from './unused-beside.ts';
import { type RowProblem, remark, reversedMend } from './words.ts';

export const waitingColumns = {
  ...decisionColumns,
  method: defaulted(
    '方式',
    choiceCell([
      { id: 'stated', names: ['按本行'] },
      { id: 'inherit', names: ['从上级'] },
    ] as const),
    'stated',
    { zh: '按本行，还是照上级的规定', en: 'as the row says, or as the rule above' },
  ),
  backPayment: optional('可补缴', yesNoCell, {
    zh: '中断的月份能不能补缴；空白表示没有写明',
    en: 'whether missing months may be paid later; blank where it is not stated',
  }),
  retroactive: optional('待遇追溯', yesNoCell, {
    zh: '中断期间的待遇补不补；空白表示没有写明',
    en: 'whether benefits reach back into the break; blank where it is not stated',
  }),
  minMonths: optional('等待最少', countCell, {
    zh: '最少等几个月',
    en: 'the least waiting in months',
  }),
  maxMonths: optional('等待最多', countCell, {
    zh: '最多等几个月',
    en: 'the greatest waiting in months',
  }),
  perGapYear: defaulted('每断一年加', countCell, 0, {
    zh: '每断保一年加几个月',
    en: 'months added for each year of the break',
  }),
  perRepairedYear: defaulted('每修复一年减', countCell, 0, {
    zh: '每补缴一年减几个月',
    en: 'months taken off for each year repaired by payment',
  }),
  floorMonths: optional('合计不少于', countCell, {
    zh: '修复后合计最少几个月',
    en: 'the waiting is never less than this, whatever was repaired',
  }),
  start: defaulted(
    '待遇开始',
    choiceCell([
      { id: 'payment-day', names: ['缴费当日', '缴费之日'] },
      { id: 'payment-month', names: ['缴费当月'] },
      { id: 'next-month', names: ['缴费次月'] },
      { id: 'birth', names: ['出生之日'] },
      { id: 'year-start', names: ['年度开始', '次年1月1日'] },
      { id: 'after-waiting', names: ['等待期满'] },
      { id: 'unstated', names: ['未写明'] },
    ] as const),
    'unstated',
    { zh: '从什么时候起享受待遇', en: 'when benefits start' },
  ),
  explanation: optional('说明', chineseCell, { zh: '给参保人看的说明', en: 'a remark, Chinese' }),
  explanationEn: optional('英文说明', englishCell, {
    zh: '说明的英文',
    en: 'the remark in English',
  }),
} as const;

/** When benefits start, as the row says. */
export function waitingConclusion(
  values: Values<typeof waitingColumns>,
  remarkOf = remark,
): WaitingConclusion {
  const { method, backPayment, retroactive, minMonths, maxMonths, start } = values;
  const { perGapYear, perRepairedYear, floorMonths } = values;
  return {
    method,
    backPayment,
    retroactive,
    minMonths,
    maxMonths,
    perGapYear,
    perRepairedYear,
    floorMonths,
    start,
    explanation: remarkOf(values.explanation, values.explanationEn),
  };
}

/** What a row that hands down leaves to the rule above. */
const OWN = [
  'backPayment',
  'retroactive',
  'minMonths',
  'maxMonths',
  'perGapYear',
  'perRepairedYear',
  'floorMonths',
  'start',
] as const satisfies readonly (keyof typeof waitingColumns)[];

/** A least waiting above the greatest is one of them mistyped, and 从上级 leaves no room for any. */
export function waitingProblems(values: Values<typeof waitingColumns>): readonly RowProblem[] {
  const { method, minMonths, maxMonths } = values;
  if (method === 'inherit') return unusedBeside(values, waitingColumns, 'method', FROM_ABOVE, OWN);
  if (minMonths === null || maxMonths === null || minMonths <= maxMonths) return [];
  // 断缴超过3个月的: for whom it is, not how long they wait.
  const says = (months: number): boolean =>
    new RegExp(`(?<!\\d|(?<!不)超过)${months}(?!\\d)`, 'u').test(values.explanation ?? '');
  return [
    {
      // What the words say is the one that is right.
      key: says(minMonths) && !says(maxMonths) ? 'maxMonths' : 'minMonths',
      text: {
        zh: `等待最少 ${minMonths} 个月，比最多的 ${maxMonths} 个月还多`,
        en: `the least waiting of ${minMonths} months is more than the greatest of ${maxMonths}`,
      },
      help: reversedMend(
        { shown: `${minMonths}`, isSaid: says(minMonths) },
        { shown: `${maxMonths}`, isSaid: says(maxMonths) },
      ),
    },
  ];
}
