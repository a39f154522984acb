/** `GET /v1/ruleset`: what there is; `GET /v1/ruleset/:hash`: the compiled rules themselves. */
import type { Hono } from 'hono/tiny';
import { type Summary, summaryOn } from '../query/ruleset-summary.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Env } from './context.ts';
import { list, listText } from './lists.ts';
import type { ReadPage } from './pages.ts';
import { noRuleset, sendProblem } from './problem.ts';

const MAX_SHOWN = 80;

/**
 * Adds both addresses. What they give is the same for everybody until the next deploy, so the
 * build writes it into files; what it did not write is an address that does not exist.
 *
 * @param hash of the rules that answer
 */
export function addRulesets(
  app: Hono<Env>,
  { hash }: Pick<Ruleset, 'hash'>,
  readPage: ReadPage,
): void {
  app.get('/v1/ruleset', async (c) => {
    const { lang } = c.get('reading');
    const text = await readPage(`ruleset.${hash}.${lang}.json`);
    if (text === null) return c.notFound();
    const summary: Summary = JSON.parse(text);
    const location = lang === 'zh-CN' ? '/v1/ruleset' : `/v1/ruleset?lang=${lang}`;
    return list(c, { topic: 'ruleset', location }, [], [], () =>
      summaryOn(summary, c.get('moment').today),
    );
  });

  app.get('/v1/ruleset/:hash', async (c) => {
    const asked = c.req.param('hash');
    const { lang } = c.get('reading');
    if (asked !== hash) return sendProblem(c, noRuleset(lang, asked.slice(0, MAX_SHOWN), hash));
    const data = await readPage(`ruleset.${hash}.json`);
    if (data === null) return c.notFound();
    const kept = { topic: 'ruleset', location: `/v1/ruleset/${hash}`, immutable: true };
    return listText(c, kept, [], [], () => data);
  });
}
