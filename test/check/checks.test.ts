import { describe, expect, it } from 'vitest';
import { type Cells, findings, told } from './support/sheets.ts';

const retired = (id: string, more: Cells = {}): Cells => ({
  编号: id,
  地区: '山东省',
  参保身份: '退休',
  下级适用: '是',
  起始: '2024-01-01',
  方式: '定额',
  金额: '100',
  ...more,
});

describe('gaps', () => {
  it('leave alone what nobody of the same choices is ever answered', async () => {
    expect(await told([retired('A', { 退休手续已办: '是' })])).toEqual([]);
    expect(await told([retired('A', { 缴费基数: '3000元及以上' })])).toEqual([]);
  });

  it('leave alone days on which a rule may hold', async () => {
    expect(await told([retired('A', { 截止: '不早于2025-12-31' })])).toEqual([]);
    expect(await told([retired('A', { 起始: '', 截止: '不详' })])).toEqual([]);
  });

  it('are no error where a rule will end and its successor is not known yet', async () => {
    expect(await told([retired('A', { 截止: '2026-12-31' })])).toEqual(['info YB-GAP I2']);
  });

  it('count what a 从上级 row lets through, and only that', async () => {
    const above = retired('SD', { 年龄: '不满70岁' });
    const below = retired('QD', { 地区: '青岛市', 下级适用: '', 方式: '从上级', 金额: '' });
    const old = retired('QD-2', { 地区: '青岛市', 下级适用: '', 年龄: '80岁及以上' });
    const older = retired('SD-2', { 年龄: '70岁及以上' });
    expect(await told([above, older, below])).toEqual([]);
    expect(await told([above, older, { ...below, 年龄: '不满80岁' }, old])).toEqual([]);
    // 从上级 for those under 75 alone: that 75 to 79 are nobody's is a mistake of the city's own.
    const [, second] = await findings([above, { ...below, 年龄: '不满75岁' }, old]);
    expect(second?.text.zh).toContain('青岛、退休、75岁');
    expect(second?.text.zh).toContain('75岁至79岁');
  });

  it('are told where they are, not again by the 从上级 rows below', async () => {
    const above = retired('SD', { 年龄: '不满70岁' });
    const below = retired('QD', { 地区: '青岛市', 下级适用: '', 方式: '从上级', 金额: '' });
    expect(await told([above, below])).toEqual(['error YB-GAP D2']);
    const old = retired('SD-2', { 年龄: '70岁及以上', 下级适用: '' });
    expect(await told([retired('SD', { 下级适用: '' }), below])).toEqual(['error YB-SHADOW K3']);
    expect(await told([above, old, below])).toEqual(['error YB-GAP G3']);
  });

  it('may be only in what is passed down', async () => {
    const young = retired('SD-1', { 年龄: '不满70岁' });
    const old = retired('SD-2', { 年龄: '70岁及以上', 下级适用: '否' });
    expect(await told([young, old])).toEqual(['error YB-GAP G3']);
    const [finding] = await findings([young, old]);
    expect(finding?.text.zh).toMatch(
      /^青岛、退休、70岁，2026-11-21 没有规则可用：那里按山东的规则/u,
    );
    expect(await told([young, { ...old, 下级适用: '是' }])).toEqual([]);
    // With rules of its own the only place below meets no hole.
    const city = retired('QD', { 地区: '青岛市', 下级适用: '' });
    expect(await told([young, old, city])).toEqual([]);
    // What the province has for itself alone is nobody else's.
    const both = [young, old].map((row) => ({ ...row, 下级适用: '' }));
    expect(await told(both)).toEqual([]);
  });

  it('are found at the date that opens them', async () => {
    const young = retired('SD-1', { 年龄: '不满70岁', 截止: '2025-12-31' });
    const old = retired('SD-2', { 年龄: '70岁及以上' });
    expect(await told([young, old])).toEqual(['error YB-GAP I2']);
    const next = { ...young, 编号: 'SD-3', 起始: '2206-01-01', 截止: '' };
    const all = [
      { ...young, 年龄: '' },
      { ...next, 年龄: '' },
    ];
    expect(await told(all)).toEqual(['error YB-GAP H3']);
  });

  it('are found at the blank 参保身份 that makes them', async () => {
    const everybody = retired('SD-2', { 参保身份: '', 年龄: '70岁及以上' });
    const young = retired('SD-1', { 年龄: '不满70岁' });
    expect(await told([young, everybody])).toEqual(['error YB-GAP C3']);
  });

  it('say nothing of a region of which a row could not be read', async () => {
    const young = retired('A', { 年龄: '不满70岁' });
    expect(await told([young, retired('B', { 年龄: '七0岁以上吧' })])).toEqual([
      'error YB-CELL D3',
    ]);
    expect(await told([young, retired('B', { 年龄: '70岁及以上', 地区: '山冻省' })])).toEqual([
      'error YB-NAME B3',
    ]);
    expect(await told([young, retired('B', { 年龄: '70岁及以上', 截止: '2020' })])).toEqual([
      'error YB-DATES I3',
    ]);
  });
});

describe('holes in time', () => {
  const province = retired('SD', { 起始: '2022-07-01' });
  const city = retired('QD', { 地区: '青岛市', 下级适用: '' });

  it('may come before a region’s first rule: that is history', async () => {
    expect(await told([province, { ...city, 起始: '2023-01-01' }])).toEqual([]);
  });

  it('are found where a rule announced for later already keeps out today’s', async () => {
    expect(await told([province, { ...city, 起始: '2027-01-01' }])).toEqual(['error YB-HOLE H3']);
  });

  it('are mended by a 从上级 row', async () => {
    const ended = { ...city, 起始: '2023-01-01', 截止: '2024-12-31' };
    const after = { ...city, 编号: 'QD-2', 起始: '2025-01-01', 方式: '从上级', 金额: '' };
    expect(await told([province, ended])).toEqual(['error YB-HOLE I3']);
    expect(await told([province, ended, after])).toEqual([]);
  });
});

describe('bounds', () => {
  const ceiling = retired('MAX', { 金额: '150', 性质: '上限' });
  const city = retired('QD', { 地区: '青岛市', 金额: '150' });

  it('allow the bound itself, whatever the period of payment', async () => {
    expect(await told([ceiling, city])).toEqual([]);
    expect(await told([ceiling, { ...city, 金额: '1800', 周期: '每年' }])).toEqual([]);
    expect(await told([ceiling, { ...city, 金额: '1801', 周期: '每年' }])).toEqual([
      'error YB-BOUND L3',
    ]);
  });

  it('bind only the people, days and regions they are for', async () => {
    const above = { ...city, 金额: '200' };
    expect(await told([{ ...ceiling, 截止: '2023-12-31', 起始: '2022-01-01' }, above])).toEqual([]);
    expect(await told([{ ...ceiling, 参保身份: '在职' }, above])).toEqual([]);
    expect(await told([{ ...ceiling, 下级适用: '' }, above])).toEqual([]);
    expect(await told([{ ...ceiling, 地区: '北京市' }, above])).toEqual([]);
    expect(await told([{ ...ceiling, 采用: '未采用' }, above])).toEqual([]);
  });
});

describe('bounds that are rates, or of rates', () => {
  // The average pension of Shandong in 2023 is 3675 yuan: 2 % are 73.50, 4 % are 147.
  const average = { 方式: '比例', 金额: '', 基数: '当地平均养老金', 基数年份: '2023' };
  const ceiling = retired('MAX', { ...average, 比例: '2%', 性质: '上限' });
  const city = retired('QD', { 地区: '青岛市', 金额: '73.50' });

  it('are compared in yuan where the figure of the year is on record', async () => {
    expect(await told([ceiling, city])).toEqual([]);
    expect(await told([ceiling, { ...city, 金额: '73.51' }])).toEqual(['error YB-BOUND L3']);
    expect(await told([ceiling, { ...city, 金额: '882.01', 周期: '每年' }])).toEqual([
      'error YB-BOUND L3',
    ]);
    const [finding] = await findings([ceiling, { ...city, 金额: '80' }]);
    expect(finding?.text.zh).toBe(
      '每月80.00元高于山东的上限 当地平均养老金的2%（每月73.50元）（自 2024-01-01 起）',
    );
    const floor = { ...ceiling, 性质: '下限' };
    expect(await told([floor, { ...city, 金额: '73.49' }])).toEqual(['error YB-BOUND L3']);
  });

  it('say nothing where it is not', async () => {
    const before = { ...ceiling, 基数年份: '2021' };
    expect(await told([before, { ...city, 金额: '9000' }])).toEqual([]);
    const own = { ...ceiling, 基数: '本人养老金', 基数年份: '' };
    expect(await told([own, { ...city, 金额: '9000' }])).toEqual([]);
  });

  it('compare rates only of one year', async () => {
    const more = { ...city, ...average, 比例: '2.1%' };
    expect(await told([ceiling, more])).toEqual(['error YB-BOUND N3']);
    const old = { ...more, 基数年份: '2021' };
    expect(await told([ceiling, old])).toEqual(['error YB-PARAMETER O3']);
  });

  it('hold floors and caps to fixed bounds', async () => {
    const fixed = retired('MAX', { 金额: '150', 性质: '上限' });
    const rate = { ...city, 方式: '比例', 金额: '', 比例: '4%', 基数: '本人养老金' };
    expect(await told([fixed, rate])).toEqual([]);
    expect(await told([fixed, { ...rate, 保底: '70', 封顶: '150' }])).toEqual([]);
    expect(await told([fixed, { ...rate, 保底: '70', 封顶: '151' }])).toEqual([
      'error YB-BOUND W3',
    ]);
    expect(await told([fixed, { ...rate, 保底: '160' }])).toEqual(['error YB-BOUND V3']);
    const least = { ...fixed, 性质: '下限' };
    expect(await told([least, { ...rate, 保底: '149.99' }])).toEqual(['error YB-BOUND V3']);
    expect(await told([least, { ...rate, 保底: '150', 封顶: '220' }])).toEqual([]);
    expect(await told([least, { ...rate, 封顶: '149' }])).toEqual(['error YB-BOUND W3']);
    expect(await told([least, rate])).toEqual([]);
  });
});

describe('figures that stand out', () => {
  it('are one, not two, of a pair', async () => {
    const young = retired('A', { 年龄: '不满70岁' });
    const old = retired('B', { 年龄: '70岁及以上', 金额: '1000' });
    expect(await told([young, old])).toEqual(['warning YB-OUTLIER L3']);
    const elsewhere = retired('BJ', { 地区: '北京市', 金额: '1100' });
    expect(await told([young, old, elsewhere])).toEqual(['warning YB-OUTLIER L2']);
  });

  it('are compared by the year', async () => {
    const young = retired('A', { 年龄: '不满70岁' });
    const old = retired('B', { 年龄: '70岁及以上', 金额: '1320', 周期: '每年' });
    expect(await told([young, old])).toEqual([]);
  });
});

describe('bare words', () => {
  it('need another row that goes on from their number', async () => {
    const below = retired('A', { 缴费基数: '3000元以下' });
    expect(await told([below])).toEqual(['info YB-BARE F2']);
    expect(await told([below, retired('B', { 缴费基数: '超过3000元' })])).toEqual([]);
    expect(await told([retired('A', { 缴费基数: '3000元及以下' })])).toEqual([]);
  });
});

describe('parameters', () => {
  const rate = retired('A', { 方式: '比例', 金额: '', 比例: '2%', 基数: '当地平均养老金' });

  it('may stand above the region, and must be of the year', async () => {
    expect(await told([{ ...rate, 基数年份: '2023' }])).toEqual([]);
    expect(await told([{ ...rate, 地区: '青岛市', 基数年份: '2023' }])).toEqual([]);
    expect(await told([{ ...rate, 基数年份: '2022' }])).toEqual(['error YB-PARAMETER O2']);
    expect(await told([rate])).toEqual(['error YB-PARAMETER P2']);
    expect(await told([{ ...rate, 性质: '指导' }])).toEqual([]);
  });
});

describe('waivers', () => {
  const gap = [retired('A', { 年龄: '不满70岁' })];
  const sheet = (...lines: string[]) => ({
    'waivers.csv': ['检查,规则,理由', ...lines].join('\n'),
  });

  it('hide the findings on the rows they name', async () => {
    expect(await told(gap)).toEqual(['error YB-GAP D2']);
    expect(await told(gap, sheet('YB-GAP,A,通知只规定了70岁以下'))).toEqual([]);
  });

  it('need a reason, which is all that is told, and hide nothing else', async () => {
    expect(await told(gap, sheet('YB-GAP,A,'))).toEqual(['error YB-WAIVER C2']);
    expect(await told(gap, sheet('YB-HOLE,A,写错了'))).toEqual([
      'error YB-GAP D2',
      'error YB-WAIVER B2',
    ]);
  });

  it('are not judged while a row cannot be read', async () => {
    const rows = [...gap, retired('B', { 年龄: '七0岁以上吧' })];
    expect(await told(rows, sheet('YB-GAP,A,通知只规定了70岁以下'))).toEqual(['error YB-CELL D3']);
  });
});
