/** Problem documents (RFC 9457): what is wrong, in the asked language, with a way to mend it. */
import type { Context } from 'hono';
import { messagesIn } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { InputProblem } from '../query/envelope.ts';

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: 400 | 404 | 405 | 414 | 500;
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

/** The address exists, the method does not. */
export function methodNotAllowed(lang: Lang, method: string): Problem {
  const { input } = messagesIn(lang);
  return {
    type: '/problems/method-not-allowed',
    title: input.methodTitle,
    status: 405,
    detail: input.methodDetail(method),
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

/** Sends a problem document. */
export function sendProblem(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
