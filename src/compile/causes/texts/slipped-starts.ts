/**
 * A rule that answers golden cases (范例) of a time in which it should not, or not those of a time in
 * which it should: its start was changed. What its own words say of its start counts by itself; the
 * digits of its year in another order, and the year after, where several cases are right with it.
 */
import { type Day, formatDay } from '../../../base/day.ts';
import type { DecisionRow } from '../../../check/world.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { CellText } from './cell-text.ts';

const DATE = /^(\d{4})(.*)$/u;
/** 2020年底前取消: then it holds from the new year. */
const YEAR_END = /(\d{4})年底/gu;
/** 2023年起, 自2022年10月1日起 */
const SINCE = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:起|开始|以后|以来)/gu;

/**
 * The starts that a rule most likely had.
 *
 * @param isSure whether several cases prove it
 * @param today a start that is still to come would answer nobody
 */
export function slippedStarts(
  { row, rule }: DecisionRow<unknown>,
  isSure: boolean,
  today: Day,
): readonly CellText[] {
  const { from } = rule.period;
  const [, year = '', rest = ''] = DATE.exec(from ?? '') ?? [];
  if (from === null || year === '' || !row.letters.has('from')) return [];
  const words = [row.values['explanation'], row.values['note']]
    .filter((text) => typeof text === 'string')
    .join('；');
  const said = [
    ...[...words.matchAll(YEAR_END)].map(([, last]) => `${Number(last) + 1}-01-01`),
    ...[...words.matchAll(SINCE)].map(
      ([, one, month = '1', day = '1']) => `${one}-${twoDigits(month)}-${twoDigits(day)}`,
    ),
  ];
  const years = isSure ? [...swapped(year), `${Number(year) + 1}`] : [];
  const slips = years.map((other) => `${other}${rest}`).filter((to) => to > from);
  return [...new Set([...said, ...slips])]
    .filter((to) => to !== from && to <= formatDay(today))
    .map((to) => ({ file: row.file, cell: cellOf(row, 'from'), to, rule: rule.id }));
}

const twoDigits = (number: string): string => number.padStart(2, '0');

/** A year with two neighbouring digits exchanged: 2021 of 2012. */
const swapped = (year: string): readonly string[] =>
  [1, 2].map(
    (at) => `${year.slice(0, at)}${year[at + 1] ?? ''}${year[at] ?? ''}${year.slice(at + 2)}`,
  );
