import { describe, expect, it } from 'vitest';
import { get, HAN, PROBLEM, type Problem } from './support/service.ts';

interface Summary {
  readonly hash: string;
  readonly coverage: readonly { readonly code: string; readonly name: string }[];
  readonly horizon: { readonly asOf: string };
}

async function hash(): Promise<string> {
  return (await (await get('/v1/ruleset')).json<Summary>()).hash;
}

describe('GET /v1/ruleset', () => {
  it('tells which rules answer, and what there is', async () => {
    const response = await get('/v1/ruleset?lang=en');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('cache-tag')).toBe('ruleset');
    expect(response.headers.get('content-location')).toBe('/v1/ruleset?lang=en');
    const summary = await response.json<Summary>();
    expect(summary.hash).toBe(response.headers.get('rules-version'));
    expect(summary.coverage).toContainEqual(
      expect.objectContaining({ code: '310000', name: 'Shanghai' }),
    );
    expect(summary.horizon.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    const chinese = await (await get('/v1/ruleset')).json<Summary>();
    expect(chinese.coverage).toContainEqual(expect.objectContaining({ name: '上海市' }));
  });

  it('takes a language and nothing else', async () => {
    for (const query of ['?region=上海', '?lang=fr', '?lang=en&lang=en'])
      expect((await get(`/v1/ruleset${query}`)).status).toBe(400);
    expect((await get('/v1/ruleset', { method: 'POST' })).status).toBe(405);
  });
});

describe('GET /v1/ruleset/:hash', () => {
  it('gives the rules in force, for good', async () => {
    const current = await hash();
    const response = await get(`/v1/ruleset/${current}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    // A deploy may give the same content another form: the edge looks again every day.
    expect(response.headers.get('cdn-cache-control')).toMatch(/^max-age=\d{1,5}$/u);
    expect(response.headers.get('content-location')).toBe(`/v1/ruleset/${current}`);
    expect(await response.json()).toMatchObject({ hash: current, refund: { sheet: 'refund' } });
    const tag = response.headers.get('etag') ?? '';
    const again = await get(`/v1/ruleset/${current}`, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it.each([
    `sha256-${'0'.repeat(64)}`,
    'sha256-',
    'x',
    'SHA256-ABC',
    '..%2fhome.en.html',
    '__proto__',
    'x'.repeat(3000),
  ])('has no other: %s', async (asked) => {
    const current = await hash();
    const response = await get(`/v1/ruleset/${asked}?lang=en`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(PROBLEM);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { errors, detail } = await response.json<Problem>();
    expect(detail).toContain(current);
    expect(detail).not.toMatch(HAN);
    expect(errors).toMatchObject([{ parameter: 'hash', suggestions: [current] }]);
    expect(errors[0]?.got.length).toBeLessThanOrEqual(80);
  });
});
