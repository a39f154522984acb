/** The client as its users have it, asking the application. */
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import { noonOf } from '../http/support/clock.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';

const ruleset = await realRuleset();
const BASE = 'https://yibao.test';

/** A client of the application, and the addresses that it asked for. */
function stage(rules = ruleset) {
  const asked: string[] = [];
  const common = { ...atHand, now: () => noonOf(TODAY), log: () => undefined };
  let app = createApp({ ...common, ruleset: rules });
  const client = createClient({
    baseUrl: `${BASE}/`,
    fetch: async (url, init) => {
      asked.push(decodeURIComponent(url.slice(BASE.length)));
      return app.request(url, init);
    },
  });
  const deploy = (hash: string): void => {
    app = createApp({ ...common, ruleset: { ...rules, hash } });
  };
  return { client, asked, deploy };
}

/** A client whose every request is answered in the same way. */
const answering = (give: () => Promise<Response>, timeout?: number) =>
  createClient({ baseUrl: BASE, fetch: give, ...(timeout === undefined ? {} : { timeout }) });

describe('the client', () => {
  it('asks every question, typed', async () => {
    const { client } = stage();
    const refund = await client.refund({ region: '北京', participant: '退休', age: 70 });
    if (!refund.ok) throw new Error(refund.failure.kind);
    expect(refund.value.answer).toMatchObject({
      credited: true,
      monthly: { gross: '110.00', deduction: '3.00', net: '107.00' },
    });
    expect(refund.location).toBe('/v1/refund?region=110000&participant=retired&age=70');

    const transfer = await client.transferTimeline({
      fromRegion: '广东',
      toRegion: '江苏',
      gapMonths: 0,
      lang: 'en',
    });
    expect(transfer).toMatchObject({ ok: true, value: { query: { toRegion: '320000' } } });
    const eligibility = await client.eligibility({ region: '上海', benefit: '家庭共济' });
    expect(eligibility).toMatchObject({
      ok: true,
      value: { query: { benefit: 'family-sharing' } },
    });
    const guides = await client.guides({ region: '天津', topic: 'balance' });
    expect(guides).toMatchObject({ ok: true, value: { query: { topic: 'balance' } } });
    const regions = await client.regions({ q: '青岛' });
    expect(regions).toMatchObject({ ok: true, value: { regions: [{ code: '370200' }] } });
    const facts = await client.facts({ lang: 'en' });
    expect(facts.ok && facts.value.facts.length).toBe(ruleset.facts.length);
    const [id = ''] = ruleset.sources.keys();
    expect(await client.source(id)).toMatchObject({ ok: true, value: { id } });
  });

  it('sends a question with canonical values to its canonical address at once', async () => {
    const { client, asked } = stage();
    const questions = [
      await client.refund({
        lang: 'en',
        stillPaying: false,
        age: 71,
        participant: 'retired',
        region: '370200',
        accountMode: 'pooled-with-account',
      }),
      await client.refund({ region: '370200', lang: 'zh-CN', participant: undefined }),
      await client.transferTimeline({
        gapMonths: 2,
        participant: 'employed',
        case: 'general',
        toRegion: '110000',
        fromRegion: '370200',
      }),
      await client.eligibility({ sex: 'male', benefit: 'lifelong-benefit', region: '370200' }),
    ];
    expect(asked).toEqual(questions.map((got) => (got.ok ? got.location : got.failure)));
  });

  it('knows which parameters are regions', async () => {
    const { client, asked } = stage();
    for (const { id, type } of ruleset.facts) {
      const values = { age: 71, [id]: '110000' };
      if (type !== 'region') continue;
      await client.refund(values);
      expect(asked.pop()).toBe(`/v1/refund?${id}=110000&age=71`);
    }
  });

  it('asks at the canonical address the next time', async () => {
    const { client, asked } = stage();
    const first = await client.refund({ region: '青岛', participant: '退休' });
    const second = await client.refund({ participant: '退休', region: '青岛' });
    expect(asked).toEqual([
      '/v1/refund?region=青岛&participant=退休',
      '/v1/refund?region=370200&participant=retired',
    ]);
    expect(second).toEqual(first);
  });

  it('remembers no address of what is personal', async () => {
    const { client, asked } = stage();
    const question = { region: '青岛', ownPension: 4321 };
    expect(await client.refund(question)).toMatchObject({ ok: true, location: null });
    await client.refund(question);
    expect(asked).toEqual(Array(2).fill('/v1/refund?region=青岛&ownPension=4321'));
  });

  it('asks anew under other rules, for names may mean something else', async () => {
    const { client, asked, deploy } = stage();
    await client.refund({ region: '青岛' });
    deploy('sha256-other');
    const got = await client.refund({ region: '青岛' });
    expect(got).toMatchObject({ ok: true, value: { ruleset: 'sha256-other' } });
    expect(asked).toEqual([
      '/v1/refund?region=青岛',
      '/v1/refund?region=370200',
      '/v1/refund?region=青岛',
    ]);
  });

  it('passes on what a problem document says', async () => {
    const { client } = stage();
    const got = await client.refund({ region: '山冻', lang: 'en' });
    expect(got).toMatchObject({
      ok: false,
      failure: {
        kind: 'problem',
        status: 400,
        title: 'The request has mistakes',
        errors: [{ parameter: 'region', code: 'unknown-region', got: '山冻' }],
      },
    });
  });

  it.each([
    ['<!doctype html>', 200, 'garbage'],
    ['{}', 200, 'garbage'],
    ['null', 200, 'garbage'],
    ['slow down', 429, 'busy'],
    ['<h1>Bad gateway</h1>', 502, 'server'],
    ['no such page', 404, 'problem'],
  ])('calls %j with status %i %s', async (body, status, kind) => {
    const client = answering(async () => new Response(body, { status }));
    const failure = { kind, status, title: null, detail: null, errors: [] };
    expect(await client.guides()).toEqual({ ok: false, failure });
  });

  it('follows no address to another place', async () => {
    const asked: string[] = [];
    const client = createClient({
      baseUrl: BASE,
      fetch: async (url) => {
        asked.push(url);
        const headers = { 'Content-Location': 'https://elsewhere.test/v1/facts' };
        return new Response('{"facts":[],"questions":[]}', { headers });
      },
    });
    await client.facts();
    await client.facts();
    expect(asked).toEqual([`${BASE}/v1/facts`, `${BASE}/v1/facts`]);
  });

  it('never throws, and waits no longer than it was told', async () => {
    const broken = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await broken.facts()).toMatchObject({ ok: false, failure: { kind: 'network' } });

    const silent = createClient({ baseUrl: BASE, fetch: waiting, timeout: 20 });
    expect(await silent.facts()).toMatchObject({ ok: false, failure: { kind: 'timeout' } });

    const patient = createClient({ baseUrl: BASE, fetch: waiting });
    const abort = new AbortController();
    const asked = patient.facts({}, { signal: abort.signal });
    abort.abort();
    expect(await asked).toMatchObject({ ok: false, failure: { kind: 'aborted' } });
    const late = await patient.facts({}, { signal: abort.signal });
    expect(late).toMatchObject({ ok: false, failure: { kind: 'aborted' } });
  });

  it('sends many questions in one body', async () => {
    let sent: RequestInit = {};
    const client = createClient({
      baseUrl: BASE,
      fetch: async (_, init) => {
        sent = init;
        return new Response('{"results":[]}');
      },
    });
    const queries = [
      { question: 'refund', region: '上海', age: 75 },
      { question: 'guides', topic: 'hotline' },
    ] as const;
    expect(await client.batch(queries)).toEqual({
      ok: true,
      value: { results: [] },
      location: null,
    });
    expect(sent.method).toBe('POST');
    expect(sent.headers).toEqual({ 'Content-Type': 'application/json' });
    expect(sent.body).toBe(JSON.stringify({ queries }));
  });
});

/** A service that says nothing until nobody listens any more. */
const waiting = (_: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop);
  });
