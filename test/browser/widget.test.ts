import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beijing } from '../widget/envelopes.ts';
import { answer, questions, reach, sayPlaceAndStatus, useStage, visit } from './support/visit.ts';

const stage = useStage();

describe('a conversation by keyboard alone', () => {
  it('tells a retiree in 北京 the net, the sum and the contrary statement', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await sayPlaceAndStatus(seen, '北京', '北京市', 1);
    await answer(seen, /周岁/, '70');

    const headline = widget.locator('.headline');
    await headline.getByText('107.00').waitFor();
    expect(await headline.innerText()).toMatch(/每月到账\s*107\.00 元/);
    const how = widget.locator('section', { hasText: '怎么算的' });
    expect(await how.innerText()).toMatch(/划入\s+110\.00 元[\s\S]*大额互助\s+3\.00 元/);
    expect(await how.innerText()).not.toContain('97.00');
    expect(await widget.locator('section', { hasText: '不同说法' }).innerText()).toContain('2%');
    const sources = widget.locator('section', { has: page.getByRole('heading', { name: '依据' }) });
    expect(await sources.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await sources.innerText()).toMatch(/\d{4}-\d{2}-\d{2} 核对/);
    const aloud = widget.getByRole('status').filter({ hasText: '107.00' });
    expect(await aloud.innerText()).toBe('每月到账 107.00 元');

    await reach(seen, widget.getByRole('button', { name: '修改 年龄' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await answer(seen, /周岁/, '69');
    await headline.getByText('97.00').waitFor();

    expect(questions(seen)).toEqual(['?region=110000&participant=retired&format=view']);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });

  it('says that 青岛 follows 山东, and since when', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await sayPlaceAndStatus(seen, '青岛', '青岛市', 1);
    await answer(seen, /周岁/, '72');
    await widget.locator('.headline').getByText('125.00').waitFor();
    const rules = widget.locator('section', { hasText: '有关规定' });
    expect(await rules.innerText()).toMatch(/沿用山东省的规定\s*2024-01/);
    await page.context().close();
  });

  it('works an amount out without sending what it rests on', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await sayPlaceAndStatus(seen, '北京', '北京市', 0);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await answer(seen, /缴费基数/, '5000');
    await widget.locator('.headline').getByText('100.00').waitFor();
    const how = widget.locator('section', { hasText: '怎么算的' });
    expect(await how.innerText()).toContain('5000.00 × 2% = 100.00 元');
    expect(questions(seen)).toEqual(['?region=110000&participant=employed&format=view']);
    for (const { search } of seen.asked) expect(search).not.toMatch(/5000|age|contributionBase/);
    await page.context().close();
  });

  it('speaks English', async () => {
    const seen = await visit(stage(), '/?lang=en');
    const { page, widget } = seen;
    await sayPlaceAndStatus(seen, '上海', '上海市', 1);
    await answer(seen, /old|age/i, '75');
    await widget.locator('.headline').getByText('157.50').waitFor();
    expect(await widget.locator('.headline').innerText()).toMatch(/On average[\s\S]*157\.50 yuan/);
    expect(await widget.locator('.headline').innerText()).toContain('1890.00');
    expect(await widget.getByRole('heading', { name: 'Sources' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('privacy', () => {
  it('asks its own service only, and keeps nothing on the device', async () => {
    const seen = await visit(stage(), '/');
    const { page } = seen;
    await sayPlaceAndStatus(seen, '北京', '北京市', 1);
    await answer(seen, /周岁/, '70');
    await seen.widget.locator('.headline').waitFor();
    const own = seen.asked.filter(({ protocol }) => protocol !== 'data:');
    expect(own.every(({ origin }) => origin === stage().server.url.origin)).toBe(true);
    const paths = new Set(own.map(({ pathname }) => pathname));
    // The second script is named for its bytes.
    expect([...paths].map((path) => path.replace(/-[0-9a-f]{8}\./u, '-….')).sort()).toEqual([
      '/',
      '/page.css',
      '/v1/refund',
      '/v1/regions',
      '/widget-answer-….js',
      '/widget.js',
    ]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  });
});

describe('when something fails', () => {
  const failures: readonly [string, (page: Page) => Promise<unknown>, RegExp][] = [
    ['no network', (page) => page.route('**/v1/refund*', (route) => route.abort()), /网络不通/],
    [
      'too many requests',
      (page) => page.route('**/v1/refund*', (route) => route.fulfill({ status: 429, body: '' })),
      /查询的人太多/,
    ],
    [
      'a broken service',
      (page) => page.route('**/v1/refund*', (route) => route.fulfill({ status: 503, body: 'x' })),
      /服务暂时有问题/,
    ],
    [
      'garbage',
      (page) => page.route('**/v1/refund*', (route) => route.fulfill({ body: '<html>' })),
      /看不懂/,
    ],
    [
      'half an answer',
      (page) =>
        page.route('**/v1/refund*', (route) =>
          route.fulfill({
            json: { ...beijing, view: { lines: [], questions: [] } },
          }),
        ),
      /看不懂/,
    ],
  ];

  it.each(failures)('%s is told calmly, and can be tried again', async (_name, fail, words) => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await fail(page);
    const told = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('yibao:error', ({ type }) => resolve(type));
        }),
    );
    await sayPlaceAndStatus(seen, '北京', '北京市', 1);
    await widget.getByRole('heading', { name: words }).waitFor();
    expect(await told).toBe('yibao:error');
    expect(await widget.getByRole('link', { name: '12393' }).getAttribute('href')).toBe(
      'tel:12393',
    );
    await page.unroute('**/v1/refund*');
    await reach(seen, widget.getByRole('button', { name: '再试一次' }));
    await page.keyboard.press('Enter');
    await answer(seen, /周岁/, '70');
    await widget.locator('.headline').getByText('107.00').waitFor();
    await page.context().close();
  });

  it('explains a wrong place that the page named, and offers another', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await widget.evaluate((element) => {
      element.setAttribute('region', '山冻');
      element.setAttribute('participant', 'retired');
    });
    await widget.getByRole('heading', { name: '这样查不了' }).waitFor();
    expect(await widget.locator('.failure').innerText()).toContain('山东');
    await widget.locator('.failure').getByRole('button', { name: '修改 参保地' }).click();
    expect(await widget.getByRole('textbox').inputValue()).toBe('山冻');
    await page.context().close();
  });

  it('shows no code for a place, and keeps nothing said that is over', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await widget.evaluate((element) => element.setAttribute('region', '370200'));
    await widget.getByRole('radio').first().waitFor();
    expect(await widget.getByText('…').count()).toBe(0);
    expect(await widget.locator('.unseen').innerText()).toBe('');
    await widget.getByRole('radio', { name: '退休' }).check();
    await widget.getByRole('button', { name: '继续' }).click();
    await answer(seen, /周岁/, '72');
    await widget.locator('.headline').getByText('125.00').waitFor();
    const rows = widget.locator('.said li');
    expect(await rows.first().innerText()).toContain('青岛市');
    await widget.evaluate((element) => element.setAttribute('lang', 'en'));
    await rows.filter({ hasText: 'Qingdao' }).waitFor();
    await widget.evaluate((element) => element.setAttribute('lang', 'zh-CN'));
    await rows.filter({ hasText: '参保地' }).waitFor();
    await widget.getByRole('heading', { name: '查询结果' }).waitFor();
    expect(await rows.first().innerText()).not.toContain('Qingdao');
    await page.evaluate(() => {
      // Where the clipboard may not be written to, the older way.
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      document.execCommand = () => {
        const field = document.querySelector('yibao-widget')?.shadowRoot?.activeElement;
        document.title = field instanceof HTMLTextAreaElement ? field.value : 'nothing';
        return true;
      };
    });
    await widget.getByRole('button', { name: '复制结果' }).click();
    await expect.poll(() => page.title()).toMatch(/^参保地 青岛市\s参保身份 退休\s年龄 72 /);
    // A link that somebody opens in the page that is open.
    await page.evaluate(() => {
      location.hash = '#yibao?topic=refund&region=110000';
    });
    await rows.filter({ hasText: '北京市' }).waitFor();
    await widget.evaluate((element) => element.setAttribute('participant', 'robot'));
    await widget.locator('.failure').getByRole('button', { name: '修改 参保身份' }).click();
    await widget.getByRole('radio', { name: '退休' }).waitFor();
    await page.context().close();
  });

  it('tries a search for a place again that failed', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await page.route('**/v1/regions*', (route) => route.fulfill({ status: 503, body: 'x' }));
    await reach(seen, widget.getByRole('textbox'));
    await page.keyboard.type('青岛');
    await page.keyboard.press('Enter');
    const again = widget.getByRole('button', { name: '再试一次' });
    await again.waitFor();
    expect(await widget.getByRole('link', { name: '12393' }).isVisible()).toBe(true);
    await page.unroute('**/v1/regions*');
    await page.route('**/v1/regions*', async (route) => {
      await new Promise((done) => setTimeout(done, 1_500));
      await route.continue();
    });
    await again.click();
    await widget.getByText('正在查询').waitFor();
    // The only place found is taken.
    await widget.getByRole('radio', { name: '退休' }).waitFor();
    await page.context().close();
  });

  it('says what is wrong with an answer, beside the field, and keeps the focus there', async () => {
    const seen = await visit(stage(), '/');
    const { page, widget } = seen;
    await sayPlaceAndStatus(seen, '北京', '北京市', 1);
    await answer(seen, /周岁/, 'seventy');
    expect(await widget.getByRole('alert').innerText()).toMatch(/请只写数字，例如 72/);
    const field = widget.getByRole('textbox');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await reach(seen, field);
    await page.context().close();
  });
});
