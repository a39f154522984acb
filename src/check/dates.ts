import type { Day } from '../base/day.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import type { Period } from '../table/model.ts';
import {
  type HolidayRow,
  isReversed,
  namesIn,
  seasonOf,
  wordsOfDay,
  yearOf,
} from './holidays/holiday-rows.ts';
import { misdated } from './source-dates.ts';
import { saysDay, wordsOfRow } from './words/said-days.ts';
import type { Check } from './world.ts';

/** YB-DATES: a rule, or a row of days off, that ends before it starts. */
export const dates: Check = {
  code: 'YB-DATES',
  definition: {
    zh: '规则的截止早于起始；放假安排里，止早于起；依据的发布日期早于文号〔〕里的年份，或与编号里的日期不同；编号由文号来的，文号却是另一年的。',
    en: 'A rule ends before it starts, and so does a row of days off; or a source was published before the year of its 文号, or on another day than its id has; or its id is made of its 文号, which has another year.',
  },
  example: '编号,起始,截止\nBJ-1,2024-01-01,2023-12-31\nBJ-2,2025-01-01,',
  good: '编号,起始,截止\nBJ-1,2024-01-01,2024-12-31\nBJ-2,2025-01-01,',
  run: ({ decisions, holidays, sourceRows }, found) => [
    ...decisions.flatMap(({ rows }) =>
      rows
        .filter(({ rule: { period } }) => period.possible[0] > period.possible[1])
        .map(({ row, rule: { period } }) =>
          reversed(
            row,
            [period.from ?? '', period.to ?? ''],
            ['起始', '截止'],
            {
              zh: '看看年份有没有写错，两格有没有写反；仍在执行的规则，截止留空白',
              en: 'is a year wrong, or are the cells reversed? A rule still in force has no 截止',
            },
            isEndAloneSaid(row, period) ? 'from' : 'to',
          ),
        ),
    ),
    ...holidays.rows.filter(isReversed).map((row) =>
      reversed(
        row,
        [wordsOfDay(row.values.from), wordsOfDay(row.values.to)],
        ['起', '止'],
        {
          zh: '看看年份、月份有没有写错，两格有没有写反；只有一天时，止留空白',
          en: 'is a year or a month wrong, or are the cells reversed? A single day has no 止',
        },
        isOfAnotherYear(row, holidays.rows) || isStartBeyond(row) ? 'from' : 'to',
      ),
    ),
    // Of a row that stands there twice it is the id that is wrong.
    ...[...sourceRows.values()]
      .flatMap((row) => misdated(row, !found.some(isReference)))
      .filter((item) => !isToldInRow(item, found)),
  ],
};

/** Whether the words of a row say its end, and another start than its own. */
function isEndAloneSaid(row: Row<Columns>, { from, to }: Period): boolean {
  const words = wordsOfRow(row);
  return saysDay(words, to ?? '') && !saysDay(words, from ?? '');
}

const isReference = ({ code }: Diagnostic): boolean => code === 'YB-REFERENCE';

const isToldInRow = (item: Diagnostic, found: readonly Diagnostic[]): boolean =>
  found.some((other) => other.file === item.file && rowOfCell(other) === rowOfCell(item));

const rowOfCell = ({ cell }: Diagnostic): string | undefined => /\d+$/u.exec(cell ?? '')?.[0];

/** Whether a start is of a year of which no other row is, and the end of that of the others. */
function isOfAnotherYear(row: HolidayRow, rows: readonly HolidayRow[]): boolean {
  const yearIn = (day: Day | null): string => wordsOfDay(day).slice(0, 4);
  const years = new Set(rows.flatMap((one) => (one === row ? [] : [yearIn(one.values.from)])));
  return !years.has(yearIn(row.values.from)) && years.has(yearIn(row.values.to));
}

/** Whether days off would begin when their holiday is over for the year, and end when it is not. */
function isStartBeyond({ values: { name, from, to, kind } }: HolidayRow): boolean {
  if (to === null || kind !== 'off') return false;
  return namesIn(name).some((holiday) => {
    const season = seasonOf(holiday, yearOf(to));
    return season !== null && from > season[1] && to >= season[0] && yearOf(from) === yearOf(to);
  });
}

function reversed(
  row: Row<Columns>,
  [from, to]: readonly [string, string],
  [fromHeader, toHeader]: readonly [string, string],
  help: NonNullable<Diagnostic['help']>,
  key: 'from' | 'to' = 'to',
): Diagnostic {
  return finding(
    'YB-DATES',
    row,
    key,
    {
      zh: `${toHeader} ${to} 早于${fromHeader} ${from}`,
      en: `the end ${to} is before the start ${from}`,
    },
    {
      notes: [
        {
          file: row.file,
          cell: cellOf(row, key === 'to' ? 'from' : 'to'),
          text:
            key === 'to'
              ? { zh: `${fromHeader} ${from}`, en: `starts ${from}` }
              : { zh: `${toHeader} ${to}`, en: `ends ${to}` },
        },
      ],
      help,
    },
  );
}
