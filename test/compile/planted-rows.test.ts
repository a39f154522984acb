/** Whole rows as staff paste them into the real sheets. */
import { expect, it } from 'vitest';
import { columnName } from '../../src/diagnostic/diagnostic.ts';
import { findingsOf, gridOf, realFolder } from './support/folder.ts';
import { cellAt, changed, type Edit, edited, found } from './support/planting.ts';

const R = 'refund.csv';

it.each([0, 1])('finds a row pasted with another id, before it or after it: %s', async (after) => {
  const at = gridOf(realFolder, R).findIndex(([first]) => first === 'FUSHUN-RET-1');
  const copy = changed(
    R,
    (rows) => rows.toSpliced(at + after, 0, (rows[at] ?? []).with(0, 'FUSHUN-RET-2')),
    after,
  );
  expect(await found(copy)).toEqual([`error YB-OVERLAP ${R} A${at + 2}`]);
});

it('tells once of a pasted row for which something is accepted of the first', async () => {
  const at = gridOf(realFolder, R).findIndex(([first]) => first === 'SJZ-RET-1');
  const copy = changed(
    R,
    (rows) => rows.toSpliced(at + 1, 0, (rows[at] ?? []).with(0, 'SJZ-RET-9')),
    1,
  );
  expect(await found(copy)).toEqual([`error YB-OVERLAP ${R} A${at + 2}`]);
});

it('finds a row that goes by the rules above where nothing is above, at its method', async () => {
  const at = gridOf(realFolder, R).findIndex(([first]) => first === 'QD-RET-1');
  const pasted = changed(
    R,
    (rows) => [...rows, (rows[at] ?? []).with(0, 'PUYANG-RET-1').with(1, '濮阳市')],
    0,
  );
  const row = gridOf(realFolder, R).length + 1;
  expect(await found(pasted)).toEqual([`error YB-SHADOW ${R} O${row}`]);
});

const LISTS = ['sources.csv', 'regions.csv'];
const RULES = [R, 'requirements.csv', 'transfer-stages.csv', 'terms.csv', 'guides.csv'];

it.each([...LISTS, ...RULES])('tells once that a part of %s is gone', async (file) => {
  const half = changed(file, (rows) => rows.slice(0, Math.ceil(rows.length / 2)), 1);
  const code = file === 'regions.csv' ? 'YB-NAME' : 'YB-REFERENCE';
  expect(await found(half)).toEqual([`error ${code} ${file} null`]);
});

it('tells at its last cell that a row breaks off, whatever else it lacks', async () => {
  const row = gridOf(realFolder, R).length;
  const cut = changed(R, (rows) => rows.with(-1, (rows.at(-1) ?? []).slice(0, 2)), 0);
  expect(await found(cut)).toEqual([`error YB-CELL ${R} B${row}`]);
});

it('tells of two figures of one province which rule fails how many cases', async () => {
  const edits = ['SD-RET-1', 'SD-RET-2'].flatMap((id, at): Edit[] => [
    [R, id, '金额', at === 0 ? '101' : '126'],
    [R, id, '说明', '每月划入。'],
  ]);
  const told = await findingsOf(edited(edits, 3));
  expect(told.map(({ text }) => /都和 (.*) 有关/u.exec(text.zh)?.[1])).toEqual([
    'SD-RET-1',
    'SD-RET-2',
  ]);
  expect(told.map(({ file, cell }) => `${file} ${cell}`)).toEqual(
    edits.flatMap(([file, id, header]) => (header === '金额' ? [cellAt(file, id, header)] : [])),
  );
});

it('finds the blank cells of merged regions, and takes them for nothing else', async () => {
  const D = 'deductions.csv';
  const merged = changed(
    D,
    (rows) => rows.map((row, index) => (index > 1 && index < 5 ? row.with(1, '') : row)),
    0,
  );
  expect(await found(merged)).toEqual(
    ['B3', 'B4', 'B5'].map((cell) => `error YB-CELL ${D} ${cell}`),
  );
});

it.each([
  ['deductions.csv', '参保身份', '退休', '退体'],
  ['refund.csv', '参保身份', '退休', '退休员'],
  ['transfer-stages.csv', '转移范围', '省内', '省内内'],
])(
  'tells once, at the first, of a replacement gone wrong in %s',
  async (file, header, from, to) => {
    const column = gridOf(realFolder, file)[0]?.indexOf(header) ?? -1;
    const folder = changed(
      file,
      (grid) =>
        grid.map((cells, row) =>
          row === 0 ? cells : cells.with(column, (cells[column] ?? '').replaceAll(from, to)),
        ),
      1,
    );
    const first = gridOf(realFolder, file).findIndex((cells) => cells[column]?.includes(from));
    const [told, ...more] = await findingsOf(folder);
    expect(more).toEqual([]);
    expect(`${told?.code} ${told?.file} ${told?.cell}`).toBe(
      `YB-NAME ${file} ${columnName(column)}${first + 1}`,
    );
    expect(told?.help?.zh).toBe(`是不是“${from}”？`);
  },
);

it.each([
  [R, 0],
  [R, 3],
  ['terms.csv', 0],
  ['deductions.csv', 0],
  ['benefits.csv', 0],
  ['facts.csv', 0],
])('tells once, and of no other sheet, that %s was emptied to %i rows', async (file, left) => {
  const told = await found(changed(file, (rows) => rows.slice(0, 1 + left), 1));
  expect(told.map((one) => one.replace(/YB-[A-Z]+/u, 'YB'))).toEqual([`error YB ${file} null`]);
});

it.each([
  [R, ['制表人：张三', '审核人：李四']],
  ['terms.csv', ['填表日期', '2024-01-05']],
  ['deductions.csv', ['合计', '', '', '', '', '', '', '', '', '87.9']],
  ['regions.csv', ['合计', '410']],
])('tells once that a footer of %s is no row: %j', async (file, footer) => {
  const width = gridOf(realFolder, file)[0]?.length ?? 0;
  const cells = Array.from({ length: width }, (_, index) => footer[index] ?? '');
  const row = gridOf(realFolder, file).length + 1;
  const [told, ...more] = await findingsOf(changed(file, (rows) => [...rows, cells], 1));
  expect(more).toEqual([]);
  expect(`${told?.code} ${told?.file} ${told?.cell}`).toBe(`YB-CELL ${file} A${row}`);
  expect(told?.help?.zh).toBe('删去这一行');
});

it.each([
  [R, '编号', 'A'],
  [R, '地区', 'B'],
])('tells once that a column of %s was cleared: %s', async (file, header, column) => {
  const folder = changed(
    file,
    (rows) => {
      const at = rows[0]?.indexOf(header) ?? -1;
      return rows.map((cells, row) => (row === 0 ? cells : cells.with(at, '')));
    },
    1,
  );
  expect(await found(folder)).toEqual([`error YB-CELL ${file} ${column}2`]);
});

it.each([
  ['facts.csv', 'age'],
  ['facts.csv', 'participant'],
  ['benefits.csv', 'off-site-care'],
  ['parameters.csv', '湖南省'],
  ['statements.csv', 'ST-0-23'],
])('tells once of a row of %s pasted once more below the last: %s', async (file, id) => {
  const all = gridOf(realFolder, file);
  const folder = changed(
    file,
    (cells) => [...cells, cells.find(([first]) => first === id) ?? []],
    1,
  );
  expect(await found(folder)).toEqual([`error YB-DUPLICATE ${file} A${all.length + 1}`]);
});

it.each([
  ['facts.csv', '编号', 'A2'],
  ['facts.csv', '名称', 'B2'],
])('tells once of a column of %s that was cleared: %s', async (file, header, cell) => {
  const cleared = (cells: string[][]) => {
    const at = cells[0]?.indexOf(header) ?? -1;
    return cells.map((row, index) => (index === 0 ? row : row.with(at, '')));
  };
  expect(await found(changed(file, cleared, 2))).toEqual([`error YB-CELL ${file} ${cell}`]);
});

it('tells once of charges of which but the first are left', async () => {
  const cut = changed('deductions.csv', (cells) => cells.slice(0, 2), 0);
  expect(await found(cut)).toEqual(['error YB-REFERENCE deductions.csv null']);
});
