/**
 * What a calendar file says, and why there is none. Not part of the messages: it is loaded only with
 * what writes such files (`src/http/calendar.ts`).
 */
import type { Lang } from './lang.ts';

export interface CalendarWords {
  /** The name of the calendar: from where to where. */
  readonly name: (from: string, to: string) => string;
  /** An event by which a stage is to be done. */
  readonly due: (stage: string, from: string, to: string) => string;
  /** An event that comes by itself. @param name of the calendar */
  readonly happens: (stage: string, name: string) => string;
  /** For whom the dates are not. */
  readonly notFor: (cases: readonly string[]) => string;
  readonly expectedDated: string;
  readonly expectedTransferable: (reason: string) => string;
  readonly expectedOneTimeline: (name: string) => string;
  readonly expectedWithin: (through: string) => string;
  readonly noCalendar: string;
}

const zh: CalendarWords = {
  name: (from, to) => `医保转移：${from}到${to}`,
  due: (stage, from, to) => `医保“${stage}”最晚今天办完（${from}到${to}）`,
  happens: (stage, name) => `${stage}：${name}`,
  expectedDated: '申请日期（appliedOn）、受理日期（acceptedOn）或转入地参保日期（enrolledOn）',
  notFor: (cases) => `不适用于：${cases.join('；')}。`,
  expectedTransferable: (reason) => `可以转移的情形才有日历：${reason}`,
  expectedOneTimeline: (name) => `“${name}”：不同的情况日期不同`,
  expectedWithin: (through) => `放假安排已公布的日期（到 ${through}）`,
  noCalendar: '没有这一段的放假安排，算不出日期。',
};

const en: CalendarWords = {
  name: (from, to) => `Insurance transfer from ${from} to ${to}`,
  due: (stage, from, to) => `${stage} of the insurance due today (${from} to ${to})`,
  happens: (stage, name) => `${stage}: ${name}`,
  expectedDated:
    'the day of application (appliedOn), of acceptance (acceptedOn) or of enrolment (enrolledOn)',
  notFor: (cases) => `Not for: ${cases.join('; ')}.`,
  expectedTransferable: (reason) => `a transfer that is possible: ${reason}`,
  expectedOneTimeline: (name) => `${name}: the dates differ with it`,
  expectedWithin: (through) =>
    `a date for which the calendar of days off is published (until ${through})`,
  noCalendar: 'We have no official calendar of days off for this time, so no date is known.',
};

/** The words of a language. */
export function calendarWords(lang: Lang): CalendarWords {
  return lang === 'en' ? en : zh;
}
