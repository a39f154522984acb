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
    // Browsers give the stored page the policy of the 304.
    const policy = 'Content-Security-Policy';
    expect(again.headers.get(policy)).toBe(response.headers.get(policy));
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

describe('GET /sources/:id', () => {
  it('tells what a source is, and which rules rest on it where', async () => {
    const html = await page('/sources/jining-2023-47');
    expect(textOf(html, /<h1>(.*?)<\/h1>/su)).toBe('济宁市职工医保门诊共济保障政策明白纸');
    expect(html).toContain('鲁医保发〔2023〕47号');
    expect(html).toContain('<dd>2023-12-30</dd>');
    expect(html).toMatch(
      /<a href="https:\/\/[^"]*" rel="noreferrer [^"]*">打开原文（外部网站） ↗<\/a>/u,
    );
    // 山东's two tiers rest on it, and 青岛's row that follows them.
    expect(html).toContain('<a href="/regions/370000">山东</a>');
    expect(html).toContain('有个人账户、70岁及以上、办好了退休手续的退休人员：每月划入 125.00 元');
    expect(html).toContain('<code>QD-RET-1</code>');
  });

  it('leads from an article to its statements, and is missing where there is none', async () => {
    expect(await page('/sources/seed-001?lang=en')).toContain(
      'href="/statements?lang=en#seed-001"',
    );
    expect((await get('/sources/none')).status).toBe(404);
    const html = await (await get('/sources/jining-2023-74', { headers: BROWSER })).text();
    expect(html).toContain('<a href="/sources/jining-2023-47">');
  });
});

describe('GET /changes', () => {
  it('lists what began and ended, the latest first, by place', async () => {
    const html = await page('/changes?region=山东');
    const days = [...html.matchAll(/<b><time datetime="([^"]*)">/gu)].map(([, day = '']) => day);
    expect(days.length).toBeGreaterThan(10);
    const months = days.map((day) => day.slice(0, 7));
    expect(months).toEqual([...months].sort().reverse());
    // The province's reform, and what ended in 青岛 the day before.
    expect(html).toMatch(
      /<h3>2024-01<\/h3>.*?<a href="\/regions\/370000">山东<\/a>.*?2024-01-01<\/time> 开始<\/b> 划入 · [^<]*70岁及以上[^<]*退休人员：每月划入 125\.00 元/su,
    );
    expect(html).toMatch(/<h3>2023-12<\/h3>.*?<a href="\/regions\/370200">青岛<\/a>.*?结束/su);
    // Nothing of other provinces.
    expect(html).not.toContain('/regions/420000"');
  });

  it('shows two years unless one is asked for, and says what it leaves out', async () => {
    const years = (html: string): readonly string[] =>
      [...html.matchAll(/<h2 id="y(\d+)">/gu)].map(([, year = '']) => year);
    expect(years(await page('/changes'))).toHaveLength(2);
    const html = await page('/changes?year=2023&lang=en');
    expect(years(html)).toEqual(['2023']);
    expect(html).toMatch(/\d+ more rules, whose first day is not known, are not listed\./u);
    expect(html).toContain('<b>begins</b> <small>(only the year is known)</small>');
    expect(await page('/changes?year=2022')).toContain('只知道月份');
    expect(await page('/changes?region=xyzzy')).toContain('没有找到这个地方');
  });
});

describe('for search engines', () => {
  it('every page in both languages is in the sitemap, which robots.txt names', async () => {
    const robots = await get('/robots.txt');
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await robots.text()).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    const sitemap = await get('/sitemap.xml');
    expect(sitemap.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const xml = await sitemap.text();
    const places = [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, at = '']) => at);
    expect(new Set(places).size).toBe(places.length);
    for (const path of ['/', '/regions', '/regions/370200', '/sources/seed-000', '/changes'])
      for (const suffix of ['', '?lang=en']) expect(places).toContain(ORIGIN + path + suffix);
    // The nation has no page: without a region the answer is never the nation's.
    expect(places).not.toContain(`${ORIGIN}/regions/100000`);
    expect(xml).toContain(
      `<url><loc>${ORIGIN}/regions/370200</loc><xhtml:link rel="alternate" hreflang="zh-CN" href="${ORIGIN}/regions/370200"/><xhtml:link rel="alternate" hreflang="en" href="${ORIGIN}/regions/370200?lang=en"/></url>`,
    );
  });

  it('a page about nothing is passed by', async () => {
    const html = await (await get('/nowhere', { headers: BROWSER })).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('rel="canonical"');
  });
});
