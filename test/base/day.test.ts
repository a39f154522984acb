import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  ageOn,
  birthdayOf,
  type Day,
  dayOf,
  daysInMonth,
  formatDay,
  MAX_DAY,
  MIN_DAY,
  parseDay,
  partsOf,
} from '../../src/base/day.ts';

const anyDay = fc.integer({ min: MIN_DAY, max: MAX_DAY });
const MILLISECONDS = 86_400_000;

/** A day that the test knows to exist. */
function day(text: string): Day {
  const value = parseDay(text);
  if (value === null) throw new Error(`no such day: ${text}`);
  return value;
}

describe('dayOf', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 3, 1, 11_017],
    [2024, 2, 29, 19_782],
  ])('%i-%i-%i is day %i', (year, month, dayOfMonth, expected) => {
    expect(dayOf(year, month, dayOfMonth)).toBe(expected);
  });

  it.each([
    [2023, 2, 29],
    [2100, 2, 29],
    [2024, 4, 31],
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 1, 0],
    [2024, 1, 1.5],
    [1899, 12, 31],
    [3000, 1, 1],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d does not exist here', (year, month, dayOfMonth) => {
    expect(dayOf(year, month, dayOfMonth)).toBeNull();
  });

  it('agrees with the platform’s calendar', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const date = new Date(n * MILLISECONDS);
        const parts = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(partsOf(n)).toEqual(parts);
        expect(dayOf(parts.year, parts.month, parts.day)).toBe(n);
        expect(formatDay(n)).toBe(date.toISOString().slice(0, 10));
        const next = new Date(Date.UTC(parts.year, parts.month, 0));
        expect(daysInMonth(parts.year, parts.month)).toBe(next.getUTCDate());
      }),
    );
  });
});

describe('parseDay', () => {
  it('reads back what formatDay writes', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(parseDay(formatDay(n))).toBe(n);
      }),
    );
    expect([formatDay(MIN_DAY), formatDay(MAX_DAY)]).toEqual(['1900-01-01', '2999-12-31']);
  });

  it.each(['2024-1-5', '2024/01/05', '2024-01-05 ', '24-01-05', '2024-02-30', ''])(
    'refuses %j',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );
});

describe('addMonths', () => {
  it.each([
    // Civil Code art. 202: the same day of the last month, or its last day.
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-15', 3, '2024-04-15'],
    ['2024-10-31', 1, '2024-11-30'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', 0, '2024-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to);
  });

  it('keeps the day of the month unless the month is too short', () => {
    const middle = fc.integer({ min: day('2000-01-01'), max: day('2100-12-31') });
    fc.assert(
      fc.property(middle, fc.integer({ min: -1000, max: 1000 }), (from, months) => {
        const before = partsOf(from);
        const after = partsOf(addMonths(from, months));
        expect((after.year - before.year) * 12 + after.month - before.month).toBe(months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
    );
  });
});

describe('ageOn', () => {
  it.each([
    ['1954-03-10', '2024-03-09', 69],
    ['1954-03-10', '2024-03-10', 70],
    ['1956-02-29', '2026-02-27', 69],
    ['1956-02-29', '2026-02-28', 70],
    ['1956-02-29', '2028-02-28', 71],
    ['1956-02-29', '2028-02-29', 72],
    ['1954-12-31', '2024-01-01', 69],
    ['2024-05-01', '2024-05-01', 0],
    ['2024-05-02', '2024-05-01', -1],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  it('is reached on the birthday and not the day before', () => {
    const birth = fc.integer({ min: MIN_DAY, max: day('2026-12-31') });
    fc.assert(
      fc.property(birth, fc.integer({ min: 1, max: 130 }), (born, age) => {
        const birthday = birthdayOf(born, age);
        expect(ageOn(born, birthday)).toBe(age);
        expect(ageOn(born, birthday - 1)).toBe(age - 1);
      }),
    );
  });
});
