/**
 * What a holiday takes and gives: as many working days as the law grants, and one for each weekend
 * day that is worked in return (全国年节及纪念日放假办法).
 */
import type { Day } from '../../base/day.ts';
import { finding } from '../../sheet/finding.ts';
import {
  type Arranged,
  apart,
  areShared,
  arranged,
  type Blamed,
  type HolidayRow,
  type Holidays,
  isReversed,
  isSameHoliday,
  isWeekend,
  ONE_HOLIDAY_DAYS,
  seasonOf,
  yearOf,
} from './holiday-rows.ts';

/** Statutory days off of each holiday; two were added in 2025. */
const STATUTORY: Readonly<Record<string, number>> = {
  元旦: 1,
  春节: 4,
  清明节: 1,
  劳动节: 2,
  端午节: 1,
  中秋节: 1,
  国庆节: 3,
};
const ONE_MORE: readonly string[] = ['春节', '劳动节'];
const MORE_SINCE = 2025;
/** 国办发明电〔2020〕1号 prolonged the Spring Festival without days worked in return. */
const PROLONGED = { name: '春节', year: 2020 };

/** The days off that the law grants for some holidays together; null where one is not known. */
export function statutoryDays(names: ReadonlySet<string>, year: number): number | null {
  let given = 0;
  for (const name of names) {
    const days = STATUTORY[name];
    if (days === undefined) return null;
    given += days - Number(ONE_MORE.includes(name) && year < MORE_SINCE);
  }
  return given;
}

interface Balance {
  readonly rows: readonly Arranged[];
  readonly taken: number;
  readonly given: number;
  readonly worked: number;
}

/** So many of the seven holidays show that a notice was entered as a whole. */
const ENOUGH = 6;

/** Holidays that take more or fewer working days than they may. */
export function unbalanced({ entries, blamed, world }: Holidays): readonly Blamed[] {
  if (!world.holidays.whole) return [];
  const whole = wholeNotices([...entries, ...blamed]);
  const off = holidaysIn(entries)
    .filter((rows) => rows.every(({ row }) => row.values.sources.some((id) => whole.has(id))))
    .flatMap((rows) => balanceOf(rows) ?? [])
    .filter((one) => surplus(one) !== 0);
  // Rows that end before they begin have a finding of their own.
  const reversed = world.holidays.rows.filter(isReversed).map(({ values }) => values.name);
  return off.flatMap((one): readonly Blamed[] => {
    if (one.rows.some(({ row }) => reversed.includes(row.values.name))) return [];
    // Of a holiday with a row that is wrong itself no sum can be right.
    if (blamed.some((row) => areNear(row, one) || isPartOf(row, one))) return [];
    // A holiday on a Sunday may be made up for beside the next one.
    if (
      off.some(
        (other) => surplus(other) === -surplus(one) && other.rows.some((row) => areNear(row, one)),
      )
    )
      return [];
    const entry = one.rows.find(({ isOff }) => isOff);
    return entry === undefined ? [] : [report(entry, one, entries)];
  });
}

/** Whether the holiday of a row, by the names that its rows have, takes just the days that it may. */
export function isBalanced(row: number, rows: readonly HolidayRow[]): boolean {
  const own = holidaysIn(arranged(rows)).find((all) => all.some((entry) => entry.row.row === row));
  const balance = own === undefined ? null : balanceOf(own);
  return balance !== null && surplus(balance) === 0;
}

/** Of a notice that was entered in part nobody knows which days are worked in return. */
function wholeNotices(rows: readonly Arranged[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { row, names: called } of rows)
    for (const id of row.values.sources) {
      const known = names.get(id) ?? new Set();
      names.set(id, known);
      for (const name of called) if (name in STATUTORY) known.add(name);
    }
  return new Set([...names].filter(([, { size }]) => size >= ENOUGH).map(([id]) => id));
}

const surplus = ({ taken, given, worked }: Balance): number => taken - given - worked;

const areNear = (row: Arranged, { rows }: Balance): boolean =>
  rows.some((other) => apart(row, other) <= ONE_HOLIDAY_DAYS);

/** Whether a row was to be one of a holiday's, however far away it has got. */
const isPartOf = (row: Arranged, { rows }: Balance): boolean =>
  rows.some(
    (other) =>
      isSameHoliday(row, other) &&
      row.row.values.sources.some((id) => other.row.values.sources.includes(id)),
  );

/** Rows of one holiday, or of two that are off together. */
function holidaysIn(entries: readonly Arranged[]): readonly (readonly Arranged[])[] {
  const sorted = entries.toSorted((a, b) => a.days[0] - b.days[0]);
  const heads = sorted.map((_, index) => index);
  const headOf = (index: number): number => {
    const above = heads[index] ?? index;
    return above === index ? index : headOf(above);
  };
  for (const [index, row] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || apart(row, other) > ONE_HOLIDAY_DAYS) break;
      const isOneOff = row.isOff && other.isOff && apart(row, other) === 0;
      if (!isOneOff && !isSameHoliday(row, other)) continue;
      const [a, b] = [headOf(index), headOf(next)];
      heads[Math.max(a, b)] = Math.min(a, b);
    }
  return [...Map.groupBy(sorted.entries(), ([index]) => headOf(index)).values()].map((rows) =>
    rows.map(([, row]) => row),
  );
}

/** Null where the law says nothing of the holiday. */
function balanceOf(rows: readonly Arranged[]): Balance | null {
  const names = new Set(rows.flatMap((row) => row.names));
  const last = rows.findLast(({ isOff }) => isOff);
  if (last === undefined) return null;
  const year = yearOf(last.days[1]);
  if (names.has(PROLONGED.name) && year === PROLONGED.year) return null;
  const given = statutoryDays(names, year);
  if (given === null) return null;
  const [taken, worked] = [true, false].map((isOff) => {
    const days = new Set<Day>();
    for (const {
      days: [from, to],
      isOff: off,
    } of rows)
      if (off === isOff)
        for (let day = from; day <= to; day += 1) if (isWeekend(day) !== isOff) days.add(day);
    return days.size;
  });
  return { rows, taken: taken ?? 0, given, worked: worked ?? 0 };
}

function beginsOnItsDay({ days: [from], names }: Arranged): boolean {
  return names.some((name) => {
    const season = seasonOf(name, yearOf(from));
    return season !== null && season[0] === from && season[1] === from;
  });
}

/** So many days an end may have slipped. */
const MOST_SLIPPED = 7;

/** By how many days an end would have to move for the sum to be right; more than any where none does. */
function movesOf(
  key: 'from' | 'to',
  entry: Arranged,
  balance: Balance,
  entries: readonly Arranged[],
): number {
  const excess = surplus(balance);
  const outward = key === 'from' ? -1 : 1;
  const step = excess < 0 ? outward : -outward;
  const end = entry.days[key === 'from' ? 0 : 1];
  const isTaken = (day: Day): boolean =>
    entries.some((other) => other !== entry && areShared(other.days, [day, day]));
  let left = Math.abs(excess);
  for (let moved = 1; moved <= MOST_SLIPPED; moved += 1) {
    // The days that are added lie beyond the end, those taken away begin with it.
    const day = end + step * (excess < 0 ? moved : moved - 1);
    if (excess < 0 && isTaken(day)) break;
    if (!isWeekend(day)) left -= 1;
    if (left === 0) return moved;
  }
  return MOST_SLIPPED + 1;
}

function report(entry: Arranged, balance: Balance, entries: readonly Arranged[]): Blamed {
  const { taken, given, worked } = balance;
  const { name } = entry.row.values;
  const text = {
    zh: `“${name}”放的工作日有 ${taken} 天；法定 ${given} 天，加上调休 ${worked} 天，应当是 ${given + worked} 天`,
    en: `this holiday (${entry.row.values.nameEn ?? name}) takes ${taken} working days; ${given} by law and ${worked} worked in return make ${given + worked}`,
  };
  const help = {
    zh: '对照国务院办公厅的放假通知，看看起止日期和调休上班的各行是不是写对、写全了',
    en: 'see the State Council’s notice: are the days, and all rows worked in return, as it says?',
  };
  // Days off that begin with the holiday itself begin when they should.
  const isStart = entry.row.values.to === null || beginsOnItsDay(entry);
  const moves = (end: 'from' | 'to'): number => movesOf(end, entry, balance, entries);
  const key = isStart || moves('to') < moves('from') ? 'to' : 'from';
  return {
    entry,
    diagnostic: finding('YB-HOLIDAY', entry.row, key, text, { severity: 'warning', help }),
  };
}
