/**
 * Makes the pictures of the staff guide from the real page, with the browser and the worker of the
 * browser tests: the page in practice mode, on the day at which the practice sheets stop.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { bundleWorker } from '../test/browser/support/bundle.ts';
import { findBrowser, launchBrowser } from '../test/browser/support/chromium.ts';
import { checked, PRACTICE, PRACTICE_DAY, perform } from '../test/browser/support/recipe-steps.ts';
import { startServer } from '../test/browser/support/server.ts';
import { saved, sheet } from '../test/browser/support/staff.ts';
import { readFolder } from '../test/compile/support/folder.ts';
import { readRecipes, type Step } from '../test/guide/recipe.ts';
import { smallPng } from './small-png.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/staff-guide/pictures');
const WIDTH = 1000;
const MOST_BYTES = 120_000;

const practice = readFolder(PRACTICE);

/** The steps of a recipe, by its number. */
function stepsOf(number: number): readonly Step[] {
  const found = readRecipes().find(({ title }) => title.startsWith(`${number}. `));
  if (found === undefined) throw new Error(`the guide has no recipe ${number}`);
  return found.steps;
}

const section = (page: Page, title: string): Locator => page.locator(`section:has(#${title})`);

async function keep(name: string, picture: Buffer): Promise<void> {
  const bytes = smallPng(picture);
  if (bytes.length > MOST_BYTES) throw new Error(`${name}: ${bytes.length} bytes are too many`);
  const path = join(PICTURES, name);
  const before = await readFile(path).catch(() => null);
  const same = before?.equals(bytes) === true;
  if (!same) await writeFile(path, bytes);
  process.stdout.write(`${name}: ${bytes.length} B ${same ? '没有变化' : '已更新'}\n`);
}

/** What stands on the page from one element to another, over its whole width. */
async function between(page: Page, from: Locator, to: Locator): Promise<Buffer> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const [top, bottom] = [await from.boundingBox(), await to.boundingBox()];
  if (top === null || bottom === null) throw new Error('not on the page');
  const y = Math.max(0, Math.floor(top.y) - 8);
  const height = Math.ceil(bottom.y + bottom.height) + 8 - y;
  return await page.screenshot({ fullPage: true, clip: { x: 0, y, width: WIDTH, height } });
}

async function draw(page: Page): Promise<void> {
  const reset = async (): Promise<void> => {
    await page.getByRole('button', { name: '放弃全部改动' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '好' }).click();
    await checked(page);
  };
  const bar = page.locator('.base-bar');
  const findings = section(page, 'findings-title');
  await checked(page);
  await keep('page.png', await between(page, page.locator('h1'), section(page, 'ask-title')));

  const [mistake] = stepsOf(8);
  if (mistake === undefined) throw new Error('recipe 8 has no steps');
  await perform(page, practice, mistake);
  await checked(page);
  await findings.locator('.finding .jump').first().click();
  await keep('error.png', await between(page, page.locator('.sheet-tabs'), findings));
  await findings.locator('button.mend').focus();
  await keep('mend.png', await findings.screenshot());

  await reset();
  for (const step of stepsOf(4)) await perform(page, practice, step);
  await checked(page);
  await keep('changes.png', await section(page, 'changes-title').screenshot());
  await sheet(page, 'refund.csv');
  await saved(page, () => page.getByRole('button', { name: /下载这张表/u }).click());
  await page.getByText('已下载').waitFor();
  await keep('download.png', await between(page, bar, page.locator('.sheet-tabs')));
  await keep('summary.png', await section(page, 'summary-title').screenshot());
}

// The worker of the browser tests asks the platform for nothing.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
await mkdir(PICTURES, { recursive: true });
const [found, bundle] = await Promise.all([findBrowser(), bundleWorker(ROOT)]);
try {
  const [server, browser] = await Promise.all([
    startServer(ROOT, bundle.folder),
    launchBrowser(found.launch),
  ]);
  try {
    const page = await browser.newPage({
      viewport: { width: WIDTH, height: 900 },
      deviceScaleFactor: 1,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    await page.clock.setFixedTime(PRACTICE_DAY);
    await page.goto(new URL('/staff#practice', server.url).href);
    await draw(page);
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  await found.remove();
  await bundle.remove();
}
