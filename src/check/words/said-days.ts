/** Days that a row says in words: 2023-02-06, 2023年2月6日. */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';

const WHOLE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** What a row explains, or the notice says, as far as days may stand in it. */
export function wordsOfRow({ values }: Row<Columns>): string {
  const { explanation, text, wording } = values;
  // Nearly every row says one of them alone, and there are many rows.
  if (typeof explanation === 'string' && text === undefined && wording === undefined)
    return explanation;
  return [explanation, text, wording].filter((said) => typeof said === 'string').join('；');
}

/** Whether words say a day, however it is written. */
export function saysDay(words: string, day: string): boolean {
  const [, year, month, ofMonth] = WHOLE.exec(day) ?? [];
  if (year === undefined) return false;
  return words.includes(day) || words.includes(`${year}年${Number(month)}月${Number(ofMonth)}日`);
}

/** The years in which words say a day of a month; none where they say no such day. */
export function yearsSaid(words: string, day: string): readonly string[] {
  // Most rows explain no day at all.
  if (!words.includes('日') && !words.includes('-')) return NONE;
  const monthAndDay = day.slice('2023'.length);
  if (!words.includes(monthAndDay) && !words.includes('日')) return NONE;
  const [, , month, ofMonth] = WHOLE.exec(day) ?? [];
  if (month === undefined) return NONE;
  const said = new RegExp(
    `(\\d{4})(?:${monthAndDay}|年${Number(month)}月${Number(ofMonth)}日)(?!\\d)`,
    'gu',
  );
  return [...words.matchAll(said)].map(([, year = '']) => year);
}

const NONE: readonly string[] = [];
