/** The operations for programs: many questions at once, tools for assistants, the rules as a whole. */
import { QUESTIONS } from '../query/questions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { refTo } from './components.ts';
import type { Ask, Operation, PathItem, RequestOptions, Schema } from './model.ts';
import { exampleName, samplesOf } from './parameters.ts';
import { LANG_REFERENCE } from './questions.ts';
import { answer, NOT_MODIFIED, problems, uncached } from './responses.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };

function post(body: unknown): RequestOptions {
  return { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) };
}

/** The paths. */
export async function servedPaths(
  { hash }: Ruleset,
  ask: Ask,
): Promise<Readonly<Record<string, PathItem>>> {
  return {
    '/v1/batch': { post: await batch(ask) },
    '/mcp': { post: await mcp(ask) },
    '/v1/ruleset': { get: await summary(ask) },
    '/v1/ruleset/{hash}': { get: data(hash) },
  };
}

async function batch(ask: Ask): Promise<Operation> {
  const queries = QUESTIONS.flatMap((question) =>
    samplesOf(question)
      .slice(0, 1)
      .map((sample) => ({ question: question.id, ...sample })),
  );
  // A mistake beside them, to show that it hurts nobody else.
  const example = { queries: [...queries, { question: 'refund', region: '山冻', lang: 'en' }] };
  const { body } = await ask('/v1/batch', post(example));
  return {
    operationId: 'batch',
    tags: ['questions'],
    summary: 'Up to 100 questions at once · 一次问多个问题',
    description:
      'Each gets its own answer or its own problem, in the order of the questions. What is asked stands in the body, so that it is in no log and no cache. `lang` in the address holds where a question names none.',
    parameters: [LANG_REFERENCE],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: refTo('BatchRequest'),
          examples: { [exampleName(0)]: { value: example } },
        },
      },
    },
    responses: {
      200: uncached('One result for each question.', {
        'application/json': {
          schema: refTo('BatchResponse'),
          examples: { [exampleName(0)]: { value: body } },
        },
      }),
      ...problems(
        '/problems/bad-input',
        '/problems/not-acceptable',
        '/problems/too-large',
        '/problems/unsupported-media-type',
      ),
    },
  };
}

const ID: Schema = { type: ['string', 'number', 'null'] };

/** Messages are the protocol's own; here is their frame. */
const REQUEST: Schema = {
  type: 'object',
  properties: {
    jsonrpc: { const: '2.0' },
    id: ID,
    method: { type: 'string' },
    params: { type: 'object' },
  },
  required: ['jsonrpc', 'method'],
  additionalProperties: true,
};

const RESPONSE: Schema = {
  type: 'object',
  properties: {
    jsonrpc: { const: '2.0' },
    id: ID,
    result: { type: 'object' },
    error: {
      type: 'object',
      properties: { code: { type: 'integer' }, message: { type: 'string' } },
      required: ['code', 'message'],
    },
  },
  required: ['jsonrpc', 'id'],
};

async function mcp(ask: Ask): Promise<Operation> {
  const example = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const { body } = await ask('/mcp', post(example));
  const refused = problems(
    '/problems/not-acceptable',
    '/problems/too-large',
    '/problems/unsupported-media-type',
  );
  return {
    operationId: 'mcp',
    tags: ['assistants'],
    summary: 'The questions as tools for assistants · 供智能助手使用',
    description:
      'Model Context Protocol over streamable HTTP, without sessions. Clients of the protocol need this address alone.',
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { anyOf: [REQUEST, { type: 'array', items: REQUEST }] },
          examples: { [exampleName(0)]: { value: example } },
        },
      },
    },
    responses: {
      200: uncached('What the method gives.', {
        'application/json': {
          schema: { anyOf: [RESPONSE, { type: 'array', items: RESPONSE }] },
          examples: { [exampleName(0)]: { value: body } },
        },
      }),
      202: { description: 'Nothing is to be said to that.' },
      400: uncached('No message of the protocol.', { 'application/json': { schema: RESPONSE } }),
      404: uncached('No such method.', { 'application/json': { schema: RESPONSE } }),
      ...refused,
    },
  };
}

async function summary(ask: Ask): Promise<Operation> {
  return {
    operationId: 'ruleset',
    tags: ['service'],
    summary: 'What the rules hold and how far they reach · 规则概况',
    description: 'How many rules there are, what is known of each province, and for which days.',
    parameters: [LANG_REFERENCE],
    responses: {
      200: answer('The summary.', {
        'application/json': {
          schema: refTo('RulesetSummary'),
          examples: { [exampleName(0)]: { value: (await ask('/v1/ruleset')).body } },
        },
      }),
      ...NOT_MODIFIED,
      ...problems('/problems/bad-input', '/problems/not-acceptable'),
    },
  };
}

function data(hash: string): Operation {
  return {
    operationId: 'rulesetData',
    tags: ['service'],
    summary: 'The compiled rules · 编译后的规则',
    description: 'Those in force alone, under their hash, which may be kept for good.',
    parameters: [
      {
        name: 'hash',
        in: 'path',
        required: true,
        description: 'As in `ruleset` of an answer.',
        schema: { type: 'string', minLength: 1 },
        examples: { [exampleName(0)]: { value: hash } },
      },
      LANG_REFERENCE,
    ],
    responses: {
      200: answer('The rules.', { 'application/json': { schema: refTo('RulesetData') } }),
      ...NOT_MODIFIED,
      ...problems('/problems/bad-input', '/problems/not-found', '/problems/not-acceptable'),
    },
  };
}
