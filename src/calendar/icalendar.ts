/**
 * Calendar files (iCalendar, RFC 5545) of all-day events. Written here because the format is small
 * and the libraries for it are not: they bring time zones, recurrence and clocks.
 */
import { type Day, formatDay } from '../base/day.ts';

/** An event that takes a whole day. */
export interface AllDayEvent {
  /** The same for the same event in every file, so that importing twice adds nothing. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
}

export interface CalendarText {
  /** What the calendar is called where it is shown. */
  readonly name: string;
  readonly events: readonly AllDayEvent[];
}

/** Octets a line may have, its end not counted (section 3.1). */
const LINE = 75;

/**
 * A calendar file.
 *
 * @param stamp the day on which it is written
 */
export function icalendar({ name, events }: CalendarText, stamp: Day): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yibao-rules//transfer-timeline//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, summary, description }: AllDayEvent, stamp: Day): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The end is the first day that no longer belongs to the event.
    `DTEND;VALUE=DATE:${basic(day + 1)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20260131`. */
function basic(day: Day): string {
  return formatDay(day).replaceAll('-', '');
}

/** Text as section 3.3.11 has it; other control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\n/gu, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Long lines go on in the next one behind a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
