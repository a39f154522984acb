/**
 * `POST /mcp`: the questions as tools for assistants. Here stands what every address does; the
 * protocol is a module of its own, loaded when the first assistant asks.
 *
 * The protocol has servers check `Origin` against DNS rebinding, by which a page reaches what only
 * its visitor's machine may see. What is here is public and the same for everybody, so that any
 * origin is welcome, as at every other address.
 */
import type { Hono } from 'hono/tiny';
import { messagesIn } from '../i18n/index.ts';
import { QUESTIONS } from '../query/questions.ts';
import { JSON_TYPE, takes } from './accept.ts';
import type { LoadPosted } from './batch.ts';
import { keepNowhere } from './caching.ts';
import type { Env } from './context.ts';
import type { answerMcp } from './mcp/answer.ts';
import type { ReadPage } from './pages.ts';
import type { Asked } from './posted/ask-object.ts';
import { postedCore } from './posted-core.ts';
import { notAcceptable, sendProblem } from './problem.ts';

/** Gives the protocol's code, from wherever the platform keeps it. */
export type LoadMcp = () => Promise<{ readonly answerMcp: typeof answerMcp }>;

/** Adds the address. */
export function addMcp(
  app: Hono<Env>,
  asked: Asked,
  readPage: ReadPage,
  load: LoadMcp,
  loadPosted: LoadPosted,
): void {
  app.post('/mcp', async (c) => {
    const { lang } = c.get('reading');
    if (!takes(c.req.header('Accept'), JSON_TYPE))
      return sendProblem(c, notAcceptable(lang, JSON_TYPE));
    const { askObject, readJson } = await loadPosted();
    const read = await readJson(postedCore, c, lang);
    if (!read.ok && !read.syntax) return sendProblem(c, read.problem);
    const counted = { queries: 0, topics: new Set<string>(), regions: new Set<string>() };
    c.set('asked', counted);
    const { answerMcp } = await load();
    const { status, body } = await answerMcp({
      read,
      readPage,
      questions: QUESTIONS,
      wordsIn: messagesIn,
      header: (name) => c.req.header(name),
      ask: (question, given) => {
        counted.queries += 1;
        return askObject(postedCore, c, asked, question, given);
      },
    });
    keepNowhere(c, true);
    return body === null ? c.body(null, status) : c.json(body, status);
  });
}
