/**
 * The HTTP application: the same on the edge, on Node and in tests. The clock and everything that
 * a platform has of its own come in from outside.
 */
import { cors } from 'hono/cors';
import { Hono } from 'hono/tiny';
import type { Health } from '../query/listed.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { prefersPage } from './accept.ts';
import { addAnswers, type LoadCalendar, type LoadView } from './answers.ts';
import { addBatch, type LoadPosted } from './batch.ts';
import { answerTag, keepNowhere } from './caching.ts';
import { momentAt } from './clock.ts';
import type { Env } from './context.ts';
import { readLang } from './lang.ts';
import { type ClientOf, type Limit, limitRequests } from './limits.ts';
import { addLists } from './lists.ts';
import { type Log, logError, logToConsole } from './log.ts';
import { addMcp, type LoadMcp } from './mcp.ts';
import { Addresses } from './methods.ts';
import { addPages, type ReadPage } from './pages.ts';
import { internal, methodNotAllowed, notFound, sendProblem, tooLong } from './problem.ts';
import { addRulesets } from './rulesets.ts';
import { safety } from './safety.ts';
import { addSite, type LoadSite, sendPage } from './site.ts';

export interface AppOptions {
  readonly ruleset: Ruleset;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The pages that the build rendered; without them there are only answers. */
  readonly readPage?: ReadPage;
  /** The code of the pages that are rendered as they are asked for; without it there are none. */
  readonly loadSite?: LoadSite;
  /** The code of answers as lines to show; without it there is no such form. */
  readonly loadView?: LoadView;
  /** The code of calendar files; without it there is no such form. */
  readonly loadCalendar?: LoadCalendar;
  /** The code that reads what is posted; without it nothing may be. */
  readonly loadPosted?: LoadPosted;
  /** The code of the protocol for assistants; without it there are no tools. */
  readonly loadMcp?: LoadMcp;
  readonly log?: Log;
  /** Which build answers, for those who must tell two apart; null when nobody knows. */
  readonly version?: string | null;
  /** Counts the requests of a client; without it nobody is turned away. */
  readonly limit?: Limit;
  /** Who asks; whoever is not known is not counted. */
  readonly clientOf?: ClientOf;
}

/** Longer than every question that means something. */
const MAX_URL = 4096;

/** How long a browser remembers what it may ask; more than two hours no browser does. */
const PREFLIGHT_S = 7200;

/** Headers that a site's script may read. */
const EXPOSED = [
  'Content-Location',
  'ETag',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Rules-Version',
];

/**
 * Creates the application.
 *
 * @example createApp({ ruleset, now: Date.now, ...atHand }).request('/v1/refund?region=上海')
 */
export function createApp({
  ruleset,
  now,
  readPage = async () => null,
  loadSite,
  loadMcp,
  loadPosted,
  loadView,
  loadCalendar,
  log = logToConsole,
  version = null,
  limit,
  clientOf = () => undefined,
}: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const addresses = new Addresses(app);

  app.use(async (c, next) => {
    const moment = momentAt(now());
    c.set('moment', moment);
    c.set('reading', readLang(new URL(c.req.url).searchParams, 'zh-CN'));
    await next();
    // Whoever did not say how long a response may be kept did not mean it to be kept.
    if (!c.res.headers.has('Cache-Control')) keepNowhere(c);
    c.header('Rules-Version', ruleset.hash);
    const milliseconds = now() - moment.at;
    c.header('Server-Timing', `answer;dur=${milliseconds}`);
    const regions = c.get('regions');
    const asked = c.get('asked');
    log({
      event: 'request',
      method: c.req.method,
      route: addresses.routeOf(c.req.path),
      status: c.res.status,
      milliseconds,
      ...(regions === undefined ? {} : { regions }),
      ...(asked && { ...asked, topics: [...asked.topics], regions: [...asked.regions] }),
    });
  });
  app.use(safety);
  app.use(async (c, next) => {
    await next();
    if (c.req.method === 'OPTIONS') c.header('Allow', addresses.methodsOf(c.req.path).join(', '));
  });
  app.use(
    cors({
      origin: '*',
      allowMethods: (_, c) => [...addresses.methodsOf(c.req.path)],
      exposeHeaders: EXPOSED,
      maxAge: PREFLIGHT_S,
    }),
  );
  if (limit !== undefined) app.use(limitRequests(limit, clientOf));
  app.use(answerTag);
  app.use(async (c, next) => {
    if (c.req.url.length > MAX_URL) return sendProblem(c, tooLong(c.get('reading').lang, MAX_URL));
    return next();
  });

  addAnswers(app, ruleset, loadView, loadCalendar);
  if (loadPosted !== undefined) {
    addBatch(app, { ruleset, log }, loadPosted);
    if (loadMcp !== undefined) addMcp(app, { ruleset, log }, readPage, loadMcp, loadPosted);
  }
  addLists(app, ruleset);
  addRulesets(app, ruleset, readPage);
  addPages(app, readPage);
  if (loadSite !== undefined) addSite(app, ruleset, loadSite);
  app.get('/healthz', (c) => c.json<Health>({ status: 'ok', ruleset: ruleset.hash, version }));

  app.notFound((c) => {
    const { lang } = c.get('reading');
    const allowed = addresses.methodsOf(c.req.path);
    if (allowed.length === 0 || allowed.includes(c.req.method)) {
      const explain = (): Response => sendProblem(c, notFound(lang, c.req.path));
      return loadSite !== undefined && prefersPage(c.req.header('Accept'))
        ? sendPage(c, ruleset, loadSite, explain, true)
        : explain();
    }
    c.header('Allow', allowed.join(', '));
    return sendProblem(c, methodNotAllowed(lang, c.req.method, allowed));
  });
  app.onError((error, c) => {
    logError(log, error);
    return sendProblem(c, internal(readLang(new URL(c.req.url).searchParams, 'zh-CN').lang));
  });
  return app;
}
