/** The HTTP application: the same on the edge and in tests. The clock comes in from outside. */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Day } from '../base/day.ts';
import type { Lang } from '../i18n/lang.ts';
import { homePolicy, renderHome } from '../page/home.ts';
import { renderStatements, statementsPolicy } from '../page/statements.ts';
import { readLedger } from '../query/ledger.ts';
import { QUESTIONS, readQuestion } from '../query/questions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { readFormat, sendCalendar } from './format.ts';
import { readLang } from './lang.ts';
import { addLists } from './lists.ts';
import { badInput, internal, methodNotAllowed, notFound, sendProblem, tooLong } from './problem.ts';

export interface AppOptions {
  readonly ruleset: Ruleset;
  /** Today in Asia/Shanghai. */
  readonly today: () => Day;
  /** True under `npm start`, where the home page shows what is wrong with the sheets. */
  readonly development?: boolean;
}

/** Longer than every question that means something. */
const MAX_URL = 4096;
const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Creates the application.
 *
 * @example createApp({ ruleset, today: () => day }).request('/v1/refund?region=上海')
 */
export function createApp({ ruleset, today, development = false }: AppOptions): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    // Until caching is designed (design §8), nothing may be kept anywhere.
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Rules-Version', ruleset.hash);
  });
  app.use(cors({ origin: '*', allowMethods: METHODS, exposeHeaders: ['Rules-Version'] }));
  app.use(async (c, next) => {
    const { lang } = readLang(new URL(c.req.url).searchParams);
    if (c.req.url.length > MAX_URL) return sendProblem(c, tooLong(lang, MAX_URL));
    if (!METHODS.includes(c.req.method)) {
      c.header('Allow', METHODS.join(', '));
      return sendProblem(c, methodNotAllowed(lang, c.req.method));
    }
    return next();
  });

  for (const question of QUESTIONS)
    app.get(`/v1/${question.id}`, (c) => {
      const { lang, problem, entries: given } = readLang(new URL(c.req.url).searchParams);
      const { format, problems: misnamed, entries } = readFormat(question, given, lang);
      const day = today();
      const reading = readQuestion(ruleset, question, entries, day, lang);
      const own = [...(problem ? [problem] : []), ...misnamed];
      if (!reading.ok) return sendProblem(c, badInput(lang, [...own, ...reading.problems]));
      if (own.length > 0) return sendProblem(c, badInput(lang, own));
      if (format === 'ics' && question.calendar !== undefined) {
        const made = question.calendar(ruleset, reading.query, day, lang);
        if (!made.ok) return sendProblem(c, badInput(lang, made.problems));
        return sendCalendar(c, question.id, made.calendar, day);
      }
      return c.json(question.ask(ruleset, reading.query, day, lang));
    });

  addLists(app, ruleset);

  app.get('/healthz', (c) => c.json({ status: 'ok', ruleset: ruleset.hash }));

  app.get('/', (c) => {
    const { lang } = readLang(new URL(c.req.url).searchParams);
    c.header('Content-Security-Policy', homePolicy);
    return c.html(renderHome({ lang, origin: new URL(c.req.url).origin, development }));
  });

  app.get('/statements', (c) => {
    const { lang } = readLang(new URL(c.req.url).searchParams);
    c.header('Content-Security-Policy', statementsPolicy);
    return c.html(renderStatements({ lang, ledger: readLedger(ruleset) }));
  });

  app.notFound((c) => sendProblem(c, notFound(langOf(c), new URL(c.req.url).pathname)));
  app.onError((error, c) => {
    console.error(JSON.stringify({ event: 'error', name: error.name, message: error.message }));
    return sendProblem(c, internal(langOf(c)));
  });
  return app;
}

const langOf = (c: Context): Lang => readLang(new URL(c.req.url).searchParams).lang;
