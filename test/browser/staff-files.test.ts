/** Files of the staff page: dropped, picked as a folder, copied, and those of practising, offline too. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generateSheets } from '../../bench/generate.ts';
import { PRACTICE } from './support/recipe-steps.ts';
import {
  activeCell,
  askRetired,
  CHECKED,
  changes,
  choose,
  edit,
  findings,
  longestTask,
  readyToPaste,
  saved,
  watch,
  wordsOf,
} from './support/staff.ts';
import { useStaffVisits } from './support/staff-visit.ts';

const { go, practise } = useStaffVisits();
const LONG = { timeout: 240_000 };

it(
  'files and folders are dropped or picked; the summary is copied, or selected',
  LONG,
  async () => {
    const { page, complaints } = await practise();
    const folder = mkdtempSync(join(tmpdir(), 'yibao-drop-'));
    const sheets = join(folder, '表');
    mkdirSync(sheets);
    const amended = (amount: string): string => {
      copyFileSync(fileURLToPath(new URL('refund.csv', PRACTICE)), join(sheets, 'refund.csv'));
      const text = readFileSync(join(sheets, 'refund.csv'), 'utf8');
      const line = text.split(/\r?\n/u).find((one) => one.startsWith('SD-RET-2,')) ?? '';
      writeFileSync(
        join(sheets, 'refund.csv'),
        text.replace(line, line.replace(',125,', `,${amount},`)),
      );
      writeFileSync(join(sheets, '说明.docx'), 'no sheet');
      return join(sheets, 'refund.csv');
    };
    const cdp = await page.context().newCDPSession(page);
    const drop = async (path: string, then: string): Promise<void> => {
      await page.locator('.grid').scrollIntoViewIfNeeded();
      const box = await page.locator('.grid').boundingBox();
      if (box === null) throw new Error('no grid');
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await cdp.send('Input.dispatchDragEvent', { type, x: box.x + 90, y: box.y + 90, data });
      await page.getByText(then).waitFor(CHECKED);
    };
    await drop(amended('131'), '~ SD-RET-2 金额: 125 → 131');
    expect(await page.locator('.dropping').count()).toBe(0);
    amended('132');
    await drop(sheets, '~ SD-RET-2 金额: 131 → 132');
    amended('133');
    await page.locator('input[webkitdirectory]').setInputFiles(sheets);
    await page.getByText('~ SD-RET-2 金额: 132 → 133').waitFor(CHECKED);
    rmSync(join(sheets, 'refund.csv'));
    await page.locator('input[webkitdirectory]').setInputFiles(sheets);
    await page.getByText('文件夹里没有 CSV 文件').waitFor();
    rmSync(folder, { recursive: true });

    await changes(page, /回答有 1 处变化/u);
    const summary = page.getByRole('textbox', { name: '变更说明' });
    const copy = page.getByRole('button', { name: '复制', exact: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy.click();
    await page.getByText('已复制', { exact: true }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.replace(/\r\n/gu, '\n')).toBe(await summary.inputValue());
    expect(text).toContain('- SD-RET-2 金额: 125 → 133');
    // Where the browser refuses, the text is selected and it is said.
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await copy.click();
    await page.getByText('浏览器不让复制：上面的文字已选中，请按 Ctrl+C。').waitFor();
    const length = await summary.evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.selectionEnd - field.selectionStart : 0,
    );
    expect(length).toBe((await summary.inputValue()).length);
    expect(complaints).toEqual([]);
  },
);

it(
  'practice goes on offline and in English; its files say that they are for practising',
  LONG,
  async () => {
    const { page } = await practise('en', 1000);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller === null)
        await new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve),
        );
    });
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('Practice: the real sheets are not touched.').waitFor();
    await changes(page, /No answer changes/u);
    await edit(page, 'SD-RET-2', '金额', '130');
    await changes(page, /1 change/u);
    // The one who is told about has the widest column but the figures do not break.
    const widths = await page
      .locator('.change-tables thead th')
      .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width)));
    expect(widths.indexOf(Math.max(...widths))).toBe(1);
    expect(Math.min(...widths)).toBeGreaterThan(90);

    const [file, bytes] = await saved(page, () =>
      page.getByRole('button', { name: 'Download this sheet (CSV)' }).click(),
    );
    expect(file.suggestedFilename()).toBe('practice-refund.csv');
    await page.getByRole('button', { name: 'Discard all edits' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await changes(page, /No answer changes/u);
    await choose(page, 'practice-refund.csv', bytes);
    await page.getByText('~ SD-RET-2 金额: 125 → 130').waitFor(CHECKED);
    // Among the real sheets neither it nor a workbook of practice sheets is taken.
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Back to the live sheets' }).click();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await changes(page, /No answer changes/u);
    for (const name of [
      'practice-refund.csv',
      '练习-refund.csv',
      'practice-sheets.xlsx',
      '练习表 (1).xlsx',
    ]) {
      await choose(page, name, bytes);
      await page.getByText(`${name}`).first().waitFor();
      await page.getByText('this was made while practising; it is no real sheet').first().waitFor();
    }
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  },
);

it('a page that is opened again, as browsers ask for it, is the same page', LONG, async () => {
  for (const path of ['/staff', '/changes?day=2026-03-01']) {
    const { page, complaints } = await go(path);
    const statuses: number[] = [];
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    client.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.push(statusCode));
    const look = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await look();
    await page.goto(page.url());
    expect(statuses).toContain(304);
    expect(await look()).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

it('from the drop until the result stands no panel shows what was true before', LONG, async () => {
  const { page, complaints } = await practise();
  const ask = await askRetired(page, '济南', 72);
  await ask.locator('.words').first().waitFor(CHECKED);
  const seenSince = await watch(page);
  const csv = readFileSync(new URL('refund.csv', PRACTICE), 'utf8');
  await choose(page, 'refund.csv', Buffer.from(csv.replace(/^(SD-RET-2,.*?,)125,/mu, '$1131,')));
  await page.getByText('~ SD-RET-2 金额: 125 → 131').waitFor(CHECKED);
  await changes(page, /回答有 1 处变化/u);
  await ask.locator('.words.before').waitFor(CHECKED);
  const opened = await seenSince();
  expect(wordsOf(opened)).toEqual([
    '检查完了。',
    '正在打开 refund.csv……',
    '正在重新检查……',
    '检查完了。',
  ]);
  expect(opened.some(({ share }) => share !== null && share > 0 && share < 1)).toBe(true);
  const panels = ['findings-title', 'cases-title', 'changes-title', 'summary-title', 'ask-title'];
  for (const { words, bar, panels: now } of opened) {
    expect(bar).toBe(words !== '检查完了。');
    for (const { busy, said, again } of Object.values(now)) {
      // A verdict and the words that it is worked out anew are never there together.
      expect(said === '' || !busy).toBe(true);
      expect(again !== '').toBe(busy);
    }
    // While files are opened, nothing stands of what was said before.
    if (words.startsWith('正在打开'))
      for (const panel of panels)
        expect(now[panel]?.again, panel).toMatch(/^正在打开 refund\.csv……/u);
  }
  expect(await page.locator('[aria-busy]').count()).toBe(0);

  // Nothing changes by opening the same again: what was found stands again.
  const found = await findings(page).getByRole('status').innerText();
  await saved(page, () => page.getByRole('button', { name: /下载这张表/u }).click()).then(
    async ([, bytes]) => await choose(page, 'refund.csv', bytes),
  );
  await page.getByText('与页面上的表相同，没有改动。').waitFor(CHECKED);
  expect(await page.locator('[aria-busy]').count()).toBe(0);
  expect(await findings(page).getByRole('status').innerText()).toBe(found);
  await seenSince();

  // The same after an edit; a warning is counted as one.
  await edit(page, 'SD-RET-2', '金额', '13100');
  await changes(page, /回答有 1 处变化/u);
  expect(wordsOf(await seenSince())).toEqual(['检查完了。', '正在重新检查……', '检查完了。']);
  expect(await findings(page).getByRole('status').innerText()).toMatch(/，1 个警告，0 个提示$/u);
  expect(await page.getByRole('tab', { name: /返款 / }).first().innerText()).toContain('1 警告');
  expect(complaints).toEqual([]);
});

it(
  'a sheet of 20,000 rows is opened, walked, edited and pasted without freezing',
  LONG,
  async () => {
    const { page, complaints } = await go('/staff');
    await changes(page, /没有任何答案改变/u);
    const folder = mkdtempSync(join(tmpdir(), 'yibao-staff-'));
    const file = join(folder, 'refund.csv');
    const text = new TextDecoder().decode((await generateSheets(20_000)).get('refund.csv'));
    writeFileSync(file, text);
    const longest = await longestTask(page);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText('增 20000 行').waitFor(CHECKED);
    const opening = await longest();
    await edit(page, 'GEN-2020-19000', '金额', '77');
    for (let pages = 0; pages < 10; pages += 1) await page.keyboard.press('PageUp');
    expect(await page.locator('.grid .slick-row').count()).toBeLessThan(200);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    const editing = await longest();
    rmSync(folder, { recursive: true });

    // 20,000 rows of 32 cells below the last row; undone as one step.
    const cells = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => [...line.split(','), ...Array.from({ length: 14 }, () => '甲乙')].join('\t'))
      .join('\r\n');
    const press = await readyToPaste(page, cells);
    await activeCell(page).focus();
    await longest();
    const label = page.locator('.grid .row-number', { hasText: /^4\d{4} ●$/u });
    // The keys go on meanwhile, but there is nothing to go to yet.
    const done = page.locator('.progress [role=status]', { hasNotText: '正在粘贴' });
    const pasteAndUndo = async (): Promise<void> => {
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Home');
      await press();
      await done.waitFor(CHECKED);
      await page.keyboard.press('Control+End');
      await label.first().waitFor(CHECKED);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+End');
      await expect.poll(() => label.count(), CHECKED).toBe(0);
      // The selected row is gone: the last one has the focus.
      expect(await activeCell(page).evaluate((cell) => cell === document.activeElement)).toBe(true);
    };
    await pasteAndUndo();
    const pasting = await longest();
    // A fast machine is done before there is anything to tell: this one is made slow for it.
    const cdp = await page.context().newCDPSession(page);
    const seenSince = await watch(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await pasteAndUndo();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const moments = await seenSince();
    expect(wordsOf(moments)).toContain('正在粘贴……');
    expect(moments.some(({ words, share }) => words === '正在粘贴……' && share !== null)).toBe(true);
    expect(await page.getByRole('button', { name: '重做' }).isEnabled()).toBe(true);
    process.stderr.write(
      `longest tasks: opening ${opening} ms, editing ${editing} ms, pasting ${pasting} ms\n`,
    );
    // Measured 425 and 276 on two cores with nine processes waiting for them.
    expect(opening).toBeLessThan(1500);
    expect(editing).toBeLessThan(600);
    expect(pasting).toBeLessThan(600);
    expect(complaints).toEqual([]);
  },
);
