/**
 * Calendar days as integers: days since 1970-01-01 in the proleptic Gregorian calendar. No clock,
 * no time zone, no Date object: the same everywhere.
 */

/** Days since 1970-01-01. */
export type Day = number;

/** A day taken apart. */
export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** Days from 1970-01-01 to the given civil date, which the caller knows to exist. */
function civil(year: number, month: number, dayOfMonth: number): Day {
  // Years are counted from March, so that the leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

// Both pure, so that a script without need of them leaves them out.

/** 1900-01-01: no sheet speaks of a day before. */
export const MIN_DAY: Day = /* @__PURE__ */ civil(FIRST_YEAR, 1, 1);

/** 2999-12-31: stands for “open” where a day is needed. */
export const MAX_DAY: Day = /* @__PURE__ */ civil(LAST_YEAR, 12, 31);

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a civil date between 1900 and 2999, or null when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1) return null;
  return dayOfMonth > daysInMonth(year, month) ? null : civil(year, month, dayOfMonth);
}

/** Reads strictly `YYYY-MM-DD`. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Year, month and day of the month. */
export function partsOf(day: Day): DayParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/**
 * The same day of the month `months` later (or earlier), or that month's last day where it has no
 * such day (Civil Code art. 202).
 */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return civil(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The day somebody completes `age` years; born on 29 February, in common years on the 28th. */
export function birthdayOf(birth: Day, age: number): Day {
  return addMonths(birth, age * 12);
}

/** Completed years on a day, reached on the birthday itself; negative before birth. */
export function ageOn(birth: Day, day: Day): number {
  const years = partsOf(day).year - partsOf(birth).year;
  return birthdayOf(birth, years) <= day ? years : years - 1;
}
