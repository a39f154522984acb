/**
 * Dates of what somebody claims, and was not adopted: all that is known of them is what the row’s own
 * words say, so that a month or a year that the words have otherwise has slipped.
 */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';
import type { DecisionRow } from '../world.ts';

/** A year, and the month if there is one: 2024-12-31, 2024-12, 2024年12月. */
const DATE = /^\D*(\d{4})(?:[-年](\d{1,2}))?/u;
const SINCE = /(\d{4})年(\d{1,2})月(?:\d{1,2}日)?(?:起|开始|到)/gu;
const UNTIL = /[到至](\d{4})年(\d{1,2})月/gu;
/** A year in which something held, not one whose pensions something is reckoned by. */
const YEARS = /(\d{4})年(?!\d*月?(?:平均|人均|度?[^，。；]{0,4}(?:养老金|基数|工资)))/gu;
const NEW_YEAR = /(\d{4})年起/gu;

const HEADERS = { from: '起始', to: '截止' } as const;

/** The date of a claim that its words have otherwise; null where there is none. */
export function claimedDate(
  { row, rule: { standing, period } }: DecisionRow<unknown>,
  words: string,
): OtherUnit | null {
  if (standing !== 'claimed' || (period.from === null && period.to === null)) return null;
  return (
    otherMonth(row, 'from', period.from, words, SINCE) ??
    otherMonth(row, 'to', period.to, words, UNTIL) ??
    otherYear(row, period.from, period.to, words) ??
    endBeyond(row, period.from, period.to, words)
  );
}

/** The one month since or until which the words have it, where the cell has another. */
function otherMonth(
  row: Row<Columns>,
  key: 'from' | 'to',
  written: string | null,
  words: string,
  pattern: RegExp,
): OtherUnit | null {
  const [, year, month] = DATE.exec(written ?? '') ?? [];
  if (written === null || month === undefined) return null;
  const [said, second] = [...words.matchAll(pattern)];
  if (said === undefined || second !== undefined) return null;
  const [, itsYear, itsMonth] = said;
  if (itsYear === year && Number(itsMonth) === Number(month)) return null;
  return other(row, key, written, `${itsYear}年${Number(itsMonth)}月`, `${itsYear}`);
}

/** The one year of which the words speak, where one of two dates has another and the other has it. */
function otherYear(
  row: Row<Columns>,
  from: string | null,
  to: string | null,
  words: string,
): OtherUnit | null {
  const [begins, ends] = [from, to].map((date) => DATE.exec(date ?? '')?.[1]);
  if (from === null || to === null || begins === ends) return null;
  const [year, second] = new Set([...words.matchAll(YEARS)].map(([, said = '']) => said));
  if (year === undefined || second !== undefined) return null;
  if (begins === year) return other(row, 'to', to, `${year}年`, year);
  return ends === year ? other(row, 'from', from, `${year}年`, year) : null;
}

/** The year since which something else holds by the words: what went before is over by then. */
function endBeyond(
  row: Row<Columns>,
  from: string | null,
  to: string | null,
  words: string,
): OtherUnit | null {
  const ends = DATE.exec(to ?? '')?.[1];
  if (from !== null || to === null || ends === undefined) return null;
  const [year, second] = new Set([...words.matchAll(NEW_YEAR)].map(([, said = '']) => said));
  if (year === undefined || second !== undefined || Number(ends) < Number(year)) return null;
  const before = [...words.matchAll(YEARS)].some(([, said]) => Number(said) < Number(year));
  return before ? other(row, 'to', to, `${year}年起`, year) : null;
}

/** A date that the English of the row does not bear out. */
function other(
  { values: { explanationEn } }: Row<Columns>,
  key: 'from' | 'to',
  written: string,
  said: string,
  year: string,
): OtherUnit | null {
  if (typeof explanationEn === 'string' && !explanationEn.includes(year)) return null;
  return { key, header: HEADERS[key], written, said };
}
