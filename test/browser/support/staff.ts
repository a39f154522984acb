/** What tests do on the staff page, as somebody at a keyboard does it. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';

/** A check compiles all sheets, which takes its time on a busy machine. */
export const CHECKED = { timeout: 60_000 };

export async function changes(page: Page, said: RegExp): Promise<void> {
  await page.locator('.change-count', { hasText: said }).waitFor(CHECKED);
}

/** Goes to a cell of the sheet that is shown by the keyboard: finds the row, walks to the column. */
export async function goTo(page: Page, id: string, header: string): Promise<string> {
  if ((await activeCell(page).count()) > 0) {
    await activeCell(page).focus();
    await page.keyboard.press('Control+Home');
  }
  await page.getByRole('searchbox').fill(id);
  await page.getByRole('searchbox').press('Enter');
  const name = page.locator('.cell-name');
  for (let steps = 0; steps < 40; steps += 1) {
    const at = await name.innerText();
    if (at.endsWith(` ${header}`)) return at.split(' ')[0] ?? '';
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`${id} has no ${header}`);
}

export async function edit(page: Page, id: string, header: string, text: string): Promise<string> {
  const cell = await goTo(page, id, header);
  await page.keyboard.press('Delete');
  await page.keyboard.press('F2');
  // At once, as an input method hands words over.
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  return cell;
}

/** Pastes into the selected cell as spreadsheets hand cells over. */
export async function paste(page: Page, text: string): Promise<void> {
  const press = await readyToPaste(page, text);
  await press();
}

/** Lays a text ready, which takes the page its time where it is long; gives what pastes it. */
export async function readyToPaste(page: Page, text: string): Promise<() => Promise<void>> {
  await page.evaluate((cells) => Reflect.set(window, 'cells', cells), text);
  return () =>
    page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', String(Reflect.get(window, 'cells')));
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.activeElement?.dispatchEvent(event);
    });
}

/** What the page said at one moment about its sheets and about what goes on. */
export interface Moment {
  /** What goes on, in words; whether the bar is shown, and how far it is. */
  readonly words: string;
  readonly bar: boolean;
  readonly share: number | null;
  /** By the title of each panel: whether it is busy, its verdict in short, and what it says is done. */
  readonly panels: Readonly<
    Record<string, { readonly busy: boolean; readonly said: string; readonly again: string }>
  >;
}

/** Begins to watch; gives what tells all moments at which something changed since. */
export async function watch(page: Page): Promise<() => Promise<readonly Moment[]>> {
  await page.evaluate(() => {
    const moments: unknown[] = [];
    Reflect.set(window, 'moments', moments);
    const look = (): void => {
      const panels = [...document.querySelectorAll('.panel')].map((panel) => {
        const again = panel.querySelector<HTMLElement>('.again:not([hidden])');
        const said = panel.querySelector(':scope > [role=status]');
        return [
          panel.getAttribute('aria-labelledby'),
          {
            busy: panel.getAttribute('aria-busy') === 'true',
            said: said?.textContent ?? '',
            again: again?.textContent ?? '',
          },
        ];
      });
      const bar = document.querySelector<HTMLProgressElement>('.progress progress');
      moments.push({
        words: document.querySelector('.progress [role=status]')?.textContent ?? '',
        bar: bar?.hidden === false,
        share: bar?.hasAttribute('value') === true ? bar.value : null,
        panels: Object.fromEntries(panels),
      });
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-busy', 'hidden', 'value'],
    });
  });
  return () =>
    page.evaluate<readonly Moment[]>('window.moments.splice(0, window.moments.length - 1)');
}

/** What went on, each once for as long as it was said. */
export const wordsOf = (moments: readonly Moment[]): readonly string[] =>
  moments.map(({ words }) => words).filter((words, at, all) => words !== all[at - 1]);

/** Chooses a sheet by its file. */
export async function sheet(page: Page, file: string): Promise<void> {
  await page.locator(`[role=tab][title="${file}"]`).click();
}

export const findings = (page: Page) => page.locator('section:has(#findings-title)');
export const activeCell = (page: Page) => page.locator('.grid .slick-cell.active');

/** Asks what somebody retired gets; gives the part of the page that answers. */
export async function askRetired(page: Page, region: string, age: number): Promise<Locator> {
  const ask = page.locator('section:has(#ask-title)');
  await ask.getByLabel('地区').fill(region);
  await ask.getByLabel('参保身份').selectOption('retired');
  await ask.getByLabel('年龄（岁）').fill(`${age}`);
  await ask.getByRole('button', { name: '问', exact: true }).click();
  return ask;
}

export async function saved(page: Page, press: () => Promise<void>): Promise<[Download, Buffer]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return [download, readFileSync(await download.path())];
}

export async function choose(page: Page, name: string, buffer: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(buffer) };
  await page.locator('input[type=file]').first().setInputFiles(file);
}

/** Begins to measure tasks; gives what tells the longest since it was asked last, in ms. */
export async function longestTask(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Reflect.set(window, 'longest', longest);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  return async () => {
    const ms = await page.evaluate<number>('longest.ms');
    await page.evaluate('longest.ms = 0');
    return ms;
  };
}
