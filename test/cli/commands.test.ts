import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { Folder, sheets } from './support/run.ts';

const folders: Folder[] = [];

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const folder = new Folder(files);
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

describe('sheets', () => {
  it.each(['check', 'ask', 'explain', 'format', 'coverage', 'diff', 'stale', 'blame', 'history'])(
    '%s --help has examples',
    (name) => {
      const { code, out } = sheets([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`npm run sheets -- ${name}`);
      expect(out).not.toMatch(/default: "\//u);
    },
  );

  it('suggests the nearest command and option', () => {
    expect(sheets(['chek'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('不认识的命令“chek”，是不是 check？可以用：check、'),
    });
    expect(sheets(['check', '--formt', 'json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('是不是 --format？'),
    });
    expect(sheets(['frobnicate']).err).toContain('“frobnicate”，可以用：');
    expect(sheets(['check', '/no/such/folder'])).toMatchObject({ code: 2 });
  });
});

describe('sheets explain', () => {
  it('lists all codes, or explains one in either language', () => {
    expect(sheets(['explain']).out).toMatch(/^YB-FILE {2}.*\n(?:YB-[A-Z-]+ {2}.*\n)+$/u);
    const { out, code } = sheets(['explain', 'overlap', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('YB-OVERLAP  two rules answer the same person on the same day');
    expect(out).toContain('help: change D2 to “不满70岁”');
    expect(JSON.parse(sheets(['explain', 'YB-DATES', '--format', 'json']).out)).toMatchObject({
      code: 'YB-DATES',
      file: 'refund.csv',
    });
  });

  it('names the code nearest to an unknown one', () => {
    expect(sheets(['explain', 'YB-OVRLAP'])).toMatchObject({
      code: 2,
      out: '',
      err: '没有代码“YB-OVRLAP”，是不是 YB-OVERLAP？\nthere is no code “YB-OVRLAP”; did you mean YB-OVERLAP?\n',
    });
  });
});

describe('sheets format', () => {
  it('says what is not canonical, makes it so, and then has nothing to do', () => {
    const folder = folderWith({});
    const run = (...more: string[]) => sheets(['format', 'sheets', ...more], folder.path);
    const before = readFileSync(folder.file('refund.csv'));
    expect(run('--check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('sheets/refund.csv: 写法不统一'),
    });
    expect(readFileSync(folder.file('refund.csv'))).toEqual(before);
    expect(run()).toMatchObject({ code: 0, out: expect.stringContaining('已统一写法') });
    expect(run('--check')).toMatchObject({ code: 0, out: '写法都统一，没有改动。\n' });
    expect(sheets(['check', 'sheets'], folder.path).code).toBe(0);
  });

  it('leaves a sheet alone that it cannot read', () => {
    const folder = folderWith({});
    const broken = '编号,标题\nA,"x\n';
    writeFileSync(folder.file('sources.csv'), broken);
    const { code, out, err } = sheets(['format', 'sheets'], folder.path);
    expect([code, readFileSync(folder.file('sources.csv'), 'utf8')]).toEqual([1, broken]);
    expect(out).toContain('sheets/sources.csv: 有错误，没有动');
    expect(err).toContain('YB-FILE');
  });
});

describe('sheets coverage', () => {
  it('lists adopted rules that no case reaches, with their rows', () => {
    const { path } = folderWith({});
    const { code, out } = sheets(['coverage', 'sheets'], path);
    expect(code).toBe(0);
    expect(out).toBe(`sheets/refund.csv：采用的规则 4 条，范例用到 3 条
  A5  BJ-EMP-1  北京市
sheets/deductions.csv：采用的规则 1 条，范例用到 1 条
sheets/transfer-stages.csv：采用的规则 1 条，范例用到 0 条
  A2  NAT-OUT-1  全国
sheets/transfer-balance.csv：采用的规则 1 条，范例用到 0 条
  A2  NAT-BAL-1  全国
sheets/transfer-scope.csv：采用的规则 1 条，范例用到 1 条
sheets/waiting.csv：采用的规则 1 条，范例用到 0 条
  A2  NAT-WAIT-1  全国
sheets/requirements.csv：采用的规则 1 条，范例用到 1 条
sheets/terms.csv：采用的规则 1 条，范例用到 1 条
sheets/coverage.csv：采用的规则 1 条，范例用到 0 条
  A2  QD-COV-1  青岛市
sheets/guides.csv：采用的规则 1 条，范例用到 1 条
6 个范例用到 13 条采用规则中的 8 条（61%）。
`);
    expect(JSON.parse(sheets(['coverage', 'sheets', '--format', 'json'], path).out)).toMatchObject({
      cases: 6,
      rules: 13,
      reached: 8,
      sheets: expect.arrayContaining([
        expect.objectContaining({
          file: 'refund.csv',
          unreached: [{ id: 'BJ-EMP-1', row: 5, region: '北京市' }],
        }),
      ]),
    });
  });

  it('is a finding when the sheets do not compile', () => {
    const { path } = folderWith({ 'refund.csv': '编号\n' });
    expect(sheets(['coverage', 'sheets'], path)).toMatchObject({
      code: 1,
      err: expect.stringContaining('YB-HEADER'),
    });
  });
});
