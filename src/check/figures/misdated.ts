/** Dates of a row that its own words have in another year: a digit of the year has slipped. */
import { wordsOfRow, yearsSaid } from '../said-days.ts';
import type { DecisionRow } from '../world.ts';
import type { OtherUnit } from './misquoted-unit.ts';
import { isOfOtherTimes } from './own-things.ts';

const HEADERS = { from: '起始', to: '截止' } as const;

/** The start or end of a row that its words have in one other year alone; null where there is none. */
export function otherYearOf({ row, rule: { period } }: DecisionRow<unknown>): OtherUnit | null {
  if (period.from === null && period.to === null) return null;
  const words = wordsOfRow(row);
  for (const key of ['from', 'to'] as const) {
    const written = period[key];
    if (written === null) continue;
    const [year, second] = new Set(yearsSaid(words, written));
    if (year === undefined || second !== undefined) continue;
    // Words that speak of that year as well may mean another day.
    if (words.includes(written.slice(0, year.length)) || isOfOtherTimes(words, '')) continue;
    const said = `${year}${written.slice(year.length)}`;
    return { key, header: HEADERS[key], written, said };
  }
  return null;
}
