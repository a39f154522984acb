import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/diagnostic/diagnostic.ts';
import {
  csvOf,
  findingsOf,
  type Grid,
  gridOf,
  realFolder,
  smallFolder,
  withSheets,
} from '../compile/support/folder.ts';

/** The sheet with one cell changed; rows count as a spreadsheet shows them. */
function changed(grid: Grid, row: number, header: string, content: string): Grid {
  const column = columnOf(grid, header);
  return grid.map((cells, index) => (index + 1 === row ? cells.with(column, content) : cells));
}

function columnOf(grid: Grid, header: string): number {
  const column = grid[0]?.indexOf(header) ?? -1;
  if (column === -1) throw new Error(`no column ${header}`);
  return column;
}

/** The row of the first rule whose cells are as given. */
function rowOf(grid: Grid, wanted: Readonly<Record<string, string>>): number {
  const index = grid.findIndex((cells) =>
    Object.entries(wanted).every(([header, content]) => cells[columnOf(grid, header)] === content),
  );
  if (index === -1) throw new Error(`no row ${JSON.stringify(wanted)}`);
  return index + 1;
}

describe('the real sheet with 70岁以下 where 70 is taken', () => {
  const grid = gridOf(realFolder, 'refund.csv');
  const adopted = { 地区: '北京市', 参保身份: '退休', 采用: '', 质疑: '', 截止: '' };
  const upper = rowOf(grid, { ...adopted, 年龄: '不满70周岁' });
  const lower = rowOf(grid, { ...adopted, 年龄: '70岁及以上' });
  const at = (row: number) => cellName(row, columnOf(grid, '年龄'));
  const overlaps = async (sheet: Grid) =>
    await findingsOf(withSheets(realFolder, { 'refund.csv': sheet }));

  it('has exactly one finding: who, where, why and how to mend it', async () => {
    const findings = await overlaps(changed(grid, upper, '年龄', '70岁以下'));
    expect(findings).toHaveLength(1);
    const [earlier, later] = [Math.min(upper, lower), Math.max(upper, lower)];
    const [finding] = findings;
    expect(finding).toMatchObject({
      code: 'YB-OVERLAP',
      severity: 'error',
      file: 'refund.csv',
      cell: at(later),
      help: { zh: `把 ${at(upper)} 改为 “不满70岁”`, en: `change ${at(upper)} to “不满70岁”` },
    });
    expect(finding?.text.zh).toMatch(/^北京、退休、70岁、/u);
    expect(finding?.text.zh).toContain(`同时符合第 ${earlier} 行和第 ${later} 行`);
    expect(new Set(finding?.notes.map(({ cell }) => cell))).toEqual(
      new Set([at(upper), at(lower)]),
    );
    expect(finding?.notes.map(({ text }) => text.zh)).toContain(
      '70岁以下   ← “以下”含本数（参照民法典第1259条），70 岁也在其中',
    );
  });

  it('has none any more when the cell is mended as it says', async () => {
    const [finding] = await overlaps(changed(grid, upper, '年龄', '70岁以下'));
    const mend = /改为 “(.+)”$/u.exec(finding?.help?.zh ?? '')?.[1] ?? '';
    expect(await overlaps(changed(grid, upper, '年龄', mend))).toEqual([]);
  });

  it('is told of the bound that includes its number, whichever row says it', async () => {
    const findings = await overlaps(
      changed(changed(grid, lower, '年龄', '70周岁以上'), upper, '年龄', '70周岁及以下'),
    );
    expect(findings.map(({ help }) => help?.zh)).toEqual([`把 ${at(lower)} 改为 “超过70周岁”`]);
  });
});

const HEADER = [
  ...['编号', '地区', '参保身份', '年龄', '缴费基数', '下级适用', '起始', '截止', '组成'],
  ...['方式', '采用', '质疑', '性质', '可信度', '依据'],
] as const;

type Cells = Partial<Record<(typeof HEADER)[number], string>>;

const RULE: Cells = { 地区: '北京市', 参保身份: '退休', 起始: '2022-09-01', 方式: '不划入' };

/** The overlaps that a sheet of such rules has; rows begin at 2. */
async function overlapsOf(...rules: readonly Cells[]) {
  const rows = rules.map((rule, index) => {
    const cells: Cells = {
      ...RULE,
      编号: `R${index + 2}`,
      可信度: '转述',
      依据: 'sd-report',
      ...rule,
    };
    return HEADER.map((header) => cells[header] ?? '');
  });
  const folder = withSheets(smallFolder, {
    'refund.csv': csvOf([HEADER, ...rows]),
    'refund.cases.csv': null,
  });
  const findings = await findingsOf(folder);
  // What such few rows leave open is the business of other checks.
  const beside = ['YB-OVERLAP', 'YB-GAP', 'YB-SHADOW'];
  const others = findings.filter(
    ({ code, severity }) => !beside.includes(code) && severity === 'error',
  );
  expect(others).toEqual([]);
  return findings
    .filter(({ code }) => code === 'YB-OVERLAP')
    .map(({ cell, text, help }) => [cell, text.zh, help?.zh]);
}

describe('overlap', () => {
  it('is found where the old rule was not closed, and the day to close it is said', async () => {
    expect(await overlapsOf({}, { 起始: '2026-01-01' })).toEqual([
      [
        'G3',
        '北京、退休 自 2026-01-01 起同时符合第 2 行和第 3 行',
        '如果第 3 行取代第 2 行，把 H2（截止）改为 2025-12-31',
      ],
    ]);
    expect(await overlapsOf({ 截止: '2025-12-31' }, { 起始: '2026-01-01' })).toEqual([]);
  });

  it('is found where the newer rule stands above the older one', async () => {
    expect(await overlapsOf({ 起始: '2026-01-01' }, {})).toEqual([
      [
        'H3',
        '北京、退休 自 2026-01-01 起同时符合第 2 行和第 3 行',
        '如果第 2 行取代第 3 行，把 H3（截止）改为 2025-12-31',
      ],
    ]);
  });

  it.each([
    ['the last day of one is the day before the first of the other', '2024-01-30', '2024-01-31', 0],
    ['they share one day', '2024-01-31', '2024-01-31', 1],
    ['they share 29 February', '2024-02-29', '2024-02-29', 1],
    ['28 February is followed by 1 March', '2023-02-28', '2023-03-01', 0],
    ['one ends some day of the month in which the other starts', '2024-01', '2024-01', 0],
    ['one ends in the month before', '2023-12', '2024-01', 0],
    ['one ends in the month after', '2024-02', '2024-01', 1],
    ['one starts no later than it ends', '2024-01-31', '不晚于2024-01-31', 1],
    ['one starts no earlier than it ends', '2024-01-31', '不早于2024-01-31', 0],
    ['one ends no later than the other starts', '不晚于2024-01-31', '2024-01-31', 0],
    ['one ends no earlier than the other starts', '不早于2024-01-31', '2024-01-31', 1],
    ['nobody knows when one ended, and its source is older', '不详', '2024-02-01', 0],
  ])('counts certain days only: %s', async (_, to, from, count) => {
    expect(await overlapsOf({ 截止: to }, { 起始: from })).toHaveLength(count);
  });

  it('without a start is certain from the earliest source on', async () => {
    // sd-report is of 2024-01-05.
    expect(await overlapsOf({ 起始: '', 截止: '2024-01-04' }, { 起始: '2024-01-05' })).toEqual([]);
    expect(await overlapsOf({ 起始: '' }, { 截止: '2024-01-04' })).toEqual([]);
    expect(await overlapsOf({ 起始: '' }, { 截止: '2024-01-05' })).toHaveLength(1);
  });

  it('is found where a condition is left blank, and what would be left for it is said', async () => {
    expect(await overlapsOf({ 年龄: '70岁及以上' }, {})).toEqual([
      [
        'D3',
        '北京、退休、70岁及以上 自 2022-09-01 起同时符合第 2 行和第 3 行',
        '如果第 3 行只管其余的人，把 D3 填为 “不满70岁”；证据不一时两行都填“并存未决”',
      ],
    ]);
    expect(await overlapsOf({ 年龄: '70岁及以上' }, { 年龄: '不满70岁' })).toEqual([]);
  });

  it.each([
    ['30岁以下', '30岁以上', '把 D2 改为 “不满30岁”'],
    ['31岁以内', '31岁', '把 D2 改为 “不满31岁”'],
    ['30至40岁', '40岁以上', '把 D3 改为 “超过40岁”'],
    ['满35岁且45岁以下', '45至50岁', '把 D2 改为 “满35岁且不满45岁”'],
  ])('%s and %s meet at one number, and the bare word is to be mended', async (a, b, mend) => {
    const [overlap] = await overlapsOf({ 年龄: a }, { 年龄: b });
    expect(overlap?.[2]).toBe(mend);
    const mended = /改为 “(.+)”/u.exec(mend)?.[1] ?? '';
    const rows = mend.includes('D2') ? [mended, b] : [a, mended];
    expect(await overlapsOf(...rows.map((cell) => ({ 年龄: cell })))).toEqual([]);
  });

  it('says yuan, not fen, of amounts of money', async () => {
    const rules = [{ 缴费基数: '5000元以下' }, { 缴费基数: '5000元及以上' }];
    expect(await overlapsOf(...rules)).toEqual([
      [
        'E3',
        '北京、退休、5000.00元 自 2022-09-01 起同时符合第 2 行和第 3 行',
        '把 E2 改为 “不满5000元”',
      ],
    ]);
  });

  it('of identical rows is told at their ids', async () => {
    const [overlap] = await overlapsOf({}, {});
    expect(overlap?.[0]).toBe('A3');
    expect(overlap?.[2]).toMatch(/^两行的条件和起止日期都一样/u);
  });

  it('is reported once for every pair', async () => {
    const cells = (await overlapsOf({}, {}, {})).map(([cell]) => cell);
    expect(cells).toEqual(['A3', 'A4', 'A4']);
  });

  it.each<[string, ...Cells[]]>([
    ['rules of different regions', {}, { 地区: '青岛市' }],
    ['a province and a city of it', { 地区: '山东省', 下级适用: '是' }, { 地区: '青岛市' }],
    ['other participants', {}, { 参保身份: '在职' }],
    ['neighbouring ages', { 年龄: '不满70岁' }, { 年龄: '70岁及以上' }],
    ['two sides of a dispute without an end', { 采用: '并存未决' }, { 采用: '并存未决' }],
    ['a claim', {}, { 采用: '未采用' }],
    ['a contradiction', {}, { 质疑: 'R2' }],
    ['a ceiling', {}, { 性质: '上限' }],
    ['a draft', {}, { 性质: '草案' }],
    [
      'parts of one sum',
      { 参保身份: '在职', 组成: '本人缴费' },
      { 参保身份: '在职', 组成: '单位缴费' },
    ],
  ])('is no matter of %s', async (_, ...rules) => {
    expect(await overlapsOf(...rules)).toEqual([]);
  });

  it('is one of a rule and split evidence beside it', async () => {
    expect(await overlapsOf({}, { 采用: '并存未决' })).toHaveLength(1);
  });

  it('is one of a rule and a row that defers to the region above', async () => {
    expect(await overlapsOf({ 地区: '青岛市' }, { 地区: '青岛市', 方式: '从上级' })).toHaveLength(
      1,
    );
  });

  it('is not guessed where a condition column was not understood', async () => {
    const grid = gridOf(smallFolder, 'refund.csv');
    const header = grid[0]?.map((text) => (text === '年龄' ? '年令' : text)) ?? [];
    const sheet = [header, ...grid.slice(1)];
    const findings = await findingsOf(withSheets(smallFolder, { 'refund.csv': sheet }));
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['YB-HEADER', 'D1']]);
  });
});
