/** The staff page in a real browser, as staff use it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { encodeAs } from '../../src/sheet/encoding.ts';
import { readFolder } from '../compile/support/folder.ts';
import { readRecipes } from '../guide/recipe.ts';
import { wcag } from './support/axe.ts';
import {
  changesSaid,
  checked,
  findingsSaid,
  PRACTICE,
  PRACTICE_DAY,
  perform,
} from './support/recipe-steps.ts';
import {
  activeCell,
  askRetired,
  CHECKED,
  changes,
  choose,
  edit,
  findings,
  goTo,
  paste,
  saved,
} from './support/staff.ts';
import { useStaffVisits } from './support/staff-visit.ts';

const { go, open, stage } = useStaffVisits();
const root = inject('root');
const SHEET = readFileSync(join(root, 'sheets/refund.csv'), 'utf8');
const LONG = { timeout: 240_000 };

it(
  'an amount of the live sheets is changed: whose answer, the question, the files, undone',
  LONG,
  async () => {
    const { page, asked, complaints } = await open();
    await edit(page, 'SD-RET-2', '金额', '130');
    await changes(page, /回答有 1 处变化，涉及 17 个地区/u);
    const row = page.locator('.change-tables tbody tr');
    expect(await row.innerText()).toMatch(/山东.*70岁及以上.*2024-01-01 起.*125\.00.*130\.00/su);

    const ask = await askRetired(page, '济宁', 75);
    const words = ask.locator('.answer .words');
    await words.first().waitFor(CHECKED);
    expect(await words.first().innerText()).toContain('130.00');
    expect(await words.nth(1).innerText()).toContain('125.00');
    await ask.getByRole('button', { name: 'refund:SD-RET-2' }).click();
    expect(await page.locator('.cell-name').innerText()).toMatch(/ 编号$/u);

    const cases = page.locator('section:has(#cases-title)');
    expect(await cases.getByRole('status').innerText()).toMatch(/^\d+ 个范例，\d+ 个相符。$/u);
    expect(await cases.locator('li.said-error').first().innerText()).toContain('规则给出 130.00');
    const summary = await page.getByRole('textbox', { name: '变更说明' }).inputValue();
    expect(summary).toContain('- SD-RET-2 金额: 125 → 130');

    const [download, bytes] = await saved(page, () =>
      page.getByRole('button', { name: /下载这张表/u }).click(),
    );
    expect(download.suggestedFilename()).toBe('refund.csv');
    const before = SHEET.split('\r\n');
    const after = bytes.toString('utf8').split('\r\n');
    const changed = after.flatMap((line, at) => (line === before[at] ? [] : [line]));
    expect(after).toHaveLength(before.length);
    expect(changed).toEqual([
      before.find((line) => line.startsWith('SD-RET-2,'))?.replace(',125,', ',130,'),
    ]);

    await activeCell(page).focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await changes(page, /没有任何答案改变/u);
    expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);

    // Nothing but the page's own files was asked for, and nothing was sent.
    expect(new Set(asked.map(({ origin }) => origin))).toEqual(
      new Set([new URL(page.url()).origin]),
    );
    expect(asked.filter(({ pathname }) => pathname.startsWith('/v1/'))).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it(
  'an overlap and a gap are seen at their cells; a misspelt name is mended by one click',
  LONG,
  async () => {
    const { page, complaints } = await open();
    const cell = await edit(page, 'SD-RET-2', '年龄', '69岁及以上');
    await changes(page, /表里有错误/u);
    const jump = findings(page).getByRole('button', { name: `refund.csv ${cell}` });
    await jump.first().waitFor();
    expect(await findings(page).innerText()).toContain('YB-OVERLAP');
    await page.getByRole('tab', { name: /代扣/u }).click();
    await jump.first().click();
    expect(await activeCell(page).getAttribute('class')).toContain('said-error');
    // Where the focus is, it is read out; the bar says it in full.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('错误: ');
    expect(await page.locator('.cell-said').innerText()).toContain('同时符合');
    expect(await page.getByRole('tab', { name: /返款 / }).first().innerText()).toContain('×');

    await edit(page, 'SD-RET-2', '年龄', '71岁及以上');
    await findings(page).getByText('YB-GAP').first().waitFor(CHECKED);

    const name = await edit(page, 'SD-RET-2', '年龄', '70岁及以上').then(() =>
      edit(page, 'SD-RET-2', '参保身份', '退修'),
    );
    const mend = findings(page).getByRole('button', { name: /^照建议改：退修 → 退休/u });
    await mend.waitFor(CHECKED);
    expect(
      await findings(page)
        .getByRole('button', { name: `refund.csv ${name}` })
        .count(),
    ).toBe(1);
    await mend.click();
    await changes(page, /没有任何答案改变/u);
    expect(await findings(page).getByText('没有问题').count()).toBe(1);
    expect(complaints).toEqual([]);
  },
);

it(
  'files: GBK by the picker, cells and a sheet by pasting, a workbook there and back, none too large',
  LONG,
  async () => {
    const { page, complaints } = await open();
    const gbk = encodeAs(
      { name: 'gb18030', marked: false },
      SHEET.replace('\uFEFF', '').replace(/^(SD-RET-2,.*?,)125,/mu, '$1131,'),
    );
    await choose(page, 'refund.csv', gbk ?? new Uint8Array());
    await page.getByText('~ SD-RET-2 金额: 125 → 131').waitFor(CHECKED);
    await changes(page, /回答有 1 处变化/u);

    // A block of cells is pasted as spreadsheets hand it over.
    await goTo(page, 'SD-RET-2', '金额');
    await paste(page, '132\t每月\r\n');
    expect(await page.locator('.cell-bar textarea').inputValue()).toBe('132');

    const [book, bytes] = await saved(page, () =>
      page.getByRole('button', { name: /下载工作簿/u }).click(),
    );
    expect(book.suggestedFilename()).toBe('政策表.xlsx');
    await page.getByRole('button', { name: '放弃全部改动' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '好' }).click();
    await changes(page, /没有任何答案改变/u);
    await choose(page, '政策表.xlsx', bytes);
    await page.getByText('~ SD-RET-2 金额: 125 → 132').waitFor(CHECKED);

    await page.getByRole('button', { name: '粘贴一张表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('把表（连同表头）贴在这里').fill(SHEET.replace(/\r\n/gu, '\n'));
    await dialog.getByRole('button', { name: '好' }).click();
    await page.getByText('~ SD-RET-2 金额: 132 → 125').waitFor(CHECKED);

    const folder = await mkdtemp(join(tmpdir(), 'yibao-staff-'));
    const huge = join(folder, 'refund.csv');
    await writeFile(huge, '');
    await truncate(huge, 50_000_000);
    await page.locator('input[type=file]').first().setInputFiles(huge);
    await page.getByText('文件有 50 MB，最多读 20 MB').waitFor();
    await rm(folder, { recursive: true });
    await choose(page, '工资.csv', Buffer.from('姓名\n张三\n'));
    await page.getByText('没有哪张表叫“工资.csv”').waitFor();
    await choose(page, 'refund.csv', Buffer.from('编号,金额\nA,"1\n'));
    await page.getByText('引号没有成对').waitFor();
    expect(complaints).toEqual([]);
  },
);

it('practice: recipes of the staff guide say on the page what the guide says', LONG, async () => {
  const practice = readFolder(PRACTICE);
  const recipes = readRecipes().filter(({ title }) => /^[19]\. /u.test(title));
  expect(recipes).toHaveLength(2);
  const { page, complaints } = await go('/staff', 1280, PRACTICE_DAY);
  await page.getByRole('button', { name: '打开练习表' }).click();
  const banner = page.getByText('练习：不影响真的表');
  await banner.waitFor();
  expect(await page.getByRole('tab').count()).toBe(practice.size);
  const dialog = page.getByRole('dialog');
  for (const { title, steps } of recipes) {
    await changes(page, /没有任何答案改变/u);
    expect(await findingsSaid(page)).toBe('没有错误\n');
    for (const step of steps) {
      await perform(page, practice, step);
      await checked(page);
      if (step.kind === 'check') expect(await findingsSaid(page), title).toBe(step.text);
      if (step.kind === 'diff') expect(await changesSaid(page), title).toBe(step.text);
    }
    const summary = await page.getByRole('textbox', { name: '变更说明' }).inputValue();
    expect(summary).toMatch(/^（练习：/u);
    if (title.startsWith('9.')) break;
    const ask = await askRetired(page, '北京', 72);
    await ask.getByText('没有改过的练习表的回答').waitFor(CHECKED);
    expect(await ask.locator('.words').first().innerText()).toContain('112.00');
    expect(await ask.locator('.words.before').innerText()).toContain('110.00');
    await page.getByRole('button', { name: '放弃全部改动' }).click();
    await dialog.getByRole('button', { name: '好' }).click();
  }
  // Edits would be lost: it is asked first, and who says no stays.
  await page.getByRole('button', { name: '回到正式的表' }).click();
  await dialog.getByRole('button', { name: '取消' }).click();
  expect(await banner.count()).toBe(1);
  await page.getByRole('button', { name: '回到正式的表' }).click();
  await dialog.getByRole('button', { name: '好' }).click();
  await page.getByRole('button', { name: '打开练习表' }).waitFor();
  expect(await banner.count()).toBe(0);
  expect(await page.getByRole('tab').count()).toBeGreaterThan(practice.size);
  expect(await page.getByRole('button', { name: '放弃全部改动' }).isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
});

it('works offline once it was loaded, and leaves other pages alone', LONG, async () => {
  const { page } = await open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve),
      );
  });
  const context = page.context();
  await context.setOffline(true);
  await page.reload();
  await changes(page, /没有任何答案改变/u);
  await edit(page, 'SD-RET-2', '金额', '130');
  await changes(page, /回答有 1 处变化/u);
  const other = await context.newPage();
  await expect(other.goto(new URL('/', stage().server.url).href)).rejects.toThrow(
    'ERR_INTERNET_DISCONNECTED',
  );
  // Closing the page would lose the edit: the browser asks.
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

it('is usable by keyboard and screen reader, in English, on a small screen', LONG, async () => {
  const { page } = await open('/staff?lang=en', 400);
  const violations = await wcag(page);
  expect(await violations()).toEqual([]);
  await goTo(page, 'SD-RET-2', '年龄');
  await page.keyboard.press('F2');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^D\d+ 年龄$/u,
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type('69岁及以上');
  await page.keyboard.press('Enter');
  await findings(page).getByText('YB-OVERLAP').first().waitFor(CHECKED);
  expect(await findings(page).innerText()).toMatch(/error Shandong/u);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});
