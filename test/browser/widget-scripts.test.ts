/** How the scripts of the widget come together: an old one beside new ones, a tag that comes late. */
import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

describe('a page that was opened before a deploy', () => {
  it('is told calmly to reload, with the number to call, and goes on once it is served again', async () => {
    const { origin } = stage().server.url;
    const path = site().put('/old', {
      html: `<!doctype html><html lang="zh-CN"><title>旧</title>
        <yibao-widget topic="refund" region="370200"></yibao-widget>
        <script type="module" src="${origin}/widget.js"></script>`,
    });
    const context = await stage().browser.newContext();
    const page = await context.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    // The script of another build names another second script, of which the service knows nothing.
    await page.route('**/widget.js', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const old = text.replace(/widget-answer-[0-9a-f]{8}\.js/u, 'widget-answer-00000000.js');
      expect(old).not.toBe(text);
      await route.fulfill({ response, body: old });
    });
    const missing = page.waitForResponse('**/widget-answer-00000000.js*');
    await page.goto(path);
    expect((await missing).status()).toBe(404);
    const widget = page.locator('yibao-widget');
    await widget.getByRole('heading', { name: '暂时查不了' }).waitFor();
    expect(await widget.locator('.card').innerText()).toMatch(/刷新页面[\s\S]*12393/u);
    // What the page was made for is there again: by a reload, or as here by a deploy taken back.
    const built = await (await fetch(`${origin}/widget.js`)).text();
    const [now = ''] = /widget-answer-[0-9a-f]{8}\.js/u.exec(built) ?? [];
    await page.route('**/widget-answer-00000000.js*', async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${origin}/${now}` }) }),
    );
    await widget.getByRole('button', { name: '再试一次' }).click();
    await widget.getByRole('radio', { name: '退休' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a second script that is asked for and never comes', () => {
  it.each([
    ['Chinese', '', '**/widget-answer-*.js*', '暂时查不了'],
    ['English', 'lang="en"', '**/widget-en-answer-*.js*', 'Not available'],
    // Chinese is better than nothing.
    ['English words', 'lang="en"', '**/widget-en-*.js*', '您的情况'],
  ])('ends in a calm sentence with the number to call: %s', async (_, lang, which, title) => {
    const { origin } = stage().server.url;
    const path = site().put('/stalled', {
      html: `<!doctype html><html lang="zh-CN"><title>慢</title>
        <yibao-widget topic="refund" region="370200" participant="retired" ${lang}>打 12393</yibao-widget>
        <script type="module" src="${origin}/widget.js"></script>`,
    });
    const context = await stage().browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.route(which, () => undefined);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(path);
    const widget = page.locator('yibao-widget');
    // Never a card without words: the page's own text stands until there are some.
    for (const button of await widget.locator('button:visible').all())
      expect((await button.innerText()).trim()).not.toBe('');
    const shown = await widget.locator('.card').isVisible();
    expect(shown || (await widget.getByText('打 12393').isVisible())).toBe(true);
    const begins = widget.getByRole('heading', { name: title }).or(widget.getByLabel(title));
    await expect
      .poll(async () => {
        await page.clock.runFor(5000);
        return begins.first().isVisible();
      })
      .toBe(true);
    if (which !== '**/widget-en-*.js*')
      expect(await widget.locator('.card').innerText()).toContain('12393');
    expect(await widget.getByRole('button').last().isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a script tag with data-topic', () => {
  it('that a framework adds later, though its module ran already, gets its widget', async () => {
    const { origin } = stage().server.url;
    const tag = `<script type="module" src="${origin}/widget.js" data-topic="refund" data-region="370200"></script>`;
    const path = site().put('/late', {
      html: `<!doctype html><html lang="zh-CN"><title>迟</title>${tag}<div id="later"></div>`,
    });
    const seen = await visit(stage(), path);
    const { page } = seen;
    await page.locator('yibao-widget[topic=refund]').getByRole('radio').first().waitFor();
    await page.evaluate((src) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = src;
      script.dataset['topic'] = 'guides';
      script.dataset['region'] = '310000';
      document.querySelector('#later')?.append(script);
      // And one that asks for no widget.
      const plain = document.createElement('script');
      plain.type = 'module';
      plain.src = src;
      document.querySelector('#later')?.append(plain);
    }, `${origin}/widget.js`);
    await page.locator('#later yibao-widget[topic=guides]').getByRole('radio').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('yibao-widget').count()).toBe(2);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a region by its code', () => {
  it('has no name until one comes with the first answer, and can be changed', async () => {
    const { origin } = stage().server.url;
    const path = site().put('/code', {
      html: `<!doctype html><html lang="zh-CN"><title>码</title>
        <yibao-widget topic="all" region="370200"></yibao-widget>
        <script type="module" src="${origin}/widget.js"></script>`,
    });
    const seen = await visit(stage(), path);
    const { page, widget } = seen;
    await widget.getByRole('radio', { name: '退休' }).waitFor();
    const said = widget.getByRole('list', { name: '您的情况' });
    const all = widget.locator('.card');
    // Its number says nothing to a reader.
    expect(await said.innerText()).toMatch(/参保地\s+修改/u);
    expect(await said.getByRole('button', { name: '修改 参保地' }).isVisible()).toBe(true);
    await widget.getByRole('radio', { name: '退休' }).check();
    await widget.getByRole('button', { name: '继续' }).click();
    await said.getByText('青岛市').waitFor();
    expect(await all.innerText()).toContain('青岛市');
    expect(await all.innerText()).not.toContain('370200');
    await page.context().close();
  });
});
