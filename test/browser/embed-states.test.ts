/**
 * The widget as `/embed` shows it, before and after an answer: for who reads small screens, large
 * text, dark or forced colours, who listens, and who takes the answer along on paper.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { examine } from './support/axe.ts';
import { visibleControls } from './support/controls.ts';
import { CONVERSATIONS } from './support/conversations.ts';
import { losses } from './support/losses.ts';
import { pressPrint, sheetsOf, strayDots, tooSmallOnPaper, unprinted } from './support/paper.ts';
import { treeFaults, treeOf } from './support/tree.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const pictures = join(inject('root'), 'dist/screenshots');
beforeAll(() => void mkdirSync(pictures, { recursive: true }));

/** Width and whether the text is large: the smallest screen, and 1280 px enlarged to 200 %. */
const LAYOUTS = [
  [320, false],
  [320, true],
  [640, false],
  [640, true],
] as const;

/** Letters and targets smaller than older eyes and fingers need; links within a sentence excepted. */
function small(page: Page, letters: number, target: number): Promise<readonly string[]> {
  return page.locator('yibao-widget .card').evaluate(
    (card, least) => {
      const shown = [...card.querySelectorAll('*')].filter((one) => one.checkVisibility());
      const written = shown.filter((one) =>
        [...one.childNodes].some((child) => child instanceof Text && child.data.trim() !== ''),
      );
      const tiny = written.filter(
        (one) => Number.parseFloat(getComputedStyle(one).fontSize) < least.letters,
      );
      const controls = shown.filter((one) =>
        one.matches('button, a.button, .phone, label.option, input:not([type=radio])'),
      );
      const low = controls.filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < least.target || height < least.target;
      });
      return [...tiny, ...low].map(({ localName, textContent }) => `${localName} ${textContent}`);
    },
    { letters, target },
  );
}

/** What moves by itself or as it changes, shadow trees included. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const inside = all.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])]);
    const shown = [...all, ...inside].filter((one) => one.checkVisibility());
    const slow = shown.filter((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return !/^0s(?:, 0s)*$/u.test(transitionDuration) || animationName !== 'none';
    });
    return slow.map(({ localName }) => localName);
  });
}

/** Text of a card in the colours it has, and of what stands out in it. */
const colours = (one: Locator): Promise<readonly string[]> =>
  one.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor];
  });

async function examineState(page: Page, name: string): Promise<void> {
  const widget = page.locator('yibao-widget');
  const large = widget.getByRole('button', { name: '大字' });
  for (const [width, big] of LAYOUTS) {
    await page.setViewportSize({ width, height: 800 });
    if (((await large.getAttribute('aria-pressed')) === 'true') !== big) await large.click();
    const faults = [...(await losses(page)), ...(await small(page, big ? 30 : 18, big ? 60 : 44))];
    expect([name, width, big, ...faults]).toEqual([name, width, big]);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await page.screenshot({ path: join(pictures, `embed-${name}-large.png`), fullPage: true });

  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const { controls, faults } = await visibleControls(page);
  expect([name, ...faults]).toEqual([name]);
  expect(controls).toBeGreaterThan(2);
  // That the text is large is said by more than bold letters.
  const plain = widget.locator('button:not([aria-pressed], [aria-selected])').first();
  expect(await colours(large)).not.toEqual(await colours(plain));
  expect(await moving(page)).toEqual([]);
  await page.screenshot({ path: join(pictures, `embed-${name}-forced.png`), fullPage: true });
  await large.click();

  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', colorScheme });
    const { violations, passes } = await examine(page);
    expect([name, colorScheme, ...violations]).toEqual([name, colorScheme]);
    expect(passes).toContain('color-contrast-enhanced');
  }
  expect([name, ...treeFaults(await treeOf(page), 1)]).toEqual([name]);
}

/** Begins to write down all that the live regions of a card say. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.locator('yibao-widget').evaluate((element) => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    const root = element.shadowRoot;
    if (root === null) throw new Error('no shadow root');
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const live = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status]',
        );
        if (live?.textContent) said.push(live.textContent);
      }
    }).observe(root, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate<readonly string[]>('window.said');
}

describe.each(CONVERSATIONS)('/embed, $attributes.topic', (one) => {
  it('loses nothing, has names and rings, says the answer once, and is all on paper', async () => {
    const topic = one.attributes['topic'] ?? '';
    const seen = await visit(stage(), `/embed?${new URLSearchParams(one.attributes)}`, 320);
    const { page, widget } = seen;
    await widget.locator('form').waitFor();
    await examineState(page, `${topic}-asked`);

    const said = await listen(page);
    await one.say(widget);
    const headline = await widget.locator('.headline').innerText();
    expect(headline).toMatch(one.answer);
    // One live region, one time, the sentence that is read first.
    const told = (await said()).filter((text) =>
      headline.replace(/\s/gu, '').includes(text.replace(/\s/gu, '')),
    );
    expect(told).toHaveLength(1);
    await examineState(page, `${topic}-answered`);

    const onPaper = async (lang: string): Promise<void> => {
      await page.emulateMedia({ media: 'print' });
      expect([lang, ...(await unprinted(page))]).toEqual([lang]);
      expect([lang, ...(await tooSmallOnPaper(page))]).toEqual([lang]);
      expect([lang, ...(await strayDots(page))]).toEqual([lang]);
      await page.emulateMedia({ media: null });
      await pressPrint(page);
      expect([lang, await sheetsOf(page)]).toEqual([lang, 1]);
    };
    await onPaper('zh-CN');
    await widget.evaluate((element) => element.setAttribute('lang', 'en'));
    await widget.getByRole('heading', { name: 'Your answer' }).waitFor();
    await onPaper('en');
    // Ink on paper, whatever the screen was.
    await widget.evaluate((element) => element.setAttribute('theme', 'dark'));
    await page.emulateMedia({ media: 'print' });
    const ink = widget.locator('.card, .card .hint:visible, .card a:visible');
    const used = new Set(
      await ink.evaluateAll((all) => all.map((element) => getComputedStyle(element).color)),
    );
    expect([...used]).toEqual(['rgb(0, 0, 0)']);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a sum of several lines, in large letters on the smallest screen', () => {
  it.each(['zh-CN', 'en'])('keeps its figures whole (%s)', async (lang) => {
    const place = {
      topic: 'refund',
      region: '110000',
      participant: 'retired',
      size: 'large',
      lang,
    };
    const { page, widget } = await visit(stage(), `/embed?${new URLSearchParams(place)}`, 320);
    await widget.getByRole('textbox').fill('72');
    await widget.getByRole('textbox').press('Enter');
    await widget.locator('.headline').waitFor();
    expect(await widget.locator('td').count()).toBe(4);
    expect(await losses(page)).toEqual([]);
    await page.context().close();
  });
});
