import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byPension } from '../widget/envelopes.ts';
import { withView } from '../widget/shown.ts';
import type { Visit } from './support/visit.ts';
import { questions, useStage, visit } from './support/visit.ts';

const stage = useStage();

describe('on a page of somebody else', () => {
  let body = '';
  const site = createServer((_, response) => {
    const { origin } = stage().server.url;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${origin}; connect-src ${origin}`,
    );
    response.end(`<!doctype html><html lang="zh-CN"><body>${body}</body></html>`);
  });

  beforeAll(() => new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => site.close(() => resolve())));

  /** A page of another origin, under a strict policy, with the given body. */
  function hosted(html: string): Promise<Visit> {
    body = html;
    const address = site.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return visit(stage(), `http://127.0.0.1:${port}/`);
  }

  it('appears behind its script, styled, and tells the page what it answered', async () => {
    const seen = await hosted(
      `<p>前</p><script type="module" src="${stage().server.url.origin}/widget.js" data-topic="refund"
        data-region="370200" data-participant="retired"></script><p>后</p>`,
    );
    const { page, widget } = seen;
    await widget.getByText('青岛市').waitFor();
    const order = await page.evaluate(() =>
      [...document.body.children].map(({ localName }) => localName),
    );
    expect(order).toEqual(['p', 'script', 'yibao-widget', 'p']);
    const size = await widget.locator('.card').evaluate((card) => getComputedStyle(card).fontSize);
    expect(size).toBe('18px');
    const told = page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          addEventListener('yibao:answer', (event) => {
            resolve(event instanceof CustomEvent ? event.detail : null);
          });
        }),
    );
    await widget.getByRole('textbox').fill('72');
    await page.keyboard.press('Enter');
    expect(await told).toMatchObject({
      envelope: { query: { region: '370200', participant: 'retired' } },
      case: { when: { age: { min: 70 } }, answer: { monthly: { gross: '125.00' } } },
    });
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });

  it('follows its attributes, the topic among them', async () => {
    const seen = await hosted(
      `<script type="module" src="${stage().server.url.origin}/widget.js"></script>
       <yibao-widget topic="refund" region="北京" participant="resident">请拨打 12393</yibao-widget>`,
    );
    const { page, widget } = seen;
    await widget.locator('.headline').waitFor();
    await widget.evaluate((element) => {
      element.setAttribute('participant', 'retired');
      element.setAttribute('lang', 'en');
    });
    await widget.getByRole('textbox').waitFor();
    expect(questions(seen)).toEqual([
      `?region=${encodeURIComponent('北京')}&participant=resident&format=view`,
      '?region=110000&participant=retired&format=view&lang=en',
    ]);
    await widget.evaluate((element) => element.setAttribute('topic', 'transfer-timeline'));
    await widget.getByRole('textbox', { name: 'Where were you insured before?' }).waitFor();
    await widget.evaluate((element) => element.setAttribute('topic', 'guides'));
    await widget.getByRole('radio', { name: 'balance' }).waitFor();
    await page.context().close();
  });
});

describe('without script', () => {
  it('says whom to call instead', async () => {
    const context = await stage().browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(stage().server.url.href);
    const widget = page.locator('yibao-widget');
    expect(await widget.getByText('医保服务热线').isVisible()).toBe(true);
    expect(await widget.getByRole('link', { name: '12393' }).isVisible()).toBe(true);
    expect(await widget.locator('noscript').isVisible()).toBe(true);
    expect(await page.getByText('curl -G').isVisible()).toBe(true);
    await context.close();
  });
});

describe('for older eyes', () => {
  it.each([320, 1000])(
    'has large type and targets, and no sideways scroll at %i px',
    async (width) => {
      const seen = await visit(stage(), '/', width);
      const { page, widget } = seen;
      const answered = { ...withView(byPension), query: { region: '370200' } };
      await page.route('**/v1/refund*', (route) => route.fulfill({ json: answered }));
      const measure = () =>
        widget.evaluate((element) => {
          const root = element.shadowRoot;
          if (root === null) throw new Error('no shadow root');
          const card = root.querySelector('.card');
          const heights = [...root.querySelectorAll('button, input, label.option')]
            .filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio'))
            .map((one) => one.getBoundingClientRect().height);
          return {
            font: card === null ? 0 : Number.parseFloat(getComputedStyle(card).fontSize),
            smallest: Math.min(...heights),
            sideways: document.documentElement.scrollWidth - innerWidth,
          };
        });
      await widget.getByRole('textbox').waitFor();
      const steps: readonly (() => Promise<void>)[] = [
        () => widget.getByRole('textbox').fill('青岛'),
        () => widget.getByRole('button', { name: '青岛市' }).click(),
        async () => {
          await widget.getByLabel('退休').check();
          await widget.getByRole('button', { name: '继续' }).click();
          await widget.getByRole('textbox').waitFor();
        },
        async () => {
          await widget.getByRole('textbox').fill('1234');
          await widget.getByRole('button', { name: '继续' }).click();
          await widget.locator('.headline').waitFor();
        },
      ];
      for (const step of [() => Promise.resolve(), ...steps]) {
        await step();
        const plain = await measure();
        expect(plain.font).toBeGreaterThanOrEqual(18);
        expect(plain.smallest).toBeGreaterThanOrEqual(44);
        expect(plain.sideways).toBeLessThanOrEqual(0);
        const larger = widget.getByRole('button', { name: '大字' });
        await larger.click();
        const large = await measure();
        expect(large.font).toBeGreaterThanOrEqual(30);
        expect(large.smallest).toBeGreaterThanOrEqual(60);
        expect(large.sideways).toBeLessThanOrEqual(0);
        await larger.click();
      }
      await page.context().close();
    },
  );
});
