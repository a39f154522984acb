import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

it('has a Chinese font: two characters are drawn, and drawn differently', async () => {
  const page = await browser.newPage();
  const drawings = await page.evaluate(() =>
    ['划', '入', ' '].map((character) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = '48px sans-serif';
      context.fillText(character, 10, 60);
      return canvas.toDataURL();
    }),
  );
  expect(new Set(drawings).size).toBe(3);
  await page.close();
});
