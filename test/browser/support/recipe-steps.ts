/** Recipes of the staff guide on the staff page: their steps by the keyboard, what it then says. */
import type { Page } from 'playwright-core';
import { type Folder, gridOf } from '../../compile/support/folder.ts';
import { GUIDE, type Step } from '../../guide/recipe.ts';
import { activeCell, CHECKED, edit, paste, sheet } from './staff.ts';

/** The practice sheets stop in this month, and the guide's days are counted from here. */
export const PRACTICE_DAY = new Date('2026-11-22T04:00:00Z');
export const PRACTICE = new URL('practice/', GUIDE);

/** Does what a step says; steps that only look do nothing. */
export async function perform(page: Page, practice: Folder, step: Step): Promise<void> {
  if (step.kind === 'change') {
    await sheet(page, step.file);
    for (const { 编号: id = '', 列: name = '', 改成: text = '' } of step.rows)
      await edit(page, id, name, text);
  } else if (step.kind === 'add') {
    await sheet(page, step.file);
    const [header = []] = gridOf(practice, step.file);
    for (const row of step.rows) {
      // The row below the last waits for a new one.
      await activeCell(page).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Home');
      await paste(page, header.map((name) => row[name] ?? '').join('\t'));
    }
  } else if (step.kind === 'column') throw new Error('recipes with new columns are not done here');
}

/** Waits until what the page says is of the sheets as they stand. */
export async function checked(page: Page): Promise<void> {
  const count = page.locator('.change-count:not(:empty)', { hasNotText: '正在重新比较' });
  await count.waitFor(CHECKED);
}

/** The list of findings as `sheets check` writes it. */
export async function findingsSaid(page: Page): Promise<string> {
  const items = page.locator('section:has(#findings-title) .finding');
  const lines = await items.evaluateAll((list) =>
    list.flatMap((item) => {
      const text = (of: Element | null | undefined): string => of?.textContent ?? '';
      const head = item.querySelector('p');
      const place = text(head?.querySelector('button'));
      const severity = text(head?.querySelector('strong'));
      const code = text(head?.querySelector('small'));
      const words = text(head).slice(`${place} ${severity} `.length, -` ${code}`.length);
      const notes = [...item.querySelectorAll('ul > li')].map((note) => {
        const where = text(note.querySelector('button'));
        const [file, cell = ''] = where.split(' ');
        const same = file === place.split(' ')[0];
        return `  ${same ? cell : where} ${text(note).slice(where.length)}`;
      });
      const help = text(item.querySelector('.help')).replace('建议：', '');
      const advice = help === '' ? [] : [`  建议: ${help}`];
      return [`${place} ${severity} ${code}: ${words}`, ...notes, ...advice];
    }),
  );
  return lines.length === 0 ? '没有错误\n' : lines.map((line) => `${line}\n`).join('');
}

/** The tables of changed answers as `sheets diff` writes them. */
export async function changesSaid(page: Page): Promise<string> {
  const section = page.locator('section:has(#changes-title)');
  const blocks = await section.locator('table').evaluateAll((tables) =>
    tables.flatMap((table) => [
      '',
      table.querySelector('caption')?.textContent ?? '',
      ...[...table.querySelectorAll('tbody tr')].flatMap((row) => {
        const [place, whom, days, before, after, rules] = [...row.children].map(
          ({ textContent }) => textContent,
        );
        return [`  ${place}：${whom}，${days}`, `    ${before} → ${after}`, `    规则 ${rules}`];
      }),
    ]),
  );
  const notes = await section.locator('.notes li').allTextContents();
  const count = await section.locator('.change-count').innerText();
  const lines = [count, ...blocks, ...(notes.length === 0 ? [] : ['', ...notes])];
  return lines.map((line) => `${line}\n`).join('');
}
