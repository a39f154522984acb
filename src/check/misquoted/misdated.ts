/** Dates of a row that its own words have in another year: a digit of the year has slipped. */
import { type Day, formatDay, partsOf } from '../../base/day.ts';
import { editDistance } from '../../base/text.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';
import { wordsOfRow, yearsSaid } from '../words/said-days.ts';
import type { DecisionRow } from '../world.ts';
import { claimedDate } from './claimed-dates.ts';
import { isOfOtherTimes } from './own-things.ts';
import { otherDay } from './said-day.ts';

const HEADERS = { from: '起始', to: '截止' } as const;
const YEAR = /\d{4}/u;

/** The start or end of a row that its words have in one other year alone; null where there is none. */
export function otherYearOf(entry: DecisionRow<unknown>, today: Day): OtherUnit | null {
  const {
    row,
    rule: { period },
  } = entry;
  if (period.from === null && period.to === null) return null;
  const words = wordsOfRow(row);
  // Whatever is looked for has its year, and few words have one.
  if (!YEAR.test(words)) return null;
  for (const key of ['from', 'to'] as const) {
    const written = period[key];
    if (written === null) continue;
    const years = yearsSaid(words, written);
    const [year] = years;
    if (year === undefined) {
      const end = key === 'to' ? endSaid(row, written, words) : null;
      if (end !== null) return end;
      continue;
    }
    if (years.some((one) => one !== year)) continue;
    // Words that speak of that year as well may mean another day.
    if (words.includes(written.slice(0, year.length)) || isOfOtherTimes(words, '')) continue;
    const said = `${year}${written.slice(year.length)}`;
    // What ended before it began is what was before it.
    const other = key === 'from' ? period.to : period.from;
    if (other !== null && (key === 'from' ? said > other : said < other)) continue;
    return { key, header: HEADERS[key], written, said };
  }
  return (
    startSaid(row, period.from, words) ??
    dayAfterSaid(row, period, words) ??
    otherBound(row, period, words, partsOf(today).year) ??
    claimedDate(entry, words) ??
    otherDay(row, period, words)
  );
}

const BOUND = /^不[早晚]于(\d{4})/u;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?=年)/gu;

/** A bound (不早于, 不晚于) in a year to come that the words lack, and that is one of theirs but for a slip. */
function otherBound(
  { values }: Row<Columns>,
  { from, to }: DecisionRow<unknown>['rule']['period'],
  words: string,
  thisYear: number,
): OtherUnit | null {
  for (const [key, written] of [
    ['to', to],
    ['from', from],
  ] as const) {
    // Nearly all days are given, and not bounds.
    if (written === null || !written.startsWith('不')) continue;
    const year = BOUND.exec(written)?.[1];
    if (year === undefined || Number(year) <= thisYear || words.includes(year)) continue;
    // Of one decade they may well be two years.
    const [near, second] = new Set(
      (words.match(YEARS) ?? []).filter(
        (one) => one.slice(0, 3) !== year.slice(0, 3) && editDistance(one, year) === 1,
      ),
    );
    if (near === undefined || second !== undefined) continue;
    const { explanationEn } = values;
    if (typeof explanationEn === 'string' && !explanationEn.includes(near)) continue;
    const meant = written.replace(year, near);
    return { key, header: HEADERS[key], written, said: `${near}年`, meant };
  }
  return null;
}

/** The start of a row whose words say the day before it in another year: what went before ended so. */
function dayAfterSaid(
  { values }: Row<Columns>,
  { from, possible }: DecisionRow<unknown>['rule']['period'],
  words: string,
): OtherUnit | null {
  // Nearly all words say no day at all.
  if (from === null || !(words.includes('-') || words.includes('日'))) return null;
  const eve = formatDay(possible[0] - 1);
  if (from !== formatDay(possible[0]) || words.includes(eve.slice(0, 'YYYY'.length))) return null;
  const [year, second] = new Set(yearsSaid(words, eve));
  if (year === undefined || second !== undefined) return null;
  const said = `${year}${eve.slice(year.length)}`;
  const { explanationEn } = values;
  if (typeof explanationEn === 'string' && !explanationEn.includes(year)) return null;
  return { key: 'from', header: HEADERS.from, written: from, said };
}

const OWN_END = /^\D*(\d{4})-(\d{2})-\d{2}$/u;
const ENDED = /(?<=到)\d{4}年(\d{1,2})月|\d{4}年(\d{1,2})月(?=底)/gu;

/** The end of a row whose words name its month at the end of another year alone: 至少到2023年8月. */
function endSaid({ values }: Row<Columns>, written: string, words: string): OtherUnit | null {
  // Nearly all words name no end.
  if (!words.includes('到') && !words.includes('月底')) return null;
  const [, own = '', month] = OWN_END.exec(written) ?? [];
  if (month === undefined || words.includes(own)) return null;
  const ended = [...words.matchAll(ENDED)].flatMap(([said, of, ofEnd]) =>
    Number(of ?? ofEnd) === Number(month) ? [said] : [],
  );
  const [year, second] = new Set(ended.map((said) => said.slice(0, own.length)));
  if (year === undefined || second !== undefined) return null;
  const { explanationEn } = values;
  if (typeof explanationEn === 'string' && !explanationEn.includes(year)) return null;
  return { key: 'to', header: HEADERS.to, written, said: `${year}年${Number(month)}月` };
}

/** The sheets of which each row says in words from when on it holds, not what is to come. */
const SINCE_IN: ReadonlySet<string> = new Set(['refund.csv', 'deductions.csv']);
const SINCE = /(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|开始)/gu;

/** The one year since which a row holds by its words, and their English, where its start is another. */
function startSaid(
  { file, values }: Row<Columns>,
  from: string | null,
  words: string,
): OtherUnit | null {
  // Nearly all words have the year, or none at all.
  if (!words.includes('20') || !SINCE_IN.has(file)) return null;
  const own = from?.slice(0, 'YYYY'.length) ?? '';
  if (words.includes(own)) return null;
  if (!/^\d{4}$/u.test(own)) return null;
  const [year, second] = new Set([...words.matchAll(SINCE)].map(([, said = '']) => said));
  if (year === undefined || second !== undefined || isOfOtherTimes(words, '')) return null;
  const { explanationEn } = values;
  if (typeof explanationEn === 'string' && !explanationEn.includes(year)) return null;
  const meant = `${year}${from?.slice(own.length) ?? ''}`;
  return { key: 'from', header: HEADERS.from, written: from ?? '', said: `${year}年起`, meant };
}
