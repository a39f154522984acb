/** Sheets damaged as a whole: rows of another one below them, rows broken in two, a file cut off. */
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/diagnostic/diagnostic.ts';
import { csvOf, findingsOf, gridOf, realFolder, withSheets } from './support/folder.ts';
import { changed, edited, found } from './support/planting.ts';

describe('rows of another sheet below its own', () => {
  it.each([
    ['parameters.csv', 'refund.csv', 0],
    ['parameters.csv', 'sources.csv', 0],
    ['sources.csv', 'facts.csv', 0],
    ['waiting.csv', 'transfer-scope.csv', 0],
    ['holidays.csv', 'waivers.csv', 1],
    ['deductions.csv', 'refund.csv', 1],
    ['refund.csv', 'deductions.csv', 1],
  ])('are told once, at the first of them: %s has those of %s', async (file, other, from) => {
    const pasted = gridOf(realFolder, other).slice(from);
    const rows = gridOf(realFolder, file).length;
    const folder = changed(file, (grid) => [...grid, ...pasted], from);
    const [told, ...more] = await findingsOf(folder);
    expect(more).toEqual([]);
    expect(`${told?.severity} ${told?.code} ${told?.file} ${told?.cell}`).toBe(
      `error YB-FILE ${file} A${rows + 1}`,
    );
    expect(told?.text.zh).toContain(`第 ${rows + 1} 至 ${rows + pasted.length} 行是 ${other} 的`);
  });

  it('hide nothing that is wrong above them', async () => {
    const pasted = gridOf(realFolder, 'sources.csv');
    const folder = changed(
      'deductions.csv',
      (grid) => {
        const column = grid[0]?.indexOf('周期') ?? -1;
        return [...grid.with(1, (grid[1] ?? []).with(column, '每旬')), ...pasted];
      },
      1,
    );
    const rows = gridOf(realFolder, 'deductions.csv').length;
    const column = gridOf(realFolder, 'deductions.csv')[0]?.indexOf('周期') ?? -1;
    expect(await found(folder)).toEqual([
      `error YB-NAME deductions.csv ${columnName(column)}2`,
      `error YB-FILE deductions.csv A${rows + 1}`,
    ]);
  });
});

describe('the rows of a sheet below themselves', () => {
  it.each([
    ['deductions.csv', 0],
    ['waiting.csv', 1],
    ['sources.csv', 1],
    ['holidays.csv', 0],
  ])('are told once, at the first that repeats another: %s from row %i on', async (file, from) => {
    const again = gridOf(realFolder, file).slice(from);
    const rows = gridOf(realFolder, file).length;
    const [told, ...more] = await findingsOf(changed(file, (grid) => [...grid, ...again], from));
    expect(more).toEqual([]);
    expect(`${told?.severity} ${told?.code} ${told?.file} ${told?.cell}`).toBe(
      `error YB-FILE ${file} A${rows + 1}`,
    );
    expect(told?.help?.zh).toBe(`删去第 ${rows + 1} 至 ${rows + again.length} 行`);
  });
});

describe('a row that a line break outside quotes has broken in two', () => {
  it.each([
    ['refund.csv', 'BJ-RET-1', '说明', 3, false],
    ['refund.csv', 'SD-RET-1', '说明', 6, true],
    ['refund.csv', 'SD-RET-1', '备注', 2, false],
    ['sources.csv', 'seed-003', '标题', 4, true],
    ['facts.csv', 'age', '问题', 3, false],
    ['statements.csv', 'ST-0-23', '内容', 6, true],
    ['requirements.csv', 'NAT-REQ-LIFE-TYPE', '说明', 5, false],
  ])(
    'is told once, where it breaks: %s %s %s, cells filled up: %s',
    async (file, id, header, at, isFilledUp) => {
      const grid = gridOf(realFolder, file);
      const row = grid.findIndex(([first]) => first === id);
      const column = grid[0]?.indexOf(header) ?? -1;
      const cells = grid[row] ?? [];
      const pieces = [
        [...cells.slice(0, column), cells[column]?.slice(0, at) ?? ''],
        [cells[column]?.slice(at) ?? '', ...cells.slice(column + 1)],
      ];
      const width = isFilledUp ? cells.length : 0;
      const broken = pieces.map((piece) =>
        Array.from({ length: Math.max(width, piece.length) }, (_, index) => piece[index] ?? ''),
      );
      const folder = withSheets(realFolder, { [file]: grid.toSpliced(row, 1, ...broken) });
      const [told, ...more] = await findingsOf(folder);
      expect(more).toEqual([]);
      expect(`${told?.code} ${told?.file} ${told?.cell}`).toBe(
        `YB-CELL ${file} ${columnName(column)}${row + 1}`,
      );
      expect(told?.text.zh).toContain('断成了 2 行');
    },
  );

  it('is none where a footer or a title follows', async () => {
    const rows = gridOf(realFolder, 'parameters.csv').length;
    const folder = withSheets(realFolder, {
      'parameters.csv': `${csvOf(gridOf(realFolder, 'parameters.csv'))}湖北各地\n`,
    });
    const [told, ...more] = await findingsOf(folder);
    expect(more).toEqual([]);
    expect(`${told?.cell} ${told?.text.zh}`).toContain(`A${rows + 1} 这一行只有“湖北各地”一格`);
  });
});

describe('a file that ends in the middle of a row', () => {
  it.each([
    ['refund.csv', 0.3],
    ['refund.csv', 0.5],
    ['sources.csv', 0.97],
    ['requirements.csv', 0.97],
    ['statements.csv', 0.5],
    ['refund.cases.csv', 0.51],
    ['facts.csv', 0.8],
    ['guides.csv', 0.97],
    ['terms.csv', 0.5],
  ])('is told once, and nothing of what it lacks: %s, after %d of it', async (file, part) => {
    const text = csvOf(gridOf(realFolder, file));
    const cut = text.slice(0, Math.floor(text.length * part));
    const [told, ...more] = await findingsOf(withSheets(realFolder, { [file]: cut }));
    expect(more).toEqual([]);
    expect(`${told?.severity} ${told?.code} ${told?.file}`).toBe(`error YB-FILE ${file}`);
    expect(told?.text.zh).toContain('的中间就结束了');
  });

  it('may end in the middle of a character', async () => {
    const bytes = realFolder.get('refund.csv') ?? new Uint8Array();
    const start = bytes.findLastIndex((byte) => byte >= 0xe4);
    const [told, ...more] = await findingsOf(
      withSheets(realFolder, { 'refund.csv': bytes.slice(0, start + 2) }),
    );
    expect(more).toEqual([]);
    expect(`${told?.code} ${told?.text.zh}`).toContain('YB-FILE 文件在最后一个字的中间就结束了');
  });

  it('is none where a short row that says all it must has no line end', async () => {
    const text = csvOf(gridOf(realFolder, 'refund.csv')).trimEnd();
    const short = text.replace(/,*[^",\n]*$/u, '');
    expect(await found(withSheets(realFolder, { 'refund.csv': short }))).toEqual([]);
  });
});

describe('a column that was deleted', () => {
  it.each([
    ['requirements.csv', '下级适用'],
    ['guides.csv', '下级适用'],
    ['transfer-stages.csv', '下级适用'],
    ['guides.csv', '质疑'],
    ['terms.csv', '异地就医情形'],
    ['terms.csv', '慢病情况'],
    ['transfer-scope.csv', '参保身份'],
    ['waiting.csv', '转换险种'],
    ['transfer-stages.csv', '环节'],
    ['transfer-stages.csv', '可信度'],
    ['refund.cases.csv', '地区'],
    ['refund.cases.csv', '基准日'],
    ['refund.cases.csv', '年龄'],
    ['refund.cases.csv', '缴费基数'],
    ['refund.cases.csv', '个人账户模式'],
    ['transfer.cases.csv', '转入地'],
    ['transfer.cases.csv', '申请日期'],
    ['transfer.cases.csv', '转换险种'],
    ['eligibility.cases.csv', '参保状态正常'],
    ['eligibility.cases.csv', '基准日'],
    ['guides.cases.csv', '地区'],
    ['deductions.csv', '起始'],
    ['waiting.csv', '待遇开始'],
    ['facts.csv', '推定适用'],
  ])('is told once, at the header that lacks it: %s without %s', async (file, header) => {
    const folder = changed(
      file,
      (grid) => {
        const column = grid[0]?.indexOf(header) ?? -1;
        return grid.map((cells) => cells.toSpliced(column, 1));
      },
      1,
    );
    const [told, ...more] = await findingsOf(folder);
    expect(more).toEqual([]);
    expect(`${told?.code} ${told?.file} ${told?.cell}`).toBe(`YB-HEADER ${file} A1`);
    expect(told?.text.zh).toContain(`“${header}”`);
  });

  it.each(['原文', '说明', '备注', '英文说明'])(
    'is none where nobody needs it: refund.csv without %s',
    async (header) => {
      const folder = changed(
        'refund.csv',
        (grid) => {
          const column = grid[0]?.indexOf(header) ?? -1;
          return grid.map((cells) => cells.toSpliced(column, 1));
        },
        1,
      );
      const told = await findingsOf(folder);
      expect(told.filter(({ code }) => code === 'YB-HEADER')).toEqual([]);
    },
  );

  it.each(['accountMode', 'retirementRegistered', 'case'])(
    'is none where a fact is presumed no more: %s',
    async (id) => {
      const told = await findingsOf(edited([['facts.csv', id, '默认推定', '']], 1));
      expect(told.filter(({ code }) => code === 'YB-HEADER')).toEqual([]);
    },
  );
});
