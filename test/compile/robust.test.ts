/** Nothing that stands in a sheet makes the compiler throw, and nothing makes it wait for ever. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CompileResult } from '../../src/compile/compile.ts';
import { SHEET_FILES } from '../../src/compile/read.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { askRefund } from '../../src/query/refund.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import {
  check,
  csvOf,
  encode,
  type Folder,
  gridOf,
  realFolder,
  smallFolder,
  TODAY,
  withSheets,
} from './support/folder.ts';

// A few seconds each; on a busy machine longer.
vi.setConfig({ testTimeout: 60_000 });

/** What every run must keep to; the ruleset, if there is one, can be asked. */
function expectSound({ diagnostics, ruleset }: CompileResult): void {
  for (const { file, cell, text, help, notes } of diagnostics) {
    expect(file).toMatch(/\.csv$/u);
    expect(cell ?? 'A1').toMatch(/^[A-Z]+[1-9]\d*$/u);
    expect([text.zh, text.en, help?.zh, help?.en]).not.toContain('');
    for (const note of notes) expect(note.cell ?? 'A1').toMatch(/^[A-Z]+[1-9]\d*$/u);
    const sentences = [text, ...(help === null ? [] : [help])].map(({ zh, en }) => `${zh}${en}`);
    expect(sentences.join('\n')).not.toMatch(/undefined|\[object|NaN/u);
  }
  expect(ruleset === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  expect(renderText(diagnostics, 'zh').length).toBeGreaterThanOrEqual(0);
  if (ruleset === null) return;
  const indexed = indexRuleset(ruleset);
  for (const region of [null, ...indexed.regions.byCode.values()].slice(0, 5)) {
    const query = {
      region,
      regions: new Map(region === null ? [] : [['region', region] as const]),
      facts: new Map<string, number>(),
      date: TODAY,
      canonical: {},
    };
    expect(askRefund(indexed, query, TODAY, 'zh-CN').ruleset).toBe(ruleset.hash);
  }
}

const file = fc.constantFrom(...SHEET_FILES);

/** Texts that have broken programs, and texts that mean something in some other column. */
const odd = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\u3000', '"', "'", ',', '、', '；', '=', '=1+1', '-', '%', '\n', '\r\n', '\t'],
    ...[
      '#REF!',
      '####',
      '1.23E+11',
      '4月6日',
      'Dec-22',
      '45292',
      '0',
      '-1',
      '99999999999999999999',
    ],
    ...['是', '否', '不限', '无', '不详', '全国', '中国', '北京', '在职、退休', '非在职', '非'],
    ...['70岁以下', '不满0岁', '131岁', '9999', '2024-02-30', '不早于', '1900', '2999-12-31', '2%'],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'id', '编号', '年龄', 'null'],
    ...['\u0000', '\uFFFD', '\uFEFF', '\u202E', '😀', '𠮷', 'a\u0301', '％', '７０', '〇'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constant('长'.repeat(40_000)),
);

describe('compile', () => {
  it('takes any bytes as any sheet', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
        expectSound(await check(withSheets(smallFolder, { [name]: bytes })));
      }),
      { numRuns: 200 },
    );
  });

  it('takes any text as any sheet', async () => {
    const text = fc.array(odd, { maxLength: 40 }).map((parts) => parts.join(','));
    await fc.assert(
      fc.asyncProperty(file, text, async (name, content) => {
        expectSound(await check(withSheets(smallFolder, { [name]: content })));
      }),
      { numRuns: 200 },
    );
  });

  it('takes any content in any cells', async () => {
    const edits = fc.array(fc.tuple(file, fc.nat(30), fc.nat(30), odd), {
      minLength: 1,
      maxLength: 4,
    });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        let folder: Folder = smallFolder;
        for (const [name, row, column, content] of list) {
          const grid = gridOf(folder, name);
          const [r, c] = [row % grid.length, column % (grid[0]?.length ?? 1)];
          const edited = grid.map((cells, i) => (i === r ? cells.with(c, content) : cells));
          // What no longer parses as a grid has been looked at by itself above.
          folder = /[\r\n"]/u.test(content) ? folder : withSheets(folder, { [name]: edited });
        }
        const result = await check(folder);
        if (result.ruleset !== null) accepted += 1;
        expectSound(result);
      }),
      // A header of facts.csv that was taken for the name of a fact.
      { numRuns: 400, examples: [[[['facts.csv', 0, 1, '𠮷']]]] },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('takes a folder of nothing, and one of empty files', async () => {
    expectSound(await check(new Map()));
    const empty = new Map(SHEET_FILES.map((name) => [name, new Uint8Array()]));
    expectSound(await check(empty));
  });

  it('takes sheets of headers alone', async () => {
    const headers = SHEET_FILES.map((name): [string, string] => [
      name,
      csvOf(gridOf(smallFolder, name).slice(0, 1)),
    ]);
    expectSound(await check(withSheets(smallFolder, Object.fromEntries(headers))));
  });
});

describe('a sheet of many megabytes', () => {
  const megabyte = 1_000_000;
  const real = csvOf(gridOf(realFolder, 'refund.csv'));
  const header = '编号,地区,参保身份,年龄,起始,方式,可信度\n';
  const found = async (size: number, start: string, unit: string) => {
    const bytes = encode(start + unit.repeat(Math.ceil(size / encode(unit).length)));
    const result = await check(withSheets(realFolder, { 'refund.csv': bytes }));
    return result.diagnostics.filter(({ file: name }) => name === 'refund.csv');
  };

  it('may be a million empty rows below the rules', async () => {
    const width = gridOf(realFolder, 'refund.csv')[0]?.length ?? 0;
    expect(await found(50 * megabyte, real, `${','.repeat(width - 1)}\r\n`)).toEqual([]);
  });

  it.each([
    ['rows that cannot be read', 10, 'X-1,火星,外星人,七老八十\n', 'YB-CELL'],
    ['rows of an unknown region', 2, 'X-1,火星,退休,,,不划入,转述\n', 'YB-NAME'],
    ['rows of one id', 2, 'X-1,北京市,退休,,,不划入,转述\n', 'YB-DUPLICATE'],
    ['rows that overlap', 2, 'X,北京市,退休,,2026,不划入,转述\n', 'YB-OVERLAP'],
    ['rows that are too long', 10, `${'a,'.repeat(60)}\n`, 'YB-FILE'],
  ])('may be %s: the first thousand findings are said', async (...args) => {
    const [, megabytes, line, code] = args;
    const findings = await found(megabytes * megabyte, header, line);
    expect(findings.length).toBe(1001);
    expect(findings[0]?.text.zh).toBe('这张表的问题很多，只列出前 1000 处');
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it.each([
    ['an open quote', 'x', `${header}"`, 'YB-FILE', '引号没有成对：这里的 " 没有结束'],
    ['one cell', '7', `${header}X-1,北京市,退休,`, 'YB-FILE', '这一格有 '],
    ['one header', '年,', '编号,', 'YB-HEADER', '表头有 '],
    ['NUL bytes', '\u0000', 'a,b\n', 'YB-FILE', '第 2 行有空字节'],
  ])('may be %s: one finding says so', async (...args) => {
    const [, unit, start, code, text] = args;
    const findings = await found(10 * megabyte, start, unit);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.text.zh.startsWith(text)).toBe(true);
  });
});

describe('a sheet of many good rows', () => {
  it('is checked without comparing every row with every other', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const day = new Date(Date.UTC(1900, 0, 1 + index)).toISOString().slice(0, 10);
      const end = index === 9_999 ? '' : day;
      return `X-${index},北京市,退休,${day},${end},不划入,转述,sd-report`;
    });
    const sheet = ['编号,地区,参保身份,起始,截止,方式,可信度,依据', ...rows].join('\n');
    const started = performance.now();
    const { diagnostics } = await check(
      withSheets(smallFolder, { 'refund.csv': sheet, 'refund.cases.csv': null }),
    );
    expect(diagnostics).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
