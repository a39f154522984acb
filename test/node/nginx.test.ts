/**
 * nginx with the shipped configuration before the server on Node: what is kept is served again,
 * never when a fresh answer would differ, and nothing personal is kept or logged.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../src/base/day.ts';
import { TODAY } from '../table/support/sheets.ts';
import { findNginx, Nginx } from './support/nginx.ts';
import { CREDITED, rulesetCrediting } from './support/rulesets.ts';
import { type Build, Upstream } from './support/upstream.ts';

const program = findNginx();
const required = process.env['REQUIRE_NGINX'] === '1';

let nginx: Nginx;
let upstream: Upstream;
let hundred: Build;
let more: Build;

async function get(path: string, init?: RequestInit): Promise<Response> {
  return await fetch(nginx.origin + encodeURI(path), init);
}

async function grossOf(response: Response): Promise<string> {
  const { answer } = (await response.json()) as { answer: { monthly: { gross: string } } };
  return answer.monthly.gross;
}

/** Asks, and tells whether the server had to answer. */
async function isHit(path: string, init?: RequestInit): Promise<boolean> {
  const before = upstream.asked;
  const response = await get(path, init);
  await response.arrayBuffer();
  expect([200, 304, 400, 404, 405]).toContain(response.status);
  return upstream.asked === before;
}

async function start(found: string | null): Promise<void> {
  if (found === null)
    throw new Error('nginx is required here and not installed: apt-get install nginx');
  hundred = { ruleset: await rulesetCrediting(100), version: 'aaaa000000000001' };
  more = { ruleset: await rulesetCrediting(101), version: 'bbbb000000000002' };
  upstream = new Upstream(hundred);
  await upstream.start();
  nginx = await Nginx.start(found, upstream.port);
}

if (program === null && !required) {
  // No test is skipped in silence: its name and the line below say what was not looked at.
  it('WAS NOT RUN, for want of nginx (apt-get install nginx); REQUIRE_NGINX=1 makes it fail', () => {
    process.stderr.write('test/node/nginx.test.ts: nginx is not installed, NOTHING was tested.\n');
    expect(findNginx()).toBeNull();
  });
} else {
  beforeAll(async () => await start(program), 60_000);
  afterAll(async () => {
    await nginx?.stop();
    await upstream?.stop();
  });
  describe('a kept answer', keptAnswers);
  describe('an old answer', oldAnswers);
  describe('what people ask', privacy);
  describe('what nginx says by itself', ownWords);
}

function keptAnswers(): void {
  it('is served again, byte by byte, to GET and HEAD, in any coding', async () => {
    const path = '/v1/refund?region=310000&participant=retired&age=75';
    const first = await get(path);
    const bytes = await first.text();
    expect(first.headers.get('service-version')).toBe(hundred.version);
    const again = await get(path, { headers: { 'Accept-Encoding': 'identity' } });
    expect(await again.text()).toBe(bytes);
    expect(again.headers.get('cache-control')).toBe('public, no-cache');
    // For nginx and the edge alone; a cache further down would begin their time anew.
    for (const name of ['x-accel-expires', 'cdn-cache-control', 'cache-tag', 'server-timing'])
      expect([name, again.headers.get(name)]).toEqual([name, null]);
    expect(await isHit(path)).toBe(true);
    const head = await get(path, { method: 'HEAD', headers: { 'Accept-Encoding': 'identity' } });
    expect(head.headers.get('etag')).toBe(again.headers.get('etag'));
    expect(await head.text()).toBe('');
    expect(await isHit(path, { method: 'HEAD' })).toBe(true);
    expect(await isHit(path, { headers: { 'Accept-Encoding': 'gzip' } })).toBe(true);
  });

  it('is not sent again to whoever has it', async () => {
    const path = '/v1/refund?region=310000&participant=employed';
    const tag = (await get(path)).headers.get('etag') ?? '';
    const before = upstream.asked;
    for (const known of [tag, tag.replace(/^W\//u, ''), `"other", ${tag}`]) {
      const response = await get(path, { headers: { 'If-None-Match': known } });
      expect([known, response.status]).toEqual([known, 304]);
      expect(await response.text()).toBe('');
    }
    expect(upstream.asked).toBe(before);
    expect((await get(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('has one address for all ways of asking', async () => {
    const alias = await get('/v1/refund?age=72岁&参保身份=退休&地区=青岛市');
    const canonical = alias.headers.get('content-location') ?? '';
    expect(canonical).toBe('/v1/refund?region=370200&participant=retired&age=72');
    expect(await isHit(canonical)).toBe(false);
    expect(await isHit(canonical)).toBe(true);
    expect(await (await get(canonical)).text()).toBe(await alias.text());
  });

  it('is worked out once for all who ask at the same time', async () => {
    const before = upstream.asked;
    const asking = Array.from({ length: 20 }, async () => await get('/v1/guides?region=440100'));
    const bodies = await Promise.all((await Promise.all(asking)).map(async (r) => await r.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(upstream.asked - before).toBe(1);
  });

  it('of a page belongs to one host', async () => {
    const page = async (host: string): Promise<string> => await (await requestAs(host, '/')).text();
    for (const host of ['one.example', 'two.example', 'one.example'])
      expect(await page(host)).toContain(`http://${host}/widget.js`);
  });
}

/** `fetch` does not let one choose the host. */
async function requestAs(host: string, path: string): Promise<Response> {
  const { request } = await import('node:http');
  return await new Promise((resolve, reject) => {
    const headers = { Host: host };
    const asking = request({ port: nginx.port, host: '127.0.0.1', path, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      incoming.on('end', () => resolve(new Response(text, { status: incoming.statusCode ?? 0 })));
    });
    asking.on('error', reject).end();
  });
}

function oldAnswers(): void {
  beforeEach(() => {
    upstream.ahead = 0;
    upstream.deploy(hundred);
  });

  it('is gone with the deploy, and back with the rollback', async () => {
    await get(CREDITED);
    expect(await isHit(CREDITED)).toBe(true);
    for (const [build, gross] of [
      [more, '101.00'],
      [hundred, '100.00'],
      [more, '101.00'],
    ] as const) {
      upstream.deploy(build);
      const response = await get(CREDITED);
      expect(response.headers.get('rules-version')).toBe(build.ruleset.hash);
      expect(await grossOf(response)).toBe(gross);
      expect(await isHit(CREDITED)).toBe(true);
    }
  });

  it('is not kept under the name of a build that was replaced in between', async () => {
    const path = `${CREDITED}&lang=en`;
    upstream.deployUnnoticed(more);
    expect(await grossOf(await get(path))).toBe('101.00');
    expect(await isHit(path)).toBe(false);
    upstream.deploy(hundred);
    expect(await grossOf(await get(path))).toBe('100.00');
  });

  it('is not served instead of none', async () => {
    expect((await get(CREDITED)).status).toBe(200);
    await upstream.stop();
    const response = await get(CREDITED);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ type: '/problems/internal', status: 503 });
    await upstream.start();
    expect((await get(CREDITED)).status).toBe(200);
  });

  it('of yesterday is not served after midnight in Shanghai', async () => {
    // 2026-11-22 23:59:54 in Shanghai, six seconds before the day ends.
    const nearly = Date.UTC(2026, 10, 22, 15, 59, 54);
    const midnight = nearly + 6000;
    upstream.ahead = Math.floor((nearly - Date.now()) / 1000) * 1000;
    const path = '/v1/refund?region=120000&participant=retired&age=71';
    let hits = 0;
    let after = 0;
    while (after < 3) {
      const [before, asked] = [upstream.now(), upstream.asked];
      const { validity } = (await (await get(path)).json()) as { validity: { asOf: string } };
      const answered = upstream.now();
      const [today, tomorrow] = [TODAY, TODAY + 1];
      const fresh = [before, answered].map((at) => (at < midnight ? today : tomorrow));
      expect(fresh).toContain(parseDay(validity.asOf));
      if (upstream.asked === asked && before < midnight) hits += 1;
      if (before >= midnight) after += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // Were nothing kept at all, this would prove nothing.
    expect(hits).toBeGreaterThan(3);
  });
}

function privacy(): void {
  const secrets = ['1950-03-01', '4321', 'hunter2', '19500301'];

  it('about themselves is not kept', async () => {
    for (const path of [
      '/v1/refund?region=370200&participant=retired&birthDate=1950-03-01',
      '/v1/refund?region=370200&participant=retired&ownPension=4321',
      '/v1/eligibility?region=370200&birthDate=1950-03-01',
    ])
      for (let times = 0; times < 3; times += 1) expect(await isHit(path)).toBe(false);
    const refused = await get('/v1/refund?region=370200&ownPension=4321');
    expect(refused.headers.get('cache-control')).toBe('private, no-store');
  });

  it('is written nowhere but in what is kept', async () => {
    const headers = { 'User-Agent': 'hunter2', Cookie: 'a=hunter2', Referer: 'http://hunter2/' };
    for (const path of [
      '/v1/refund?region=青岛&secret=hunter2',
      '/v1/refund/birthDate=19500301',
      '/v1/sources/hunter2',
      '/hunter2?birthDate=1950-03-01',
      '/v1/refund?region=370200&birthDate=1950-03-01&x=hunter2',
      `/v1/refund?region=${'hunter2'.repeat(2000)}`,
    ])
      await (await get(path, { headers })).arrayBuffer();
    const body = JSON.stringify({ birthDate: '1950-03-01', filler: 'hunter2'.repeat(20_000) });
    await (await get('/v1/refund', { method: 'POST', body, headers })).arrayBuffer();
    await upstream.stop();
    expect((await get('/v1/refund?secret=hunter2', { headers })).status).toBe(503);
    await upstream.start();

    expect(nginx.kept().length).toBeGreaterThan(3);
    const written = nginx.written();
    expect(written.has('stderr.log')).toBe(true);
    expect(written.get('access.log')).toMatch(/ GET 200 \d+ [\d.]+ HIT\n/u);
    for (const [name, text] of written)
      for (const secret of secrets)
        expect([name, secret, text.includes(secret)]).toEqual([name, secret, false]);
    for (const line of written.get('access.log')?.trimEnd().split('\n') ?? [])
      expect(line).toMatch(/^[\d:T+-]{25} (?:GET|HEAD|POST|-) \d{3} \d+ [\d.]+ (?:[A-Z]+|-)$/u);
    expect(upstream.lines.join('\n')).not.toMatch(/1950|4321|hunter2/u);
  });
}

function ownWords(): void {
  it.each([
    ['an address that the server refuses', 4200, 'GET', 0, 414],
    ['an address that never gets there', 9000, 'GET', 0, 414],
    ['a body too large', 10, 'POST', 300_000, 413],
  ])('has the form of a problem: %s', async (_, length, method, bytes, status) => {
    const body = method === 'POST' ? 'x'.repeat(bytes) : null;
    const response = await get(`/v1/refund?region=${'x'.repeat(length)}`, { method, body });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json\b/u);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('server')).toBe('nginx');
    expect(await response.json()).toMatchObject({ type: '/problems/too-long', status });
  });
}
