/** Files of the staff page: dropped, picked as a folder, copied, and those of practising, offline too. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { PRACTICE, PRACTICE_DAY } from './support/recipe-steps.ts';
import { CHECKED, changes, choose, edit, saved } from './support/staff.ts';
import { useStage, type Visit, visit } from './support/visit.ts';

const stage = useStage();
const LONG = { timeout: 240_000 };

let seen: Visit | null = null;

afterEach(async () => {
  await seen?.page.context().close();
  seen = null;
});

async function practise(lang = 'zh-CN', width = 1280): Promise<Visit> {
  seen = await visit(stage(), `/staff?lang=${lang}#practice`, width, PRACTICE_DAY);
  await changes(seen.page, /没有任何答案改变|No answer changes/u);
  return seen;
}

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
    seen = await visit(stage(), path);
    const { page, complaints } = seen;
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
