/** What a client that asks too often is told, and what happens when nobody can count. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { countedAs, type Limit, QUOTAS } from '../../src/http/limits.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';
import { noonOf } from './support/clock.ts';

const ruleset = await realRuleset();
const logged: string[] = [];

function appWith(limit: Limit, client = '203.0.113.7'): ReturnType<typeof createApp> {
  return createApp({
    ruleset,
    now: () => noonOf(TODAY),
    log: (line) => logged.push(JSON.stringify(line)),
    clientOf: () => client,
    limit,
  });
}

const KEPT = '/v1/refund?region=310000';
const PERSONAL = '/v1/refund?region=310000&ownPension=4000';

describe('a client that asks too often', () => {
  const refusing = appWith(async () => ({ allowed: false, resetSeconds: 7, remaining: 0 }));

  it.each([
    ['', '请求太频繁', '请过 7 秒再试。'],
    ['&lang=en', 'Too many requests', 'Please try again in 7 seconds.'],
  ])('is told when to come back, in its language: %s', async (lang, title, detail) => {
    const response = await refusing.request(KEPT + lang);
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({
      type: '/problems/too-many-requests',
      title,
      status: 429,
      detail,
      errors: [],
    });
    const { headers } = response;
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/u);
    expect(headers.get('retry-after')).toBe('7');
    expect(headers.get('ratelimit-policy')).toBe('"reads";q=1000;w=60');
    expect(headers.get('ratelimit')).toBe('"reads";r=0;t=7');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/u);
  });

  it('is told before anything is read or looked up', async () => {
    for (const path of ['/v1/refund?region=山冻', '/nowhere', `/v1/refund?x=${'x'.repeat(5000)}`])
      expect([path, (await refusing.request(path)).status]).toEqual([path, 429]);
    expect((await refusing.request('/healthz')).status).toBe(200);
  });

  it('does not stand in the log', () => {
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toContain('203.0.113');
  });
});

describe('a client within its quota', () => {
  it('learns what is left, but not from an answer that others get too', async () => {
    const counting = appWith(async () => ({ allowed: true, resetSeconds: 7, remaining: 41 }));
    const figures = async (path: string, method = 'GET'): Promise<unknown> => {
      const { headers } = await counting.request(path, { method });
      return [headers.get('ratelimit-policy'), headers.get('ratelimit')];
    };
    expect(await figures(PERSONAL)).toEqual(['"reads";q=1000;w=60', '"reads";r=41;t=7']);
    expect(await figures(KEPT)).toEqual(['"reads";q=1000;w=60', null]);
    expect(await figures(KEPT, 'POST')).toEqual(['"writes";q=60;w=60', '"writes";r=41;t=7']);
  });
});

describe('a counter that fails', () => {
  it.each<[string, Limit]>([
    ['by rejecting', async () => Promise.reject(new Error('gone'))],
    [
      'by throwing in between',
      async () => {
        await Promise.resolve();
        throw new Error('gone');
      },
    ],
    ['by knowing nothing', async () => ({ allowed: true })],
  ])('lets the question be answered: %s', async (_, limit) => {
    const response = await appWith(limit).request(PERSONAL);
    expect(response.status).toBe(200);
    expect(response.headers.get('ratelimit')).toBeNull();
  });
});

describe('who is counted as one', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:'],
    ['2001:db8:1:2::9', '2001:db8:1:2:'],
    ['2001:db8:1:20::9', '2001:db8:1:20:'],
    ['2001:db8::9', '2001:db8:'],
    ['2001:db8::1:2:3', '2001:db8:'],
    ['::2', '::'],
    ['', null],
    ['127.0.0.1', null],
    ['127.8.0.1', null],
    ['::ffff:127.0.0.1', null],
    ['::1', null],
  ])('%s is %s', (address, counted) => {
    expect(countedAs(address)).toBe(counted);
  });
});

it('wrangler.toml binds counters of the same figures', () => {
  const text = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8');
  const bound = [
    ...text.matchAll(
      /name = "(READS|WRITES)"\nnamespace_id = "\d+"\nsimple = \{ limit = (\d+), period = (\d+) \}/gu,
    ),
  ].map(([, name, limit, period]) => [name, Number(limit), Number(period)]);
  expect(bound).toEqual(
    [QUOTAS.read, QUOTAS.write].map(({ name, requests, seconds }) => [
      name.toUpperCase(),
      requests,
      seconds,
    ]),
  );
});
