/** The pages that the worker renders as they are asked for, from a module that it loads then. */
import { describe, expect, it } from 'vitest';
import { get, getRaw, HAN, ORIGIN, PROBLEM, type Problem } from './support/service.ts';

const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

async function page(path: string): Promise<string> {
  const response = await get(path);
  expect(`${path} ${response.status}`).toBe(`${path} 200`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(response.headers.get('content-language')).toBe(path.includes('lang=en') ? 'en' : 'zh-CN');
  return response.text();
}

/** The text of the first element that a pattern finds, without markup. */
function textOf(html: string, pattern: RegExp): string {
  return (pattern.exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const FIGURES = /<dl class="figures">(.*?)<\/dl>/su;

describe('GET /regions/:code', () => {
  // As the golden cases have it: CASE-BJ-*, CASE-SH-*, CASE-QD-*, CASE-SD-*.
  it.each([
    ['110000', '不满70岁 97.00 元 70岁及以上 107.00 元'],
    ['310000', '不满75岁 140.00 元 75岁及以上 157.50 元'],
    ['370200', '不满70岁 100.00 元 70岁及以上 125.00 元'],
    ['370000', '不满70岁 100.00 元 70岁及以上 125.00 元'],
  ])('%s answers first', async (code, figures) => {
    expect(textOf(await page(`/regions/${code}`), FIGURES)).toBe(figures);
  });

  it('names its own address and those of both languages', async () => {
    const html = await page('/regions/370200?lang=en');
    const at = `${ORIGIN}/regions/370200`;
    expect(html).toContain(`<link rel="canonical" href="${at}?lang=en">`);
    expect(html).toContain(`<link rel="alternate" hreflang="zh-CN" href="${at}">`);
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="${at}?lang=en">`);
    expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="${at}">`);
    const data: { lastReviewed: string; about: { identifier: string } } = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '',
    );
    expect(data.about.identifier).toBe('370200');
    expect(data.lastReviewed).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  it('says whose rules reach a place without its own, and what is not known', async () => {
    // No row of refund.csv is of 枣庄: 山东's reach it.
    const html = await page('/regions/370400');
    expect(html).toContain('没有查到枣庄自己的返款规则，执行上级的规则：');
    expect(textOf(html, FIGURES)).toBe('不满70岁 100.00 元 70岁及以上 125.00 元');
    const unknown = await page('/regions/540000');
    expect(textOf(unknown, FIGURES)).toContain('没有查到');
    expect(unknown).toContain('12393');
  });

  it.each([
    ['/regions/青岛', '/regions/370200'],
    ['/regions/qingdao?lang=en', '/regions/370200?lang=en'],
    ['/regions/370202', '/regions/370200'],
    ['/regions/000000', '/regions'],
    ['/regions/100000', '/regions'],
  ])('%s leads to %s', async (path, to) => {
    const response = await get(path, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(to);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is kept as long as any answer of the day, and known by its bytes', async () => {
    const response = await get('/regions/370200');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('x-accel-expires')).toMatch(/^@\d+$/u);
    expect(response.headers.get('cache-tag')).toBe('page,region-370200');
    await response.text();
    const again = await get('/regions/370200', {
      headers: { 'If-None-Match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

describe('GET /regions', () => {
  it('finds a place without script', async () => {
    const html = await page('/regions?q=浦东');
    expect(html).toMatch(/<form [^>]*action="\/regions" method="get"/u);
    expect(html).toContain('<a href="/regions/310000">上海市（浦东新区）</a>');
    expect(await page('/regions?q=<b>&lang=en')).toContain('value="&lt;b&gt;"');
  });

  it('has a tile and a row for every province, and tells the same figures as the API', async () => {
    const html = await page('/regions');
    expect(html.match(/<li class="p\d\d">/gu)).toHaveLength(34);
    const tile = (code: string): string =>
      textOf(html, new RegExp(`<li class="p${code}">(.*?)</li>`, 'su'));
    // 107.00 and 140.00 of the golden cases; nobody knows of Tibet.
    expect(tile('11')).toBe('北京 107');
    expect(tile('31')).toBe('上海 140');
    expect(tile('54')).toBe('西藏 未查到');
  });
});

describe('where there is no page', () => {
  it('a browser gets one that helps', async () => {
    const response = await get('/regions/山冻', { headers: BROWSER });
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('<a href="/regions/370000">山东省</a>');
    expect(html).toContain('href="tel:12393"');
    const english = await getRaw('/nowhere/%3Cb%3E?lang=en', { headers: BROWSER });
    expect(await english.text()).toContain('<code>/nowhere/&lt;b&gt;</code>');
  });

  it.each([['*/*'], ['application/json'], ['text/html;q=0.5, application/json']])(
    'a program that takes %s gets a problem',
    async (accept) => {
      const response = await get('/nowhere', { headers: { Accept: accept } });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(PROBLEM);
      expect(HAN.test((await response.json<Problem>()).title)).toBe(true);
    },
  );
});
