/** coverage.csv (报销范围): whether a procedure is reimbursed, and how much of it. */
import { formatRate } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import type { CoverageConclusion } from '../../table/model.ts';
import { choiceCell } from '../cell/choice.ts';
import { moneyCell } from '../cell/money.ts';
import { chineseCell, englishCell } from '../cell/prose.ts';
import { rateCell } from '../cell/rate.ts';
import { optional, required, type Values } from '../column.ts';
import { decisionColumns } from './decision.ts';
import { FROM_ABOVE, unusedBeside } from './unused-beside.ts';
import { type RowProblem, remark, reversedMend } from './words.ts';

export const coverageColumns = {
  ...decisionColumns,
  covered: required(
    '报销',
    choiceCell([
      { id: 'covered', names: ['报销'] },
      { id: 'depends', names: ['看情况'] },
      { id: 'not-covered', names: ['不报销'] },
      { id: 'unclear', names: ['不清楚'] },
      { id: 'inherit', names: ['从上级'] },
    ] as const),
    { zh: '这个项目报不报销', en: 'whether the procedure is reimbursed' },
  ),
  minRate: optional('最低比例', rateCell, { zh: '最低报销比例', en: 'the least rate' }),
  maxRate: optional('最高比例', rateCell, { zh: '最高报销比例', en: 'the greatest rate' }),
  annualCap: optional('年度限额', moneyCell, { zh: '一年最多（元）', en: 'the most in a year' }),
  explanation: optional('说明', chineseCell, { zh: '给参保人看的说明', en: 'a remark, Chinese' }),
  explanationEn: optional('英文说明', englishCell, {
    zh: '说明的英文',
    en: 'the remark in English',
  }),
} as const;

/** Whether and how far a procedure is reimbursed. */
export function coverageConclusion(
  values: Values<typeof coverageColumns>,
  remarkOf = remark,
): CoverageConclusion {
  const { covered, minRate, maxRate, annualCap } = values;
  const explanation = remarkOf(values.explanation, values.explanationEn);
  return { covered, minRate, maxRate, annualCap, explanation };
}

/** What a row says of how much is paid, which one that hands down leaves to the rule above. */
const OWN = [
  'minRate',
  'maxRate',
  'annualCap',
] as const satisfies readonly (keyof typeof coverageColumns)[];

const NOTHING_PAID: Text = { zh: '不报销', en: '不报销 (not reimbursed)' };

/** A least rate above the greatest is one of them mistyped; 从上级 and 不报销 leave no room for any. */
export function coverageProblems(values: Values<typeof coverageColumns>): readonly RowProblem[] {
  const { covered, minRate, maxRate } = values;
  if (covered === 'inherit')
    return unusedBeside(values, coverageColumns, 'covered', FROM_ABOVE, OWN);
  if (covered === 'not-covered')
    return unusedBeside(values, coverageColumns, 'covered', NOTHING_PAID, OWN);
  if (minRate === null || maxRate === null || minRate <= maxRate) return [];
  const [least, greatest] = [formatRate(minRate), formatRate(maxRate)];
  const says = (rate: string): boolean => values.explanation?.includes(rate) ?? false;
  return [
    {
      // What the words say is the one that is right.
      key: says(least) && !says(greatest) ? 'maxRate' : 'minRate',
      text: {
        zh: `最低比例 ${least} 比最高比例 ${greatest} 还高`,
        en: `the least rate of ${least} is more than the greatest of ${greatest}`,
      },
      help: reversedMend(
        { shown: least, isSaid: says(least) },
        { shown: greatest, isSaid: says(greatest) },
      ),
    },
  ];
}
