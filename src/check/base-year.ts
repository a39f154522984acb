/** A base year far from the year in which its rule begins: a digit has slipped. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import type { DecisionSheet } from './world.ts';

/**
 * Rules are reckoned from the average of the year of the reform or of the one before (国办发〔2021〕14号);
 * no rule on record is reckoned from one more than three years before it begins.
 */
const MOST_YEARS = 5;

/** The base years of a sheet that cannot be those of their rules. */
export function strangeBaseYears({ rows }: DecisionSheet): readonly Diagnostic[] {
  const reckoned = rows.filter(({ parameter }) => parameter !== null);
  return reckoned.flatMap(({ row, rule, parameter }) => {
    const year = parameter?.year ?? null;
    const said = rule.period.from ?? '';
    const begins = Number(/\d{4}/u.exec(said)?.[0]);
    // Not every rule says when it began.
    if (year === null || Number.isNaN(begins)) return [];
    const isLater = year > begins;
    // Of 不早于2023 the real beginning may be later.
    if (isLater ? said.startsWith('不早于') : begins - year <= MOST_YEARS) return [];
    return [
      finding(
        'YB-OUTLIER',
        row,
        'baseYear',
        {
          zh: `规则从 ${begins} 年起，基数却是 ${year} 年的${isLater ? '，那时还没有' : ''}`,
          en: `the rule begins in ${begins}, yet its base is of ${year}${isLater ? ', which was still to come' : ''}`,
        },
        {
          severity: 'warning',
          help: {
            zh: '对照依据，看看年份是不是打错了；起始写错了的，改起始',
            en: 'see the source: is the year mistyped? Correct 起始 if that is wrong',
          },
        },
      ),
    ];
  });
}
