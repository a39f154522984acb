/**
 * Mistakes as staff make them, planted into copies of the real sheets: each is found at its cell,
 * and nothing else is found. What a finding must say is tested elsewhere; here it is where and how
 * many.
 */
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/diagnostic/diagnostic.ts';
import { findingsOf, gridOf, realFolder } from './support/folder.ts';
import { LEGAL } from './support/planted-mistakes.ts';
import { cellAt, changed, type Edit, edited, found, inRow, retyped } from './support/planting.ts';

const R = 'refund.csv';
const S = 'sources.csv';

/** Words that do not tell the amount. */
const WORDLESS: Edit = ['refund.csv', 'BJ-RET-2', '说明', '70周岁及以上的退休人员按月划入。'];

describe('a planted mistake', () => {
  const grid = gridOf(realFolder, R);
  const rowOf = (id: string): number => grid.findIndex(([first]) => first === id) + 1;
  const last = grid.length + 1;

  it('may be a cell too few in a row', async () => {
    const folder = changed(
      R,
      inRow('BJ-RET-2', (cells, at) => [...cells.toSpliced(at('年龄'), 1), '']),
      0,
    );
    expect(await found(folder)).toEqual([`error YB-CELL ${cellAt(R, 'BJ-RET-2', '年龄')}`]);
  });

  it('may be a cell too many in a row', async () => {
    const folder = changed(
      R,
      inRow('SH-EMP-1', (cells, at) => cells.toSpliced(at('组成'), 0, '').slice(0, -1)),
      1,
    );
    expect(await found(folder)).toEqual([`error YB-CELL ${cellAt(R, 'SH-EMP-1', '组成')}`]);
  });

  it.each([
    [R, 'BJ-RET-2', '年龄'],
    [R, 'SD-RET-1', '地区'],
    [S, 'bj-2006-9', '标题'],
    ['regions.csv', '130200', '级别'],
  ])('may be a cell put into a row, which is then too long: %s %s %s', async (file, id, header) => {
    const long = inRow(id, (cells, at) => cells.toSpliced(at(header), 0, ''));
    expect(await found(changed(file, long, 1))).toEqual([
      `error YB-FILE ${cellAt(file, id, header)}`,
    ]);
  });

  it('may be a cell put before the region, of which nobody can tell any more', async () => {
    const put = inRow('SD-RET-1', (cells, at) => cells.toSpliced(at('地区'), 0, '').slice(0, -1));
    expect(await found(changed(R, put, 2))).toEqual([
      `error YB-CELL ${cellAt(R, 'SD-RET-1', '地区')}`,
    ]);
  });

  it.each(['编号', '地区'])('may be a cell of any text taken out of a row: %s', async (header) => {
    const lost = inRow('SD-RET-1', (cells, at) => [...cells.toSpliced(at(header), 1), '']);
    expect(await found(changed(R, lost, 3))).toEqual([
      `error YB-CELL ${cellAt(R, 'SD-RET-1', header)}`,
    ]);
  });

  it('may be a cell too few that must be filled in, although others name the row', async () => {
    const lost = inRow('hen-2025', (cells, at) => [...cells.toSpliced(at('编号'), 1), '']);
    expect(await found(changed(S, lost, 3))).toEqual([
      `error YB-CELL ${cellAt(S, 'hen-2025', '编号')}`,
    ]);
  });

  it('may be a comma that no quotes enclose', async () => {
    const folder = retyped(R, (text) =>
      text.replace('SH-RET-1,上海市,退休,', 'SH-RET-1,上海市,退休,,'),
    );
    const [only, ...others] = await found(folder);
    expect([only?.replace(/ [A-Z]+(?=\d+$)/u, ' '), others]).toEqual([
      `error YB-FILE ${R} ${rowOf('SH-RET-1')}`,
      [],
    ]);
  });

  it.each([
    [
      'a title above the header',
      (cells: string[][]) => [['医保返款标准表（2026年）'], ...cells],
      'YB-HEADER',
      cellName(1, 0),
    ],
    [
      'a title of several cells above the header',
      (cells: string[][]) => [['返款标准', '', '', '制表：张三'], ...cells],
      'YB-HEADER',
      cellName(1, 0),
    ],
    [
      'a sum below the rules',
      (cells: string[][]) => [...cells, ['合计']],
      'YB-CELL',
      cellName(last, 0),
    ],
    [
      'a remark below the rules',
      (cells: string[][]) => [...cells, ['注：以当地公布为准']],
      'YB-CELL',
      cellName(last, 0),
    ],
    [
      'a row copied as it is',
      (cells: string[][]) => [...cells, cells[rowOf('XM-RET-1') - 1] ?? []],
      'YB-DUPLICATE',
      cellName(last, 0),
    ],
  ] as const)('may be %s', async (_, change, code, cell) => {
    expect(await found(changed(R, change, 1))).toEqual([`error ${code} ${R} ${cell}`]);
  });

  it('may be the header again among the rows', async () => {
    const again = (cells: string[][]) => cells.toSpliced(60, 0, cells[0] ?? []);
    expect(await found(changed(R, again, 2))).toEqual([`error YB-CELL ${R} A61`]);
  });

  it('may be a figure that many cases know: they are one finding, at the figure', async () => {
    const told = await findingsOf(edited([[R, 'BJ-RET-2', '金额', '111'], WORDLESS], 1));
    expect(told.map(({ code, file, cell }) => `${code} ${file} ${cell}`)).toEqual([
      `YB-CASE ${cellAt(R, 'BJ-RET-2', '金额')}`,
    ]);
    const [{ text, notes, help } = { text: { zh: '' }, notes: [], help: null }] = told;
    expect(text.zh).toContain('另有 3 条范例也对不上，都和 BJ-RET-2 有关');
    expect(help?.zh).toContain('改为“110”');
    const at = notes.map(({ file, cell }) => `${file} ${cell}`);
    expect(at).toContain(cellAt(R, 'BJ-RET-2', '编号'));
    expect(at).toContain(cellAt('refund.cases.csv', 'CASE-BJ-1', '划入'));
  });

  it('may be a figure and a case that fails for a reason of its own, each told', async () => {
    const C = 'refund.cases.csv';
    const rule: Edit = [R, 'BJ-RET-2', '金额', '111'];
    const both = async (header: string, content: string, ...more: readonly Edit[]) =>
      await found(edited([rule, ...more, [C, 'CASE-BJ-1', header, content]], 2));
    const [gross, net, rules] = ['划入', '到账', '规则'].map(
      (header) => `error YB-CASE ${cellAt(C, 'CASE-BJ-1', header)}`,
    );
    const figure = cellAt(R, 'BJ-RET-2', '金额');
    expect(await both('划入', '100.00', WORDLESS)).toEqual([`error YB-CASE ${figure}`, gross]);
    expect(await both('到账', '100.00', WORDLESS)).toEqual([`error YB-CASE ${figure}`, net]);
    expect(await both('规则', 'BJ-RET-1', WORDLESS)).toEqual([`error YB-CASE ${figure}`, rules]);
    // Where the words of the rule have the figure, they tell it.
    expect(await both('划入', '100.00')).toEqual([`error YB-MISQUOTED ${figure}`, gross]);
    expect(await both('到账', '100.00')).toEqual([`error YB-MISQUOTED ${figure}`, net]);
    expect(await both('规则', 'BJ-RET-1')).toEqual([`error YB-MISQUOTED ${figure}`, rules]);
  });

  it.each([
    ['benefits.csv', 'off-site-care', ['YB-REFERENCE benefits.csv null']],
    ['facts.csv', 'leftEmployer', ['YB-HEADER facts.csv null']],
    ['sources.csv', 'lyg-2022', ['YB-REFERENCE sources.csv null']],
    [R, 'SD-RET-1', ['YB-REFERENCE refund.csv null']],
    [R, 'CQ-RET-1', ['YB-REFERENCE refund.csv null']],
    ['waiting.csv', 'WH-WAIT-5', ['YB-REFERENCE waiting.csv null']],
    ['parameters.csv', '湖南省', [`YB-PARAMETER ${cellAt(R, 'HUN-RET-G1', '基数')}`]],
  ])('may be a row of %s that was deleted: %s', async (file, id, expected) => {
    const folder = changed(file, (cells) => cells.filter(([first]) => first !== id), 2);
    const told = await findingsOf(folder);
    expect(told.map((one) => `${one.code} ${one.file} ${one.cell}`)).toEqual(expected);
  });

  it.each([
    ['waiting.csv', 'NAT-WAIT-3'],
    ['waiting.csv', 'NAT-WAIT-1'],
    ['transfer-stages.csv', 'NAT-TO-1'],
  ])(
    'may be a rule of %s that was deleted: only cells that name it are told: %s',
    async (file, id) => {
      const folder = changed(file, (cells) => cells.filter(([first]) => first !== id), 2);
      const told = await findingsOf(folder);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ text }) => !text.zh.includes(`“${id}”`))).toEqual([]);
    },
  );

  it('may be several cases, each wrong by itself and told at its cell', async () => {
    const ids = ['CASE-BJ-1', 'CASE-XM-1', 'CASE-SD-1'];
    const C = 'refund.cases.csv';
    const folder = edited(
      ids.map((id) => [C, id, '划入', '1.00'] as const),
      3,
    );
    expect(await found(folder)).toEqual(ids.map((id) => `error YB-CASE ${cellAt(C, id, '划入')}`));
  });

  it('may be a full-width comma between two cells', async () => {
    const folder = retyped(R, (text) => text.replace('XM-RET-1,厦门市', 'XM-RET-1，厦门市'));
    expect(await found(folder)).toEqual([`error YB-CELL ${R} A${rowOf('XM-RET-1')}`]);
  });

  it('may be an id that differs from another in case alone', async () => {
    const copied = (cells: string[][]) => [
      ...cells,
      (cells[rowOf('XM-RET-1') - 1] ?? []).with(0, 'xm-ret-1'),
    ];
    expect(await found(changed(R, copied, 0))).toContain(
      `error YB-DUPLICATE ${R} ${cellName(last, 0)}`,
    );
  });

  it('may be a header of the waivers, whose rows then accept nothing that is told', async () => {
    const W = 'waivers.csv';
    const folder = retyped(W, (text) => text.replace('规则', '规则编号'));
    expect(await found(folder)).toEqual([`error YB-HEADER ${cellAt(W, '', '规则')}`]);
  });

  it('may be a waiver pasted twice', async () => {
    const W = 'waivers.csv';
    const count = gridOf(realFolder, W).length;
    const folder = changed(W, (cells) => [...cells, cells[1] ?? []], 3);
    expect(await found(folder)).toEqual([`error YB-DUPLICATE ${W} ${cellName(count + 1, 1)}`]);
  });

  it('may be a rate of coverage above the greatest', async () => {
    const C = 'coverage.csv';
    const grid = gridOf(realFolder, C);
    const [low, high] = ['最低比例', '最高比例'].map((header) => grid[0]?.indexOf(header) ?? -1);
    const row = grid.findIndex((_, index) => index > 0);
    const change = (cells: string[][]) =>
      cells.map((line, index) =>
        index === row ? line.with(low ?? 0, '50%').with(high ?? 0, '30%') : line,
      );
    expect(await found(changed(C, change, 1))).toEqual([
      `error YB-CELL ${C} ${cellName(row + 1, low ?? 0)}`,
    ]);
  });

  it('may be a tenfold figure where there are two', async () => {
    const folder = edited([[R, 'SD-RET-1', '金额', '1250.00']], 1);
    expect(await found(folder)).toEqual([`error YB-OUTLIER ${cellAt(R, 'SD-RET-1', '金额')}`]);
  });

  it('may leave out who is told by a date: it is named, and the day is one to think of', async () => {
    const [only] = await findingsOf(
      edited([['transfer-stages.csv', 'JS-TO-2', '参保身份', '退休']], 2),
    );
    expect(only?.text.zh).toContain('于是江苏、在职、省内、转入地参保日期 2025-08-31，2026-');
    expect(only?.text.en).toContain(
      'within a province, date of enrolment in the new place 2025-08-31 on ',
    );
  });

  it('may be a quote that is never closed', async () => {
    const [file, start] = [S, 'bj-2022-03-27,'];
    const row = gridOf(realFolder, file).findIndex(([first]) => `${first},` === start) + 1;
    const folder = retyped(file, (text) => text.replace(start, `${start}"`));
    expect(await found(folder)).toEqual([`error YB-FILE ${file} ${cellName(row, 1)}`]);
  });
});

describe('unusual wording that can mean one thing only', () => {
  it.each(
    LEGAL.map((edits, turn) => [edits.map(([, , , to]) => to).join(' | '), edits, turn] as const),
  )('passes: %s', async (_, edits, turn) => {
    expect(await found(edited(edits, turn))).toEqual([]);
  });

  it('passes with the start behind the end, header and cells alike', async () => {
    const header = gridOf(realFolder, R)[0] ?? [];
    const [from, to] = [header.indexOf('起始'), header.indexOf('截止')];
    const moved = (cells: string[][]) =>
      cells.map((row) => row.with(from, row[to] ?? '').with(to, row[from] ?? ''));
    expect(await found(changed(R, moved, 0))).toEqual([]);
  });

  it('passes with a row for each day off', async () => {
    const daily = (cells: string[][]) =>
      cells.flatMap((row) =>
        row[0] === '2026-04-04'
          ? ['2026-04-04', '2026-04-05', '2026-04-06'].map((day) => row.with(0, day).with(1, ''))
          : [row],
      );
    expect(await found(changed('holidays.csv', daily, 1))).toEqual([]);
  });

  it('passes with commas behind every row, and blank rows between', async () => {
    const wide = retyped(R, (text) => text.replace(/(?<!")\r\n/gu, (end) => `,,${end}`));
    expect(await found(wide)).toEqual([]);
    const spaced = changed(R, (cells) => cells.flatMap((row) => [row, row.map(() => '')]), 3);
    expect(await found(spaced)).toEqual([]);
  });
});
