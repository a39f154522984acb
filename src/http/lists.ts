/** Addresses that list what the rules are made of: regions, facts, sources. */
import type { Context, Hono } from 'hono';
import { foldText, nearest } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { InputProblem } from '../query/envelope.ts';
import { listFacts } from '../query/facts.ts';
import { answerSource } from '../query/provenance.ts';
import { listRegions } from '../query/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { type Entries, readLang } from './lang.ts';
import { badInput, noSource, sendProblem } from './problem.ts';

const MAX_SEARCH = 50;

/** Adds the addresses. */
export function addLists(app: Hono, ruleset: Ruleset): void {
  app.get('/v1/regions', (c) => {
    const { lang, problem, entries } = langOf(c);
    const problems = [
      ...problem,
      ...strangers(entries, ['q'], lang),
      ...searchProblems(entries, lang),
    ];
    if (problems.length > 0) return sendProblem(c, badInput(lang, problems));
    const typed = foldText(entries.find(([name]) => name === 'q')?.[1] ?? '');
    return c.json({ query: typed, regions: listRegions(ruleset.regions, typed, lang) });
  });

  app.get('/v1/facts', (c) => {
    const { lang, problem, entries } = langOf(c);
    const problems = [...problem, ...strangers(entries, [], lang)];
    if (problems.length > 0) return sendProblem(c, badInput(lang, problems));
    return c.json(listFacts(ruleset, lang));
  });

  app.get('/v1/sources/:id', (c) => {
    const { lang, problem, entries } = langOf(c);
    const problems = [...problem, ...strangers(entries, [], lang)];
    if (problems.length > 0) return sendProblem(c, badInput(lang, problems));
    const id = c.req.param('id');
    const source = ruleset.sources.get(id);
    if (source !== undefined) return c.json(answerSource(source));
    return sendProblem(c, noSource(lang, id.slice(0, MAX_SEARCH), nearestSources(ruleset, id)));
  });
}

const MOST_SUGGESTED = 5;

function nearestSources({ sources }: Ruleset, id: string): readonly string[] {
  const known = [...sources.keys()];
  const typed = id.slice(0, MAX_SEARCH);
  const near = nearest(typed, known, MOST_SUGGESTED);
  const begun = known.filter((one) => one.startsWith(typed) && typed !== '');
  return [...new Set([...near, ...begun])].slice(0, MOST_SUGGESTED);
}

function langOf(c: Context): {
  readonly lang: Lang;
  readonly problem: readonly InputProblem[];
  readonly entries: Entries;
} {
  const { lang, problem, entries } = readLang(new URL(c.req.url).searchParams);
  return { lang, problem: problem === null ? [] : [problem], entries };
}

/** Parameters that the address does not take. */
function strangers(entries: Entries, taken: readonly string[], lang: Lang): InputProblem[] {
  const { input } = messagesIn(lang);
  const names = new Set(entries.map(([name]) => name).filter((name) => !taken.includes(name)));
  return [...names].map((name) => ({
    parameter: name.slice(0, MAX_SEARCH),
    code: 'unknown-parameter',
    expected: input.expectedParameter,
    got: name.slice(0, MAX_SEARCH),
    suggestions: [...taken, 'lang'],
  }));
}

function searchProblems(entries: Entries, lang: Lang): InputProblem[] {
  const { input } = messagesIn(lang);
  const problems: InputProblem[] = [];
  const [first, second] = entries.filter(([name]) => name === 'q');
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
