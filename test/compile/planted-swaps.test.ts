/** Cells of the real sheets that changed places, and rows copied: told once, at the first cell of them. */
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/diagnostic/diagnostic.ts';
import { gridOf, realFolder } from './support/folder.ts';
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

  it.each([
    ['guides.csv', 'SZ-GD-BAL-1', 'error'],
    ['guides.csv', 'QD-GD-SHARE-1', 'error'],
    ['sources.csv', 'gs-2023-10-31', 'warning'],
    ['coverage.csv', 'ALXA-COV-PT', 'error'],
    [R, 'SJZ-RET-D1', 'error'],
    [R, 'NAT-EMP-G1', 'error'],
    ['statements.csv', 'ST-0-28', 'error'],
    ['refund.cases.csv', 'CASE-BJ-1', 'warning'],
  ])('may be a row of %s pasted under another id: %s', async (file, id, severity) => {
    const pasted = (cells: string[][]) => [
      ...cells,
      (cells.find(([first]) => first === id) ?? []).with(0, `${id.replace(/\d+$/u, '')}97`),
    ];
    const below = gridOf(realFolder, file).length + 1;
    expect(await found(changed(file, pasted, 1))).toEqual([
      `${severity} YB-DUPLICATE ${file} ${cellName(below, 0)}`,
    ]);
  });
});
