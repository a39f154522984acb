/** The addresses that answer questions: `GET /v1/<question>`. */
import type { Hono } from 'hono/tiny';
import type { Lang } from '../i18n/lang.ts';
import type { ViewWords } from '../i18n/view.ts';
import { regionName, speechFor } from '../query/describe.ts';
import { QUESTIONS, type Question, readQuestion } from '../query/questions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { CALENDAR, JSON_TYPE, takes } from './accept.ts';
import { keep, keepNowhere } from './caching.ts';
import type { calendarFile } from './calendar.ts';
import { asksPersonal, canonicalLocation } from './canonical.ts';
import type { Context, Env } from './context.ts';
import { formatsOf, readFormat, sendCalendar } from './format.ts';
import { badInput, notAcceptable, sendProblem } from './problem.ts';
import type { viewOf } from './view.ts';

/** Gives the code of the views and their words, from wherever the platform keeps them. */
export type LoadView = (
  lang: Lang,
) => Promise<{ readonly viewOf: typeof viewOf; readonly words: ViewWords }>;

/** Gives the code of calendar files, from wherever the platform keeps it. */
export type LoadCalendar = () => Promise<{ readonly calendarFile: typeof calendarFile }>;

/** Adds an address a question. */
export function addAnswers(
  app: Hono<Env>,
  ruleset: Ruleset,
  loadView?: LoadView,
  loadCalendar?: LoadCalendar,
): void {
  for (const question of QUESTIONS)
    app.get(`/v1/${question.id}`, (c) => answer(c, ruleset, question, loadView, loadCalendar));
}

async function answer(
  c: Context,
  ruleset: Ruleset,
  question: Question,
  loadView?: LoadView,
  loadCalendar?: LoadCalendar,
): Promise<Response> {
  const { lang, problem, entries: given } = c.get('reading');
  const moment = c.get('moment');
  const { today } = moment;
  const {
    format,
    problems: misnamed,
    entries,
  } = readFormat(
    formatsOf(question, loadView !== undefined, loadCalendar !== undefined),
    given,
    lang,
  );
  const reading = readQuestion(ruleset, question, entries, today, lang);
  const own = [...(problem ? [problem] : []), ...misnamed];
  if (!reading.ok) return sendProblem(c, badInput(lang, [...own, ...reading.problems]));
  if (own.length > 0) return sendProblem(c, badInput(lang, own));
  const { query } = reading;
  const regions = [...query.regions.values()].map(({ code }) => code);
  c.set('regions', regions);

  const type = format === 'ics' ? CALENDAR : JSON_TYPE;
  if (!takes(c.req.header('Accept'), type)) return sendProblem(c, notAcceptable(lang, type));
  const personal = asksPersonal(ruleset, query);
  const location = canonicalLocation(`/v1/${question.id}`, query, lang, format);
  const allowed = (): void =>
    personal ? keepNowhere(c, true) : keep(c, moment, { topic: question.id, regions, location });

  if (format === 'ics' && question.calendar && loadCalendar) {
    const speech = speechFor(ruleset, query, lang);
    const { calendarFile: fileOf } = await loadCalendar();
    const dated = question.calendar(ruleset, query, today, lang);
    const made = fileOf(dated, lang, (code) => regionName(speech, code), today);
    if ('problems' in made) return sendProblem(c, badInput(lang, made.problems));
    allowed();
    return sendCalendar(c, question.id, made.text);
  }
  const envelope = question.ask(ruleset, query, today, lang);
  if (format === 'view' && loadView !== undefined) {
    const { viewOf, words } = await loadView(lang);
    const view = viewOf(question.id, envelope, words, today);
    allowed();
    return c.json({ ...envelope, view });
  }
  allowed();
  return c.json(envelope);
}
