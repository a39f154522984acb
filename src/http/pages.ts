/** Pages rendered by the build, from wherever the platform keeps them. */
import type { Hono } from 'hono/tiny';
import { ORIGIN_MARK } from '../page/origin.ts';
import { PROBLEM_TYPES } from '../query/problem.ts';
import { keep } from './caching.ts';
import type { Context, Env } from './context.ts';
import { inSize } from './large.ts';
import { PAGE_POLICY, POLICIES } from './safety.ts';

/** Gives the text of a file among the pages; null where there is none. */
export type ReadPage = (file: string) => Promise<string | null>;

/** Addresses; a page is named like its address, with `-` for `/`, and the first is `home`. */
const PAGES = ['', 'statements', 'docs', 'embed', 'embed/builder', 'staff'];

/** Adds the pages; one that cannot be read is an address that does not exist. */
export function addPages(app: Hono<Env>, readPage: ReadPage): void {
  const send = async (c: Context, name: string): Promise<Response> => {
    const page = await readPage(`${name}.${c.get('reading').lang}.html`);
    if (page === null) return c.notFound();
    c.header('Content-Security-Policy', POLICIES[name] ?? PAGE_POLICY);
    keep(c, c.get('moment'), { topic: 'page', hostMatters: true });
    return c.html(inSize(page.replaceAll(ORIGIN_MARK, new URL(c.req.url).origin), c.req.url));
  };
  for (const path of PAGES) app.get(`/${path}`, (c) => send(c, path.replace('/', '-') || 'home'));
  app.get('/problems/:kind', (c) => {
    const kind = c.req.param('kind');
    // Only what is on the list is looked for among the files.
    const known = PROBLEM_TYPES.some((type) => type === `/problems/${kind}`);
    return known ? send(c, `problem-${kind}`) : c.notFound();
  });
}
