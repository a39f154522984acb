import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalendar } from '../../src/calendar/icalendar.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { regionName } from '../../src/query/describe.ts';
import { transferCalendar } from '../../src/query/transfer-calendar.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { TODAY } from './support/ask.ts';
import { askingTransfers } from './support/transfer.ts';

const ruleset = await realRuleset();
const { ask } = askingTransfers(ruleset);

const made = (words: string, lang: Lang = 'zh-CN') =>
  transferCalendar(ask(words, { lang }), lang, (code) => {
    const speech = { ruleset, lang, texts: messagesIn(lang) };
    return regionName(speech, code);
  });

/** The events as another program reads them. */
function events(words: string, lang: Lang = 'zh-CN') {
  const reading = made(words, lang);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const component = new ICAL.Component(ICAL.parse(icalendar(reading.calendar, TODAY)));
  return component.getAllSubcomponents('vevent').map((each) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(each);
    const days = [startDate.toString(), endDate.toString()];
    return { uid, summary, description, days, allDay: startDate.isDate };
  });
}

function missing(words: string): string[] {
  const reading = made(words);
  return reading.ok ? [] : reading.problems.map(({ parameter, code }) => `${parameter} ${code}`);
}

const PLACES = 'fromRegion=石家庄&toRegion=太原';

describe('a transfer in a phone’s calendar', () => {
  it('says for whom it is not where some cannot transfer', () => {
    // Residents transfer once they are enrolled for the next year in the new place.
    const words = `${PLACES}&participant=居民&appliedOn=2026-09-28`;
    const [first] = events(words);
    expect(first?.description).toContain('不适用于：还没有在转入地参加下一年度居民医保。');
    expect(events(words, 'en')[0]?.description).toContain('Not for: ');
    const said = events(`${words}&nextYearEnrolled=是`);
    expect(said.map(({ days }) => days)).toEqual(events(words).map(({ days }) => days));
    expect(said[0]?.description).not.toContain('不适用于');
  });

  it('is one all-day event a stage with a date', () => {
    const words = `${PLACES}&participant=在职&gapMonths=0&appliedOn=2026-09-28`;
    expect(events(words)).toMatchObject([
      {
        days: ['2026-10-16', '2026-10-17'],
        allDay: true,
        summary: expect.stringContaining('转出'),
      },
      {
        days: ['2026-10-23', '2026-10-24'],
        allDay: true,
        summary: expect.stringContaining('转入'),
      },
    ]);
    const english = events(words, 'en');
    expect(english[0]?.summary).toBe(
      'Transfer out of the insurance due today (Shijiazhuang to Taiyuan)',
    );
    expect(english[0]?.description).toContain('12393');
    expect(english.map(({ uid }) => uid)).toEqual(events(words).map(({ uid }) => uid));
  });

  it('says what is assumed, what has no date, and up to when the calendar is known', () => {
    const words = `${PLACES}&participant=在职&gapMonths=0&appliedOn=2026-09-28`;
    for (const { description } of events(words)) {
      expect(description).toContain('先按申请当天（2026-09-28）受理来算');
      expect(description).toContain('拨付资金：没有规定时限');
      expect(description).toContain('资金到账：没有规定时限');
      expect(description).toContain('是最晚的日期');
    }
    const late = `${PLACES}&participant=在职&gapMonths=0&appliedOn=2026-12-17`;
    const [only, ...others] = events(late);
    expect(others).toEqual([]);
    expect(only?.description).toContain('转入：转出办完后 5 个工作日内办完');
    expect(only?.description).toContain('只公布到 2026-12-31');
    expect(events(late, 'en')[0]?.description).toContain('published until 2026-12-31');
  });

  it('calls what happens by itself so, and sets no deadline for it', () => {
    const words =
      'fromRegion=南京&toRegion=苏州&participant=在职&gapMonths=0&enrolledOn=2026-10-09';
    const summaries = events(words).map(({ summary }) => summary);
    expect(summaries).toHaveLength(4);
    for (const summary of summaries) {
      expect(summary).toContain('医保转移：南京到苏州');
      expect(summary).not.toContain('最晚');
    }
    for (const { description } of events(words)) expect(description).toContain('自动办理');
    expect(events(words, 'en')[0]?.summary).toContain(
      'Transfer out: Insurance transfer from Nanjing to Suzhou',
    );
  });

  it('needs only what the dates depend on', () => {
    expect(events(`${PLACES}&participant=在职&appliedOn=2026-09-28`)).toHaveLength(2);
    expect(missing(`${PLACES}&appliedOn=2026-09-28`)).toContain('participant missing-parameter');
    expect(missing(`${PLACES}&appliedOn=2026-09-28`)).not.toContain('gapMonths missing-parameter');
    expect(missing(`${PLACES}&participant=在职`)).toEqual(['appliedOn missing-parameter']);
    expect(missing('participant=在职')).toEqual([
      'fromRegion missing-parameter',
      'toRegion missing-parameter',
    ]);
  });

  it('is refused where there is no transfer, no rule, or no calendar', () => {
    expect(missing(`${PLACES}&participant=退休`)).toEqual(['format conflict']);
    expect(missing('fromRegion=香港&toRegion=太原&participant=在职')).toEqual(['format conflict']);
    expect(missing(`${PLACES}&participant=在职&gapMonths=0&appliedOn=2026-12-31`)).toEqual([
      'acceptedOn out-of-range',
    ]);
  });
});
