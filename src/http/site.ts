/** The addresses of the pages that are rendered as they are asked for: only these load them. */
import type { Hono } from 'hono/tiny';
import type { Ruleset } from '../table/ruleset.ts';
import { keep } from './caching.ts';
import type { Context, Env } from './context.ts';
import { inSize, isLarge, keepLarge } from './large.ts';
import { PAGE_POLICY } from './safety.ts';
import type { answerSite } from './site/answer.ts';
import { core } from './site-core.ts';

/** Gives the pages' code, from wherever the platform keeps it. */
export type LoadSite = () => Promise<{ readonly answerSite: typeof answerSite }>;

const ADDRESSES = [
  '/regions',
  '/regions/:code',
  '/sources/:id',
  '/changes',
  '/sitemap.xml',
  '/robots.txt',
];

/** Adds the pages. */
export function addSite(app: Hono<Env>, ruleset: Ruleset, load: LoadSite): void {
  for (const address of ADDRESSES) app.get(address, (c) => sendPage(c, ruleset, load, c.notFound));
}

/**
 * Sends what there is at the address of a request.
 *
 * @param otherwise what is sent where there is nothing
 */
export async function sendPage(
  c: Context,
  ruleset: Ruleset,
  load: LoadSite,
  otherwise: () => Response | Promise<Response>,
  missing = false,
): Promise<Response> {
  const { answerSite } = await load();
  const moment = c.get('moment');
  const { today } = moment;
  const { url } = c.req;
  const answer = await answerSite({ ...c.get('reading'), ruleset, core, today, url, missing });
  if (answer === null) return otherwise();
  const { regions, status, text, headers } = answer;
  c.set('regions', regions);
  c.header('Content-Security-Policy', PAGE_POLICY);
  // Whatever is no page is kept nowhere.
  if (status === 200) keep(c, moment, { topic: 'page', regions, hostMatters: true });
  const { Location: elsewhere } = headers;
  return c.body(
    inSize(text, url),
    status,
    elsewhere && isLarge(url) ? { ...headers, Location: keepLarge(elsewhere) } : headers,
  );
}
