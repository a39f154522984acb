import { describe, expect, it } from 'vitest';
import {
  type Folder,
  type Grid,
  gridOf,
  rulesetOf,
  smallFolder,
  withSheets,
} from './support/folder.ts';

/** The small folder without its cases, which would rightly object to most changes. */
const folder = withSheets(smallFolder, { 'refund.cases.csv': null });

const hashOf = async (files: Folder): Promise<string> => (await rulesetOf(files)).hash;

function edited(file: string, row: number, header: string, content: string): Folder {
  const grid = gridOf(folder, file);
  const column = grid[0]?.indexOf(header) ?? -1;
  if (column === -1) throw new Error(`${file} has no ${header}`);
  const edit = (cells: readonly string[], index: number) =>
    index + 1 === row ? cells.with(column, content) : cells;
  return withSheets(folder, { [file]: grid.map(edit) });
}

/** The sheet with a further column, filled in below its header alone. */
function widened(file: string, header: string, content: string): Folder {
  const grid: Grid = gridOf(folder, file);
  const cell = (index: number): string => (index === 0 ? header : index === 1 ? content : '');
  return withSheets(folder, { [file]: grid.map((cells, index) => [...cells, cell(index)]) });
}

describe('the ruleset hash', () => {
  it('is a SHA-256 in hexadecimal digits, the same in every run', async () => {
    const hash = await hashOf(folder);
    expect(hash).toMatch(/^sha256-[0-9a-f]{64}$/u);
    expect(await hashOf(folder)).toBe(hash);
  });

  it.each([
    ['a figure', edited('refund.csv', 2, '金额', '100.01')],
    ['a rate', edited('refund.csv', 5, '比例', '2.01%')],
    ['a bound', edited('refund.csv', 4, '年龄', '71岁及以上')],
    ['a start', edited('refund.csv', 5, '起始', '2022-09-02')],
    ['how well a start is known', edited('refund.csv', 2, '起始', '2022-09')],
    ['an end', edited('refund.csv', 2, '截止', '2999-12-31')],
    ['a standing', edited('refund.csv', 6, '采用', '未采用')],
    ['a confidence', edited('refund.csv', 2, '可信度', '转述')],
    ['an id', edited('refund.csv', 6, '编号', 'SD-RET-9')],
    ['whose rule it is', edited('refund.csv', 6, '地区', '青岛市')],
    ['whether a rule binds below', edited('refund.csv', 6, '下级适用', '')],
    ['a deduction', edited('deductions.csv', 2, '金额', '3.5')],
    ['a parameter', edited('parameters.csv', 2, '数值', '3676')],
    ['the date of a source', edited('sources.csv', 2, '发布日期', '2022-08-16')],
    ['the title of a source', edited('sources.csv', 4, '标题', '返款一览')],
    ['a question', edited('facts.csv', 4, '问题', '请问多少周岁？')],
    ['a presumption', edited('facts.csv', 5, '默认推定', '否')],
    ['a short name', edited('regions.csv', 5, '别名', '青岛、胶澳')],
    ['a remark for readers', widened('refund.csv', '说明', '每月十日到账')],
  ])('changes with %s', async (_, files) => {
    expect(await hashOf(files)).not.toBe(await hashOf(folder));
  });

  it.each([
    ['another spelling of a figure', edited('refund.csv', 2, '金额', '¥100.00元')],
    ['another spelling of a bound', edited('refund.csv', 3, '年龄', '>=70')],
    ['another spelling of a date', edited('refund.csv', 2, '起始', '2022年9月1日')],
    ['a default that is written out', edited('refund.csv', 2, '采用', '采用')],
    ['the name a region goes by', edited('refund.csv', 2, '地区', '北京')],
    ['the apostrophe of Excel', edited('refund.csv', 2, '编号', "'BJ-RET-1")],
    ['a space nobody sees', edited('refund.csv', 2, '依据', 'bj-\u200Bnotice ')],
    ['a note for colleagues', widened('refund.csv', '备注', '问过了')],
    ['the wording of the notice', widened('refund.csv', '原文', '70周岁以下')],
    ['the name of a participant', edited('parameters.csv', 2, '参保身份', '退休人员')],
  ])('does not change with %s', async (_, files) => {
    expect(await hashOf(files)).toBe(await hashOf(folder));
  });
});
