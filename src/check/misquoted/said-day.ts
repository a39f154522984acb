/** The start or end of a row whose words name one day alone, and that in another month or on another day. */
import { type Day, parseDay } from '../../base/day.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';

const DAY = /(\d{4})(?:-(\d{2})-(\d{2})|年(\d{1,2})月(\d{1,2})日)(.?.?.?)/gu;
const SINCE = /^(?:日?起|开始|以后|之后|及以后|（含）)/u;
const UNTIL = /^(?:以前|之前|前|止|为止|及以前)/u;
/** Such a day is not the last one. */
const BEFORE = /^(?:以前|之前|前)/u;
const HAS_MONTH = /\d{4}-\d{2}/u;

/** What of a row is held against the days of its words. */
interface Dates {
  readonly from: string | null;
  readonly to: string | null;
}

/** A date that shares the year and either the month or the day with the one day of the words. */
export function otherDay(
  { conditions }: Row<Columns>,
  { from, to }: Dates,
  words: string,
): OtherUnit | null {
  // Nearly all words say no day at all.
  if (!words.includes('日') && !words.includes('-')) return null;
  const said = [...words.matchAll(DAY)].map(
    ([, year, month, day, ofMonth = '', ofDay = '', behind = '']) => ({
      day: `${year}-${month ?? ofMonth.padStart(2, '0')}-${day ?? ofDay.padStart(2, '0')}`,
      behind,
    }),
  );
  const [first] = said;
  if (first === undefined || said.some(({ day }) => day !== first.day)) return null;
  const key = SINCE.test(first.behind) ? 'from' : UNTIL.test(first.behind) ? 'to' : null;
  const written = key === 'from' ? from : to;
  const day = parseDay(first.day);
  if (key === null || written === null || day === null || !isOneOff(written, first.day))
    return null;
  // 2025-09-01以前 ends on the day before; conditions have days of their own.
  if ([from, to].some((own) => own !== null && isBeside(parseDay(own), day))) return null;
  if (conditions.some(({ raw }) => HAS_MONTH.test(raw))) return null;
  const told = { key, header: key === 'from' ? '起始' : '截止', written, said: first.day };
  return BEFORE.test(first.behind) ? told : { ...told, meant: first.day };
}

const isBeside = (own: Day | null, day: Day): boolean => own !== null && Math.abs(own - day) <= 1;

function isOneOff(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  const [otherYear, otherMonth, otherDay] = b.split('-');
  return day !== undefined && year === otherYear && (month === otherMonth || day === otherDay);
}
