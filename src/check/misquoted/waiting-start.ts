/** Benefits that start once a wait is over, where there is none, or at once beside a wait. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import type { DecisionSheet } from '../world.ts';

const AT_ONCE: Readonly<Record<string, string>> = {
  'payment-day': '缴费当日',
  'payment-month': '缴费当月',
  'next-month': '缴费次月',
  'year-start': '年度开始',
};

/** 重新等6个月, 连续缴满6个月: words that speak of a wait. */
const WAITS = /等待?\D{0,4}\d+个月|满\d+个月/u;

/** The rows of waiting.csv whose start does not go with their months. */
export function contraryStarts({ file, rows }: DecisionSheet): readonly Diagnostic[] {
  if (file !== 'waiting.csv') return [];
  return rows.flatMap(({ row }) => {
    const { start, minMonths, maxMonths, perGapYear, explanation } = row.values;
    if (typeof start !== 'string' || typeof maxMonths !== 'number') return [];
    const isEmptyWait = start === 'after-waiting' && maxMonths === 0 && perGapYear === 0;
    const atOnce = maxMonths > 0 ? AT_ONCE[start] : undefined;
    if (!isEmptyWait && atOnce === undefined) return [];
    const words = typeof explanation === 'string' ? explanation : '';
    // Words that say the start itself, or a wait that may be none, leave the months to be wrong.
    const isOfMonths = isEmptyWait
      ? WAITS.test(words)
      : minMonths === 0 && atOnce !== undefined && words.includes(atOnce);
    return [
      finding(
        'YB-MISQUOTED',
        row,
        isOfMonths ? 'maxMonths' : 'start',
        {
          zh: `“待遇开始”是“${atOnce ?? '等待期满'}”，同一行的“等待最多”却是 ${maxMonths} 个月`,
          en: `待遇开始 is ${atOnce ?? '等待期满'}, yet 等待最多 in the same row is ${maxMonths} months`,
        },
        {
          severity: 'warning',
          notes: [
            {
              file,
              cell: cellOf(row, isOfMonths ? 'start' : 'maxMonths'),
              text: { zh: '和这一格对不上', en: 'this does not go with it' },
            },
          ],
          help: {
            zh: '对照依据，看看哪一格写错了：要等的写“等待期满”，不用等的月数写 0',
            en: 'see the source: which is wrong? With a wait it is 等待期满, without one the months are 0',
          },
        },
      ),
    ];
  });
}
