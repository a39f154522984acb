/** One widget on a page of somebody else's site, and pictures of how it looks. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { examine } from './axe.ts';
import type { Site } from './site.ts';
import type { Stage, Visit } from './visit.ts';
import { visit } from './visit.ts';

/** Opens a page of another site with one widget of these attributes. */
export function hosted(stage: Stage, site: Site, attributes: string, width = 390): Promise<Visit> {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>医保查询</title>
    <meta name="viewport" content="width=device-width"></head><body><main><h1>医保查询</h1>
    <yibao-widget ${attributes}>请拨打 12393</yibao-widget></main>
    <script type="module" src="${stage.server.url.origin}/widget.js"></script></body></html>`;
  const path = `/${encodeURIComponent(attributes)}-${width}`;
  return visit(stage, site.put(path, { html }), width);
}

/** Keeps a picture for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(inject('root'), 'dist/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `widget-${name}.png`), fullPage: true });
}

/** Holds a state against WCAG, and keeps a picture of it. */
export async function look(page: Page, name: string): Promise<void> {
  const { violations } = await examine(page);
  expect([name, violations]).toEqual([name, []]);
  await picture(page, name);
}

/** Types into a field and sends it. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}
