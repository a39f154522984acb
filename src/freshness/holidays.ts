/** The days off of a year that the State Council has not announced yet, or nobody has entered. */
import { dayOf, partsOf } from '../base/day.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { cellOf } from '../sheet/rows.ts';
import type { Finder, StaleItem } from './item.ts';

/** The arrangements of a year are usually announced in the November before. */
const ANNOUNCED = { month: 11, day: 1 } as const;

/** From November on the coming year, and at any time the year that has begun without a calendar. */
export const missingHolidays: Finder = ({ world, holidays, today, within }) => {
  const { published } = calendarOf(
    holidays.map(({ values: { from, to, kind } }) => ({ from, to: to ?? from, kind })),
  );
  const { year: thisYear } = partsOf(today);
  const known = (year: number): boolean => {
    const first = dayOf(year, 1, 1);
    return first !== null && published !== null && published[0] <= first && first <= published[1];
  };
  const last = holidays.reduce<(typeof holidays)[number] | null>(
    (latest, row) => (latest === null || row.values.from > latest.values.from ? row : latest),
    null,
  );
  const source = last?.values.sources.flatMap((id) => world.sources.get(id) ?? [])[0];
  const place =
    last === null
      ? { file: 'holidays.csv', cell: null }
      : { file: last.file, cell: cellOf(last, 'from') };
  return [thisYear, thisYear + 1].flatMap((year): StaleItem[] => {
    const first = dayOf(year, 1, 1);
    const announced = dayOf(year - 1, ANNOUNCED.month, ANNOUNCED.day);
    if (first === null || announced === null || known(year)) return [];
    if (today < announced && first - 1 > today + within) return [];
    return [
      {
        kind: 'holidays',
        due: first - 1,
        ...place,
        id: `${year}`,
        text: {
          zh: `没有 ${year} 年的节假日安排：算到 ${year} 年的办结日期都答不出`,
          en: `the holidays of ${year} are not on record: no date that runs into ${year} can be told`,
        },
        help: {
          zh: `国务院办公厅一般 11 月公布下一年的安排：公布后把全年的行一起加进 holidays.csv（元旦、劳动节、国庆节齐了才算公布），没有公布就下周再看`,
          en: `the State Council usually announces them in November: then add all rows of the year to holidays.csv at once (New Year, Labour Day and National Day must be there); else look again next week`,
        },
        publisher: source?.publisher ?? '国务院办公厅',
        url: source?.url ?? null,
        rules: [],
      },
    ];
  });
};
