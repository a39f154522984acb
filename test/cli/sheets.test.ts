import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { smallFolder } from '../compile/support/folder.ts';
import { type Run, root, sheets, temporaryFolder } from './process.ts';

// Each test starts a process or two, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000 });

const folder = temporaryFolder();
const good = join(folder.path, 'good');
const bad = join(folder.path, 'bad');
const empty = join(folder.path, 'empty');

beforeAll(() => {
  for (const path of [good, bad, empty]) mkdirSync(path);
  for (const [name, bytes] of smallFolder) {
    writeFileSync(join(good, name), bytes);
    writeFileSync(join(bad, name), bytes);
  }
  const overlap = new URL('../diagnostics/YB-OVERLAP.csv', import.meta.url);
  writeFileSync(join(bad, 'refund.csv'), readFileSync(overlap));
});

afterAll(() => folder.remove());

/** What every refusal has: something said in Chinese, nothing on the standard output, no stack. */
function expectUsageError({ code, out, err }: Run, text: string): void {
  expect(err).toContain(text);
  expect(err).toMatch(/\p{Script=Han}/u);
  expect(err).not.toMatch(/^\s+at /mu);
  expect([code, out]).toEqual([2, '']);
}

describe('sheets check', () => {
  it('finds nothing in the real sheets', async () => {
    const { code, out, err } = await sheets('check');
    expect(out).toMatch(/^0 个错误，0 个其他提示。返款规则 \d+ 条，规则集 sha256-[0-9a-f]{64}\n$/u);
    expect([code, err]).toEqual([0, '']);
  });

  it('tells findings as the design page shows them, and fails', async () => {
    const { code, out, err } = await sheets('check', bad);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(
      /bad\/refund\.csv D3 错误 YB-OVERLAP: 北京、退休、70岁 自 2022-09-01 起同时符合第 2 行和第 3 行$/u,
    );
    expect(lines.slice(1)).toEqual([
      '  D3  70岁及以上',
      '  D2  70岁以下   ← “以下”含本数（参照民法典第1259条），70 岁也在其中',
      '  建议: 把 D2 改为 “不满70岁”',
      '1 个错误，0 个其他提示。这些错误可能涉及的范例，改好以后再比对。',
      '',
    ]);
    expect([code, err]).toEqual([1, '']);
  });

  it('speaks English', async () => {
    const { code, out } = await sheets('check', bad, '--lang', 'en');
    expect(out).toContain('error YB-OVERLAP: 北京, retired, 70 years meets both row 2 and row 3');
    expect(out).toContain(
      'help: change D2 to “不满70岁”\n1 error(s), 0 other finding(s). Golden cases that these may concern are compared once they are mended.\n',
    );
    expect(code).toBe(1);
  });

  it('writes JSON whose shape is a contract', async () => {
    const { code, out } = await sheets('check', bad, '--format', 'json', '--lang', 'zh');
    expect(JSON.parse(out)).toEqual({
      diagnostics: [
        {
          code: 'YB-OVERLAP',
          severity: 'error',
          file: 'refund.csv',
          cell: 'D3',
          text: '北京、退休、70岁 自 2022-09-01 起同时符合第 2 行和第 3 行',
          notes: [
            { file: 'refund.csv', cell: 'D3', text: '70岁及以上' },
            {
              file: 'refund.csv',
              cell: 'D2',
              text: '70岁以下   ← “以下”含本数（参照民法典第1259条），70 岁也在其中',
            },
          ],
          help: '把 D2 改为 “不满70岁”',
          fix: [{ file: 'refund.csv', cell: 'D2', from: '70岁以下', to: '不满70岁' }],
        },
      ],
      ruleset: null,
    });
    expect(code).toBe(1);
  });

  it('names the ruleset in JSON when nothing is wrong', async () => {
    const { code, out } = await sheets('check', good, '--format=json', '--lang=en');
    const hash: unknown = expect.stringMatching(/^sha256-[0-9a-f]{64}$/u);
    expect(JSON.parse(out)).toEqual({ diagnostics: [], ruleset: hash });
    expect(code).toBe(0);
  });

  it('says which sheets an empty folder lacks', async () => {
    const { code, out } = await sheets('check', empty);
    for (const name of ['regions.csv', 'sources.csv', 'facts.csv', 'refund.csv'])
      expect(out).toContain(`${name} 错误 YB-FILE: 缺少 ${name}`);
    expect(code).toBe(1);
  });
});

describe('sheets ask', () => {
  it('answers with the envelope of the API', async () => {
    const facts = ['--region', '上海', '--participant', 'retired', '--age', '75'];
    const { code, out, err } = await sheets('ask', 'refund', ...facts);
    expect(JSON.parse(out)).toMatchObject({
      query: { region: '310000', participant: 'retired', age: 75 },
      outcome: 'determined',
      answer: { credited: true, monthly: { net: '157.50', average: true } },
    });
    expect([code, err]).toEqual([0, '']);
  });

  it('asks another folder, in Chinese words, of another day', async () => {
    const facts = ['--地区=北京', '--participant=退休', '--年龄=70', '--date=2023年1月1日'];
    const { code, out } = await sheets('ask', 'refund', ...facts, '--sheets', good);
    expect(JSON.parse(out)).toMatchObject({
      query: { region: '110000', date: '2023-01-01' },
      answer: { monthly: { gross: '110.00', deduction: '3.00', net: '107.00' } },
    });
    expect(code).toBe(0);
  });

  it('asks about a transfer, its facts written as options are', async () => {
    const places = ['--from-region', '石家庄', '--to-region', '太原', '--participant', '在职'];
    const facts = ['--applied-on', '2026-09-28', '--gap-months=0', '--today', '2026-11-21'];
    const { code, out } = await sheets('ask', 'transfer', ...places, ...facts);
    expect(JSON.parse(out)).toMatchObject({
      query: { fromRegion: '130100', toRegion: '140100', appliedOn: '2026-09-28' },
      answer: { transferable: true, completesBy: '2026-10-23' },
    });
    expect(code).toBe(0);
    const vague = await sheets(
      'ask',
      'transfer-timeline',
      '--from-region',
      '青岛',
      '--region',
      '北京',
    );
    expect(JSON.parse(vague.out)).toMatchObject({
      errors: [{ parameter: 'region', suggestions: ['fromRegion', 'toRegion'] }],
    });
    expect(vague.code).toBe(2);
  });

  it('says what is wrong with facts, and what may have been meant', async () => {
    const { code, out } = await sheets('ask', 'refund', '--region', '山冻', '--agee', '75');
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      errors: [
        { parameter: 'region', got: '山冻', suggestions: expect.arrayContaining(['山东']) },
        { parameter: 'agee', suggestions: expect.arrayContaining(['age']) },
      ],
    });
    expect(code).toBe(2);
  });

  it('asks no sheets with errors, and says which', async () => {
    const { code, out, err } = await sheets('ask', 'refund', '--region', '北京', '--sheets', bad);
    expect(err).toMatch(/bad\/refund\.csv D3 错误 YB-OVERLAP/u);
    expect([code, out]).toEqual([1, '']);
  });

  it.each([
    ['no question', [], '少了要问的问题'],
    ['another question', ['refnd'], '不认识的问题“refnd”，是不是 refund？现在可以问：refund、'],
    ['two facts in a row', ['refund', '--region', '--age', '70'], '--region 后面少了一个值'],
    ['a bare word', ['refund', '上海'], '看不懂“上海”'],
    ['a day that is none', ['refund', '--today', '昨天'], '--today 应是 2026-01-31 这样的日期'],
  ])('refuses %s', async (_, args, text) => {
    expectUsageError(await sheets('ask', ...args), text);
  });
});

describe('sheets, used wrongly', () => {
  it.each([
    ['nothing at all', [], '用法：'],
    ['another command', ['chek'], '不认识的命令“chek”，是不是 check？可以用：check、ask'],
    ['another option', ['check', '--frmat', 'json'], '不认识的选项“--frmat”，是不是 --format？'],
    ['an option without its value', ['check', '--format'], '后面少了一个值'],
    ['another format', ['check', '--format', 'xml'], '不能是“xml”，可以是：text、json'],
    ['another language', ['check', '--lang', 'fr'], '不能是“fr”，可以是：zh-CN、zh、en'],
    ['two folders', ['check', 'a', 'b'], '“check”后面最多写 1 项，得到 2 项'],
    ['three versions', ['diff', 'a', 'b', 'c'], '“diff”后面最多写 2 项，得到 3 项'],
    ['a folder that is none', ['check', 'no-such'], '没有文件夹“no-such”'],
    ['a file', ['check', join(root, 'package.json')], '没有文件夹“'],
  ])('refuses %s', async (_, args, text) => {
    expectUsageError(await sheets(...args), text);
  });

  it.each([[['--help']], [['check', '-h']]])('explains itself: %s', async (args) => {
    const { code, out, err } = await sheets(...args);
    expect(out).toContain('用法：');
    expect(out).toMatch(/--help\s+看用法/u);
    expect([code, err]).toEqual([0, '']);
  });
});
