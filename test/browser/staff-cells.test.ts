/** Cells of the staff page: lists of what may stand there, input methods, headers. */
import type { CDPSession } from 'playwright-core';
import { expect, it } from 'vitest';
import { wcag } from './support/axe.ts';
import { activeCell, CHECKED, changes, edit, findings, goTo } from './support/staff.ts';
import { useStaffVisits } from './support/staff-visit.ts';

const { practise } = useStaffVisits();
const LONG = { timeout: 240_000 };

/** Composes as an input method does: its key, the letters one by one, then the words. */
async function compose(cdp: CDPSession, letters: readonly string[], words: string): Promise<void> {
  for (const text of letters) {
    const key = { key: 'Process', code: 'KeyA', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
  await cdp.send('Input.insertText', { text: words });
}

it(
  'cells offer what may stand in them, by keyboard and pointer, and take any other text',
  LONG,
  async () => {
    const { page, complaints } = await practise();
    const field = page.getByRole('combobox', { name: / 地区$/u });
    const options = page.locator('.choices [role=option]');
    const list = page.getByRole('listbox', { name: '可以填的' });
    await goTo(page, 'SD-RET-2', '地区');
    await page.keyboard.press('F2');
    // All places of the sheets, until something is typed.
    await list.waitFor();
    expect(await options.count()).toBeGreaterThan(5);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('北');
    expect(await options.allInnerTexts()).toEqual(['北京市', '河北省']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.choices [aria-selected=true]').innerText()).toBe('河北省');
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await options.nth(1).getAttribute('id'),
    );
    const violations = await wcag(page);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await list.count()).toBe(0);
    expect(await activeCell(page).innerText()).toMatch(/^北京市/u);

    // The list goes first, then the edit.
    await goTo(page, 'SD-RET-2', '参保身份');
    await page.keyboard.press('F2');
    await list.waitFor();
    expect(await options.allInnerTexts()).toEqual(['在职', '退休', '灵活就业', '城乡居民']);
    await page.keyboard.press('Escape');
    expect([
      await list.count(),
      await page.getByRole('combobox', { name: / 参保身份$/u }).count(),
    ]).toEqual([0, 1]);
    await page.keyboard.press('Escape');
    expect(await activeCell(page).innerText()).toMatch(/^退休/u);

    // Several names: only the last is completed; a new source is offered at once.
    await goTo(page, 'SD-RET-2', '依据');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('bj-2006-9、ji');
    expect(await options.allInnerTexts()).toEqual(['jining-2023-47']);
    await options.first().click();
    await page.keyboard.press('Enter');
    expect(await activeCell(page).innerText()).toMatch(/^bj-2006-9、jining-2023-47/u);
    expect(await activeCell(page).evaluate((cell) => cell === document.activeElement)).toBe(true);

    // What is not offered can be written, and the finding says what is wrong with it.
    await edit(page, 'SD-RET-2', '方式', '定鹅');
    await findings(page).getByText('定鹅').first().waitFor(CHECKED);
    expect(await findings(page).innerText()).toContain('YB-NAME');
    expect(complaints).toEqual([]);
  },
);

it('an input method begins in a selected cell: no letter is lost or doubled', LONG, async () => {
  const { page, complaints } = await practise();
  const cdp = await page.context().newCDPSession(page);
  const cell = () => activeCell(page).innerText();
  // A field of several lines: the first words come from the cell, the next from the editor.
  await goTo(page, 'SD-RET-2', '备注');
  await compose(cdp, ['h', 'he', "he'", "he'd"], '核对');
  const field = page.locator('.grid').getByRole('textbox', { name: / 备注$/u });
  expect(await field.inputValue()).toBe('核对');
  await compose(cdp, ['g', 'gu', 'guo'], '过');
  expect(await field.inputValue()).toBe('核对过');
  await page.keyboard.press('Enter');
  expect(await cell()).toBe('核对过');
  // Over a cell that says something, in a column with a list.
  await goTo(page, 'SD-RET-2', '地区');
  await compose(cdp, ['q', 'qi', 'qing'], '青岛');
  const region = page.getByRole('combobox', { name: / 地区$/u });
  expect(await region.inputValue()).toBe('青岛');
  expect(await page.locator('.choices [role=option]').allInnerTexts()).toEqual(['青岛市']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await cell()).toMatch(/^山东省/u);
  // Given up: the cell says what it said.
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await cdp.send('Input.imeSetComposition', { text: 'j', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect.poll(cell).toMatch(/^山东省/u);
  expect(await page.locator('.grid input, .grid textarea').count()).toBe(0);
  // Words that come without a composition, and plain keys.
  await goTo(page, 'SD-RET-2', '金额');
  await page.keyboard.insertText('１３０');
  await page.keyboard.press('Enter');
  expect(await cell()).toMatch(/^１３０/u);
  await page.keyboard.type('131');
  await page.keyboard.press('Enter');
  expect(await cell()).toMatch(/^131/u);
  // Nothing else writes into a cell that is only selected.
  await page.keyboard.press('Shift+Enter');
  expect(await cell()).toMatch(/^131/u);
  await changes(page, /回答有 1 处变化/u);
  expect(complaints).toEqual([]);
});

it('a finding about a header leads to the header, where it is mended', LONG, async () => {
  const { page, complaints } = await practise();
  const bar = page.locator('.cell-bar textarea');
  await goTo(page, 'BJ-RET-1', '金额');
  await page.getByRole('button', { name: '列', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('表头', { exact: true }).fill('金鹅');
  await dialog.getByRole('button', { name: '改表头' }).click();
  const jump = findings(page)
    .getByRole('button', { name: /^refund\.csv [A-Z]+1$/u })
    .first();
  await jump.waitFor(CHECKED);
  const place = (await jump.innerText()).split(' ')[1];
  await goTo(page, 'SD-RET-2', '编号');
  await jump.click();
  expect(await page.locator('.cell-name').innerText()).toBe(`${place} 金鹅`);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain(
    'slick-header-column',
  );
  // Down to the cells and back; rows are not deleted by way of a header.
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.cell-name').innerText()).toMatch(/^[A-Z]+2 /u);
  await jump.click();
  const rows = await page.locator('.grid .slick-row').count();
  await page.getByRole('button', { name: '删除行' }).click();
  expect(await page.locator('.grid .slick-row').count()).toBe(rows);
  await jump.click();
  await page.keyboard.press('F2');
  expect(await bar.evaluate((field) => field === document.activeElement)).toBe(true);
  await bar.fill('金额');
  await page.keyboard.press('Enter');
  await changes(page, /没有任何答案改变/u);
  expect(complaints).toEqual([]);
});
