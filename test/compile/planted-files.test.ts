/** Whole sheets under another name, beside themselves, or gone: one finding for each file. */
import { describe, expect, it } from 'vitest';
import { type Folder, findingsOf, gridOf, realFolder, withSheets } from './support/folder.ts';
import { edited, found } from './support/planting.ts';

const bytes = (file: string): Uint8Array => realFolder.get(file) ?? new Uint8Array();

const renamed = (from: string, to: string): Folder =>
  withSheets(realFolder, { [from]: null, [to]: bytes(from) });

describe('a sheet', () => {
  it.each([
    ['deductions.csv', 'refund.csv'],
    ['regions.csv', 'sources.csv'],
    ['facts.csv', 'refund.csv'],
    ['transfer-balance.csv', 'waiting.csv'],
    ['parameters.csv', 'refund.csv'],
    ['refund.cases.csv', 'transfer.cases.csv'],
  ])('may be exchanged with another: %s and %s', async (one, other) => {
    const exchanged = withSheets(realFolder, { [one]: bytes(other), [other]: bytes(one) });
    const told = await findingsOf(exchanged);
    expect(told.map(({ code, file, cell }) => `${code} ${file} ${cell}`).sort()).toEqual([
      `YB-FILE ${one} null`,
      `YB-FILE ${other} null`,
    ]);
    for (const { file, text, help } of told) {
      expect(text.zh).toContain(`里是 ${file === one ? other : one} 的内容`);
      expect(help?.zh).toContain('对换');
    }
  });

  it.each([
    ['refund.csv', 'deductions.csv'],
    ['holidays.csv', 'waivers.csv'],
    ['guides.csv', 'statements.csv'],
    ['waiting.csv', 'transfer-balance.csv'],
  ])(
    'may be saved under the name of another, and lack under its own: %s as %s',
    async (from, to) => {
      const [told, ...more] = await findingsOf(renamed(from, to));
      expect(more).toEqual([]);
      expect(`${told?.severity} ${told?.code} ${told?.file}`).toBe(`error YB-FILE ${to}`);
      expect(told?.help?.zh).toBe(`把它改名为 ${from}，再从以前的版本找回 ${to}`);
    },
  );

  it('may be saved over another', async () => {
    const over = withSheets(realFolder, { 'deductions.csv': bytes('refund.csv') });
    expect(await found(over)).toEqual(['error YB-FILE deductions.csv null']);
  });

  it.each([
    ['refund.csv', 'refund (1).csv'],
    ['waiting.csv', 'waiting - 副本.csv'],
    ['holidays.csv', 'Holidays.csv'],
  ])('may have lost its name: %s is %s', async (from, to) => {
    const [told, ...more] = await findingsOf(renamed(from, to));
    expect(more).toEqual([]);
    expect(`${told?.severity} ${told?.code} ${told?.file}`).toBe(`error YB-FILE ${to}`);
    expect(told?.help?.zh).toBe(`把文件改名为 ${from}`);
  });

  it('may stand beside a copy of itself, of which it is told whether it is the same', async () => {
    const copied = withSheets(realFolder, { 'refund - 副本.csv': bytes('refund.csv') });
    const [same, ...more] = await findingsOf(copied);
    expect(more).toEqual([]);
    expect(`${same?.severity} ${same?.code} ${same?.file}`).toBe(
      'warning YB-FILE refund - 副本.csv',
    );
    expect(same?.help?.zh).toContain('一模一样');
    const edit = edited([['refund.csv', 'BJ-RET-1', '备注', '已核对']], 1).get('refund.csv');
    const older = withSheets(realFolder, { 'refund (1).csv': edit ?? new Uint8Array() });
    const [other] = await findingsOf(older);
    expect(other?.help?.zh).toContain('用它替换 refund.csv');
  });

  it.each(['~$refund.csv', '.~refund.csv', '._refund.csv'])(
    'has nothing to do with %s, which a program keeps beside it',
    async (file) => {
      expect(await found(withSheets(realFolder, { [file]: '\u0000staff' }))).toEqual([]);
    },
  );

  it.each(['statements.csv', 'guides.cases.csv'])(
    'may have nothing below its header, and nothing that misses it: %s',
    async (file) => {
      const [header = []] = gridOf(realFolder, file);
      expect(await found(withSheets(realFolder, { [file]: [header] }))).toEqual([
        `warning YB-FILE ${file} null`,
      ]);
    },
  );

  it('may have lost its Chinese, have its header sorted in, or end as texts of DOS do', async () => {
    const text = new TextDecoder().decode(bytes('holidays.csv'));
    const lost = text.replace(/[^\0-\x7f]/gu, '?');
    expect(await found(withSheets(realFolder, { 'holidays.csv': lost }))).toEqual([
      'error YB-FILE holidays.csv A1',
    ]);
    const [header = [], ...rows] = gridOf(realFolder, 'deductions.csv');
    const sorted = rows.toSpliced(5, 0, header);
    expect(await found(withSheets(realFolder, { 'deductions.csv': sorted }))).toEqual([
      'error YB-HEADER deductions.csv A6',
    ]);
    expect(await found(withSheets(realFolder, { 'holidays.csv': `${text}\u001a` }))).toEqual([]);
  });

  it('may have its days in the American order, of which each is told once', async () => {
    const grid = gridOf(realFolder, 'sources.csv');
    const column = grid[0]?.indexOf('核对日期') ?? -1;
    const american = (cell: string): string => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/u, '$2/$3/$1');
    const changed = grid.map((row, at) =>
      at === 0 ? row : row.with(column, american(row[column] ?? '')),
    );
    expect(await found(withSheets(realFolder, { 'sources.csv': changed }))).toHaveLength(1);
  });

  it.each([
    ['waiting.csv', 'error'],
    ['facts.csv', 'error'],
    ['waivers.csv', 'error'],
    ['holidays.csv', 'error'],
    ['parameters.csv', 'warning'],
  ])('may be gone from a folder that has the others: %s', async (file, severity) => {
    expect(await found(withSheets(realFolder, { [file]: null }))).toEqual([
      `${severity} YB-FILE ${file} null`,
    ]);
  });
});
