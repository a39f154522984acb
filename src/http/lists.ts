/** Addresses that list what the rules are made of: regions, facts, sources. */
import type { Hono } from 'hono/tiny';
import { foldText, nearest } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { listFacts } from '../query/facts.ts';
import type { RegionList } from '../query/listed.ts';
import type { InputProblem } from '../query/problem-envelope.ts';
import { answerSource } from '../query/provenance.ts';
import { listRegions, MAX_SEARCH } from '../query/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { JSON_TYPE, takes } from './accept.ts';
import { type Kept, keep } from './caching.ts';
import type { Context, Env } from './context.ts';
import { type Entries, strangers } from './lang.ts';
import { badInput, noSource, notAcceptable, sendProblem } from './problem.ts';

/** Adds the addresses. */
export function addLists(app: Hono<Env>, ruleset: Ruleset): void {
  app.get('/v1/regions', (c) => {
    const { lang, entries } = c.get('reading');
    const given = (parameter: string): string =>
      foldText(entries.find(([name]) => name === parameter)?.[1] ?? '');
    const typed = given('q');
    const parent = given('parent');
    const parameters = new URLSearchParams({
      ...(typed === '' ? {} : { q: typed }),
      ...(parent === '' ? {} : { parent }),
      ...(lang === 'zh-CN' ? {} : { lang }),
    }).toString();
    const location = `/v1/regions${parameters === '' ? '' : `?${parameters}`}`;
    return list(
      c,
      { topic: 'regions', location },
      ['q', 'parent'],
      searchProblems(entries, lang),
      (): RegionList => ({
        query: typed,
        regions: listRegions(ruleset.regions, typed, lang, parent === '' ? null : parent),
      }),
    );
  });

  app.get('/v1/facts', (c) => {
    const { lang } = c.get('reading');
    const location = lang === 'zh-CN' ? '/v1/facts' : `/v1/facts?lang=${lang}`;
    return list(c, { topic: 'facts', location }, [], [], () => listFacts(ruleset, lang));
  });

  app.get('/v1/sources/:id', (c) => {
    const id = c.req.param('id');
    const source = ruleset.sources.get(id);
    if (source === undefined) {
      const near = nearestSources(ruleset, id);
      return sendProblem(c, noSource(c.get('reading').lang, id.slice(0, MAX_SEARCH), near));
    }
    // The same in every language.
    const location = `/v1/sources/${encodeURIComponent(id)}`;
    return list(c, { topic: 'sources', location }, [], [], () => answerSource(source));
  });
}

/** Sends what was asked for, unless something is wrong with the question. */
export function list(
  c: Context,
  kept: Kept,
  taken: readonly string[],
  mistakes: readonly InputProblem[],
  give: () => object,
): Response {
  return listText(c, kept, taken, mistakes, () => JSON.stringify(give()));
}

/** The same of what is JSON already. */
export function listText(
  c: Context,
  kept: Kept,
  taken: readonly string[],
  mistakes: readonly InputProblem[],
  give: () => string,
): Response {
  const { lang, problem, entries } = c.get('reading');
  const own = problem === null ? [] : [problem];
  const problems = [...own, ...strangers(entries, taken, lang), ...mistakes];
  if (problems.length > 0) return sendProblem(c, badInput(lang, problems));
  if (!takes(c.req.header('Accept'), JSON_TYPE))
    return sendProblem(c, notAcceptable(lang, JSON_TYPE));
  const given = give();
  keep(c, c.get('moment'), kept);
  return c.body(given, 200, { 'Content-Type': JSON_TYPE });
}

const MOST_SUGGESTED = 5;

function nearestSources({ sources }: Ruleset, id: string): readonly string[] {
  const known = [...sources.keys()];
  const typed = id.slice(0, MAX_SEARCH);
  const near = nearest(typed, known, MOST_SUGGESTED);
  const begun = known.filter((one) => one.startsWith(typed) && typed !== '');
  return [...new Set([...near, ...begun])].slice(0, MOST_SUGGESTED);
}

/** Each parameter once, and no longer than any name. */
function searchProblems(entries: Entries, lang: Lang): InputProblem[] {
  const { input } = messagesIn(lang);
  return ['q', 'parent'].flatMap((parameter) => {
    const problems: InputProblem[] = [];
    const [first, second] = entries.filter(([name]) => name === parameter);
    if (second !== undefined)
      problems.push({
        parameter,
        code: 'repeated-parameter',
        expected: input.expectedOnce,
        got: second[1].slice(0, MAX_SEARCH),
        suggestions: [],
      });
    if (first !== undefined && first[1].length > MAX_SEARCH)
      problems.push({
        parameter,
        code: 'too-long',
        expected: input.expectedLength(MAX_SEARCH),
        got: `${first[1].slice(0, 20)}…`,
        suggestions: [],
      });
    return problems;
  });
}
