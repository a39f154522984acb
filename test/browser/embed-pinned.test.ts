/** The page that composes the tag, and the addresses of the widget that never change. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

interface Manifest {
  readonly version: string;
  readonly url: string;
  readonly integrity: string;
  readonly files: readonly { readonly name: string; readonly integrity: string }[];
}

const manifest = async (): Promise<Manifest> =>
  (await (await fetch(new URL('/widget.json', stage().server.url))).json()) as Manifest;

const codeOf = (page: Page, form: string): Promise<string> =>
  page.locator(`[data-form=${form}] code`).innerText();

describe('/embed/builder', () => {
  it('composes the tag by keyboard alone, shows it at work, and copies it', async () => {
    const seen = await visit(stage(), '/embed/builder');
    const { page } = seen;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { origin } = stage().server.url;
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 30; presses += 1) {
        if (await page.locator(selector).evaluate((one) => one === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${selector}`);
    };
    await tabTo('#region');
    await page.keyboard.type('青岛');
    await page.keyboard.press('Enter');
    await page.locator('.place button:focus').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('#region-found').innerText()).toBe('已选：青岛市 (370200)');
    await tabTo('#participant');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const frame = page.frameLocator('#preview iframe');
    await frame.getByRole('textbox', { name: /周岁/u }).waitFor();
    const outer = (): Promise<number> =>
      page.locator('#preview iframe').evaluate((one) => one.clientHeight);
    await expect
      .poll(
        async () =>
          (await outer()) - (await frame.locator('html').evaluate((root) => root.clientHeight)),
      )
      .toBe(0);

    const wanted = `<div style="min-height:100vh"><script type="module" src="${origin}/widget.js" data-topic="refund" data-region="370200" data-participant="retired" data-lang="zh-CN"></script></div>`;
    expect(await codeOf(page, 'script')).toBe(wanted);
    await tabTo('[data-form=script] button');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已复制：只用一行脚本' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wanted);

    // A transfer goes from one place to another.
    await page.locator('#topic').selectOption('transfer-timeline');
    expect(await page.locator('#region').isVisible()).toBe(false);
    await page.locator('#to').fill('上海');
    await page.getByRole('button', { name: '上海市' }).first().click();
    await page.locator('#lang').selectOption('en');
    await page.locator('#size').selectOption('large');
    expect(await codeOf(page, 'frame')).toContain(
      `${origin}/embed?topic=transfer-timeline&amp;participant=retired&amp;to=310000&amp;lang=en&amp;size=large`,
    );
    await page.locator('#topic').selectOption('guides');
    expect(await page.locator('#participant').isVisible()).toBe(false);
    expect(await codeOf(page, 'frame')).not.toMatch(/participant|to=/u);
    await page.locator('#topic').selectOption('transfer-timeline');
    expect(await codeOf(page, 'frame')).toContain('to=310000');
    // Typing on takes the choice back.
    await page.locator('#to').fill('上');
    await expect.poll(() => codeOf(page, 'frame')).not.toContain('310000');
    expect(seen.asked.filter((url) => url.origin !== origin)).toEqual([]);
    expect(seen.complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('says when it cannot copy or look up, and selects the code instead', async () => {
    const seen = await visit(stage(), '/embed/builder?lang=en', 320);
    const { page } = seen;
    await page.route('**/v1/regions*', (route) => route.abort());
    await page.locator('#region').fill('Qingdao');
    await page.getByText('Places cannot be looked up').waitFor();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.getByRole('button', { name: 'Copy Pinned' }).click();
    await page.getByRole('status').filter({ hasText: 'press Ctrl+C' }).waitFor();
    const { url } = await manifest();
    expect(await page.evaluate(() => String(getSelection()))).toContain(url);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
    await page.context().close();
  });

  it('is of use without script: the examples are there, with this host in them', async () => {
    const context = await stage().browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/embed/builder', stage().server.url).href);
    expect(await page.locator('#builder').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('noscript').isVisible()).toBe(true);
    const code = await codeOf(page, 'element');
    expect(code).toContain(`${stage().server.url.origin}/widget.js`);
    expect(code).toContain('region="370200" participant="retired"');
    await context.close();
  });
});

describe('the pinned address', () => {
  it('never changes and is verified; an import map verifies what the script loads by itself', async () => {
    const { origin } = stage().server.url;
    const { url, version, integrity, files } = await manifest();
    for (const { name } of files) {
      const response = await fetch(`${origin}/w/${version}/${name}`);
      expect([name, response.headers.get('cache-control')]).toEqual([
        name,
        'public, max-age=31536000, immutable',
      ]);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.text()).toBe(await (await fetch(`${origin}/${name}`)).text());
    }
    const short = (await fetch(`${origin}/widget.js`)).headers.get('cache-control');
    expect(short).toBe('public, max-age=0, must-revalidate');
    expect((await fetch(`${origin}/w/0000000000000000/widget.js`)).status).toBe(404);

    const map = Object.fromEntries(
      files.map(({ name, integrity: own }) => [`${origin}/w/${version}/${name}`, own]),
    );
    const html = (policed: boolean): string =>
      `<!doctype html><html lang="en">${policed ? `<script type="importmap">${JSON.stringify({ integrity: map })}</script>` : ''}
      <script type="module" src="${origin}${url}" integrity="${integrity}" crossorigin="anonymous"></script>
      <yibao-widget lang="en" region="370200">call 12393</yibao-widget>`;
    const plain = site().put('/pinned', { html: html(false) });
    const mapped = site().put('/mapped', { html: html(true) });

    const untouched = await visit(stage(), mapped);
    await untouched.widget.getByRole('radio').first().waitFor();
    expect(untouched.complaints).toEqual([]);
    await untouched.page.context().close();

    /** What becomes of the page when somebody changes a file on its way. */
    const tampered = async (address: string, file: string): Promise<readonly string[]> => {
      const context = await stage().browser.newContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.route(`**/w/${version}/${file}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `document.title='bad';${await response.text()}` });
      });
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const title = await page.title();
      await context.close();
      return [title, complaints.some((one) => /integrity/iu.test(one)) ? 'refused' : 'let in'];
    };
    expect(await tampered(plain, 'widget.js')).toEqual(['', 'refused']);
    // The words of the other language are loaded by the script: SRI of the tag says nothing of them.
    const english = files.map(({ name }) => name).find((name) => /^widget-en-/u.test(name)) ?? '';
    expect(await tampered(plain, english)).toEqual(['bad', 'let in']);
    expect(await tampered(mapped, english)).toEqual(['', 'refused']);
  });
});
