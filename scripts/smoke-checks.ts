/** What a service must do, each with one or two requests; nothing here depends on what rules say. */
import * as v from 'valibot';

export interface Finding {
  /** Empty when all is well. */
  readonly wrong: readonly string[];
  readonly note?: string;
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

interface Check {
  readonly name: string;
  readonly run: (ask: Ask) => Promise<Finding>;
}

/** One question each. */
const QUESTIONS = [
  '/v1/refund?region=上海&participant=退休&age=75',
  '/v1/transfer-timeline?fromRegion=青岛&toRegion=北京&participant=在职',
  '/v1/eligibility?region=青岛&benefit=family-sharing',
  '/v1/guides?region=天津&topic=balance',
];

/** The outline that every answer has; integrators count on the names. */
const outline = v.looseObject({
  query: v.looseObject({}),
  outcome: v.picklist(['determined', 'depends', 'unknown']),
  answer: v.nullable(v.looseObject({})),
  cases: v.array(v.unknown()),
  missing: v.array(v.unknown()),
  assumptions: v.array(v.unknown()),
  explanation: v.array(v.unknown()),
  rules: v.array(v.unknown()),
  sources: v.array(v.unknown()),
  disputes: v.array(v.unknown()),
  validity: v.looseObject({ asOf: v.string() }),
  ruleset: v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/u)),
  notice: v.string(),
});

const problem = v.looseObject({
  type: v.pipe(v.string(), v.startsWith('/problems/')),
  title: v.string(),
  status: v.number(),
  errors: v.array(v.looseObject({ suggestions: v.array(v.string()) })),
});

const health = v.looseObject({ status: v.literal('ok'), ruleset: v.string() });

/** Headers of every response, and what each must look like. */
const SAFE: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/u,
  'content-security-policy': /^default-src 'none'(?!.*unsafe)/u,
  'referrer-policy': /^no-referrer$/u,
  'access-control-allow-origin': /^\*$/u,
};

const JSON_TYPE = /^application\/json\b/u;
const PROBLEM_TYPE = /^application\/problem\+json\b/u;

function differs(response: Response, status: number, headers: Readonly<Record<string, RegExp>>) {
  const wrong = response.status === status ? [] : [`status ${response.status}, not ${status}`];
  for (const [name, pattern] of Object.entries(headers)) {
    const value = response.headers.get(name);
    if (!pattern.test(value ?? '')) wrong.push(`${name}: ${value ?? 'missing'}`);
  }
  return wrong;
}

async function shapeOf(
  response: Response,
  schema: v.GenericSchema<unknown, unknown>,
): Promise<readonly string[]> {
  const text = await response.text();
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return ['no JSON'];
  }
  const reading = v.safeParse(schema, given);
  return reading.success
    ? []
    : reading.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

export const CHECKS: readonly Check[] = [
  {
    name: '/healthz',
    run: async (ask) => {
      const response = await ask('/healthz');
      const copy = response.clone();
      const wrong = [
        ...differs(response, 200, { ...SAFE, 'cache-control': /^no-store$/u }),
        ...(await shapeOf(response, health)),
      ];
      return { wrong, note: (await copy.text()).slice(0, 160) };
    },
  },
  ...QUESTIONS.map((path): Check => ({ name: path.split('?')[0] ?? path, run: answered(path) })),
  {
    name: 'personal questions',
    run: async (ask) => {
      const response = await ask('/v1/refund?region=上海&birthDate=1950-03-01');
      const kept = ['cdn-cache-control', 'x-accel-expires', 'cache-tag'].filter((name) =>
        response.headers.has(name),
      );
      return {
        wrong: [
          ...differs(response, 200, { ...SAFE, 'cache-control': /^private, no-store$/u }),
          ...kept.map((name) => `${name} is there`),
        ],
      };
    },
  },
  {
    name: 'mistakes',
    run: async (ask) => {
      const response = await ask('/v1/refund?region=山冻&lang=en');
      const headers = { ...SAFE, 'content-type': PROBLEM_TYPE, 'cache-control': /no-store/u };
      const wrong = [...differs(response, 400, headers), ...(await shapeOf(response, problem))];
      const nowhere = await ask('/nowhere');
      const method = await ask('/v1/refund', { method: 'PUT' });
      return {
        wrong: [
          ...wrong,
          ...differs(nowhere, 404, { 'content-type': PROBLEM_TYPE }),
          ...differs(method, 405, { 'content-type': PROBLEM_TYPE, allow: /GET/u }),
        ],
      };
    },
  },
  {
    name: 'the page',
    run: async (ask) => {
      const response = await ask('/');
      const { 'access-control-allow-origin': _, ...safe } = SAFE;
      const headers = { ...safe, 'content-type': /^text\/html\b/u };
      return { wrong: differs(response, 200, headers) };
    },
  },
  {
    name: '/widget.js',
    run: async (ask) => {
      const headers = {
        'content-type': /^(?:text|application)\/javascript\b/u,
        'access-control-allow-origin': /^\*$/u,
        'x-content-type-options': /^nosniff$/u,
      };
      return { wrong: differs(await ask('/widget.js'), 200, headers) };
    },
  },
  {
    name: '/openapi.json',
    run: async (ask) => {
      const response = await ask('/openapi.json');
      if (response.status === 404) return { wrong: [], note: 'not there' };
      const schema = v.looseObject({ openapi: v.pipe(v.string(), v.startsWith('3.1')) });
      return {
        wrong: [
          ...differs(response, 200, { 'content-type': JSON_TYPE }),
          ...(await shapeOf(response, schema)),
        ],
      };
    },
  },
];

/** An answer with its headers, and nothing sent again to whoever has it. */
function answered(path: string): Check['run'] {
  return async (ask) => {
    const response = await ask(path);
    const headers = {
      ...SAFE,
      'content-type': JSON_TYPE,
      'cache-control': /^public, no-cache$/u,
      etag: /./u,
      'content-location': /^\/v1\//u,
      'rules-version': /^sha256-/u,
    };
    const wrong = [...differs(response, 200, headers), ...(await shapeOf(response, outline))];
    const known = { headers: { 'If-None-Match': response.headers.get('etag') ?? '' } };
    const again = await ask(path, known);
    return { wrong: [...wrong, ...differs(again, 304, {}).map((text) => `asked again: ${text}`)] };
  };
}
