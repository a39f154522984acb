/** What a reader sees of an answer that is none, and where something is not allowed. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beijing } from '../widget/envelopes.ts';
import { withView } from '../widget/shown.ts';
import { converse } from './support/converse.ts';
import { hosted, look, picture, type } from './support/hosted.ts';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

describe('an answer that is none', () => {
  const qingdao = 'topic="refund" region="370200" participant="retired"';
  const answer = withView(beijing);
  const bodies: readonly [string, unknown, RegExp][] = [
    [
      'about another place',
      {
        ...answer,
        query: { region: '110000', participant: 'retired' },
        places: { region: '北京市' },
      },
      /回答的不是您问的地方/u,
    ],
    [
      'without lines',
      { ...answer, query: { region: '370200' }, view: { ...answer.view, lines: [] } },
      /看不懂/u,
    ],
    [
      'with lines missing',
      { ...answer, query: { region: '370200' }, view: { ...answer.view, lines: undefined } },
      /看不懂/u,
    ],
    [
      'with lines that are none',
      { ...answer, query: { region: '370200' }, view: { ...answer.view, lines: 'x' } },
      /看不懂/u,
    ],
    [
      'with lines that show nothing',
      {
        ...answer,
        query: { region: '370200' },
        view: { ...answer.view, questions: [], lines: [{ kind: 'poem' }] },
      },
      /看不懂/u,
    ],
  ];

  it('is told calmly, with the number to call, and the reader stays where they are', async () => {
    const { page, widget, complaints } = await hosted(stage(), site(), qingdao);
    await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    for (const [name, body, words] of bodies) {
      await page.route('**/v1/refund*', (route) =>
        route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } }),
      );
      await page.reload();
      await widget.getByRole('heading', { name: words }).waitFor();
      expect([name, await widget.getByRole('link', { name: '12393' }).isVisible()]).toEqual([
        name,
        true,
      ]);
      const said = await widget.locator('.said').innerText();
      // The status as before. Of a place the name, which comes with an answer, and never a number.
      expect([name, said.replace(/\s+/gu, ' ')]).toEqual([name, '参保地 修改 参保身份 退休 修改']);
      expect([name, await widget.getByRole('button', { name: '打印' }).count()]).toEqual([name, 0]);
      if (name === 'about another place') await look(page, 'elsewhere');
      await page.unroute('**/v1/refund*');
      await widget.getByRole('button', { name: '再试一次' }).click();
      await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
      await widget.getByText('青岛市').waitFor();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('within one place there is nothing to move: said as it is, without trying again', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="transfer-timeline" from="110000" to="110105" participant="employed"',
    );
    await widget
      .getByText(/两处都在北京市/u)
      .first()
      .waitFor();
    expect(await widget.getByRole('button', { name: '再试一次' }).count()).toBe(0);
    await look(page, 'same-place');
    await widget
      .getByRole('button', { name: /修改 转入地/u })
      .first()
      .click();
    await widget.getByRole('textbox', { name: '要转到哪里' }).waitFor();
    await page.context().close();
  });

  it('a search for a place says for how long to wait, and waits', async () => {
    const { page, widget } = await hosted(stage(), site(), 'topic="guides"');
    let asked = 0;
    await page.clock.install();
    await page.route('**/v1/regions*', (route) => {
      asked += 1;
      return route.fulfill({
        status: 429,
        headers: {
          'Retry-After': '30',
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Expose-Headers': 'Retry-After',
        },
        json: { title: 'Too many', status: 429 },
      });
    });
    await type(widget.getByRole('textbox'), '青岛');
    await widget.getByText('请 30 秒后再试。', { exact: true }).waitFor();
    const again = widget.getByRole('button', { name: '再试一次' });
    await look(page, 'search-busy');
    expect(await again.isDisabled()).toBe(true);
    const before = asked;
    await widget.getByRole('textbox').fill('青岛市');
    await page.clock.runFor(20_000);
    expect(asked).toBe(before);
    await page.unroute('**/v1/regions*');
    await page.clock.runFor(11_000);
    await again.click();
    await widget.getByRole('radio').first().waitFor();
    expect(await widget.locator('.said').innerText()).toContain('青岛市');
    await page.context().close();
  });
});

describe('an address at which there is nothing', () => {
  it('may be tried again, for nothing says what else is wrong', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="refund" region="370200" participant="retired"',
    );
    await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    await page.route('**/v1/refund*', (route) =>
      route.fulfill({
        status: 404,
        contentType: 'text/html',
        headers: { 'access-control-allow-origin': '*' },
        body: '<h1>Not Found</h1>',
      }),
    );
    await page.reload();
    const again = widget.getByRole('button', { name: '再试一次' });
    await again.waitFor();
    await page.unroute('**/v1/refund*');
    await again.click();
    await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    await page.context().close();
  });
});

describe('a status that there is not', () => {
  it('is told in a sentence, without the words of machines, and chosen anew', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="refund" region="370200" participant="worker"',
    );
    await widget.getByText('网页上写的参保身份认不出，请重选。').waitFor();
    expect(await widget.locator('.card').innerText()).not.toMatch(/worker|employed|retired/u);
    await look(page, 'wrong-status');
    await widget.getByRole('button', { name: '修改 参保身份' }).first().click();
    await widget.getByRole('radio', { name: '退休' }).check();
    await widget.getByRole('button', { name: '继续' }).click();
    await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    await page.context().close();
  });
});

describe('a place that there is not, or more than once', () => {
  it.each([
    ['zh-CN', '退休市', '网页上写的参保地认不出，请重选。', '可能是：晋中市（介休市）'],
    ['en', '退休市', 'The page’s “Place” is unclear. Choose one.', 'Perhaps: Jinzhong (介休市)'],
    ['zh-CN', '朝阳', '网页上写的参保地认不出，请重选。', '可能是：朝阳市 / 北京市（朝阳区）'],
  ])('%s, %s: is told in a sentence, with what it may be, and chosen anew', async (...told) => {
    const [lang, region, sentence, perhaps] = told;
    const { page, widget } = await hosted(
      stage(),
      site(),
      `topic="refund" region="${region}" participant="retired" lang="${lang}"`,
    );
    await widget.getByText(sentence, { exact: true }).waitFor();
    await widget.getByText(perhaps, { exact: true }).waitFor();
    await look(page, `wrong-place-${lang}`);
    await widget.locator('.failure').getByRole('button').click();
    const field = widget.getByRole('textbox');
    expect(await field.inputValue()).toBe(region);
    // No longer than what the service takes.
    expect(await field.getAttribute('maxlength')).toBe('50');
    await type(field, '青岛');
    await widget.getByText(/青岛市/u).waitFor();
    await widget.getByRole('textbox', { name: /周岁|old/u }).waitFor();
    await page.context().close();
  });
});

describe('a page with an old doctype', () => {
  it('gives tables no letters of its own, which nobody could read in the dark', async () => {
    const html = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><title>医保</title>
      <yibao-widget topic="refund" region="440300" participant="retired" theme="dark"></yibao-widget>
      <script type="module" src="${stage().server.url.origin}/widget.js"></script>`;
    const { page, widget } = await visit(stage(), site().put('/old-doctype', { html }));
    await converse(widget, false);
    const colours = await widget
      .locator('.card, table, th, td')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    expect(colours.length).toBeGreaterThan(3);
    expect([...new Set(colours)]).toEqual(['rgb(237, 243, 241)']);
    await page.context().close();
  });
});

describe('taking it along where that is not allowed', () => {
  /** A frame of another origin that may not write to the clipboard. */
  async function framed(sandbox: string): Promise<Page> {
    const { origin } = stage().server.url;
    const html = `<!doctype html><html lang="zh-CN"><title>框</title>
      <iframe title="医保" ${sandbox} width="380" height="760"
        src="${origin}/embed?topic=refund&region=370200&participant=resident"></iframe>`;
    const { page } = await visit(stage(), site().put(`/frame-${sandbox.length}`, { html }));
    return page;
  }

  it.each([
    ['a frame without permission', ''],
    ['a sandbox', 'sandbox="allow-scripts"'],
  ])('%s: it is copied in the older way, or the reader is told how', async (_name, sandbox) => {
    const page = await framed(sandbox);
    const frame = page.frameLocator('iframe');
    const copy = frame.getByRole('button', { name: '复制结果' });
    await copy.press('Enter');
    await frame.getByText('已复制', { exact: true }).waitFor();
    // The field takes the focus along when it goes: who uses the keyboard goes on from the button.
    expect(await copy.evaluate((one) => one.matches(':focus'))).toBe(true);
    // The older way is refused as well.
    for (const one of page.frames())
      await one.evaluate(() => {
        document.execCommand = () => false;
      });
    await copy.click();
    await frame.getByText('这里不让自动复制。请按住下面的文字，选“复制”。').waitFor();
    const field = frame.getByRole('textbox', { name: /不让自动复制/u });
    expect(await field.inputValue()).toMatch(/参保地 青岛市[\s\S]*12393/u);
    if (sandbox) await picture(page, 'copy-refused');
    await page.context().close();
  });
});

describe('the line of a transfer', () => {
  it.each([320, 390])('has its last mark inside at %i px in large letters', async (width) => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="transfer-timeline" from="370200" to="110000" participant="employed" size="large"',
      width,
    );
    const fields = widget.getByRole('textbox');
    await type(widget.getByRole('textbox', { name: /断缴/u }), '2');
    await widget.getByRole('group', { name: '哪天申请' }).waitFor();
    for (const [i, part] of ['2026', '9', '28'].entries()) await fields.nth(i).fill(part);
    await fields.first().press('Enter');
    const drawing = widget.getByRole('img');
    await drawing.waitFor();
    const outside = await drawing.evaluate((svg) => {
      const { left, right } = svg.getBoundingClientRect();
      return Array.from(svg.querySelectorAll('circle'), (one) => one.getBoundingClientRect()).map(
        (mark) => Math.max(left - mark.left, mark.right - right),
      );
    });
    expect(outside.length).toBeGreaterThan(2);
    expect(Math.max(...outside)).toBeLessThanOrEqual(0);
    await look(page, `line-${width}`);
    await page.context().close();
  });
});
