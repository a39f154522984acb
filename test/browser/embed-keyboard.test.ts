/** All four questions in one frame, by keys alone: from the page around into it, through the tabs, and out. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

/** What has the focus inside the widget: how it is called, what it is, what stands in it. */
interface Focus {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
}

const NOTHING: Focus = { kind: '', name: '', value: '' };

function focusIn(frame: Frame): Promise<Focus> {
  return frame.evaluate((nothing) => {
    const one = document.activeElement?.shadowRoot?.activeElement;
    if (!(one instanceof HTMLElement)) return nothing;
    const input = one instanceof HTMLInputElement ? one : null;
    return {
      kind: input?.type ?? one.getAttribute('role') ?? one.localName,
      name: one.innerText.trim() || one.getAttribute('aria-label') || '',
      value: input?.value ?? '',
    };
  }, NOTHING);
}

/** Presses a key until the focus is on what is meant. */
async function press(
  page: Page,
  frame: Frame,
  key: string,
  meant: (focus: Focus) => boolean,
): Promise<Focus> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const focus = await focusIn(frame);
    if (meant(focus)) return focus;
  }
  throw new Error(`${key} does not lead there`);
}

/** Answers whatever is asked, each time where the widget put the focus, until there is a result. */
async function converse(page: Page, frame: Frame, words: readonly string[]): Promise<string> {
  const left = [...words];
  const headline = frame.locator('.headline');
  for (let turns = 0; turns < 12; turns += 1) {
    await frame.locator('.headline, form').first().waitFor();
    if ((await headline.count()) > 0) {
      // Reading goes on at the result.
      await expect.poll(async () => (await focusIn(frame)).kind).toBe('h3');
      return headline.innerText();
    }
    await expect.poll(async () => (await focusIn(frame)).kind).toMatch(/^(?:text|radio|button)$/u);
    const { kind, value } = await focusIn(frame);
    const asked = await frame.locator('.question').innerText();
    if (kind === 'radio') await page.keyboard.press('Space');
    else if (kind === 'text' && value === '') await page.keyboard.type(left.shift() ?? '');
    await page.keyboard.press('Enter');
    // Either the next question, or places to choose from with the focus on the first.
    await expect
      .poll(async () => {
        const now = await frame.locator('.headline, .question').first().innerText();
        return now !== asked || (await focusIn(frame)).kind === 'button';
      })
      .toBe(true);
  }
  throw new Error('The conversation does not end');
}

describe('topic="all" in a frame, by keys alone', () => {
  it('answers all four questions, and lets the reader go on to the page around', async () => {
    const { origin } = stage().server.url;
    const html = `<!doctype html><html lang="zh-CN"><body><a href="#before">before</a>
      <div data-yibao-embed data-topic="all" data-region="370200"></div><a href="#after">after</a>
      <script src="${origin}/embed.js"></script></body></html>`;
    const seen = await visit(stage(), site().put('/keys', { html }), 390);
    const { page } = seen;
    await page.frameLocator('iframe').getByRole('tab').first().waitFor();
    const frame = page.frames().find((one) => one.url().includes('/embed?'));
    if (frame === undefined) throw new Error('no frame');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('before');

    const told: string[] = [];
    const CONVERSATIONS: readonly (readonly string[])[] = [['73'], ['上海', '北京', '2'], [], []];
    await press(page, frame, 'Tab', ({ kind }) => kind === 'tab');
    for (const [place, words] of CONVERSATIONS.entries()) {
      const tab = frame.getByRole('tab').nth(place);
      if (place > 0) {
        await press(page, frame, 'Shift+Tab', ({ kind }) => kind === 'tab');
        await page.keyboard.press('ArrowRight');
      }
      expect(await tab.getAttribute('aria-selected')).toBe('true');
      // The focus stays on the tab until one goes on.
      expect((await focusIn(frame)).name).toBe(await tab.innerText());
      await frame.locator('form').waitFor();
      await press(page, frame, 'Tab', ({ kind }) => kind === 'text' || kind === 'radio');
      if (place === 0) {
        // 退休 is the second of the statuses.
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await frame.getByRole('textbox', { name: /周岁/u }).waitFor();
      }
      told.push(await converse(page, frame, words));
    }
    expect(told[0]).toMatch(/125\.00/u);
    expect(told[1]).toMatch(/退休/u);
    expect(told[3]).toMatch(/家庭共济/u);
    // Back to the first: what was said is still there, and so is its answer.
    await press(page, frame, 'Shift+Tab', ({ kind }) => kind === 'tab');
    await page.keyboard.press('Home');
    await frame.locator('.headline').getByText('125.00').waitFor();

    // Out at the other end: nothing holds the focus.
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'after') break;
    }
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('after');
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });
});
