/** What staff see who have `npm start` running while they edit a sheet. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/chromium.ts';
import { type Development, startDevelopment } from './support/development.ts';

const QUESTION = '/v1/refund?region=北京&participant=退休&age=70';
const WAIT = { timeout: 60_000 };
/** Every save is a build, which takes its time on a busy machine. */
const LONG = { timeout: 300_000 };

let development: Development;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [development, browser] = await Promise.all([
    startDevelopment(),
    launchBrowser(inject('browser')),
  ]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await development?.stop();
});

async function gross(): Promise<unknown> {
  const response = await fetch(new URL(QUESTION, development.url));
  const { answer } = (await response.json()) as { answer: { monthly: { gross: string } } };
  return answer.monthly.gross;
}

it(
  'shows a bad save on the page and in the terminal, and serves the last good rules',
  LONG,
  async () => {
    const sheet = join(development.path, 'sheets/refund.csv');
    const good = readFileSync(sheet, 'utf8');
    const panel = page.locator('#dev-findings[role=alert]');

    await page.goto(development.url.href);
    await page.locator('yibao-widget').waitFor();
    expect(await panel.count()).toBe(0);
    expect(await gross()).toBe('110.00');

    const bad = good.replace(',退休,不满70周岁,', ',退休,70岁以下,');
    expect(bad).not.toBe(good);
    writeFileSync(sheet, bad);
    await panel.waitFor(WAIT);
    const said = await panel.innerText();
    expect(said).toContain('表里有错误：继续使用上一次没有错误的规则。');
    expect(said).toMatch(/sheets\/refund\.csv \w+ 错误 YB-OVERLAP: 北京、退休、70岁/u);
    expect(development.shown()).toContain('YB-OVERLAP');
    expect(await gross()).toBe('110.00');

    // A second mistake takes the place of the first without the page being loaded again.
    writeFileSync(sheet, good.replace(',定额,110,', ',定额,11O,'));
    await page.getByText('“11O”不是金额').waitFor(WAIT);
    expect(await panel.innerText()).not.toContain('YB-OVERLAP');
    expect(await gross()).toBe('110.00');

    writeFileSync(sheet, good);
    await panel.waitFor({ state: 'detached', ...WAIT });
    expect(await gross()).toBe('110.00');
  },
);

it('says it in English on the English page', LONG, async () => {
  const sheet = join(development.path, 'sheets/refund.csv');
  const good = readFileSync(sheet, 'utf8');
  await page.goto(new URL('/?lang=en', development.url).href);
  writeFileSync(sheet, good.replace(',退休,不满70周岁,', ',退休,70岁以下,'));
  const panel = page.locator('#dev-findings[role=alert]');
  await panel.waitFor(WAIT);
  expect(await panel.innerText()).toContain('the last good rules are still in use');
  expect(await panel.innerText()).toMatch(/error YB-OVERLAP: Beijing, retired/u);
  writeFileSync(sheet, good);
  await panel.waitFor({ state: 'detached', ...WAIT });
});
