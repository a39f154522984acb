/** How long answers may be kept, under which address, and which may not be kept at all. */
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';
import { noonOf } from './support/clock.ts';

const ruleset = await realRuleset();
const HOUR = 3_600_000;

function appAt(milliseconds: number): ReturnType<typeof createApp> {
  const { loadCalendar } = atHand;
  return createApp({ ruleset, now: () => milliseconds, log: () => undefined, loadCalendar });
}

const app = appAt(noonOf(TODAY));

async function headersOf(path: string, init?: RequestInit): Promise<Headers> {
  const { headers } = await app.request(path, init);
  return headers;
}

describe('an answer', () => {
  it.each([
    ['noon', 0, 12 * 3600 - 2],
    ['the first second of a day', -12 * HOUR, 24 * 3600 - 2],
    ['ten seconds before midnight', 12 * HOUR - 10_000, 8],
    ['one second before midnight', 12 * HOUR - 1000, 0],
    ['half a second before midnight', 12 * HOUR - 500, 0],
  ])('may be kept at the edge until midnight in Shanghai: %s', async (_, shift, seconds) => {
    const at = noonOf(TODAY) + shift;
    const { headers } = await appAt(at).request('/v1/refund?region=310000');
    expect(headers.get('cdn-cache-control')).toBe(`max-age=${seconds}`);
    // 2026-11-23 00:00 in Shanghai is 2026-11-22 16:00 UTC; two seconds less.
    expect(headers.get('x-accel-expires')).toBe(`@${Date.UTC(2026, 10, 22, 16) / 1000 - 2}`);
    expect(headers.get('cache-control')).toBe('public, no-cache');
  });

  it('names its topic and its regions', async () => {
    const tags = async (path: string): Promise<string | null> =>
      (await headersOf(path)).get('cache-tag');
    expect(await tags('/v1/refund?region=青岛')).toBe('refund,region-370200');
    expect(await tags('/v1/transfer-timeline?fromRegion=青岛&toRegion=北京')).toBe(
      'transfer-timeline,region-370200,region-110000',
    );
    expect(await tags('/v1/facts')).toBe('facts');
  });

  it('is not sent again to whoever has it', async () => {
    const path = '/v1/refund?region=310000&participant=retired&age=75';
    const tag = (await headersOf(path)).get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{40}"$/u);
    const again = await app.request(path, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    for (const name of [
      'cache-control',
      'cdn-cache-control',
      'x-accel-expires',
      'content-location',
    ])
      expect(again.headers.get(name)).toBe((await headersOf(path)).get(name));
    const other = await app.request(path, { headers: { 'If-None-Match': '"0"' } });
    expect(other.status).toBe(200);
  });
});

describe('the canonical address', () => {
  it.each([
    [
      '/v1/refund?region=370200&participant=retired&age=72',
      [
        '/v1/refund?region=青岛&participant=退休&age=72',
        '/v1/refund?age=72岁&参保身份=retired&地区=青岛市',
        '/v1/refund?participant=退休人员&region=qingdao&age=72&lang=zh',
      ],
    ],
    ['/v1/refund?region=110000&lang=en', ['/v1/refund?lang=en-GB&region=Beijing']],
    ['/v1/guides?region=120000&topic=balance', ['/v1/guides?topic=查询余额&region=天津']],
    ['/v1/regions?q=%E9%9D%92%E5%B2%9B', ['/v1/regions?q=%20青岛%20&lang=zh-CN']],
    [
      '/v1/refund?region=%E5%8C%97%E4%BA%AC%E5%B8%82%E6%9C%9D%E9%98%B3%E5%8C%BA',
      ['/v1/refund?region=北京朝阳区', '/v1/refund?region=北京市朝阳区'],
    ],
  ])('%s is one for all', async (canonical, aliases) => {
    const bytes = await (await app.request(canonical)).text();
    for (const path of [canonical, ...aliases]) {
      const response = await app.request(path);
      expect([path, response.headers.get('content-location')]).toEqual([path, canonical]);
      expect(await response.text()).toBe(bytes);
    }
  });
});

describe('what is personal', () => {
  it.each([
    '/v1/refund?region=370200&participant=employed&contributionBase=8000',
    '/v1/refund?region=370200&participant=retired&ownPension=4000',
    '/v1/refund?region=370200&participant=retired&birthDate=1950-03-01',
    '/v1/eligibility?region=370200&birthDate=1950-03-01',
    '/v1/transfer-timeline?fromRegion=370200&toRegion=110000&accountBalance=120.50',
  ])('%s is kept nowhere', async (path) => {
    const headers = await headersOf(path);
    expect(headers.get('cache-control')).toBe('private, no-store');
    for (const name of ['cdn-cache-control', 'x-accel-expires', 'cache-tag', 'content-location'])
      expect([name, headers.get(name)]).toEqual([name, null]);
  });

  it('is not logged, nor is anything else but the question and its regions', async () => {
    const lines: string[] = [];
    const logging = createApp({
      ruleset,
      now: () => noonOf(TODAY),
      log: (line) => lines.push(JSON.stringify(line)),
    });
    const asked = [
      '/v1/refund?region=青岛&participant=退休&birthDate=1950-03-01&ownPension=4321',
      '/v1/refund?region=青岛&secret=hunter2',
      '/v1/refund/birthDate=1950-03-01',
      '/v1/sources/hunter2',
      '/v1/regions?q=hunter2',
      '/v1/transfer-timeline?fromRegion=青岛&toRegion=北京&accountBalance=4321',
    ];
    for (const path of asked)
      await logging.request(path, { headers: { 'User-Agent': 'hunter2', Cookie: 'a=hunter2' } });
    expect(lines).toHaveLength(asked.length);
    expect(lines.join('\n')).not.toMatch(/1950|4321|hunter2|退休|retired/u);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      event: 'request',
      method: 'GET',
      route: '/v1/refund',
      status: 200,
      milliseconds: 0,
      regions: ['370200'],
    });
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ route: null, status: 404 });
  });
});

describe('what breaks', () => {
  it('is not kept, though the answer would have been', async () => {
    const broken = { ...ruleset, refund: { ...ruleset.refund, groups: null } };
    const asking = createApp({
      // A table that cannot be read: something of ours is wrong.
      ruleset: Object.defineProperty(broken, 'refund', {
        get: () => {
          throw new Error('broken');
        },
      }),
      now: () => noonOf(TODAY),
      log: () => undefined,
    });
    const response = await asking.request('/v1/refund?region=370200');
    expect(response.status).toBe(500);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.has('cdn-cache-control')).toBe(false);
  });
});

describe('a client that does not take JSON', () => {
  it.each([
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['application/json;q=0, */*', 406],
    ['image/*, text/plain', 406],
    ['application/json', 200],
    ['application/*;q=0.1', 200],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 200],
    ['', 200],
    [';;;,,q=x', 406],
  ])('Accept: %s gets %i', async (accept, status) => {
    for (const path of ['/v1/refund?region=370200', '/v1/regions', '/v1/facts']) {
      const response = await app.request(path, { headers: { Accept: accept } });
      expect([path, response.status]).toEqual([path, status]);
    }
  });

  it('may take a calendar', async () => {
    const path = '/v1/transfer-timeline?fromRegion=370200&toRegion=110000&participant=employed';
    const dated = `${path}&acceptedOn=2026-11-20&gapMonths=0&format=ics`;
    for (const [accept, status] of [
      ['text/calendar', 200],
      ['application/json', 406],
    ] as const)
      expect((await app.request(dated, { headers: { Accept: accept } })).status).toBe(status);
  });
});
