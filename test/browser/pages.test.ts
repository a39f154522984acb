/** The rendered pages on phone and desktop, light and dark, with script and without. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { examine } from './support/axe.ts';
import { visibleControls } from './support/controls.ts';
import { losses } from './support/losses.ts';
import { sheetsOf } from './support/paper.ts';
import { shifted } from './support/shifted.ts';
import { treeFaults, treeOf } from './support/tree.ts';
import { useStage } from './support/visit.ts';

const stage = useStage();
const pictures = join(inject('root'), 'dist/screenshots');

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly script?: boolean;
}

interface Seen {
  readonly page: Page;
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
}

async function open(path: string, { width, scheme, script = true }: View): Promise<Seen> {
  const { browser, server } = stage();
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== server.url.origin) strangers.push(url.href);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // That the address is none is what the page is about.
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text());
  });
  // The widget too has loaded all that it needs.
  await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
  return { page, strangers, complaints };
}

/** What is too wide for the screen, and links and controls too small for a finger. */
async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    // Links within a sentence are as high as its line (WCAG 2.5.8); those that stand alone are not.
    const alone =
      'header a:not(.skip), nav a, .places a, .found a, .tile, .find input:not([type=hidden]), .find button, summary, .phone';
    const small = [...document.querySelectorAll<HTMLElement>(alone)].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.matches('a, button, input, summary') && width > 0 && (height < 43.5 || width < 43.5)
      );
    });
    const text = getComputedStyle(document.body).fontSize;
    return [
      ...(wider > 0 ? [`wider by ${wider}px`] : []),
      ...small.map((element) => `small: ${element.outerHTML.slice(0, 120)}`),
      ...(Number.parseFloat(text) < 18 ? [`text of ${text}`] : []),
    ];
  });
}

const PAGES = {
  home: '/',
  statements: '/statements',
  problem: '/problems/bad-input?lang=en',
  builder: '/embed/builder',
  regions: '/regions',
  found: '/regions?q=朝阳&lang=en',
  qingdao: '/regions/370200',
  wuhan: '/regions/420100?lang=en',
  tibet: '/regions/540000',
  changes: '/changes?region=山东',
  said: '/changes?day=2026-11-22',
  source: '/sources/jining-2023-47?lang=en',
  nowhere: '/regions/山冻',
  'no-page': '/staf?lang=en',
} as const;

/** Each page on the least and the largest screen; those that draw something on all of them. */
const VIEWS: readonly View[] = [
  { width: 320, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];
const MORE_VIEWS: readonly View[] = [
  ...VIEWS,
  { width: 390, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
];
const DRAWN: readonly string[] = ['regions', 'qingdao'];

/** A page at 200 % of 1280 px, in the reader’s own colours, by ear, and on paper. */
async function ownWays(page: Page, name: string): Promise<void> {
  expect([name, ...treeFaults(await treeOf(page), 1)]).toEqual([name]);
  await page.setViewportSize({ width: 640, height: 400 });
  expect([name, ...(await losses(page))]).toEqual([name]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const { controls, faults } = await visibleControls(page);
  expect([name, ...faults]).toEqual([name]);
  expect(controls).toBeGreaterThan(0);
  await page.screenshot({ path: join(pictures, `page-${name}-forced.png`) });
}

describe('the pages', () => {
  it.each(Object.entries(PAGES))('%s fits every screen, and every reader', async (name, path) => {
    mkdirSync(pictures, { recursive: true });
    for (const view of DRAWN.includes(name) ? MORE_VIEWS : VIEWS) {
      const seen = await open(path, view);
      const { page } = seen;
      const at = `${name}-${view.width}-${view.scheme}`;
      expect([at, (await shifted(page)) < 0.1]).toEqual([at, true]);
      expect([at, ...(await misfits(page))]).toEqual([at]);
      // Where there is room for it, what is folded away is examined too.
      if (view.width === 1280)
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
      const { violations, passes } = await examine(page);
      expect([at, ...violations]).toEqual([at]);
      expect([at, ...(await losses(page))]).toEqual([at]);
      expect(passes).toContain('color-contrast-enhanced');
      expect([...seen.complaints, ...seen.strangers]).toEqual([]);
      await page.screenshot({ path: join(pictures, `page-${at}.png`) });
      if (view === VIEWS[0]) await ownWays(page, name);
      await page.context().close();
    }
  });

  it('are read and searched without script', async () => {
    const { page } = await open('/regions', { width: 390, scheme: 'light', script: false });
    await page.getByRole('searchbox').fill('浦东');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('link', { name: '上海市（浦东新区）' }).click();
    expect(await page.locator('h1').innerText()).toBe('上海市：医保个人账户每月划入多少');
    expect(await page.locator('.figures').innerText()).toContain('157.50 元');
    expect(await page.getByRole('table').count()).toBeGreaterThan(2);
    await page.getByRole('link', { name: '规则变化' }).click();
    await page.getByRole('searchbox').fill('山东');
    await page.getByRole('button', { name: '查看' }).click();
    expect(await page.getByRole('status').innerText()).toContain('山东省');
    await page.context().close();
  });

  it('draw the country as a map where there is room, and the widget knows the region', async () => {
    const { page, complaints } = await open('/regions', { width: 1280, scheme: 'light' });
    const boxOf = async (name: string) => {
      const box = await page.locator('.map').getByRole('link', { name }).boundingBox();
      if (box === null) throw new Error(`no tile: ${name}`);
      return box;
    };
    const [xinjiang, heilongjiang, hainan] = [
      await boxOf('新疆'),
      await boxOf('黑龙江'),
      await boxOf('海南'),
    ];
    expect(xinjiang.x).toBeLessThan(heilongjiang.x);
    expect(heilongjiang.y).toBeLessThan(hainan.y);
    await page.locator('.map').getByRole('link', { name: '上海' }).click();
    expect(new URL(page.url()).pathname).toBe('/regions/310000');
    // All that the widget can answer is asked here, of this place, by its name.
    const widget = page.locator('yibao-widget');
    await widget.getByRole('radio').first().waitFor();
    expect(await widget.locator('.card').innerText()).toContain('上海市');
    await widget.getByRole('tab', { name: '怎么办理' }).click();
    await widget.getByRole('group', { name: '想办哪件事？' }).waitFor();
    await widget.getByRole('tab', { name: '每月返多少钱' }).click();
    await widget.getByLabel('退休').check();
    await widget.getByRole('button', { name: '继续' }).click();
    await widget.getByRole('textbox', { name: /周岁/u }).fill('75');
    await page.keyboard.press('Enter');
    await widget.locator('.headline').waitFor();
    // Its own button prints the answer, not the page around.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await widget.getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await widget.locator('.headline').isVisible()).toBe(true);
    expect(await widget.getByRole('heading').first().isVisible()).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await sheetsOf(page)).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('print the answer without ways and forms', async () => {
    const { page } = await open('/regions/370200', { width: 800, scheme: 'light' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.figures').isVisible()).toBe(true);
    expect(await page.locator('table').first().isVisible()).toBe(true);
    for (const hidden of ['body > nav', 'yibao-widget', 'header div a'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('begins what stands alone as English sentences begin', async () => {
    for (const path of ['/regions/440300?lang=en', PAGES.source, '/changes?lang=en']) {
      const { page } = await open(path, { width: 1280, scheme: 'light', script: false });
      const low = await page.evaluate(() => {
        const inline = (one: Element): boolean => getComputedStyle(one).display === 'inline';
        const low = [...document.querySelectorAll('main *')].filter(
          (one) =>
            !inline(one) &&
            [...one.children].every(inline) &&
            // The name of a site stays as it is.
            /^\s*[a-z](?![\w-]*\.\w)/u.test(one.textContent ?? ''),
        );
        return low.map((one) => ({
          text: (one.textContent ?? '').trim(),
          begins: getComputedStyle(one, '::first-letter').textTransform,
        }));
      });
      expect(low.length).toBeGreaterThan(0);
      expect([path, low.filter(({ begins }) => begins !== 'uppercase')]).toEqual([path, []]);
      await page.context().close();
    }
  });

  it.each(['/regions/370200', '/regions/310000', '/regions/420100', '/regions/110000?lang=en'])(
    '%s is one sheet of paper',
    async (path) => {
      const { page } = await open(path, { width: 1280, scheme: 'light' });
      expect(await sheetsOf(page)).toBe(1);
      await page.context().close();
    },
  );
});
