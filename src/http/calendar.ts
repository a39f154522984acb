/** The dates of an answer as a calendar file: what the build makes a module of. */
import type { Day } from '../base/day.ts';
import { icalendar } from '../calendar/icalendar.ts';
import type { Lang } from '../i18n/lang.ts';
import type { InputProblem } from '../query/problem-envelope.ts';
import { transferCalendar } from '../query/transfer-calendar.ts';
import type { TransferEnvelope } from '../query/transfer-envelope.ts';

/**
 * The text of the file, or what is missing for one.
 *
 * @param nameOf a region as sentences name it, by its code
 * @param today the day on which it is written
 */
export function calendarFile(
  envelope: TransferEnvelope,
  lang: Lang,
  nameOf: (code: string) => string,
  today: Day,
): { readonly text: string } | { readonly problems: readonly InputProblem[] } {
  const made = transferCalendar(envelope, lang, nameOf);
  return made.ok ? { text: icalendar(made.calendar, today) } : { problems: made.problems };
}
