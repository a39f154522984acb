import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ChangedMeanwhile, replaceFiles } from '../../scripts/replace-files.ts';
import { smallFolder } from '../compile/support/folder.ts';
import { sheets, temporaryFolder } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = temporaryFolder();
const small = join(folder.path, 'small');
const edited = join(folder.path, '表.xlsx');

beforeAll(() => {
  mkdirSync(small);
  for (const [name, bytes] of smallFolder) writeFileSync(join(small, name), bytes);
  copyFileSync(new URL('../workbook/fixtures/libreoffice.xlsx', import.meta.url), edited);
});

afterAll(() => folder.remove());

const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(small).map((name) => [name, readFileSync(join(small, name), 'utf8')]),
  );

it('a workbook goes out and comes back, all of it or nothing', async () => {
  const before = contents();
  const path = join(folder.path, 'out.xlsx');
  const out = await sheets('export', small, '--xlsx', path);
  expect([out.code, out.err]).toEqual([0, '']);
  const again = await sheets('export', small, '--xlsx', path);
  expect([again.code, again.out]).toEqual([2, '']);
  expect(again.err).toContain('已经有了');
  const same = await sheets('import', path, '--sheets', small);
  expect([same.code, same.out]).toEqual([0, '没有改动。\n']);

  const preview = await sheets('import', edited, '--sheets', small, '--dry-run', '--lang', 'en');
  expect(preview.out).toContain('  ~ SD-RET-1 金额: 90 → 95\n');
  expect(preview.out).toMatch(/A preview: nothing was written\.\n$/u);
  expect(contents()).toEqual(before);

  const done = await sheets('import', edited, '--sheets', small);
  expect(done.out).toMatch(/已写入 4 张表。\n$/u);
  expect(done.code).toBe(0);
  expect(contents()['refund.csv']).toContain('SD-RET-1,山东省,退休,,是,2024-01-01,,,定额,95,');

  // One sheet of the two has a mistake: neither is written.
  const csv = join(folder.path, 'csv');
  mkdirSync(csv);
  writeFileSync(join(csv, 'holidays.csv'), smallFolder.get('holidays.csv') ?? '');
  const refund = contents()['refund.csv'] ?? '';
  writeFileSync(join(csv, 'refund.csv'), refund.replace('定额,95', '定额,九十'));
  const now = contents();
  const refused = await sheets('import', csv, '--sheets', small);
  expect(refused.out).toMatch(/csv\/refund\.csv J6 错误 YB-CELL: 金额：“九十”不是金额/u);
  expect(refused.out).toMatch(/有 \d+ 个错误，没有写入。\n$/u);
  expect(refused.code).toBe(1);
  expect(contents()).toEqual(now);
});

it('a column goes with its content only where somebody agrees', async () => {
  const path = join(folder.path, 'waivers.csv');
  const [header, row] = ['检查,规则,理由,备注', 'YB-GAP,BJ-RET-1,没有规定,待核对'];
  writeFileSync(join(small, 'waivers.csv'), `${header}\r\n${row}\r\n`);
  writeFileSync(path, '检查,规则,理由\r\nYB-GAP,BJ-RET-1,没有规定\r\n');
  const now = contents();
  const refused = await sheets('import', path, '--sheets', small, '--with-errors');
  expect(refused.out).toContain(
    '  - 列 备注（连同内容）\n这几列的内容会全部丢失：waivers.csv[备注]。\n确实要删去这些列，就加 --yes。\n没有写入。\n',
  );
  expect([refused.code, contents()]).toEqual([1, now]);
  const agreed = await sheets('import', path, '--sheets', small, '--with-errors', '--yes');
  expect(agreed.out).toMatch(/已写入 1 张表。\n$/u);
  expect(contents()['waivers.csv']).not.toContain('备注');

  writeFileSync(join(small, 'waivers.csv'), `${header}\r\nYB-GAP,BJ-RET-1,没有规定,\r\n`);
  const blank = await sheets('import', path, '--sheets', small, '--with-errors');
  expect(blank.out).toContain('  - 列 备注（没有内容）\n已写入 1 张表。\n');
});

it('files are replaced together or not at all', async () => {
  const [a, b] = [join(folder.path, 'a'), join(folder.path, 'b')];
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  writeFileSync(a, 'old');
  writeFileSync(b, 'changed by somebody');
  const both = [
    { path: a, bytes: bytes('new'), before: bytes('old') },
    { path: b, bytes: bytes('new'), before: bytes('old') },
  ];
  await expect(replaceFiles(both)).rejects.toThrow(ChangedMeanwhile);
  // Nothing can be written into a folder that is not there.
  mkdirSync(join(folder.path, 'c'));
  const blocked = { path: join(folder.path, 'c/none/x'), bytes: bytes('x'), before: null };
  await expect(replaceFiles([both[0] ?? blocked, blocked])).rejects.toThrow();
  expect([readFileSync(a, 'utf8'), readFileSync(b, 'utf8')]).toEqual([
    'old',
    'changed by somebody',
  ]);
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
