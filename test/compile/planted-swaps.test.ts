/** Cells and headers of the real sheets that changed places: told once, and the rest is still read. */
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/diagnostic/diagnostic.ts';
import { type Folder, gridOf, realFolder, withSheets } from './support/folder.ts';
import { cellAt, changed, found, inRow } from './support/planting.ts';

const R = 'refund.csv';
const S = 'sources.csv';

describe('a planted mistake', () => {
  it.each([
    [S, 'zhengzhou-2024-05-21', '核对日期', '链接'],
    ['deductions.csv', 'JN-DED-1', '方式', '金额'],
    ['coverage.csv', 'ALXA-COV-FC', '起始', '报销'],
    [R, 'SH-EMP-1', '说明', '英文说明'],
    ['guides.csv', 'NAT-GD-BAL-1', '名称', '英文名称'],
    ['guides.csv', 'NAT-GD-BAL-1', '步骤', '英文步骤'],
    ['transfer-stages.csv', 'HN-TO-4', '经办方', '英文经办方'],
    ['deductions.csv', 'XM-DED-1', '项目', '英文项目'],
    ['facts.csv', 'age', '单位', '英文单位'],
    ['facts.csv', 'accountMode', '选项', '英文选项'],
    ['facts.csv', 'retirementRegistered', '条件说法', '英文条件说法'],
    ['regions.csv', '370200', '名称', '英文名'],
    ['holidays.csv', '2026-05-01', '名称', '英文名'],
    ['benefits.csv', 'off-site-care', '名称', '英文名'],
  ])('may be two cells that changed places: %s %s %s %s', async (file, id, one, other) => {
    const swap = inRow(id, (cells, at) =>
      cells.with(at(one), cells[at(other)] ?? '').with(at(other), cells[at(one)] ?? ''),
    );
    expect(await found(changed(file, swap, 0))).toEqual([`error YB-CELL ${cellAt(file, id, one)}`]);
  });

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
});
