/** Rows of holidays.csv as days, and what is known of Chinese holidays whatever the year. */
import { type Day, dayOf, formatDay, partsOf } from '../../base/day.ts';
import type { Interval } from '../../base/interval.ts';
import { editDistance, foldKey } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { holidayColumns } from '../../sheet/definitions/more-lists.ts';
import type { Row } from '../../sheet/rows.ts';
import type { World } from '../world.ts';

export type HolidayRow = Row<typeof holidayColumns>;

/** A row with its days, both ends inclusive. */
export interface Arranged {
  readonly row: HolidayRow;
  readonly days: Interval;
  readonly isOff: boolean;
  /** What the holiday is called, however it is written: two rows of one holiday share a name. */
  readonly names: readonly string[];
}

/** A finding about a row of holidays.csv, and the row that it blames. */
export interface Blamed {
  readonly entry: Arranged;
  /** The other row, where it takes two. */
  readonly other?: Arranged;
  readonly diagnostic: Diagnostic;
}

/** What a finder sees: the rows that nothing is wrong with so far. */
export interface Holidays {
  readonly entries: readonly Arranged[];
  /** The rows found wrong: what seems to be missing may be meant by them. */
  readonly blamed: readonly Arranged[];
  readonly world: World;
}

export const isReversed = ({ values: { from, to } }: HolidayRow): boolean =>
  to !== null && to < from;

/** The day as people write it; nothing for a blank cell. */
export const wordsOfDay = (day: Day | null): string => (day === null ? '' : formatDay(day));

/** The rows whose days can be told, in the order of the sheet. */
export function arranged(rows: readonly HolidayRow[]): readonly Arranged[] {
  return rows
    .filter((row) => !isReversed(row))
    .toSorted((a, b) => a.row - b.row)
    .map((row) => {
      const { from, to, kind, name } = row.values;
      return { row, days: [from, to ?? from], isOff: kind === 'off', names: namesIn(name) };
    });
}

/** From one day of a year to another, as months and days of the month. */
type Season = readonly [month: number, day: number, month: number, day: number];

/**
 * When holidays are (全国年节及纪念日放假办法, art. 2). Those of the lunar calendar move: their
 * seasons hold every such day from 1900 to 2100, with a day to spare.
 */
const SEASONS: readonly (readonly [name: string, called: RegExp, season: Season])[] = [
  ['元旦', /元旦|新年/u, [1, 1, 1, 1]],
  ['春节', /春节|除夕/u, [1, 20, 2, 22]],
  ['清明节', /清明/u, [4, 4, 4, 6]],
  ['劳动节', /劳动|五一/u, [5, 1, 5, 1]],
  ['端午节', /端午/u, [5, 26, 6, 27]],
  ['中秋节', /中秋/u, [9, 6, 10, 9]],
  ['国庆节', /国庆|十一/u, [10, 1, 10, 1]],
];

/** The holidays of the law, by name. */
export const SEASONAL: readonly string[] = SEASONS.map(([name]) => name);

/** One row may stand for two holidays: 国庆节、中秋节. */
export function namesIn(text: string): readonly string[] {
  const known = SEASONS.filter(([, called]) => called.test(text)).map(([name]) => name);
  return known.length > 0 ? known : [meantHoliday(text) ?? foldKey(text)];
}

/** The holiday that a name is, but for one character; null for 中秋 and all that are no slip. */
export function meantHoliday(text: string): string | null {
  const name = foldKey(text);
  const isShort = (full: string): boolean => name.length > 1 && full.startsWith(name);
  // 节 alone is the end of any of them.
  if (SEASONAL.filter((full) => full.endsWith(name)).length > 1) return null;
  return (
    SEASONAL.find(
      (full) => name.length <= full.length && editDistance(name, full) === 1 && !isShort(full),
    ) ?? null
  );
}

/** The days on which a holiday may be in a year; null for one that is not known. */
export function seasonOf(holiday: string, year: number): Interval | null {
  const season = SEASONS.find(([name]) => name === holiday)?.[2];
  if (season === undefined) return null;
  const [from, to] = [dayOf(year, season[0], season[1]), dayOf(year, season[2], season[3])];
  return from === null || to === null ? null : [from, to];
}

/** Rows of one holiday lie together; those of another year do not. */
export const ONE_HOLIDAY_DAYS = 31;

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: Day): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

export const yearOf = (day: Day): number => partsOf(day).year;
export const lengthOf = ({ days: [from, to] }: Arranged): number => to - from + 1;
export const areShared = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1];
export const isSameHoliday = (a: Arranged, b: Arranged): boolean =>
  a.names.some((name) => b.names.includes(name));

/** How many days lie between two ranges; 0 where they touch or overlap. */
export const apart = ({ days: a }: Arranged, { days: b }: Arranged): number =>
  Math.max(0, a[0] - b[1], b[0] - a[1]);

/** The row nearest to one among rows in the order of their first days; null where there is none. */
export function nearestTo(entry: Arranged, sorted: readonly Arranged[]): Arranged | null {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.days[0] ?? 0) < entry.days[0]) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [sorted[low - 1] ?? null, sorted[low] ?? null];
  if (before === null || after === null) return before ?? after;
  return apart(entry, before) <= apart(entry, after) ? before : after;
}

/** Whether a row stands between earlier and later days, as the rows of a sheet mostly do. */
export function isInOrder(entry: Arranged, entries: readonly Arranged[]): boolean {
  const at = entries.indexOf(entry);
  const [above, below] = [entries[at - 1], entries[at + 1]];
  return (
    (above === undefined || above.days[0] <= entry.days[0]) &&
    (below === undefined || entry.days[0] <= below.days[0])
  );
}

/** The holidays that may be on some days, whatever they are called. */
export const holidaysOn = ({ days }: Arranged): readonly string[] =>
  SEASONS.flatMap(([name]) =>
    days.some((day) => {
      const season = seasonOf(name, yearOf(day));
      return season !== null && areShared(days, season);
    })
      ? [name]
      : [],
  );

/** Rows by each of their names, in the order of their first days. */
export function byName(entries: readonly Arranged[]): ReadonlyMap<string, readonly Arranged[]> {
  const rows = new Map<string, Arranged[]>();
  for (const entry of entries.toSorted((a, b) => a.days[0] - b.days[0]))
    for (const name of entry.names) {
      const list = rows.get(name);
      if (list === undefined) rows.set(name, [entry]);
      else list.push(entry);
    }
  return rows;
}
