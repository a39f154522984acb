/** Problem documents (RFC 9457): what is wrong, in the asked language, with a way to mend it. */

import { messagesIn } from '../i18n/index.ts';
import { type Lang, listed } from '../i18n/lang.ts';
import type { InputProblem } from '../query/envelope.ts';
import { keepNowhere } from './caching.ts';
import type { Context } from './context.ts';

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: 400 | 404 | 405 | 406 | 413 | 414 | 415 | 429 | 500;
  readonly detail: string;
  readonly errors: readonly InputProblem[];
}

/** Bad input: one entry a parameter. */
export function badInput(lang: Lang, errors: readonly InputProblem[]): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/bad-input',
    title: input.title,
    status: 400,
    detail: input.detail(errors.length),
    errors,
  };
}

/** No such address. */
export function notFound(lang: Lang, path: string): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/not-found',
    title: input.notFoundTitle,
    status: 404,
    detail: input.notFoundDetail(path),
    errors: [],
  };
}

/** No such source. */
export function noSource(lang: Lang, id: string, suggestions: readonly string[]): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/not-found',
    title: input.noSourceTitle,
    status: 404,
    detail: input.noSourceDetail(id),
    errors: [
      {
        parameter: 'id',
        code: 'unknown-source',
        expected: input.expectedSource,
        got: id,
        suggestions,
      },
    ],
  };
}

/** Rules that are not those in force, or no rules at all. */
export function noRuleset(lang: Lang, got: string, current: string): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/not-found',
    title: input.noRulesetTitle,
    status: 404,
    detail: input.noRulesetDetail(current),
    errors: [
      {
        parameter: 'hash',
        code: 'unknown-option',
        expected: input.expectedOption(current),
        got,
        suggestions: [current],
      },
    ],
  };
}

/** The address exists, the method does not. */
export function methodNotAllowed(lang: Lang, method: string, allowed: readonly string[]): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/method-not-allowed',
    title: input.methodTitle,
    status: 405,
    detail: input.methodDetail(method, listed(allowed, lang)),
    errors: [],
  };
}

/** The client takes no form in which there is an answer. */
export function notAcceptable(lang: Lang, type: string): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/not-acceptable',
    title: input.notAcceptableTitle,
    status: 406,
    detail: input.notAcceptableDetail(type),
    errors: [],
  };
}

/** A URL longer than any question. */
export function tooLong(lang: Lang, limit: number): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/too-long',
    title: input.tooLongTitle,
    status: 414,
    detail: input.expectedLength(limit),
    errors: [],
  };
}

/**
 * More requests than one client gets.
 *
 * @param seconds until the next try
 */
export function tooMany(lang: Lang, seconds: number): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/too-many-requests',
    title: input.tooManyTitle,
    status: 429,
    detail: input.tooManyDetail(seconds),
    errors: [],
  };
}

/** A body longer than any question, or than a hundred of them. */
export function bodyTooLong(lang: Lang, limit: number): Problem {
  const { input } = messagesIn(lang);
  return { ...tooLong(lang, limit), status: 413, detail: input.expectedBytes(limit) };
}

/** A body in a form that nothing here reads. */
export function unsupportedMedia(lang: Lang): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/unsupported-media-type',
    title: input.mediaTitle,
    status: 415,
    detail: input.mediaDetail,
    errors: [],
  };
}

/** A body that is no JSON, or no text at all. */
export function unreadableBody(lang: Lang, expected: string, got: string): Problem {
  return badInput(lang, [{ parameter: '', code: 'not-json', expected, got, suggestions: [] }]);
}

/** Something of ours broke; says nothing about the inside. */
export function internal(lang: Lang): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/internal',
    title: input.internalTitle,
    status: 500,
    detail: input.internalDetail,
    errors: [],
  };
}

/** Sends a problem document, which no cache keeps: the next try may be better. */
export function sendProblem(c: Context, problem: Problem): Response {
  keepNowhere(c);
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
