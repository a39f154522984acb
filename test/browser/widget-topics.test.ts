/** Every topic by keyboard alone on a phone and a desk, each state examined and pictured. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { examine } from './support/axe.ts';
import { shifted } from './support/shifted.ts';
import { useSite } from './support/site.ts';
import { answer, reach, useStage, type Visit, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

/** Where a person looks at them afterwards. */
const pictures = join(inject('root'), 'dist/screenshots');
beforeAll(() => void mkdirSync(pictures, { recursive: true }));

/** A page with one widget, and something below it that should stay where it is. */
async function hosted(attributes: string, width: number): Promise<Visit> {
  const { origin } = stage().server.url;
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>医保查询</title>
    <meta name="viewport" content="width=device-width"></head><body><main><h1>医保查询</h1>
    <yibao-widget ${attributes}>请拨打 12393</yibao-widget><p>本页其他内容</p></main>
    <script type="module" src="${origin}/widget.js"></script></body></html>`;
  return visit(stage(), site().put(`/topics-${width}`, { html }), width);
}

/** Holds a state against WCAG, and keeps a picture of it. */
async function look({ page }: Visit, name: string): Promise<void> {
  const { violations, passes } = await examine(page);
  expect([name, violations]).toEqual([name, []]);
  expect(passes).toContain('color-contrast-enhanced');
  await page.screenshot({ path: join(pictures, `widget-${name}.png`), fullPage: true });
}

/** Addresses of the service that were asked, places apart. */
const asked = ({ asked: all }: Visit): string[] =>
  all
    .filter(({ pathname }) => pathname.startsWith('/v1/') && pathname !== '/v1/regions')
    .map(({ pathname, search }) => pathname + search);

async function choose(seen: Visit, downs: number): Promise<void> {
  const { page, widget } = seen;
  await widget.getByRole('radio').first().waitFor();
  await expect.poll(() => focused(page)).toBe('radio');
  await page.keyboard.press('Space');
  for (let i = 0; i < downs; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner instanceof HTMLInputElement ? inner.type : inner?.localName;
  });

async function sayPlace(seen: Visit, typed: string, label: string): Promise<void> {
  const { page, widget } = seen;
  await widget.getByRole('textbox').waitFor();
  if ((await focused(page)) !== 'text') await reach(seen, widget.getByRole('textbox'));
  await page.keyboard.type(typed);
  await reach(seen, widget.getByRole('button', { name: label }));
  await page.keyboard.press('Enter');
}

describe.each([390, 1280])('at %i px, by keyboard alone', (width) => {
  it('a transfer: two places, the status, the break, the day; a timeline for the calendar', async () => {
    const seen = await hosted('topic="transfer-timeline"', width);
    const { page, widget } = seen;
    // Days that have gone by are offered to nobody’s calendar, and the service has the real clock.
    await page.route('**/v1/transfer-timeline*', async (route) => {
      const response = await route.fetch();
      const json = await response.json();
      json.view.lines.push({ kind: 'calendar', text: '加到日历（下载文件）' });
      await route.fulfill({ response, json });
    });
    await widget.getByRole('textbox', { name: '原来在哪里参保' }).waitFor();
    await look(seen, `transfer-from-${width}`);
    await sayPlace(seen, '青岛', '青岛市');
    await sayPlace(seen, '北京', '北京市');
    await widget.getByRole('group', { name: '现在属于哪一种' }).waitFor();
    await choose(seen, 0);
    await answer(seen, /断缴/u, 'x');
    await widget.getByRole('alert').getByText('请只写数字，例如 5。').waitFor();
    await look(seen, `transfer-error-${width}`);
    await page.keyboard.press('Control+a');
    await answer(seen, /断缴/u, '2');
    await widget.getByRole('group', { name: '哪天申请' }).waitFor();
    await look(seen, `transfer-day-${width}`);
    // Year, month, day: 2026-09-28, with the days off of October in between.
    for (const part of ['2026', '9', '28']) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    // Ten working days, then five: 国办发明电〔2025〕7号 has 1–7 October 2026 off, 10 October worked.
    await widget.locator('.headline').getByText('2026年10月23日').waitFor();
    const stages = widget.getByRole('listitem').filter({ hasText: '最晚' });
    expect(await stages.count()).toBe(2);
    const drawing = widget.getByRole('img');
    expect(await drawing.getAttribute('aria-label')).toMatch(
      /转出 2026年10月\d+日；转入 2026年10月23日/u,
    );
    const link = widget.getByRole('link', { name: '加到日历（下载文件）' });
    const address = await link.getAttribute('href');
    expect(address).not.toMatch(/gapMonths|=2(&|$)/u);
    const calendar = await fetch(address ?? '');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('DTSTART;VALUE=DATE:20261023');
    await look(seen, `transfer-result-${width}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await widget.getByRole('button', { name: '复制结果' }).click();
    await widget.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    // Without the marks of the drawing, which are numbers alone.
    expect(copied).toMatch(/办理时间\s+转出 2026年/u);
    expect(copied).not.toMatch(/^\s*\d+\s*$/mu);
    // Going back keeps what was said.
    await reach(seen, widget.getByRole('button', { name: '修改 申请日期' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await widget.getByRole('group', { name: '哪天申请' }).waitFor();
    expect(await widget.getByRole('textbox').nth(1).inputValue()).toBe('09');
    expect(seen.complaints).toEqual([]);
    for (const one of asked(seen)) expect(one).not.toMatch(/gapMonths/u);
    await page.context().close();
  });

  it('benefits in tabs: one request, every further answer on the device', async () => {
    const seen = await hosted('topic="all" region="青岛" participant="retired"', width);
    const { page, widget } = seen;
    await widget.getByRole('tab', { name: '每月返多少钱' }).waitFor();
    await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    await page.keyboard.press('Tab');
    await reach(seen, widget.getByRole('tab', { name: '每月返多少钱' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const tab = widget.getByRole('tab', { name: '能享受什么' });
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    // The tabs by what they are, whichever is chosen.
    await widget.getByRole('tablist', { name: '医保', exact: true }).waitFor();
    const panel = widget.getByRole('tabpanel');
    expect(await tab.getAttribute('aria-controls')).toBe(await panel.getAttribute('id'));
    await widget.getByRole('radio', { name: '终身医保待遇' }).waitFor();
    await look(seen, `benefits-${width}`);
    await reach(seen, widget.getByRole('radio').first());
    await choose(seen, 4);
    await answer(seen, /累计缴费/u, '27');
    await look(seen, `benefits-question-${width}`);
    // 青岛 asks for 25 years of a man who retires by 2025, for 30 from 2026 on.
    const retired = widget.getByRole('group', { name: '哪天达到法定退休年龄' });
    await retired.waitFor();
    for (const part of ['2026', '2', '29']) {
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await widget.getByRole('alert').getByText('2026 年 2 月没有 29 日').waitFor();
    // The focus is where the mistake is.
    await page.keyboard.press('Control+a');
    await page.keyboard.type('28');
    await page.keyboard.press('Enter');
    await choose(seen, 0);
    await widget.locator('.headline').getByText('现在不能享受').waitFor();
    expect(await widget.locator('section', { hasText: '✗ 不符合' }).innerText()).toContain('30年');
    await look(seen, `benefits-result-${width}`);
    await reach(seen, widget.getByRole('button', { name: '修改 累计缴费年限' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await answer(seen, /累计缴费/u, '30');
    await widget.locator('.headline').getByText('可以享受').waitFor();
    expect(asked(seen).filter((one) => one.startsWith('/v1/eligibility'))).toEqual([
      '/v1/eligibility?region=370200&participant=retired&format=view',
    ]);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });

  it('guides: a place from the list, a matter, steps and a number to call', async () => {
    const seen = await hosted('topic="guides"', width);
    const { page, widget } = seen;
    await reach(seen, widget.getByRole('button', { name: '从列表里选' }));
    await page.keyboard.press('Enter');
    await widget.getByRole('button', { name: '山东省' }).waitFor();
    await look(seen, `guides-list-${width}`);
    await reach(seen, widget.getByRole('button', { name: '山东省' }));
    await page.keyboard.press('Enter');
    await reach(seen, widget.getByRole('button', { name: '青岛市' }));
    await page.keyboard.press('Enter');
    await widget.getByRole('radio', { name: '查询余额' }).waitFor();
    await choose(seen, 1);
    await widget.locator('.headline').getByText('查询余额').waitFor();
    const phone = widget.getByRole('link', { name: '12393' }).first();
    expect(await phone.getAttribute('href')).toBe('tel:12393');
    await look(seen, `guides-result-${width}`);
    expect(asked(seen)).toEqual(['/v1/guides?region=370200&format=view']);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('taking it along', () => {
  it('copies the answer and a link that says nothing personal, and opens by it', async () => {
    const seen = await hosted('topic="refund" region="370200" participant="retired"', 390);
    const { page, widget } = seen;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await answer(seen, /周岁/u, '');
    await widget.getByRole('textbox').fill('73');
    await page.keyboard.press('Enter');
    await widget.getByRole('button', { name: '复制结果' }).click();
    await widget.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/每月到账\s+125\.00 元[\s\S]*依据[\s\S]*12393/u);
    await widget.getByRole('button', { name: '复制链接' }).click();
    const link = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(link).toMatch(/#yibao\?topic=refund&region=370200&participant=retired$/u);
    const printed = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          window.print = () =>
            resolve(
              Array.from(document.querySelectorAll('.yibao-printed'), (one) => one.localName),
            );
        }),
    );
    await widget.getByRole('button', { name: '打印' }).click();
    expect(await printed).toEqual(['html', 'body', 'main', 'yibao-widget']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await widget.locator('.headline').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    const { hash } = new URL(await link());
    const other = site().put('/linked', {
      html: `<!doctype html><html lang="zh-CN"><body><yibao-widget topic="refund"></yibao-widget>
        <script type="module" src="${stage().server.url.origin}/widget.js"></script></body></html>`,
    });
    const again = await visit(stage(), other + hash);
    await again.widget.getByText('青岛市').waitFor();
    await again.widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    await again.page.context().close();
    await page.context().close();
  });
});

describe('looks', () => {
  it.each([
    ['dark', 'theme="dark"', 390],
    ['large', 'size="large"', 390],
    ['narrow', 'size="large" theme="dark"', 320],
  ] as const)('%s: legible, and nothing moves the page', async (name, more, width) => {
    const seen = await hosted(
      `topic="refund" region="370200" participant="retired" ${more}`,
      width,
    );
    const { page, widget } = seen;
    await widget.getByRole('textbox').waitFor();
    await look(seen, `refund-question-${name}`);
    await widget.getByRole('textbox').fill('73');
    await page.keyboard.press('Enter');
    await widget.locator('.headline').waitFor();
    await look(seen, `refund-result-${name}`);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await page.context().close();
  });

  it('leaves the page where it is while an answer comes', async () => {
    const seen = await hosted('topic="refund" region="370200" participant="resident"', 390);
    const { page, widget } = seen;
    await page.route('**/v1/refund*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.reload();
    await widget.locator('.headline').waitFor();
    // “Good” is 0.1 for a whole page.
    expect(await shifted(page)).toBeLessThan(0.1);
    expect(asked(seen).slice(-1)).toEqual([
      '/v1/refund?region=370200&participant=resident&format=view',
    ]);
    await page.context().close();
  });

  // The rule that docs/embedding.md gives to sites with something below.
  it.each(['topic="refund"', 'topic="refund" region="370200" participant="resident"'])(
    'moves nothing below where the page reserves the screen: %s',
    async (attributes) => {
      const { origin } = stage().server.url;
      const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>医保查询</title>
        <style>yibao-widget { display: block; min-height: 100vh }</style>
        <meta name="viewport" content="width=device-width"></head><body><h1>医保查询</h1>
        <yibao-widget ${attributes}>请拨打 12393</yibao-widget>${'<p>本页其他内容，很长的一段。</p>'.repeat(40)}
        <script type="module" src="${origin}/widget.js"></script></body></html>`;
      const address = site().put(`/reserved-${attributes.length}`, { html });
      const { page, widget } = await visit(stage(), address, 390);
      await page.route('**/widget.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await page.reload();
      await widget.locator('.headline, input').first().waitFor();
      expect(await shifted(page)).toBe(0);
      await page.context().close();
    },
  );
});
