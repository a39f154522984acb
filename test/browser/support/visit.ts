import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './chromium.ts';

/** A browser for the tests of one file, and the real worker, which serves all files. */
export interface Stage {
  readonly server: { readonly url: URL };
  readonly browser: Browser;
}

/** Starts the browser before the tests of a file and ends it after the last. */
export function useStage(): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    const browser = await launchBrowser(inject('browser'));
    stage = { server: { url: new URL(inject('service')) }, browser };
  });
  afterAll(async () => {
    await stage?.browser.close();
  });
  return () => {
    if (stage === undefined) throw new Error('The browser did not start.');
    return stage;
  };
}

/** A page, what it asked the network for, and whatever it complained about. */
export interface Visit {
  readonly page: Page;
  readonly widget: Locator;
  readonly asked: URL[];
  readonly complaints: string[];
}

/**
 * Opens a page of the worker on a phone of that width.
 *
 * @param on the moment that its clock shows; the machine's unless given
 */
export async function visit(
  { browser, server }: Stage,
  path: string,
  width = 390,
  on?: Date,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (on !== undefined) await page.clock.setFixedTime(on);
  const asked: URL[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(new URL(path, server.url).href);
  return { page, widget: page.locator('yibao-widget'), asked, complaints };
}

/** What was asked of the service, as query strings. */
export const questions = ({ asked }: Visit): string[] =>
  asked.filter(({ pathname }) => pathname === '/v1/refund').map(({ search }) => search);

/** Presses Tab (or Shift+Tab) until the control has the focus, as a person would. */
export async function reach({ page }: Visit, control: Locator, key = 'Tab'): Promise<void> {
  await control.waitFor();
  const hasFocus = (): Promise<boolean> =>
    control.evaluate((element) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot && root.activeElement === element;
    });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(control)}`);
}

/** Answers place and status by keyboard alone; leaves the focus where the widget put it. */
export async function sayPlaceAndStatus(
  seen: Visit,
  typed: string,
  found: string,
  downs: number,
): Promise<void> {
  const { page, widget } = seen;
  await reach(seen, widget.getByRole('textbox'));
  await page.keyboard.type(typed);
  await reach(seen, widget.getByRole('button', { name: found }));
  await page.keyboard.press('Enter');
  await widget.getByRole('radio').first().waitFor();
  for (let i = 0; i < downs; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Types into the field that has the focus already. */
export async function answer({ page, widget }: Visit, label: RegExp, typed: string): Promise<void> {
  await widget.getByRole('textbox', { name: label }).waitFor();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}
