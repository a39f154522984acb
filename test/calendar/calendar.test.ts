import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, formatDay, parseDay } from '../../src/base/day.ts';
import {
  type Arrangement,
  addWorkdays,
  calendarOf,
  deadline,
  isWorkday,
  rollForward,
  type Unit,
} from '../../src/calendar/calendar.ts';

const on = (text: string): Day => parseDay(text) ?? Number.NaN;
const off = (from: string, to = from): Arrangement => ({ from: on(from), to: on(to), kind: 'off' });
const work = (day: string): Arrangement => ({ from: on(day), to: on(day), kind: 'work' });

/** The arrangements of 2026, as published. */
const ARRANGEMENTS: readonly Arrangement[] = [
  off('2026-01-01', '2026-01-03'),
  work('2026-01-04'),
  work('2026-02-14'),
  off('2026-02-15', '2026-02-23'),
  work('2026-02-28'),
  off('2026-04-04', '2026-04-06'),
  off('2026-05-01', '2026-05-05'),
  work('2026-05-09'),
  off('2026-06-19', '2026-06-21'),
  work('2026-09-20'),
  off('2026-09-25', '2026-09-27'),
  off('2026-10-01', '2026-10-07'),
  work('2026-10-10'),
];
const calendar = calendarOf(ARRANGEMENTS);

const shown = (day: Day | null): string | null => (day === null ? null : formatDay(day));
const after = (start: string, count: number): string | null =>
  shown(addWorkdays(calendar, on(start), count));

describe('the calendar of 2026', () => {
  it('is published for the year and no day more', () => {
    expect(calendar.published?.map(formatDay)).toEqual(['2026-01-01', '2026-12-31']);
    expect(isWorkday(calendar, on('2025-12-31'))).toBeNull();
    expect(isWorkday(calendar, on('2027-01-01'))).toBeNull();
  });

  it.each([
    ['2026-01-01', false, 'New Year'],
    ['2026-01-04', true, 'a Sunday worked for it'],
    ['2026-01-05', true, 'a Monday'],
    ['2026-01-10', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-23', false, 'the last day of Spring Festival'],
    ['2026-02-24', true, 'the day after'],
    ['2026-10-07', false, 'the last day of National Day'],
    ['2026-10-10', true, 'a Saturday worked for it'],
    ['2026-12-31', true, 'a Thursday'],
  ])('%s: %s (%s)', (day, worked) => {
    expect(isWorkday(calendar, on(day))).toBe(worked);
  });

  // Counted by hand on a printed calendar; the days counted stand behind each line.
  it.each<[string, number, string | null, string]>([
    // 09-29, 30 | 10-08, 09, 10 (Sat.) | 12, 13, 14, 15, 16
    ['2026-09-28', 10, '2026-10-16', 'across National Day'],
    // 09-28, 29, 30 | 10-08, 09, 10 (Sat.) | 12, 13, 14, 15: 09-25 is Mid-Autumn
    ['2026-09-24', 10, '2026-10-15', 'across Mid-Autumn and National Day'],
    // 16, 19, 20, 21, 22
    ['2026-10-15', 5, '2026-10-22', 'and the five days that follow'],
    // 02-11, 12, 13, 14 (Sat.) | 24, 25, 26, 27, 28 (Sat.) | 03-02
    ['2026-02-10', 10, '2026-03-02', 'across Spring Festival'],
    // 03-03, 04, 05, 06 | 09
    ['2026-03-02', 5, '2026-03-09', 'and the five days that follow'],
    // 02-24
    ['2026-02-16', 1, '2026-02-24', 'begun on a day off'],
    // 01-04 (Sun.), 05, 06, 07, 08, 09 | 12, 13, 14, 15
    ['2025-12-31', 10, '2026-01-15', 'from New Year’s Eve'],
    // 12-18 | 21, 22, 23, 24, 25 | 28, 29, 30, 31
    ['2026-12-17', 10, '2026-12-31', 'to New Year’s Eve'],
    ['2026-12-18', 10, null, 'over New Year’s Eve: 2027 is not published'],
    ['2026-12-31', 1, null, 'from New Year’s Eve: 2027 is not published'],
    ['2026-10-03', 0, '2026-10-03', 'none at all'],
  ])('%s and %s working days: %s (%s)', (start, count, end) => {
    expect(after(start, count)).toBe(end);
  });
});

describe('deadlines in natural days and months', () => {
  it.each<[string, number, Unit, string | null, string]>([
    ['2026-09-21', 10, 'day', '2026-10-08', 'ends on 10-01, a day off'],
    ['2026-09-18', 10, 'day', '2026-09-28', 'ends on a working day'],
    ['2026-09-18', 2, 'day', '2026-09-20', 'ends on a Sunday that is worked'],
    ['2026-01-31', 1, 'month', '2026-02-28', 'ends on the last day, a Saturday that is worked'],
    ['2026-03-04', 1, 'month', '2026-04-07', 'ends on 04-04, a day off'],
    ['2026-12-01', 1, 'month', null, 'ends in 2027'],
    ['2026-10-03', 0, 'month', '2026-10-03', 'ends at once'],
  ])('%s and %s %s: %s (%s)', (start, count, unit, end) => {
    expect(shown(deadline(calendar, on(start), count, unit))).toBe(end);
  });
});

describe('the published years', () => {
  const year = (number: number): readonly Arrangement[] => [
    off(`${number}-01-01`),
    off(`${number}-05-01`, `${number}-05-03`),
    off(`${number}-10-01`, `${number}-10-07`),
  ];

  it('are none without arrangements', () => {
    expect(calendarOf([]).published).toBeNull();
    expect(addWorkdays(calendarOf([]), on('2026-03-02'), 1)).toBeNull();
  });

  it('are the last unbroken run', () => {
    const { published } = calendarOf([...year(2023), ...year(2025), ...year(2026)]);
    expect(published?.map(formatDay)).toEqual(['2025-01-01', '2026-12-31']);
  });

  it('leave out a year that is entered in part, or that only lends days to the next', () => {
    const half = [off('2027-01-01', '2027-01-03')];
    expect(calendarOf([...year(2026), ...half]).published?.[1]).toBe(on('2026-12-31'));
    const lent = [off('2022-12-31', '2023-01-02'), ...year(2023)];
    expect(calendarOf(lent).published?.[0]).toBe(on('2023-01-01'));
  });
});

describe('working days', () => {
  const day = fc.integer({ min: on('2025-12-31'), max: on('2026-12-31') });
  const count = fc.integer({ min: 0, max: 40 });

  it('end on a working day that is exactly so many working days later', () => {
    fc.assert(
      fc.property(day, count, (start, length) => {
        const end = addWorkdays(calendar, start, length);
        if (end === null) return;
        let worked = 0;
        for (let at = start + 1; at <= end; at += 1) if (isWorkday(calendar, at)) worked += 1;
        expect(worked).toBe(length);
        if (length > 0) expect(isWorkday(calendar, end)).toBe(true);
      }),
    );
  });

  it('never end earlier for starting later or for lasting longer', () => {
    fc.assert(
      fc.property(day, count, (start, length) => {
        const end = addWorkdays(calendar, start, length) ?? Number.POSITIVE_INFINITY;
        const later = addWorkdays(calendar, start + 1, length) ?? Number.POSITIVE_INFINITY;
        const longer = addWorkdays(calendar, start, length + 1) ?? Number.POSITIVE_INFINITY;
        expect(later).toBeGreaterThanOrEqual(end);
        expect(longer).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('add up: so many and then so many more', () => {
    fc.assert(
      fc.property(day, count, count, (start, first, second) => {
        const middle = addWorkdays(calendar, start, first);
        if (middle === null) return;
        expect(addWorkdays(calendar, middle, second)).toBe(
          addWorkdays(calendar, start, first + second),
        );
      }),
    );
  });

  it('are reached by rolling forward, never backward', () => {
    fc.assert(
      fc.property(day, (start) => {
        const end = rollForward(calendar, start);
        if (end === null) return;
        expect(isWorkday(calendar, end)).toBe(true);
        for (let at = start; at < end; at += 1) expect(isWorkday(calendar, at)).toBe(false);
      }),
    );
  });
});
