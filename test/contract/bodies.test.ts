/** What is asked with a body, and the client, against the running worker and its document. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { createClient } from '../../src/client/client.ts';
import { QUESTIONS } from '../../src/query/questions.ts';
import { entries } from './support/bodies.ts';
import { Contract } from './support/contract.ts';
import { useService } from './support/service.ts';

const service = useService();
let contract: Contract;
beforeAll(() => {
  contract = new Contract(service().document);
});

const RUNS = 60;

function posting(path: string) {
  const operation = service().document.paths[path]?.post;
  if (operation === undefined) throw new Error(`no POST ${path}`);
  const ask = async (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE) => {
    const response = await service().ask(path, { method: 'POST', body, headers });
    return { response, body: await contract.check(operation, response, `${path} ${body}`) };
  };
  return { operation, ask };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe.each(['/v1/batch', '/mcp'])('POST %s', (path) => {
  it('answers its examples', async () => {
    const { operation, ask } = posting(path);
    const { examples = {} } = operation.requestBody?.content['application/json'] ?? {};
    expect(Object.keys(examples)).not.toEqual([]);
    for (const { value } of Object.values(examples))
      expect((await ask(JSON.stringify(value))).response.status).toBe(200);
  });

  it('says what is wrong with any other body', async () => {
    const { ask } = posting(path);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (body) => {
        expect((await ask(body)).response.status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
    expect((await ask('{}', { 'Content-Type': 'text/plain' })).response.status).toBe(415);
    expect((await ask('{}', { ...JSON_TYPE, Accept: 'image/png' })).response.status).toBe(406);
    expect((await ask(' '.repeat(300_000))).response.status).toBe(413);
    const get = await service().ask(path);
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toContain('POST');
  });
});

describe('a batch', () => {
  it('gives every question its own answer or problem, in their order', async () => {
    const { ask } = posting('/v1/batch');
    const questions = QUESTIONS.map(({ id }) => {
      const operation = service().document.paths[`/v1/${id}`]?.get;
      const parameters = operation === undefined ? [] : contract.parametersOf(operation);
      return [id, parameters.filter(({ name }) => name !== 'format')] as const;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entries(questions), { maxLength: 20 }), async (queries) => {
        const { response, body } = await ask(JSON.stringify({ queries }));
        expect(response.status).toBe(200);
        expect(body).toMatchObject({ results: { length: queries.length } });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('too many requests', () => {
  it('are refused as the document says', async () => {
    const { ask } = posting('/v1/batch');
    const headers = { ...JSON_TYPE, 'CF-Connecting-IP': '203.0.113.7' };
    const statuses = new Set<number>();
    for (let asked = 0; asked < 70 && !statuses.has(429); asked += 1)
      statuses.add((await ask('{"queries":[]}', headers)).response.status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

describe('the client as it is served', () => {
  it('gets typed answers from the worker', async () => {
    const { ask } = service();
    const script = await (await ask('/client.js')).text();
    const module: { createClient: typeof createClient } = await import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`
    );
    const client = module.createClient({ baseUrl: '', fetch: ask });
    const refund = await client.refund({ region: '北京', participant: '退休', age: 70 });
    expect(refund).toMatchObject({
      ok: true,
      location: '/v1/refund?region=110000&participant=retired&age=70',
    });
    const batch = await client.batch([
      { question: 'refund', region: '北京', participant: '退休', age: 70 },
      { question: 'guides', region: '天津' },
      { question: 'refund', region: '山冻' },
    ]);
    if (!batch.ok) throw new Error(batch.failure.kind);
    const [first, second, third] = batch.value.results;
    expect(first).toEqual(refund.ok ? refund.value : null);
    expect(second).toMatchObject({ query: { region: '120000' } });
    expect(third).toMatchObject({ type: '/problems/bad-input', status: 400 });
  });

  it('comes with its declarations', async () => {
    const declarations = await (await service().ask('/client.d.ts')).text();
    expect(declarations).toContain('export declare function createClient');
  });
});
