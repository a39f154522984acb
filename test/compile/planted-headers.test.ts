/**
 * Slips in the header of a real sheet: every row then says something else than it did, and one
 * finding at the header is all that is told.
 */
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/diagnostic/diagnostic.ts';
import { type Folder, findingsOf, gridOf, realFolder, withSheets } from './support/folder.ts';
import { cellAt, changed, found, inRow } from './support/planting.ts';

const R = 'refund.csv';

describe('a slip in a header', () => {
  const swappedHeaders = (file: string, one: string, other: string, turn = 2): Folder => {
    const header = gridOf(realFolder, file)[0] ?? [];
    const [at, to] = [header.indexOf(one), header.indexOf(other)];
    return changed(
      file,
      ([first = [], ...rows]) => [first.with(at, other).with(to, one), ...rows],
      turn,
    );
  };

  it.each([
    [R, '金额', '周期'],
    [R, '起始', '截止'],
    [R, '保底', '封顶'],
    [R, '编号', '地区'],
    ['transfer-scope.csv', '起始', '截止'],
    ['transfer-scope.csv', '说明', '依据'],
    ['deductions.csv', '起始', '截止'],
    ['transfer-stages.csv', '起始', '截止'],
    ['requirements.csv', '编号', '累计缴费年限'],
    ['terms.csv', '说明', '英文说明'],
    ['guides.csv', '名称', '英文名称'],
    ['guides.csv', '步骤', '英文步骤'],
    ['facts.csv', '选项', '英文选项'],
    ['facts.csv', '条件说法', '英文条件说法'],
    ['statements.csv', '文章', '行'],
    ['sources.csv', '发布日期', '核对日期'],
    ['holidays.csv', '安排', '名称'],
    ['regions.csv', '代码', '名称'],
    ['waivers.csv', '检查', '规则'],
    [R, '依据', '质疑'],
    [R, '建国前老工人', '缴费年限已满'],
    ['regions.csv', '上级', '别名'],
    ['requirements.csv', '须满足事实', '须满足条件'],
    ['waiting.csv', '等待最少', '等待最多'],
    ['coverage.csv', '最低比例', '最高比例'],
    ['refund.cases.csv', '规则', '质疑显示'],
    [R, '原文', '说明'],
    [R, '说明', '备注'],
  ])('may be the headers %s %s and %s swapped', async (file, one, other) => {
    const header = gridOf(realFolder, file)[0] ?? [];
    const first = Math.min(header.indexOf(one), header.indexOf(other));
    expect(await found(swappedHeaders(file, one, other))).toEqual([
      `error YB-HEADER ${file} ${cellName(1, first)}`,
    ]);
  });

  it.each([
    [R, '金额', '周期'],
    [R, '编号', '地区'],
    [R, '起始', '截止'],
    ['facts.csv', '最小', '最大'],
    ['regions.csv', '代码', '名称'],
  ])('is told beside the swapped headers %s %s and %s', async (file, one, other) => {
    const swapped = swappedHeaders(file, one, other, 1);
    const header = gridOf(realFolder, file)[0] ?? [];
    const age = gridOf(realFolder, R)[0]?.indexOf('年龄') ?? -1;
    const rows = gridOf(swapped, R).map((row) =>
      row.includes('BJ-RET-2') && row[age] === '70岁及以上' && !row.includes('BJ-RET-D2')
        ? row.with(age, '60岁及以上')
        : row,
    );
    expect(await found(withSheets(swapped, { [R]: rows }))).toEqual([
      `error YB-HEADER ${file} ${cellName(1, Math.min(header.indexOf(one), header.indexOf(other)))}`,
      `error YB-OVERLAP ${cellAt(R, 'BJ-RET-2', '年龄')}`,
    ]);
  });

  const reheaded = (file: string, change: (header: string[]) => string[], turn = 0): Folder =>
    changed(file, ([first = [], ...rows]) => [change([...first]), ...rows], turn);

  it.each([
    [R, '参保身份'],
    ['sources.csv', '标题'],
    ['facts.csv', '类型'],
    ['waiting.csv', '可补缴'],
  ])('may be three headers of %s that changed places, from %s on', async (file, from) => {
    const rotated = reheaded(file, (header) => {
      const at = header.indexOf(from);
      const [one = '', two = '', three = ''] = header.slice(at, at + 3);
      return header.toSpliced(at, 3, two, three, one);
    });
    expect(await found(rotated)).toEqual([`error YB-HEADER ${cellAt(file, '', from)}`]);
  });

  it.each([
    [R, '备注'],
    ['sources.csv', '备注'],
    [R, '依据'],
    ['facts.csv', '选项'],
    ['regions.csv', '区县'],
    ['statements.csv', '英文理由'],
    ['benefits.csv', '编号'],
    ['coverage.csv', '起始'],
  ])('may be a header of %s that was cleared: %s', async (file, name) => {
    const lost = reheaded(file, (header) => header.with(header.indexOf(name), ''), 1);
    const told = await findingsOf(lost);
    expect(told.map(({ code, cell }) => `${code} ${file} ${cell}`)).toEqual([
      `YB-HEADER ${cellAt(file, '', name)}`,
    ]);
    expect(told[0]?.text.zh).toContain(`“${name}”`);
  });

  it.each([
    [R, '依据'],
    [R, '金额'],
    [R, '年龄'],
    [R, '参保身份'],
    [R, '截止'],
    [R, '采用'],
    [R, '下级适用'],
    ['facts.csv', '选项'],
    ['regions.csv', '上级'],
    ['regions.csv', '别名'],
    ['guides.csv', '步骤'],
    ['terms.csv', '数值'],
    ['waiting.csv', '等待最多'],
    ['requirements.csv', '性别'],
    [R, '性质'],
    [R, '组成'],
    [R, '质疑'],
    [R, '封顶'],
    [R, '保底'],
    ['sources.csv', '发布日期'],
    ['waiting.csv', '方式'],
    ['deductions.csv', '周期'],
    [R, '退休手续已办'],
    [R, '建国前老工人'],
    [R, '缴费年限已满'],
  ])('may be a column of %s that was deleted: %s', async (file, name) => {
    const at = gridOf(realFolder, file)[0]?.indexOf(name) ?? -1;
    const told = await findingsOf(
      changed(file, (cells) => cells.map((row) => row.toSpliced(at, 1)), 1),
    );
    expect(told.map(({ code, file: place, cell }) => `${code} ${place} ${cell}`)).toEqual([
      `YB-HEADER ${file} A1`,
    ]);
    expect(told[0]?.text.zh).toContain(`“${name}”`);
  });

  it('may be missing for the English of a whole column', async () => {
    const at = gridOf(realFolder, R)[0]?.indexOf('英文说明') ?? -1;
    expect(await found(changed(R, (cells) => cells.map((row) => row.toSpliced(at, 1)), 0))).toEqual(
      [`warning YB-TRANSLATION ${cellAt(R, '', '说明')}`],
    );
  });

  it('is no column that was never there, where one rule alone is wrong', async () => {
    const at = gridOf(realFolder, R)[0]?.indexOf('口径') ?? -1;
    const changes = (cells: string[][]) =>
      inRow('BJ-RET-2', (row, column) => row.with(column('金额'), '120'))(cells).map((row) =>
        row.toSpliced(at, 1),
      );
    const told = await findingsOf(changed(R, changes, 1));
    expect(told.map(({ code }) => code)).not.toContain('YB-HEADER');
  });

  it('may be headers that changed places beside a mistake in a cell', async () => {
    const C = 'refund.csv';
    const both = (cells: string[][]) => {
      const [header = [], ...rows] = inRow('BJ-RET-1', (row, at) => row.with(at('金额'), '1O0'))(
        cells,
      );
      const [one, other] = [header.indexOf('依据'), header.indexOf('质疑')];
      return [header.with(one, '质疑').with(other, '依据'), ...rows];
    };
    expect(await found(changed(C, both, 2))).toEqual([
      `error YB-HEADER ${cellAt(C, '', '质疑')}`,
      `error YB-CELL ${cellAt(C, 'BJ-RET-1', '金额')}`,
    ]);
  });

  it('is read in any order of columns beside a mistake, which alone is told', async () => {
    const turned = (cells: string[][]) =>
      inRow('BJ-RET-1', (row, at) => row.with(at('金额'), '1O0'))(cells).map((row) =>
        row.toReversed(),
      );
    const [only, ...others] = await found(changed(R, turned, 1));
    expect([only?.replace(/ [A-Z]+(?=\d+$)/u, ' '), others]).toEqual([
      `error YB-CELL ${R} ${cellAt(R, 'BJ-RET-1', '金额').replace(/\D/gu, '')}`,
      [],
    ]);
  });

  it.each([R, 'sources.csv', 'facts.csv', 'transfer.cases.csv', 'waivers.csv', 'regions.csv'])(
    'may be a header row removed: %s',
    async (file) => {
      expect(await found(changed(file, ([, ...rows]) => rows, 0))).toEqual([
        `error YB-HEADER ${file} A1`,
      ]);
    },
  );
});
