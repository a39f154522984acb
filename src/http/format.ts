/**
 * The form in which an answer is sent: JSON, the same with lines to show, or a calendar file where
 * the question has dates.
 */

import { messagesIn } from '../i18n/index.ts';
import { type Lang, listed } from '../i18n/lang.ts';
import type { InputProblem } from '../query/problem-envelope.ts';
import type { Question } from '../query/questions.ts';
import { CALENDAR } from './accept.ts';
import type { Context } from './context.ts';

const MAX_SHOWN = 50;

export type Format = 'json' | 'view' | 'ics';

interface FormatReading {
  readonly format: Format;
  readonly problems: readonly InputProblem[];
  /** The parameters without `format`. */
  readonly entries: readonly (readonly [string, string])[];
}

/** In which forms a question is answered; only one with dates has a calendar. */
export function formatsOf(
  { calendar }: Question,
  views: boolean,
  calendars: boolean,
): readonly Format[] {
  return [
    'json',
    ...(views ? ['view' as const] : []),
    ...(calendar && calendars ? ['ics' as const] : []),
  ];
}

/** Takes `format` out of the parameters. */
export function readFormat(
  formats: readonly Format[],
  given: readonly (readonly [string, string])[],
  lang: Lang,
): FormatReading {
  const { input } = messagesIn(lang);
  const entries = given.filter(([name]) => name !== 'format');
  const [first, second] = given.filter(([name]) => name === 'format').map(([, value]) => value);
  const format = formats.find((name) => name === (first ?? 'json'));
  if (format !== undefined && second === undefined) return { format, problems: [], entries };
  const problem: InputProblem =
    second === undefined
      ? {
          parameter: 'format',
          code: 'unknown-option',
          expected: input.expectedOption(listed(formats, lang)),
          got: (first ?? '').slice(0, MAX_SHOWN),
          suggestions: [...formats],
        }
      : {
          parameter: 'format',
          code: 'repeated-parameter',
          expected: input.expectedOnce,
          got: second.slice(0, MAX_SHOWN),
          suggestions: [],
        };
  return { format: 'json', problems: [problem], entries };
}

/** Sends a calendar file, for the browser to keep or to hand to the phone's calendar. */
export function sendCalendar(c: Context, name: string, text: string): Response {
  return c.body(text, 200, {
    'Content-Type': `${CALENDAR}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}.ics"`,
  });
}
