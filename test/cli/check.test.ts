import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeAs } from '../../src/sheet/encoding.ts';
import { Folder, sheets } from './support/run.ts';

const fixtures = join(import.meta.dirname, '../diagnostics');
const overlap = readFileSync(join(fixtures, 'YB-OVERLAP.csv'), 'utf8');
const folders: Folder[] = [];

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const folder = new Folder(files);
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

describe('sheets check', () => {
  it('writes annotations with the place in the file', () => {
    const { path } = folderWith({ 'refund.csv': overlap });
    const { code, out } = sheets(['check', 'sheets', '--format', 'github'], path);
    expect([code, out.split('::').slice(0, 2)]).toEqual([
      1,
      ['', 'error file=sheets/refund.csv,line=3,col=17,endColumn=23,title=YB-OVERLAP D3'],
    ]);
  });

  it('writes SARIF and JSON in either language', () => {
    const { path } = folderWith({ 'refund.csv': overlap });
    const sarif = sheets(['check', 'sheets', '--format', 'sarif', '--lang', 'en'], path);
    expect(sarif.code).toBe(1);
    expect(JSON.parse(sarif.out)).toMatchObject({
      version: '2.1.0',
      runs: [{ language: 'en', results: [{ ruleId: 'YB-OVERLAP' }] }],
    });
    const json = sheets(['check', 'sheets', '--format', 'json'], path);
    expect(JSON.parse(json.out)).toMatchObject({
      ruleset: null,
      diagnostics: [
        { fix: [{ file: 'refund.csv', cell: 'D2', from: '70岁以下', to: '不满70岁' }] },
      ],
    });
  });
});

describe('sheets check --fix', () => {
  it('without a terminal shows what it would do and does nothing', () => {
    const folder = folderWith({ 'refund.csv': overlap });
    const { code, out, err } = sheets(['check', 'sheets', '--fix'], folder.path);
    expect(code).toBe(2);
    expect(out).toContain('sheets/refund.csv D2\n  - 70岁以下\n  + 不满70岁\n');
    expect(err).toContain('--yes');
    expect(readFileSync(folder.file('refund.csv'), 'utf8')).toBe(overlap);
  });

  it('mends the cells of several files, leaves every other byte, and checks again', () => {
    const refund = `\uFEFF${overlap.replaceAll('\n', '\r\n').replace('bj-notice', '"bj-notise"')}`;
    const folder = folderWith({
      'refund.csv': refund.replace('参保身份', '参保身分'),
      'parameters.csv':
        '地区,参保身份,年份,参数,数值,单位,依据\n山东省,退体,2023,当地平均养老金,3675,元/月,sd-report\n',
    });
    // A wrong header would hide the overlap, were the sheet not read again with the right one.
    const { code, out } = sheets(['check', 'sheets', '--fix', '--yes'], folder.path);
    expect(out).toContain('改了 4 格，另有 0 格没有改。\n\n重新检查：\n0 个错误');
    expect(code).toBe(0);
    const mended = refund.replace('bj-notise', 'bj-notice').replace('70岁以下', '不满70岁');
    expect(readFileSync(folder.file('refund.csv'), 'utf8')).toBe(mended);
    expect(readFileSync(folder.file('parameters.csv'), 'utf8')).toContain('退休');
    expect(readdirSync(join(folder.path, 'sheets')).filter((name) => /tmp/u.test(name))).toEqual(
      [],
    );
  });

  it('keeps a GBK file in GBK', () => {
    const gbk = (text: string) => encodeAs({ name: 'gb18030', marked: false }, text);
    const folder = folderWith({ 'refund.csv': gbk(overlap) ?? '' });
    expect(sheets(['check', 'sheets', '--fix', '--yes'], folder.path).code).toBe(0);
    const after = gbk(overlap.replace('70岁以下', '不满70岁')) ?? new Uint8Array();
    expect(Buffer.compare(readFileSync(folder.file('refund.csv')), after)).toBe(0);
  });

  it('says so when nothing can be mended, and takes no other format', () => {
    const { path } = folderWith({});
    expect(sheets(['check', 'sheets', '--fix', '--lang', 'en'], path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('No cell can be mended'),
    });
    expect(sheets(['check', 'sheets', '--fix', '--format', 'json'], path).code).toBe(2);
    expect(sheets(['check', 'sheets', '--yes'], path).code).toBe(2);
  });
});
