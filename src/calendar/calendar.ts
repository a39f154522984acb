/**
 * Working days by the official calendar: the arrangements that the State Council's General Office
 * publishes once a year. Beyond what is published nothing is known: a date counted by weekends
 * alone would look official and be wrong, so there is none.
 */
import { addMonths, type Day, dayOf, partsOf } from '../base/day.ts';
import type { Interval } from '../base/interval.ts';

/** A row of the arrangements: days off, or weekend days that are worked in return. */
export interface Arrangement {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  readonly kind: 'off' | 'work';
}

export interface Calendar {
  /** First and last day of the years whose arrangements are known; null when there are none. */
  readonly published: Interval | null;
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
}

/** What a deadline is counted in. */
export type Unit = 'workday' | 'day' | 'month';

/**
 * Days that are off in every year (全国年节及纪念日放假办法): New Year, Labour Day, National Day. A
 * year is published when the arrangements have all three, so that a half-entered one never is.
 */
const EVERY_YEAR = [
  [1, 1],
  [5, 1],
  [10, 1],
] as const;

/** The calendar that arrangements make. Of the published years the last unbroken run counts. */
export function calendarOf(arrangements: readonly Arrangement[]): Calendar {
  const off = new Set<Day>();
  const work = new Set<Day>();
  for (const { from, to, kind } of arrangements)
    for (let day = from; day <= to; day += 1) (kind === 'off' ? off : work).add(day);
  const years = [...new Set([...off].map((day) => partsOf(day).year))].filter((year) =>
    EVERY_YEAR.every(([month, dayOfMonth]) =>
      off.has(dayOf(year, month, dayOfMonth) ?? Number.NaN),
    ),
  );
  return { published: span(years), off, work };
}

function span(years: readonly number[]): Interval | null {
  const last = Math.max(...years);
  let first = last;
  while (years.includes(first - 1)) first -= 1;
  const from = dayOf(first, 1, 1);
  const to = dayOf(last, 12, 31);
  return from === null || to === null ? null : [from, to];
}

/** Whether a day is worked; null where no arrangements are published. */
export function isWorkday({ published, off, work }: Calendar, day: Day): boolean | null {
  if (published === null || day < published[0] || day > published[1]) return null;
  if (off.has(day)) return false;
  return work.has(day) || !isWeekend(day);
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: Day): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday >= 5;
}

/**
 * The working day on which a period of `count` working days ends. The first day is not counted
 * (Civil Code art. 201); a period of none ends on the day itself.
 *
 * @returns null when a day that must be looked at is not published
 */
export function addWorkdays(calendar: Calendar, start: Day, count: number): Day | null {
  let day = start;
  for (let left = count; left > 0; ) {
    day += 1;
    const worked = isWorkday(calendar, day);
    if (worked === null) return null;
    if (worked) left -= 1;
  }
  return day;
}

/** The day itself when it is worked, else the next that is (Civil Code art. 203). */
export function rollForward(calendar: Calendar, day: Day): Day | null {
  for (let at = day; ; at += 1) {
    const worked = isWorkday(calendar, at);
    if (worked === null) return null;
    if (worked) return at;
  }
}

/**
 * The last day of a period. Natural days and months that end on a day off end on the next working
 * day; months end on the same day of the month, or on its last (art. 202). Nothing to wait for
 * (`count` 0) ends at once, day off or not.
 *
 * @returns null when a day that must be looked at is not published
 */
export function deadline(calendar: Calendar, start: Day, count: number, unit: Unit): Day | null {
  if (count === 0) return start;
  switch (unit) {
    case 'workday':
      return addWorkdays(calendar, start, count);
    case 'day':
      return rollForward(calendar, start + count);
    case 'month':
      return rollForward(calendar, addMonths(start, count));
  }
}
