import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { get, getRaw, PROBLEM, type Problem } from './support/service.ts';

describe('every response', () => {
  it('says whether it may be kept, and is taken for nothing else', async () => {
    const asked: [string, string, RequestInit?][] = [
      ['/v1/refund?region=上海', 'public, no-cache'],
      ['/v1/refund?region=上海', 'public, no-cache', { method: 'HEAD' }],
      ['/v1/regions?q=青岛', 'public, no-cache'],
      ['/v1/facts', 'public, no-cache'],
      ['/', 'public, no-cache'],
      ['/v1/refund?region=上海&ownPension=4000', 'private, no-store'],
      ['/v1/refund?region=山冻', 'no-store'],
      ['/v1/refund', 'no-store', { method: 'POST' }],
      ['/v1/refund', 'no-store', { method: 'OPTIONS' }],
      ['/v1/regions?x=1', 'no-store'],
      ['/healthz', 'no-store'],
      ['/nowhere', 'no-store'],
      [`/v1/refund?region=${'x'.repeat(5000)}`, 'no-store'],
    ];
    for (const [path, kept, init] of asked) {
      const { headers } = await get(path, init);
      expect([path, headers.get('cache-control')]).toEqual([path, kept]);
      const shared = ['cdn-cache-control', 'x-accel-expires', 'cache-tag'];
      for (const name of shared)
        expect([name, headers.has(name)]).toEqual([name, kept === 'public, no-cache']);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/u);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('rules-version')).toMatch(/^sha256-/u);
      expect(headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('what cannot be read', () => {
  it('is too long', async () => {
    const response = await getRaw(`/v1/refund?region=${'x'.repeat(5000)}&lang=en`);
    expect(response.status).toBe(414);
    expect(response.headers.get('content-type')).toMatch(PROBLEM);
    expect((await response.text()).length).toBeLessThan(1000);
  });

  it('is cut short where it is quoted', async () => {
    const response = await getRaw(`/v1/refund?region=${'x'.repeat(3000)}`);
    expect(response.status).toBe(400);
    const { errors } = await response.json<Problem>();
    expect(errors[0]).toMatchObject({ parameter: 'region', code: 'too-long' });
    expect(errors[0]?.got.length).toBeLessThan(100);
  });

  it.each([
    '/v1/refund?region=%E4%B8',
    '/v1/refund?region=%',
    '/v1/refund?%=%',
    '/v1/refund?region=%00',
    '/v1/refund?region=%FF%FE',
    '/v1/refund?region=%ED%A0%80',
    '/v1/refund?=',
    '/v1/refund?=上海',
    '/v1/refund?region',
    '/v1/refund?constructor=1',
    '/v1/refund?__proto__=1',
    '/v1/refund?region=__proto__',
    '/v1/refund?participant=constructor',
  ])('%s is the asker’s mistake', async (path) => {
    const response = await getRaw(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(PROBLEM);
    const { errors } = await response.json<Problem>();
    expect(errors.length).toBeGreaterThan(0);
  });

  it('is nothing where nothing is asked', async () => {
    for (const path of ['/v1/refund?', '/v1/refund?&&', '/v1/refund?#x=1'])
      expect((await getRaw(path)).status).toBe(200);
  });
});

describe('whatever is asked', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'region',
      'participant',
      'age',
      'date',
      'birthDate',
      'lang',
      'q',
      '地区',
      '缴费基数',
    ),
    fc.string({ maxLength: 8 }),
  );
  const value = fc.oneof(
    fc.constantFrom(
      '北京',
      '山东青岛',
      '退休',
      '70',
      '-1',
      '2023-02-29',
      '5,000.00元',
      '1e999',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const path = fc.constantFrom('/v1/refund', '/v1/regions', '/', '/healthz', '/x');

  it('is answered, refused or not found, and never breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.array(fc.tuple(name, value), { maxLength: 5 }),
        async (at, pairs) => {
          const query = new URLSearchParams(pairs);
          const response = await getRaw(`${at}?${query}`);
          expect([200, 400, 404]).toContain(response.status);
          const type = response.headers.get('content-type');
          if (response.status === 200) expect(type).toMatch(/^(?:application\/json|text\/html)/u);
          else expect(type).toMatch(PROBLEM);
          await response.text();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('may be any bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(bytes, async (list) => {
        const text = [...list].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        const response = await getRaw(`/v1/refund?region=${text}`);
        expect(response.status).toBeLessThan(500);
        await response.text();
      }),
      { numRuns: 60 },
    );
  });
});
