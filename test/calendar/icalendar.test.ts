import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/base/day.ts';
import { type AllDayEvent, icalendar } from '../../src/calendar/icalendar.ts';

const stamp = parseDay('2026-11-21') ?? 0;

const event = (more: Partial<AllDayEvent> = {}): AllDayEvent => ({
  uid: 'one@yibao-rules',
  day: parseDay('2026-12-31') ?? 0,
  summary: '转出',
  description: '最晚 2026-12-31',
  ...more,
});

/** What another program reads. */
function read(text: string) {
  const component = new ICAL.Component(ICAL.parse(text));
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('a calendar file', () => {
  it('is what another program reads: an all-day event', () => {
    const text = icalendar({ name: '医保转移', events: [event()] }, stamp);
    const [only, ...more] = read(text);
    expect(more).toEqual([]);
    expect(only?.summary).toBe('转出');
    expect(only?.description).toBe('最晚 2026-12-31');
    expect(only?.uid).toBe('one@yibao-rules');
    expect(only?.startDate.isDate).toBe(true);
    expect(only?.startDate.toString()).toBe('2026-12-31');
    expect(only?.endDate.toString()).toBe('2027-01-01');
    expect(text).toContain('\r\nDTSTAMP:20261121T000000Z\r\n');
  });

  it('takes any text, in lines of 75 octets that end with CR LF', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    const lines = fc.stringMatching(/^[;,\\:"\n\r转移。 a]{0,200}$/u);
    fc.assert(
      fc.property(fc.oneof(words, lines), (summary) => {
        const text = icalendar({ name: summary, events: [event({ summary })] }, stamp);
        expect(text.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u);
        for (const line of text.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const expected = summary.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n]/gu, '');
        expect(read(text)[0]?.summary ?? '').toBe(expected);
      }),
    );
  });
});
