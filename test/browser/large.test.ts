/** 大字 on every page that people read, by a link alone; and the ground behind a frame opened by itself. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { examine } from './support/axe.ts';
import { useStage } from './support/visit.ts';

const stage = useStage();
const pictures = join(inject('root'), 'dist/screenshots');

const PAGES = {
  home: '/',
  statements: '/statements',
  problem: '/problems/bad-input?lang=en',
  regions: '/regions?lang=en',
  qingdao: '/regions/370200',
  changes: '/changes?region=山东',
  source: '/sources/jining-2023-47',
  nowhere: '/regions/山冻',
  builder: '/embed/builder',
} as const;

async function open(path: string, script = true): Promise<Page> {
  const { browser, server } = stage();
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
  return page;
}

/**
 * What is too wide, and what is written smaller than that. Code and the labels of charts and of the
 * map’s tiles are no sentences.
 */
const misfits = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((size) => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`wider by ${scrollWidth - clientWidth}px`);
    const roots: Node[] = [document.body];
    for (const { shadowRoot } of document.querySelectorAll('*'))
      if (shadowRoot) roots.push(shadowRoot);
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const text = walker.currentNode.textContent?.trim() ?? '';
        const element = walker.currentNode.parentElement;
        if (
          text.length < 2 ||
          !element?.checkVisibility() ||
          element.closest(size < 30 ? 'svg, code, style, .tile' : 'svg, style')
        )
          continue;
        const got = Number.parseFloat(getComputedStyle(element).fontSize);
        if (got < size) found.push(`${element.tagName} ${got}px: ${text.slice(0, 40)}`);
      }
    }
    return found;
  }, least);

describe('large letters', () => {
  it.each(Object.entries(PAGES))('%s fits every screen, light and dark', async (name, path) => {
    mkdirSync(pictures, { recursive: true });
    const page = await open(path);
    expect([name, ...(await misfits(page, 18))]).toEqual([name]);
    await page.goto(`${page.url()}${path.includes('?') ? '&' : '?'}size=large`, {
      waitUntil: 'networkidle',
    });
    for (const [width, scheme] of [
      [390, 'light'],
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      const at = `${name}-${width}`;
      expect([at, ...(await misfits(page, 30))]).toEqual([at]);
      if (width > 320) continue;
      const { violations } = await examine(page);
      expect([at, ...violations]).toEqual([at]);
      await page.screenshot({ path: join(pictures, `large-${at}-${scheme}.png`) });
    }
    await page.context().close();
  });

  it('are a link away without script, stay while one goes on, and are left by a link', async () => {
    const page = await open('/regions', false);
    const size = async (): Promise<string> => {
      await page.waitForLoadState('networkidle');
      return page.evaluate(() => getComputedStyle(document.body).fontSize);
    };
    expect(await size()).toBe('18px');
    await page.getByRole('link', { name: '大字' }).click();
    expect(Number.parseFloat(await size())).toBeGreaterThanOrEqual(30);
    await page.getByRole('searchbox').fill('浦东');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('link', { name: '上海市（浦东新区）' }).click();
    expect(new URL(page.url()).pathname).toBe('/regions/310000');
    expect(Number.parseFloat(await size())).toBeGreaterThanOrEqual(30);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(Number.parseFloat(await size())).toBeGreaterThanOrEqual(30);
    await page.getByRole('link', { name: 'Normal text' }).click();
    expect(await size()).toBe('18px');
    expect(new URL(page.url()).search).toBe('?lang=en');
    await page.context().close();
  });
});

describe('the page for frames', () => {
  const ground = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('is as dark as its card when it is opened by itself', async () => {
    const page = await open('/embed?topic=refund');
    expect(await ground(page)).toBe('rgb(244, 247, 246)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground(page)).toBe('rgb(13, 18, 17)');
    await page.goto(page.url().replace('topic', 'theme=light&topic'));
    expect(await ground(page)).toBe('rgb(244, 247, 246)');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(page.url().replace('theme=light', 'theme=dark'));
    expect(await ground(page)).toBe('rgb(13, 18, 17)');
    await page.context().close();
  });

  it('lets the page around be seen through in its frame', async () => {
    const page = await open('/embed/builder');
    await page.emulateMedia({ colorScheme: 'dark' });
    const framed = () => page.frames().find((one) => one.url().includes('/embed?'));
    await expect.poll(() => framed() !== undefined).toBe(true);
    const frame = framed();
    await frame?.waitForSelector('yibao-widget');
    const seen = await frame?.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
      document.documentElement.className,
    ]);
    expect(seen).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)', '']);
    await page.context().close();
  });
});
