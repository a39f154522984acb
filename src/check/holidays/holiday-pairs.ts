/** What is wrong between two rows of days off. */
import { type Day, formatDay } from '../../base/day.ts';
import type { Note } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import {
  type Arranged,
  apart,
  areShared,
  type Blamed,
  byName,
  type Holidays,
  isInOrder,
  isSameHoliday,
  lengthOf,
  nearestTo,
} from './holiday-rows.ts';
import { firstWeekday } from './holiday-single.ts';
import { isRemarkedOtherwise } from './weekdays.ts';

/** Weekend days are worked in return within three weeks of their holiday; 11 days is usual. */
const FARTHEST = 21;

/** As long as days off commonly are; of longer ones the end is the first to be doubted. */
const USUAL = 9;

/** Days that are both off and worked. */
export function clashes({ entries }: Holidays): readonly Blamed[] {
  const off = entries.filter(({ isOff }) => isOff);
  const byDay = rowsByDay(off);
  const found: Blamed[] = [];
  for (const work of entries) {
    if (work.isOff) continue;
    const [first] = meetings(work, byDay);
    if (first === undefined) continue;
    const { day, other } = first;
    const wrong = wrongOf(work, other);
    const right = wrong === work ? other : work;
    const key = wrong.isOff && lengthOf(wrong) > USUAL ? 'to' : 'from';
    const text = {
      zh: `${formatDay(day)} 既放假（第 ${other.row.row} 行）又上班（第 ${work.row.row} 行）`,
      en: `${formatDay(day)} is off (row ${other.row.row}) and worked (row ${work.row.row})`,
    };
    const help = {
      zh: '两行只能留一行：对照国务院办公厅的放假通知改正日期，或删去一行',
      en: 'keep one of the rows: correct a date by the State Council’s notice, or remove a row',
    };
    const diagnostic = finding('YB-HOLIDAY', wrong.row, key, text, {
      notes: [noteAt(right)],
      help,
    });
    found.push({ entry: wrong, other: right, diagnostic });
  }
  return found;
}

/** A weekday cannot be worked in return, nor another day than its remark says; else the days off may be too long; else the later row. */
function wrongOf(work: Arranged, off: Arranged): Arranged {
  if (firstWeekday(work) !== null || isRemarkedOtherwise(work)) return work;
  if (lengthOf(off) > USUAL) return off;
  return work.row.row > off.row.row ? work : off;
}

/** Days off that stand in two rows: harmless by itself, but a date is likely to be wrong. */
export function overlaps({ entries }: Holidays): readonly Blamed[] {
  const found: Blamed[] = [];
  for (const isOff of [true, false]) {
    const alike = entries.filter((entry) => entry.isOff === isOff);
    const byDay = rowsByDay(alike);
    for (const entry of alike) {
      const met = meetings(entry, byDay).find(
        ({ other }) => other.row.row < entry.row.row && !isWithinAnother(entry, other),
      );
      if (met === undefined) continue;
      const { day, other } = met;
      const what = isOff ? { zh: '放假', en: 'off' } : { zh: '上班', en: 'worked' };
      const text = {
        zh: `${formatDay(day)} ${what.zh}，第 ${other.row.row} 行已经写了`,
        en: `that ${formatDay(day)} is ${what.en} is said by row ${other.row.row} already`,
      };
      const diagnostic = finding('YB-HOLIDAY', entry.row, 'from', text, {
        severity: 'warning',
        notes: [noteAt(other)],
        help: {
          zh: '看看其中一行的日期有没有写错；多写的就删去',
          en: 'is a date of one row wrong? If not, remove what is said twice',
        },
      });
      found.push({ entry, other, diagnostic });
    }
  }
  return found;
}

/** Two holidays may fall together, as 中秋节 within the days off of 国庆节. */
function isWithinAnother(a: Arranged, b: Arranged): boolean {
  if (isSameHoliday(a, b)) return false;
  const within = (one: Arranged, two: Arranged): boolean =>
    one.days[0] >= two.days[0] && one.days[1] <= two.days[1];
  return within(a, b) || within(b, a);
}

/** Weekend days worked for a holiday that is weeks away. */
export function strays({ entries, blamed, world }: Holidays): readonly Blamed[] {
  // The holiday may be in a row that could not be read, or whose own date is wrong.
  if (!world.holidays.whole) return [];
  const off = byName(entries.filter(({ isOff }) => isOff));
  const allOff = entries.filter(({ isOff }) => isOff).toSorted((a, b) => a.days[0] - b.days[0]);
  const wrong = new Set(blamed.flatMap(({ isOff, names }) => (isOff ? names : [])));
  return entries.flatMap((entry) => {
    if (entry.isOff || entry.names.some((name) => wrong.has(name))) return [];
    const [nearest] = entry.names
      .flatMap((name) => nearestTo(entry, off.get(name) ?? []) ?? [])
      .sort((a, b) => apart(entry, a) - apart(entry, b));
    if (nearest === undefined || apart(entry, nearest) <= FARTHEST) return [];
    const { name } = entry.row.values;
    // A day in its place among the others, near the days off of another holiday, has its name wrong.
    const next = nearestTo(entry, allOff);
    const isNamed = next !== null && apart(entry, next) <= FARTHEST && isInOrder(entry, entries);
    const diagnostic = finding(
      'YB-HOLIDAY',
      entry.row,
      isNamed ? 'name' : 'from',
      {
        zh: `为“${name}”调休上班的这一天，离放假有 ${apart(entry, nearest)} 天`,
        en: `this day is worked in return for “${name}”, which is ${apart(entry, nearest)} days away`,
      },
      {
        severity: 'warning',
        notes: [noteAt(nearest)],
        help: {
          zh: '看看月份、年份或名称有没有写错',
          en: 'is the month, the year or the name wrong?',
        },
      },
    );
    return [{ entry, other: nearest, diagnostic }];
  });
}

/** Rows are looked up by their days; of a row as long as this only the first ones count. */
const MOST_DAYS = 20;

type ByDay = ReadonlyMap<Day, readonly Arranged[]>;

function rowsByDay(entries: readonly Arranged[]): ByDay {
  const byDay = new Map<Day, Arranged[]>();
  for (const entry of entries)
    for (const day of daysOf(entry)) {
      const list = byDay.get(day);
      if (list === undefined) byDay.set(day, [entry]);
      // Two rows are enough to name one; a sheet may be a thousand copies of a row.
      else if (list.length < 2) list.push(entry);
    }
  return byDay;
}

function daysOf({ days: [from, to] }: Arranged): readonly Day[] {
  return Array.from({ length: Math.min(to - from + 1, MOST_DAYS) }, (_, index) => from + index);
}

/** The other rows that have a day in common with one, and the first such day. */
function meetings(
  entry: Arranged,
  byDay: ByDay,
): readonly { readonly day: Day; readonly other: Arranged }[] {
  return daysOf(entry).flatMap((day) =>
    (byDay.get(day) ?? [])
      .filter((other) => other !== entry && areShared(entry.days, other.days))
      .map((other) => ({ day, other })),
  );
}

function noteAt({ row, days: [from, to] }: Arranged): Note {
  const { kind, name } = row.values;
  const days = from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
  const what = kind === 'off' ? { zh: '放假', en: 'off' } : { zh: '上班', en: 'worked' };
  return {
    file: row.file,
    cell: cellOf(row, 'from'),
    text: { zh: `${days}   ← “${name}”${what.zh}`, en: `${days}   ← “${name}”, ${what.en}` },
  };
}
