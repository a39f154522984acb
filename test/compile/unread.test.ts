/** One mistake, one finding: what cannot be read is not reported again by whoever refers to it. */
import { describe, expect, it } from 'vitest';
import { SHEET_FILES } from '../../src/compile/read.ts';
import {
  encode,
  findingsOf,
  type Grid,
  gridOf,
  smallFolder,
  withSheets,
} from './support/folder.ts';

const found = async (sheets: Parameters<typeof withSheets>[1]) =>
  (await findingsOf(withSheets(smallFolder, sheets))).map(
    ({ code, file, cell, severity }) => `${severity} ${code} ${file} ${cell ?? '-'}`,
  );

function edited(file: string, row: number, header: string, content: string): Grid {
  const grid = gridOf(smallFolder, file);
  const column = grid[0]?.indexOf(header) ?? -1;
  return grid.map((cells, index) => (index + 1 === row ? cells.with(column, content) : cells));
}

const XLSX = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0);

describe('a sheet that is a workbook', () => {
  it.each(SHEET_FILES)('is the only finding: %s', async (file) => {
    expect(await found({ [file]: XLSX })).toEqual([`error YB-FILE ${file} -`]);
  });
});

describe('a sheet that is not there', () => {
  it.each(['regions.csv', 'sources.csv', 'facts.csv', 'refund.csv'])(
    'is the only finding: %s',
    async (file) => {
      expect(await found({ [file]: null })).toEqual([`error YB-FILE ${file} -`]);
    },
  );

  it('may be an optional one', async () => {
    const absent = { 'parameters.csv': null, 'deductions.csv': null, 'refund.cases.csv': null };
    expect(await found(absent)).toEqual([]);
  });

  it('may be missed by the cases', async () => {
    expect(await found({ 'deductions.csv': null })).toEqual(['error YB-CASE refund.cases.csv I2']);
  });
});

describe('a sheet under a name that nobody knows', () => {
  it('is a warning, with the name it may have had', async () => {
    const [finding] = await findingsOf(withSheets(smallFolder, { 'refnd.csv': 'a,b\n1,2\n' }));
    expect(finding).toMatchObject({ code: 'YB-FILE', severity: 'warning', file: 'refnd.csv' });
    expect(finding?.help?.zh).toBe('是不是 refund.csv？');
  });

  it('is not asked about when it is no CSV', async () => {
    expect(await found({ 'README.md': encode('读我') })).toEqual([]);
  });
});

describe('a row that cannot be read', () => {
  it.each<[string, string, number, string, string, string]>([
    ['a region', 'regions.csv', 3, '级别', '直辖', 'YB-NAME regions.csv C3'],
    ['a parent', 'regions.csv', 4, '级别', '省份', 'YB-NAME regions.csv C4'],
    ['a source', 'sources.csv', 2, '核对日期', '去年', 'YB-CELL sources.csv F2'],
    ['a fact', 'facts.csv', 4, '类型', '数字', 'YB-NAME facts.csv D4'],
    ['a fact that the program needs', 'facts.csv', 3, '问题', '', 'YB-CELL facts.csv L3'],
    ['a rule', 'refund.csv', 3, '金额', '一百', 'YB-CELL refund.csv J3'],
    ['a deduction', 'deductions.csv', 2, '金额', '三元', 'YB-CELL deductions.csv H2'],
  ])('is the only finding: %s', async (_, file, row, header, content, finding) => {
    expect(await found({ [file]: edited(file, row, header, content) })).toEqual([
      `error ${finding}`,
    ]);
  });

  it('does not hide a reference that would dangle without it too', async () => {
    const sources = edited('sources.csv', 2, '核对日期', '去年');
    const refund = edited('refund.csv', 2, '依据', 'bj-notise');
    expect(await found({ 'sources.csv': sources, 'refund.csv': refund })).toEqual([
      'error YB-CELL sources.csv F2',
      'error YB-REFERENCE refund.csv P2',
    ]);
  });
});

describe('a list without the column that names its rows', () => {
  it.each([
    ['regions.csv', '名称', 'B'],
    ['regions.csv', '代码', 'A'],
    ['sources.csv', '编号', 'A'],
    ['facts.csv', '名称', 'B'],
  ])('is the only finding: %s without %s', async (file, header) => {
    const grid = gridOf(smallFolder, file);
    const column = grid[0]?.indexOf(header) ?? -1;
    const without = grid.map((cells) => cells.toSpliced(column, 1));
    expect(await found({ [file]: without })).toEqual([`error YB-HEADER ${file} A1`]);
  });
});
