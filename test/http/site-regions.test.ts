/** Every region's page, held against what the API answers on the same day. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { answerSite } from '../../src/http/site/answer.ts';
import type { AnswerCase, RefundEnvelope } from '../../src/query/refund-envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import { faultsOf, plain, textOf } from '../page/support/markup.ts';

/** Noon of 22 November 2026 in Shanghai. */
const NOON = Date.UTC(2026, 10, 22, 4);
const app = createApp({
  ruleset,
  now: () => NOON,
  log: () => undefined,
  loadSite: async () => ({ answerSite }),
});

const regions = [...ruleset.regions.byCode.values()].filter(({ level }) => level !== 'nation');

async function page(path: string): Promise<string> {
  const response = await app.request(path);
  expect(`${path} ${response.status}`).toBe(`${path} 200`);
  return response.text();
}

async function refund(parameters: Readonly<Record<string, string>>): Promise<RefundEnvelope> {
  const response = await app.request(`/v1/refund?${new URLSearchParams(parameters)}`);
  expect(response.status).toBe(200);
  return response.json();
}

/** What the API says of a case, as the page should put it. */
function expected({ answer }: AnswerCase): string {
  if (answer === null) return '没有查到';
  if (!answer.credited) return '不划入';
  const { net, gross } = answer.monthly;
  if (net !== null) return `${net} 元`;
  return gross === null ? (answer.formula ?? answer.text) : `${gross} 元`;
}

describe('the pages of all regions', () => {
  it('are well-formed, small, and say in both languages what the API answers', {
    timeout: 180_000,
  }, async () => {
    const faults: string[] = [];
    let greatest = 0;
    let longest = 0;
    for (const [place, { code }] of regions.entries()) {
      const english = place % 4 === 3;
      const html = await page(`/regions/${code}${english ? '?lang=en' : ''}`);
      for (const fault of faultsOf(html)) faults.push(`${code}: ${fault}`);
      // Compressing takes its time: only what may be the greatest is.
      if (html.length > longest * 0.9) greatest = Math.max(greatest, gzipSync(html).length);
      longest = Math.max(longest, html.length);
      // The widget on the page is told the place by a name, which must lead nowhere else.
      const told = /<yibao-widget topic="all" region="([^"]*)"/u.exec(html)?.[1] ?? '';
      const { cases, query } = await refund({ region: told });
      if (query['region'] !== code) faults.push(`${code}: the widget is told ${told}`);
      if (english) continue;
      const rows = [
        ...html.matchAll(/<tr><th scope="row">([^<]*)<\/th><td><b>([^<]*)<\/b>/gu),
      ].slice(0, cases.length);
      const shown = rows.map(([, who = '', figure = '']) => `${plain(who)}: ${plain(figure)}`);
      const right = cases.map((one) => `${one.text}: ${expected(one)}`);
      if (shown.join('\n') !== right.join('\n')) faults.push(`${code}: ${shown} is not ${right}`);
    }
    expect(faults).toEqual([]);
    expect(regions.length).toBeGreaterThan(400);
    expect(greatest).toBeLessThan(30_000);
    // Something was measured.
    expect(greatest).toBeGreaterThan(5000);
  });

  it('tell of each period what the API answers for its first and last day', async () => {
    let compared = 0;
    for (const code of [
      '110000',
      '310000',
      '370200',
      '440100',
      '440300',
      '610100',
      '230100',
      '420100',
    ])
      for (const [who, asked] of [
        ['retired', { participant: 'retired', age: '72', ownPension: '3000.00' }],
        ['employed', { participant: 'employed', age: '45', contributionBase: '5000.00' }],
      ] as const) {
        const html = await page(`/regions/${code}`);
        const table = new RegExp(`<table aria-labelledby="history-${who}">(.*?)</table>`, 'su');
        const rows = [
          ...(table.exec(html)?.[1] ?? '').matchAll(
            /<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td>/gsu,
          ),
        ];
        for (const [, when = '', what = ''] of rows)
          for (const [, date = ''] of when.matchAll(/datetime="([^"]*)"/gu)) {
            const { outcome, answer, cases } = await refund({ region: code, ...asked, date });
            const [first] = cases;
            if (outcome === 'unknown' || first === undefined)
              expect(plain(what)).toMatch(/^(?:说不准|没有查到规则)/u);
            else if (answer?.credited === true && (answer.monthly.net ?? answer.monthly.gross))
              expect(plain(what).startsWith(expected(first))).toBe(true);
            else if (outcome === 'depends' && cases.length > 1)
              for (const one of cases)
                expect(plain(what)).toContain(`${one.text}：${one.answer?.text ?? '没有查到规则'}`);
            else expect(plain(what)).toMatch(/^(?:不划入|有划入，但)/u);
            compared += 1;
          }
      }
    expect(compared).toBeGreaterThan(50);
  });

  // From notices, as the golden cases have them: CASE-BJ-1 and 2, SH-1 and 2, SD-1, QD before 2024.
  it('have the figures of the documents', async () => {
    const figures = async (code: string): Promise<string> =>
      textOf(await page(`/regions/${code}`), /<dl class="figures">(.*?)<\/dl>/su);
    expect(await figures('110000')).toBe('不满70岁 97.00 元 70岁及以上 107.00 元');
    expect(await figures('310000')).toBe('不满75岁 140.00 元 75岁及以上 157.50 元');
    expect(await figures('370200')).toBe('不满70岁 100.00 元 70岁及以上 125.00 元');
    // 4.5% of 3000 until the province's rules of 2024.
    const qingdao = plain(await page('/regions/370200'));
    expect(qingdao).toContain('2020-12-04 至 2023-12-31 135.00 元 3000.00 × 4.5% = 135.00');
  });

  it('lead only to pages that are there', async () => {
    const links = new Set<string>();
    for (const path of ['/regions', '/changes', '/regions/370200', '/regions/420000?lang=en'])
      for (const [, to = ''] of (await page(path)).matchAll(
        / href="(\/(?:regions|sources|changes)[^"]*)"/gu,
      ))
        links.add(to.replaceAll('&amp;', '&'));
    expect(links.size).toBeGreaterThan(450);
    const step = 7;
    for (const to of [...links].filter((_, place) => place % step === 0)) await page(to);
  });
});

describe('the pages of sources and of changes', () => {
  it('are well-formed and small', async () => {
    const html = await page('/changes');
    const years = [...html.matchAll(/[?]year=(\d+)"/gu)].map(([, year]) => `?year=${year}`);
    expect(years.length).toBeGreaterThan(10);
    const third = [...ruleset.sources.keys()].filter((_, place) => place % 3 === 0);
    const faults: string[] = [];
    for (const path of [
      ...['', '?region=湖北&lang=en', ...years].map((query) => `/changes${query}`),
      ...third.map((id, place) => `/sources/${id}${place % 2 === 0 ? '' : '?lang=en'}`),
    ]) {
      const text = await page(path);
      for (const fault of faultsOf(text)) faults.push(`${path}: ${fault}`);
      if (text.length > 30_000 && gzipSync(text).length > 30_000) faults.push(`${path}: too large`);
    }
    expect(faults).toEqual([]);
  });
});

describe('the map of the country', () => {
  it('has for a retiree of 72 what the API has', async () => {
    const html = await page('/regions');
    expect(faultsOf(html)).toEqual([]);
    const asked = { participant: 'retired', age: '72' };
    const wrong: string[] = [];
    for (const { code, level } of regions) {
      if (level !== 'province') continue;
      const own = await refund({ region: code, ...asked });
      const below = own.missing.find(({ type }) => type === 'region')?.options ?? [];
      const envelopes =
        own.outcome === 'unknown'
          ? await Promise.all(below.map(({ id }) => refund({ region: id, ...asked })))
          : [own];
      const answers = envelopes.flatMap(({ cases }) => cases.flatMap(({ answer }) => answer ?? []));
      const figures = answers
        .flatMap((answer) =>
          answer.credited ? (answer.monthly.net ?? answer.monthly.gross ?? []) : [],
        )
        .map(Number)
        .sort((a, b) => a - b);
      const [low, high] = [figures[0], figures[figures.length - 1]];
      const right =
        low === undefined || high === undefined
          ? answers.length > 0
            ? '看情况'
            : '未查到'
          : low === high
            ? String(Math.round(low))
            : `${Math.round(low)}–${Math.round(high)}`;
      const tile = new RegExp(`<li class="p${code.slice(0, 2)}">.*?<b>(.*?)\\*?</b>`, 'u');
      const shown = tile.exec(html)?.[1] ?? '';
      if (shown !== right) wrong.push(`${code}: ${shown} is not ${right}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a page', () => {
  it('is not kept past the day that it speaks of', async () => {
    const at = async (now: number): Promise<Response> =>
      createApp({
        ruleset,
        now: () => now,
        log: () => undefined,
        loadSite: async () => ({ answerSite }),
      }).request('/regions/370200');
    const midnight = Date.UTC(2026, 10, 22, 16);
    const [before, after] = [await at(midnight - 5000), await at(midnight + 1)];
    expect(before.headers.get('x-accel-expires')).toBe(`@${midnight / 1000 - 2}`);
    expect(before.headers.get('cdn-cache-control')).toBe('no-store');
    expect(before.headers.get('cache-control')).toBe('public, no-cache');
    expect(await before.text()).toContain('<time datetime="2026-11-22">');
    expect(await after.text()).toContain('<time datetime="2026-11-23">');
    expect(before.headers.get('etag')).not.toBe(after.headers.get('etag'));
  });
});

describe('a move within the place', () => {
  it.each([
    ['540000', '在西藏里面换地方', '由自治区统筹'],
    ['540100', '在拉萨里面换地方', '由自治区统筹'],
    ['370200', '在青岛里面换地方', '都属于青岛市这一个统筹区'],
  ])('is told where it is one pooling area: %s', async (code, head, why) => {
    const text = plain(await page(`/regions/${code}`));
    expect(text).toContain(head);
    expect(text).toContain(why);
  });

  it('is not where there are several', async () => {
    expect(plain(await page('/regions/370000'))).not.toContain('里面换地方');
  });
});
