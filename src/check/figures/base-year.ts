import { partsOf } from '../../base/day.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import type { Check, DecisionRow, DecisionSheet } from '../world.ts';

/**
 * Amounts are reckoned from the average of the year in which a place began the reform
 * (国办发〔2021〕14号). Some began later than others: no rule of the sheets begins more than three years
 * after its base year.
 */
const MOST_YEARS = 5;

/** YB-BASE-YEAR: a base year far from the year in which its rule begins: a digit has slipped. */
export const baseYear: Check = {
  code: 'YB-BASE-YEAR',
  definition: {
    zh: '“基数年份”比规则起始的那一年晚，那时还没有那一年的数；或比起始早五年以上。起始没有写明的不查。',
    en: 'A 基数年份 is later than the year in which its rule begins, when its figure was still to come, or more than five years earlier. Rules that do not say when they begin are left alone.',
  },
  example:
    '编号,地区,参保身份,起始,方式,比例,基数,基数年份\nQD-1,青岛市,退休,2020-07-01,比例,2%,当地平均养老金,2021',
  good: '编号,地区,参保身份,起始,方式,比例,基数,基数年份\nQD-1,青岛市,退休,2022-07-01,比例,2%,当地平均养老金,2021',
  // A year that is still to come today has been told.
  run: ({ decisions, today }) =>
    decisions.flatMap((sheet) => strangeBaseYears(sheet, partsOf(today).year)),
};

/** What is strange about a base year; null where nothing is. */
interface Strange {
  readonly year: number;
  /** The year in which the rule begins. */
  readonly begins: number;
}

/** Whether a base year cannot be that of its rule. */
export function strangeBaseYear({ rule, parameter }: DecisionRow<unknown>): Strange | null {
  const year = parameter?.year ?? null;
  if (year === null) return null;
  const said = rule.period.from ?? '';
  const begins = Number(/\d{4}/u.exec(said)?.[0]);
  // Not every rule says when it began.
  if (Number.isNaN(begins)) return null;
  // Of 不早于2023 the real beginning may be later.
  const isFine = year > begins ? said.startsWith('不早于') : begins - year <= MOST_YEARS;
  return isFine ? null : { year, begins };
}

function strangeBaseYears({ rows }: DecisionSheet, thisYear: number): readonly Diagnostic[] {
  const reckoned = rows.filter(({ parameter }) => parameter !== null);
  return reckoned.flatMap((entry) => {
    const strange = strangeBaseYear(entry);
    if (strange === null || strange.year > thisYear) return [];
    const { year, begins } = strange;
    const isLater = year > begins;
    return [
      finding(
        'YB-BASE-YEAR',
        entry.row,
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
