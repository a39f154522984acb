/** The HTTP application: the same on the edge and in tests. The clock comes in from outside. */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { foldText } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import { LANGS, type Lang, listed } from '../i18n/lang.ts';
import { homePolicy, renderHome } from '../page/home.ts';
import type { InputProblem } from '../query/envelope.ts';
import { readQuery } from '../query/input.ts';
import { askRefund } from '../query/refund.ts';
import { listRegions } from '../query/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
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
const MAX_SEARCH = 50;
const METHODS = ['GET', 'HEAD', 'OPTIONS'];

const langSchema = v.pipe(
  v.string(),
  v.transform((text) => {
    if (/^zh(?:-|$)/iu.test(text)) return 'zh-CN';
    return /^en(?:-|$)/iu.test(text) ? 'en' : text;
  }),
  v.picklist(['zh-CN', 'en']),
);

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

  app.get('/v1/refund', (c) => {
    const { lang, problem, entries } = readLang(new URL(c.req.url).searchParams);
    const day = today();
    const reading = readQuery(ruleset, entries, day, lang, messagesIn(lang));
    const problems = [...(problem ? [problem] : []), ...(reading.ok ? [] : reading.problems)];
    if (!reading.ok || problems.length > 0) return sendProblem(c, badInput(lang, problems));
    return c.json(askRefund(ruleset, reading.query, day, lang));
  });

  app.get('/v1/regions', (c) => {
    const { lang, problem, entries } = readLang(new URL(c.req.url).searchParams);
    const problems = [...(problem ? [problem] : []), ...searchProblems(entries, lang)];
    if (problems.length > 0) return sendProblem(c, badInput(lang, problems));
    const typed = foldText(entries.find(([name]) => name === 'q')?.[1] ?? '');
    return c.json({ query: typed, regions: listRegions(ruleset.regions, typed, lang) });
  });

  app.get('/healthz', (c) => c.json({ status: 'ok', ruleset: ruleset.hash }));

  app.get('/', (c) => {
    const { lang } = readLang(new URL(c.req.url).searchParams);
    c.header('Content-Security-Policy', homePolicy);
    return c.html(renderHome({ lang, origin: new URL(c.req.url).origin, development }));
  });

  app.notFound((c) => sendProblem(c, notFound(langOf(c), new URL(c.req.url).pathname)));
  app.onError((error, c) => {
    console.error(JSON.stringify({ event: 'error', name: error.name, message: error.message }));
    return sendProblem(c, internal(langOf(c)));
  });
  return app;
}

const langOf = (c: Context): Lang => readLang(new URL(c.req.url).searchParams).lang;

interface LangReading {
  readonly lang: Lang;
  readonly problem: InputProblem | null;
  /** The parameters without `lang`. */
  readonly entries: readonly (readonly [string, string])[];
}

/** `lang` decides in which language mistakes are explained, so it is read first and never throws. */
function readLang(params: URLSearchParams): LangReading {
  const entries = [...params].filter(([name]) => name !== 'lang');
  const given = params.getAll('lang');
  const reading = v.safeParse(langSchema, given[0] ?? 'zh-CN');
  const lang = reading.success ? reading.output : 'zh-CN';
  const { input } = messagesIn(lang);
  const repeated = given.length > 1;
  const problem: InputProblem | null =
    reading.success && !repeated
      ? null
      : {
          parameter: 'lang',
          code: repeated ? 'repeated-parameter' : 'unknown-option',
          expected: repeated ? input.expectedOnce : input.expectedOption(listed(LANGS, lang)),
          got: (given[repeated ? 1 : 0] ?? '').slice(0, MAX_SEARCH),
          suggestions: [...LANGS],
        };
  return { lang, problem, entries };
}

function searchProblems(
  entries: readonly (readonly [string, string])[],
  lang: Lang,
): InputProblem[] {
  const { input } = messagesIn(lang);
  const problems: InputProblem[] = [];
  const typed = entries.filter(([name]) => name === 'q');
  for (const [name] of entries)
    if (name !== 'q')
      problems.push({
        parameter: name,
        code: 'unknown-parameter',
        expected: input.expectedParameter,
        got: name.slice(0, MAX_SEARCH),
        suggestions: ['q', 'lang'],
      });
  const [first, second] = typed;
  if (second !== undefined)
    problems.push({
      parameter: 'q',
      code: 'repeated-parameter',
      expected: input.expectedOnce,
      got: second[1].slice(0, MAX_SEARCH),
      suggestions: [],
    });
  if (first !== undefined && first[1].length > MAX_SEARCH)
    problems.push({
      parameter: 'q',
      code: 'too-long',
      expected: input.expectedLength(MAX_SEARCH),
      got: `${first[1].slice(0, 20)}…`,
      suggestions: [],
    });
  return problems;
}
