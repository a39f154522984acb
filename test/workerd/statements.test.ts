import { describe, expect, it } from 'vitest';
import { get, HAN } from './support/service.ts';

async function page(query: string): Promise<string> {
  const response = await get(`/statements${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/iu);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  return response.text();
}

/** Cells of the row of a statement, without markup. */
function rowOf(html: string, id: string): readonly string[] {
  const row = new RegExp(`<tr id="${id}"[^>]*>(.*?)</tr>`, 'su').exec(html)?.[1] ?? '';
  return [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) =>
    cell.replace(/<[^>]*>/gu, '').trim(),
  );
}

describe('GET /statements', () => {
  it('judges the statements of five articles', async () => {
    const html = await page('');
    expect(html).toContain('<html lang="zh-CN">');
    expect(html.match(/<table /gu)).toHaveLength(5);
    // The first article calls 100 and 110 yuan what arrives in Beijing; it is what is credited.
    const beijing = [...html.matchAll(/<tr id="(ST-0-\d+)"[^>]*><th scope="row">北京：/gu)];
    expect(beijing).toHaveLength(1);
    const [gist, verdict, reason] = rowOf(html, beijing[0]?.[1] ?? '');
    expect(gist).toContain('第11行');
    expect(verdict).toBe('已更正');
    expect(reason).toContain('97元、107元');
  });

  it('is whole in English', async () => {
    const [html, chinese] = [await page('?lang=en'), await page('?lang=zh-CN')];
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<tr id=/gu)?.length).toBe(chinese.match(/<tr id=/gu)?.length);
    const verdicts = [...html.matchAll(/<\/th><td>(.*?)<\/td>/gu)].map(([, verdict]) => verdict);
    expect(new Set(verdicts)).toEqual(
      new Set(['Adopted', 'Corrected', 'Disputed', 'Too vague', 'Cut off', 'No claim']),
    );
    expect(verdicts.some((verdict) => HAN.test(verdict ?? ''))).toBe(false);
  });

  it('links only to sources that are on the page', async () => {
    const html = await page('');
    const links = new Set([...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id));
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    expect(links.size).toBeGreaterThan(50);
    expect([...links].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('stays a small page without script', async () => {
    const html = await page('');
    expect(html).not.toContain('<script');
    const compressed = new Response(
      new Blob([html]).stream().pipeThrough(new CompressionStream('gzip')),
    );
    expect((await compressed.arrayBuffer()).byteLength).toBeLessThan(34_000);
  });
});
