/**
 * `POST /v1/batch`: many questions at once, each with its own answer or problem. What was asked
 * stands in the body, so income, pension and birth dates may be among it; nothing is kept.
 */
import { isObject } from '../../base/json.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { EnvelopeOf } from '../../query/envelope.ts';
import type { InputProblem } from '../../query/problem-envelope.ts';
import type { Context } from '../context.ts';
import type { PostedCore } from '../posted-core.ts';
import type { Problem } from '../problem.ts';
import { type Asked, askObject, wrongType } from './ask-object.ts';
import { readJson } from './body.ts';

/** Questions in one batch. */
export const MAX_QUERIES = 100;

const MAX_SHOWN = 50;

/** Answers a batch. */
export async function answerBatch(core: PostedCore, c: Context, asked: Asked): Promise<Response> {
  const { JSON_TYPE, badInput, keepNowhere, notAcceptable, sendProblem, strangers, takes } = core;
  const { lang, problem, entries } = c.get('reading');
  const own = [...(problem === null ? [] : [problem]), ...strangers(entries, [], lang)];
  if (own.length > 0) return sendProblem(c, badInput(lang, own));
  if (!takes(c.req.header('Accept'), JSON_TYPE))
    return sendProblem(c, notAcceptable(lang, JSON_TYPE));
  const body = await readJson(core, c, lang);
  if (!body.ok) return sendProblem(c, body.problem);
  const read = queriesOf(core, body.value, lang);
  if ('mistake' in read) return sendProblem(c, badInput(lang, [read.mistake]));
  const { queries } = read;
  c.set('asked', { queries: queries.length, topics: new Set(), regions: new Set() });
  const results = queries.map((query, index) => answer(core, c, asked, query, index));
  keepNowhere(c, true);
  return c.json({ results });
}

/** The questions of a body, or what is wrong with it. */
function queriesOf(
  { messagesIn, strangers }: PostedCore,
  body: unknown,
  lang: Lang,
): { readonly queries: readonly unknown[] } | { readonly mistake: InputProblem } {
  const { input } = messagesIn(lang);
  const expected = input.expectedQueries(MAX_QUERIES);
  if (!isObject(body)) return { mistake: wrongType('', expected, body) };
  const { queries, ...others } = body;
  const [stranger] = strangers(Object.entries(others), ['queries'], lang);
  if (stranger !== undefined) return { mistake: { ...stranger, suggestions: ['queries'] } };
  const wrong = wrongType('queries', expected, queries);
  if (queries === undefined) return { mistake: { ...wrong, code: 'missing-parameter', got: '' } };
  if (!Array.isArray(queries)) return { mistake: wrong };
  if (queries.length > MAX_QUERIES)
    return { mistake: { ...wrong, code: 'too-long', got: String(queries.length) } };
  return { queries };
}

function answer(
  core: PostedCore,
  c: Context,
  asked: Asked,
  query: unknown,
  index: number,
): EnvelopeOf<unknown> | Problem {
  const { badInput, messagesIn, questionNamed, readLang } = core;
  const outer = c.get('reading').lang;
  if (!isObject(query)) {
    const expected = messagesIn(outer).input.expectedQuery;
    return badInput(outer, [wrongType(`queries[${index}]`, expected, query)]);
  }
  const { question: named, ...given } = query;
  const question = typeof named === 'string' ? questionNamed(named.trim()) : undefined;
  if (question === undefined) {
    // Anything may stand there, also what cannot be made a text.
    const own = given['lang'];
    const { lang } = readLang(typeof own === 'string' ? [['lang', own]] : [], outer);
    return badInput(lang, [noQuestion(core, named, lang)]);
  }
  const reply = askObject(core, c, asked, question, given);
  return reply.ok ? reply.envelope : reply.problem;
}

function noQuestion(
  { QUESTIONS, listed, messagesIn, nearest }: PostedCore,
  named: unknown,
  lang: Lang,
): InputProblem {
  const names = QUESTIONS.map(({ id }) => id);
  const expected = messagesIn(lang).input.expectedOption(listed(names, lang));
  if (named !== undefined && typeof named !== 'string')
    return wrongType('question', expected, named);
  const near = nearest(named ?? '', names);
  return {
    parameter: 'question',
    code: named === undefined ? 'missing-parameter' : 'unknown-option',
    expected,
    got: (named ?? '').slice(0, MAX_SHOWN),
    suggestions: near.length === 0 ? names : near,
  };
}
