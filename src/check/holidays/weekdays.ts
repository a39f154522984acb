/** Days of the week, and remarks that name another one. */
import { type Day, formatDay } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import { finding } from '../../sheet/finding.ts';
import { type Arranged, type Blamed, type Holidays, isWeekend } from './holiday-rows.ts';

/** What to do about a date that cannot be. */
export const NOTICE: Text = {
  zh: '对照国务院办公厅的放假通知改正日期',
  en: 'correct the date by the State Council’s notice',
};

const WEEKDAYS: readonly Text[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

/** 1970-01-01 was a Thursday. */
export const weekdayName = (day: Day): Text =>
  WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? { zh: '', en: '' };

/** A single day that the remark beside it calls another day of the week. */
const REMARKED = /^(?:星期|周)([一二三四五六日天])$/u;

const WEEKEND = /[六日天]$/u;

const REMARK: Text = {
  zh: '调休上班的总是周末：多半是备注写错了；日期写错的，对照国务院办公厅的放假通知改正',
  en: 'what is worked in return is a weekend: most likely the remark is wrong; if it is the date, correct it by the State Council’s notice',
};

/** Whether the remark of a single day names another day of the week. */
export function isRemarkedOtherwise({ days: [day, to], row }: Arranged): boolean {
  const said = REMARKED.exec(row.values.note ?? '')?.[1];
  return (
    said !== undefined && day === to && !weekdayName(day).zh.endsWith(said === '天' ? '日' : said)
  );
}

/** Days whose remark, taken from the notice, names another day of the week. */
export function weekdaysRemarked({ entries }: Holidays): readonly Blamed[] {
  return entries.flatMap((entry) => {
    const [day] = entry.days;
    const { note } = entry.row.values;
    const name = weekdayName(day);
    if (!isRemarkedOtherwise(entry)) return [];
    const text = {
      zh: `${formatDay(day)} 是${name.zh}，备注却是“${note}”`,
      en: `${formatDay(day)} is a ${name.en}, yet the remark says “${note}”`,
    };
    // No weekday is worked in return: then it is the remark that is wrong.
    const isOfWeekday = !entry.isOff && isWeekend(day) && !WEEKEND.test(note ?? '');
    const key = isOfWeekday ? 'note' : 'from';
    const help = isOfWeekday ? REMARK : NOTICE;
    return [{ entry, diagnostic: finding('YB-HOLIDAY', entry.row, key, text, { help }) }];
  });
}
