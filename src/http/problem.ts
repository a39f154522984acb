/** Problem documents (RFC 9457): what is wrong, in the asked language, with a way to mend it. */

import { messagesIn } from '../i18n/index.ts';
import { type Lang, listed } from '../i18n/lang.ts';
import { PROBLEM_STATUS, type ProblemStatus, type ProblemType } from '../query/problem.ts';
import type { InputProblem, ProblemDocument } from '../query/problem-envelope.ts';
import { keepNowhere } from './caching.ts';
import type { Context } from './context.ts';

export interface Problem extends ProblemDocument {
  readonly status: ProblemStatus;
}

function problem(
  type: ProblemType,
  title: string,
  detail: string,
  errors: readonly InputProblem[] = [],
): Problem {
  return { type, title, status: PROBLEM_STATUS[type], detail, errors };
}

/** Bad input: one entry a parameter. */
export function badInput(lang: Lang, errors: readonly InputProblem[]): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/bad-input', input.title, input.detail(errors.length), errors);
}

/** No such address. */
export function notFound(lang: Lang, path: string): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/not-found', input.notFoundTitle, input.notFoundDetail(path));
}

/** No such source. */
export function noSource(lang: Lang, id: string, suggestions: readonly string[]): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/not-found', input.noSourceTitle, input.noSourceDetail(id), [
    {
      parameter: 'id',
      code: 'unknown-source',
      expected: input.expectedSource,
      got: id,
      suggestions,
    },
  ]);
}

/** Rules that are not those in force, or no rules at all. */
export function noRuleset(lang: Lang, got: string, current: string): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/not-found', input.noRulesetTitle, input.noRulesetDetail(current), [
    {
      parameter: 'hash',
      code: 'unknown-option',
      expected: input.expectedOption(current),
      got,
      suggestions: [current],
    },
  ]);
}

/** The address exists, the method does not. */
export function methodNotAllowed(lang: Lang, method: string, allowed: readonly string[]): Problem {
  const { input } = messagesIn(lang);
  return problem(
    '/problems/method-not-allowed',
    input.methodTitle,
    input.methodDetail(method, listed(allowed, lang)),
  );
}

/** The client takes no form in which there is an answer. */
export function notAcceptable(lang: Lang, type: string): Problem {
  const { input } = messagesIn(lang);
  return problem(
    '/problems/not-acceptable',
    input.notAcceptableTitle,
    input.notAcceptableDetail(type),
  );
}

/** A URL longer than any question. */
export function tooLong(lang: Lang, limit: number): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/too-long', input.tooLongTitle, input.expectedLength(limit));
}

/**
 * More requests than one client gets.
 *
 * @param seconds until the next try
 */
export function tooMany(lang: Lang, seconds: number): Problem {
  const { input } = messagesIn(lang);
  const detail = input.tooManyDetail(seconds);
  return problem('/problems/too-many-requests', input.tooManyTitle, detail);
}

/** A body longer than any question, or than a hundred of them. */
export function bodyTooLong(lang: Lang, limit: number): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/too-large', input.tooLongTitle, input.expectedBytes(limit));
}

/** A body in a form that nothing here reads. */
export function unsupportedMedia(lang: Lang): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/unsupported-media-type', input.mediaTitle, input.mediaDetail);
}

/** A body that is no JSON, or no text at all. */
export function unreadableBody(lang: Lang, expected: string, got: string): Problem {
  return badInput(lang, [{ parameter: '', code: 'not-json', expected, got, suggestions: [] }]);
}

/** Something of ours broke; says nothing about the inside. */
export function internal(lang: Lang): Problem {
  const { input } = messagesIn(lang);
  return problem('/problems/internal', input.internalTitle, input.internalDetail);
}

/** Sends a problem document, which no cache keeps: the next try may be better. */
export function sendProblem(c: Context, what: Problem): Response {
  keepNowhere(c);
  return c.body(JSON.stringify(what), what.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
