/** Responses and headers that all operations share. */
import { PROBLEM_STATUS, type ProblemType } from '../query/problem.ts';
import { refTo } from './components.ts';
import type { Ask, Header, MediaType, Reference, ResponseObject, Schema } from './model.ts';

const text: Schema = { type: 'string' };

/** Headers by name; `required` ones are on every response that lists them. */
export const HEADERS: Readonly<Record<string, Header>> = {
  'Rules-Version': {
    description: 'Hash of the rules behind the answer.',
    required: true,
    schema: text,
  },
  'Cache-Control': {
    description:
      '`public, no-cache`: keep it, but ask again with `If-None-Match`. `private, no-store` where income, a pension or a birth date was sent. `no-store` for problems.',
    required: true,
    schema: text,
  },
  ETag: { description: 'Digest of the body.', required: true, schema: text },
  'Content-Location': {
    description:
      'The one address of this question: names and values canonical, in a fixed order. Ask there the next time, and caches serve you. Left out for answers that are kept nowhere.',
    schema: text,
  },
  'Server-Timing': { description: 'How long it took.', schema: text },
  Allow: { description: 'The methods that the address takes.', required: true, schema: text },
  'Retry-After': {
    description: 'Seconds after which to try again.',
    required: true,
    schema: text,
  },
  RateLimit: { description: 'What is left of the quota, where there is one.', schema: text },
  'RateLimit-Policy': { description: 'The quota, where there is one.', schema: text },
};

/** References to headers of `components.headers`. */
export function headers(...names: readonly string[]): Readonly<Record<string, Reference>> {
  return Object.fromEntries(
    names.map((name) => [name, { $ref: `#/components/headers/${name}` }] as const),
  );
}

const COMMON = ['Rules-Version', 'Cache-Control', 'Server-Timing', 'RateLimit', 'RateLimit-Policy'];

/** An answer that may be kept. */
export function answer(
  description: string,
  content: Readonly<Record<string, MediaType>>,
): ResponseObject {
  return { description, headers: headers(...COMMON, 'ETag', 'Content-Location'), content };
}

/** An answer that is kept nowhere. */
export function uncached(
  description: string,
  content: Readonly<Record<string, MediaType>>,
): ResponseObject {
  return { description, headers: headers(...COMMON), content };
}

interface ProblemResponse {
  readonly name: string;
  readonly description: string;
  /** What provokes it, for a real example. */
  readonly provoke?: readonly [path: string, init?: Parameters<Ask>[1]];
  readonly headers?: readonly string[];
}

const LONGEST = 4096;

/** By kind: the compiler asks for a response here when there is a new one. */
const PROBLEMS: Readonly<Record<ProblemType, ProblemResponse>> = {
  '/problems/bad-input': {
    name: 'BadInput',
    description: 'The request has mistakes, all of them named. 请求有误。',
    provoke: ['/v1/refund?region=山冻&age=-1&lang=en'],
  },
  '/problems/not-found': {
    name: 'NotFound',
    description: 'There is no such thing. 没有找到。',
    provoke: ['/v1/sources/bj-2006?lang=en'],
  },
  '/problems/method-not-allowed': {
    name: 'MethodNotAllowed',
    description: 'The address does not take this method. 方法不对。',
    provoke: ['/v1/facts?lang=en', { method: 'DELETE' }],
    headers: ['Allow'],
  },
  '/problems/not-acceptable': {
    name: 'NotAcceptable',
    description: 'The `Accept` header leaves out the form of the answer. 格式不被接受。',
    provoke: ['/v1/facts?lang=en', { headers: { Accept: 'image/png' } }],
  },
  '/problems/too-large': {
    name: 'TooLarge',
    description: 'The body is longer than any that means something. 请求体太大。',
  },
  '/problems/too-long': {
    name: 'TooLong',
    description: 'The address is longer than any question. 网址太长。',
    provoke: [`/v1/facts?lang=en&q=${'a'.repeat(LONGEST)}`],
  },
  '/problems/unsupported-media-type': {
    name: 'UnsupportedMediaType',
    description: 'The body must be JSON. 请求体须是 JSON。',
    provoke: [
      '/v1/batch?lang=en',
      { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' },
    ],
  },
  '/problems/too-many-requests': {
    name: 'TooManyRequests',
    description: 'The quota is used up for the moment. 请求太频繁。',
    headers: ['Retry-After'],
  },
  '/problems/internal': {
    name: 'Internal',
    description: 'Something of ours broke. 服务出错。',
  },
};

/** `components.responses`. Examples are what the service says. */
export async function sharedResponses(ask: Ask): Promise<Record<string, ResponseObject>> {
  const shared: Record<string, ResponseObject> = {
    NotModified: {
      description: 'You have it already: nothing changed since the `ETag` you sent.',
      headers: headers('Rules-Version', 'Cache-Control', 'ETag'),
    },
  };
  for (const problem of Object.values(PROBLEMS)) {
    const { name, description, provoke } = problem;
    const example =
      provoke === undefined ? {} : { examples: { real: { value: (await ask(...provoke)).body } } };
    shared[name] = {
      description,
      headers: headers(...COMMON, ...(problem.headers ?? [])),
      content: { 'application/problem+json': { schema: refTo('Problem'), ...example } },
    };
  }
  return shared;
}

/** References to the problems that an operation may answer with, by status. */
export function problems(...types: readonly ProblemType[]): Readonly<Record<string, Reference>> {
  const always: readonly ProblemType[] = [
    '/problems/method-not-allowed',
    '/problems/too-long',
    '/problems/too-many-requests',
    '/problems/internal',
  ];
  return Object.fromEntries(
    [...types, ...always]
      .map((type) => [PROBLEM_STATUS[type], PROBLEMS[type].name] as const)
      .sort(([a], [b]) => a - b)
      .map(([status, name]) => [String(status), { $ref: `#/components/responses/${name}` }]),
  );
}

export const NOT_MODIFIED: Readonly<Record<string, Reference>> = {
  304: { $ref: '#/components/responses/NotModified' },
};
