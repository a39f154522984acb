import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import type { Check } from '../world.ts';
import { unbalanced } from './holiday-balance.ts';
import { missing } from './holiday-missing.ts';
import { misspelt } from './holiday-names.ts';
import { clashes, overlaps, strays } from './holiday-pairs.ts';
import { type Arranged, arranged, type Blamed, type Holidays } from './holiday-rows.ts';
import {
  outOfSeason,
  tooLong,
  weekdaysWorked,
  weekendsOff,
  weekendsToWork,
  wrongYears,
} from './holiday-single.ts';
import { weekdaysRemarked } from './weekdays.ts';

/** The gravest first: a row is blamed once, and what follows from its mistake is not told. */
const FINDERS: readonly ((holidays: Holidays) => readonly Blamed[])[] = [
  misspelt,
  wrongYears,
  tooLong,
  outOfSeason,
  clashes,
  weekdaysRemarked,
  weekdaysWorked,
  strays,
  missing,
  overlaps,
  weekendsToWork,
  weekendsOff,
  unbalanced,
];

/** YB-HOLIDAY: an arrangement of days off that no official notice would make. */
export const holiday: Check = {
  code: 'YB-HOLIDAY',
  definition: {
    zh: '放假安排不合情理：同一天既放假又上班，工作日“上班”，周末“放假”，重叠，放假太长，离那个节日太远，年份与同一份通知的其他行不同，不是备注里写的星期几，节日的名称差一个字，一年里独缺一个节日的放假，或放的工作日不等于法定天数加调休天数。',
    en: 'An arrangement of days off cannot be right: a day is both off and worked, a weekday is “worked”, a weekend is “off”, rows overlap, the days off are too many or far from their holiday, the year is not that of the other rows of the notice, the day is not the weekday that its remark names, the name of a holiday is a character off, a year lacks the days off of one holiday alone, or the working days taken are not those granted by law and worked in return.',
  },
  sheet: 'holidays.csv',
  example: '起,止,安排\n2026-10-01,2026-10-07,放假\n2026-10-07,,上班',
  good: '起,止,安排\n2026-10-01,2026-10-07,放假\n2026-10-10,,上班',
  run: (world) => {
    const found: Diagnostic[] = [];
    let entries = arranged(world.holidays.rows);
    const blamed: Arranged[] = [];
    for (const find of FINDERS) {
      const faults = find({ entries, blamed, world });
      const told = new Set<Arranged>();
      for (const { entry, other, diagnostic } of faults) {
        if (told.has(entry) || (other !== undefined && told.has(other))) continue;
        told.add(entry);
        blamed.push(entry);
        found.push(diagnostic);
        if (found.length > MOST_FINDINGS) return found;
      }
      if (told.size > 0) entries = entries.filter((entry) => !told.has(entry));
    }
    return found;
  },
};
