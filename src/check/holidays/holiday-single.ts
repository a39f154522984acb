/** What is wrong with one row of days off by itself, or beside the others of its notice. */
import { type Day, dayOf, formatDay, MAX_DAY } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import { finding } from '../../sheet/finding.ts';
import { grouped } from '../rows.ts';
import { statutoryDays } from './holiday-balance.ts';
import {
  type Arranged,
  apart,
  areShared,
  type Blamed,
  byName,
  type Holidays,
  holidaysOn,
  isInOrder,
  isWeekend,
  lengthOf,
  nearestTo,
  ONE_HOLIDAY_DAYS,
  seasonOf,
  yearOf,
} from './holiday-rows.ts';
import { NOTICE, weekdayName } from './weekdays.ts';

/** The Spring Festival of 2020, prolonged by decree, was the longest so far. */
const LONGEST_YET = 10;
/** Nobody has ever been off for so long: beyond, a month or a year is wrong. */
const LONGEST_CREDIBLE = 14;

/** So many rows of one notice tell which year it is about. */
const ENOUGH = 4;

/** The row whose 起 says another year than the notice does, or a year nobody has arranged yet. */
export function wrongYears({ entries, world }: Holidays): readonly Blamed[] {
  const next = yearOf(world.today) + 1;
  const bySource = grouped(
    entries.flatMap((entry) => entry.row.values.sources.map((source) => ({ entry, source }))),
    ({ source }) => source,
  );
  const wrong = new Map<Arranged, number>();
  for (const rows of bySource.values()) {
    const main = yearMostlyMeant(rows.map(({ entry }) => entry));
    if (main === null) continue;
    const has = new Set(
      rows.flatMap(({ entry: { isOff, days, names } }) =>
        isOff && yearOf(days[0]) === main ? names : [],
      ),
    );
    for (const { entry } of rows) if (isOfAnotherYear(entry, main, has)) wrong.set(entry, main);
  }
  return entries.flatMap((entry) => {
    const year = yearOf(entry.days[0]);
    const main = wrong.get(entry);
    if (main === undefined && year <= next) return [];
    const text: Text =
      main === undefined
        ? {
            zh: `${year} 年的放假安排还没有公布：通知最早在前一年发布`,
            en: `nothing is arranged for ${year} yet: a notice comes out the year before at the earliest`,
          }
        : {
            zh: `这一行是 ${year} 年，依据相同的其他行是 ${main} 年`,
            en: `this row is of ${year}, the others with this source are of ${main}`,
          };
    const help = {
      zh: `看看年份有没有写错；没有写错的话，依据换成 ${year} 年的通知`,
      en: `is the year wrong? If not, name the notice of ${year} as the source`,
    };
    return [{ entry, diagnostic: finding('YB-HOLIDAY', entry.row, 'from', text, { help }) }];
  });
}

/** A holiday comes once a year, and those that move by a month at most. */
const YEAR = 300;

const firstOf = (year: number): Day => dayOf(year, 1, 1) ?? MAX_DAY;

function yearMostlyMeant(rows: readonly Arranged[]): number | null {
  if (rows.length < ENOUGH) return null;
  const counts = new Map<number, number>();
  for (const { days } of rows) {
    const year = yearOf(days[0]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [main] = [...counts].sort((a, b) => b[1] - a[1]);
  return main !== undefined && main[1] * 2 > rows.length ? main[0] : null;
}

/**
 * Days off around New Year reach into the years beside it. A whole other year from one source may
 * be somebody's way of keeping notices; a holiday that the notice's own year lacks was moved there.
 */
function isOfAnotherYear({ isOff, days, names }: Arranged, main: number, has: ReadonlySet<string>) {
  const years = days.map(yearOf);
  if (years.includes(main)) return false;
  if (years.every((year) => Math.abs(year - main) > 1)) return true;
  const near = areShared(days, [
    firstOf(main) - ONE_HOLIDAY_DAYS,
    firstOf(main + 1) - 1 + ONE_HOLIDAY_DAYS,
  ]);
  return isOff && !near && !names.some((name) => has.has(name));
}

/** Days off that are too many: one of the two ends is wrong. */
export function tooLong({ entries }: Holidays): readonly Blamed[] {
  return entries.flatMap((entry, index) => {
    const length = lengthOf(entry);
    if (!entry.isOff || length <= LONGEST_YET) return [];
    const above = entries[index - 1];
    // A sheet is mostly in the order of its days: a start no later than that of the row above is out of it.
    const key = above !== undefined && above.days[0] >= entry.days[0] ? 'from' : 'to';
    return [
      {
        entry,
        diagnostic: finding(
          'YB-HOLIDAY',
          entry.row,
          key,
          {
            zh: `从 ${formatDay(entry.days[0])} 到 ${formatDay(entry.days[1])} 连放 ${length} 天，历来最长的是 ${LONGEST_YET} 天`,
            en: `${formatDay(entry.days[0])} to ${formatDay(entry.days[1])} are ${length} days off; the most so far were ${LONGEST_YET}`,
          },
          { severity: length > LONGEST_CREDIBLE ? 'error' : 'warning', help: NOTICE },
        ),
      },
    ];
  });
}

/** Days off that lie where their holiday never is. */
export function outOfSeason({ entries }: Holidays): readonly Blamed[] {
  const found: Blamed[] = [];
  for (const [name, rows] of byName(entries.filter(({ isOff }) => isOff))) {
    const inSeason = rows.filter((entry) => isInSeason(entry, name));
    for (const entry of rows) {
      const season = seasonOf(name, yearOf(entry.days[1]));
      // The days of one holiday may stand in several rows.
      const near = nearestTo(entry, inSeason);
      if (season === null || (near !== null && apart(entry, near) <= ONE_HOLIDAY_DAYS)) continue;
      const [from, to] = season;
      const when: Text =
        from === to
          ? { zh: `${name}是 ${formatDay(from)}`, en: `${name} is on ${formatDay(from)}` }
          : {
              zh: `${name}总在 ${formatDay(from)} 至 ${formatDay(to)} 之间`,
              en: `${name} is always between ${formatDay(from)} and ${formatDay(to)}`,
            };
      const text = {
        zh: `${when.zh}，这一行的放假却不包括那一天`,
        en: `${when.en}, which the days off of this row leave out`,
      };
      // Days off on which another holiday is, which has no others, have their name wrong.
      const [other] = holidaysOn(entry).filter(
        (one) =>
          !entries.some(
            (each) => each.isOff && each.names.includes(one) && apart(each, entry) <= YEAR,
          ),
      );
      const isNamed = other !== undefined && isInOrder(entry, entries);
      const help = {
        zh: `多半是名称写错了：这几天是“${other}”；名称没有错的，${NOTICE.zh}`,
        en: `most likely the name is wrong: these days are ${other}; if it is right, ${NOTICE.en}`,
      };
      const diagnostic = isNamed
        ? finding('YB-HOLIDAY', entry.row, 'name', text, { help })
        : finding('YB-HOLIDAY', entry.row, 'from', text, { help: NOTICE });
      found.push({ entry, diagnostic });
    }
  }
  return found;
}

function isInSeason({ days }: Arranged, name: string): boolean {
  return days.map(yearOf).some((year) => {
    const season = seasonOf(name, year);
    return season !== null && areShared(days, season);
  });
}

/** Days from Monday to Friday on which nobody is off: to say they are worked has no effect. */
export function weekdaysWorked({ entries, blamed }: Holidays): readonly Blamed[] {
  const off = byName([...entries, ...blamed].filter(({ isOff }) => isOff));
  return entries.flatMap((entry) => {
    const day = entry.isOff ? null : firstWeekday(entry);
    if (day === null) return [];
    // Days on which a holiday is that has no days off are those.
    const isHoliday =
      holidaysOn(entry).some((name) => entry.names.includes(name)) &&
      !entry.names.some((name) => off.get(name)?.some((one) => apart(one, entry) <= YEAR));
    const key = isHoliday ? 'kind' : day === entry.days[0] ? 'from' : 'to';
    const help = isHoliday ? { zh: '把“上班”改为“放假”', en: 'write 放假 for 上班' } : NOTICE;
    const text = {
      zh: `${formatDay(day)} 是${weekdayName(day).zh}，本来就上班；调休上班的是周末`,
      en: `${formatDay(day)} is a ${weekdayName(day).en} and worked anyway; what is worked in return is a weekend`,
    };
    return [{ entry, diagnostic: finding('YB-HOLIDAY', entry.row, key, text, { help }) }];
  });
}

/** The first day of a row that is no weekend; null where there is none. */
export function firstWeekday({ days: [from, to] }: Arranged): Day | null {
  for (let day = from; day <= to; day += 1) if (!isWeekend(day)) return day;
  return null;
}

/** Days off that are a weekend, beside no other days off: they change nothing. */
export function weekendsOff({ entries, blamed }: Holidays): readonly Blamed[] {
  // The rows of a holiday may be one a day; then a weekend is next to days off.
  const off = new Set<Day>();
  for (const { isOff, days } of [...entries, ...blamed])
    if (isOff) for (const day of days) off.add(day);
  return entries.flatMap((entry) => {
    const [from, to] = entry.days;
    if (!entry.isOff || firstWeekday(entry) !== null) return [];
    if (off.has(from - 1) || off.has(to + 1)) return [];
    // Notices do say that a holiday is off whose one day is a Sunday, as 中秋节 in 2015.
    if (from === to && entry.names.every((name) => seasonOf(name, yearOf(from)) !== null))
      return [];
    const diagnostic = finding(
      'YB-HOLIDAY',
      entry.row,
      'from',
      {
        zh: '这里放假的只有周末，本来就不上班，写不写都一样',
        en: 'the days off here are a weekend, on which nobody works anyway',
      },
      { severity: from === to ? 'info' : 'warning', help: NOTICE },
    );
    return [{ entry, diagnostic }];
  });
}

/**
 * A weekend day that is off although it was to be worked. Whatever notices arrange, a holiday takes
 * as many working days as the law gives, and one for each weekend day that is worked in return.
 */
export function weekendsToWork({ entries, world }: Holidays): readonly Blamed[] {
  if (!world.holidays.whole) return [];
  return entries.flatMap((entry) => {
    const [from, to] = entry.days;
    if (!entry.isOff || from !== to || !isWeekend(from)) return [];
    const rows = entries.filter(
      (other) =>
        apart(entry, other) <= ONE_HOLIDAY_DAYS &&
        other.names.some((name) => entry.names.includes(name)),
    );
    const names = new Set(rows.flatMap((row) => row.names));
    const given = statutoryDays(names, yearOf(from));
    if (given === null) return [];
    const taken = rows.reduce((sum, row) => sum + (row.isOff ? weekdaysIn(row) : 0), 0);
    const worked = rows.reduce((sum, row) => sum + (row.isOff ? 0 : lengthOf(row)), 0);
    if (taken !== given + worked + 1) return [];
    const text = {
      zh: `${formatDay(from)} 是${weekdayName(from).zh}，这里写放假；可是“${entry.row.values.name}”放的工作日有 ${taken} 天，法定 ${given} 天、调休 ${worked} 天，还少一天补班`,
      en: `${formatDay(from)} is a ${weekdayName(from).en} and off here, yet this holiday takes ${taken} working days: ${given} by law, ${worked} worked in return, and one is lacking`,
    };
    const help = {
      zh: '多半这一天是调休上班：对照国务院办公厅的放假通知，把“放假”改为“上班”',
      en: 'most likely this day is worked in return: see the State Council’s notice and write 上班',
    };
    return [{ entry, diagnostic: finding('YB-HOLIDAY', entry.row, 'kind', text, { help }) }];
  });
}

function weekdaysIn({ days: [from, to] }: Arranged): number {
  let count = 0;
  for (let day = from; day <= to; day += 1) if (!isWeekend(day)) count += 1;
  return count;
}
