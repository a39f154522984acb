/** What is due, one kind after the other: a folder in which it is, and the nearest in which it is not. */
import { describe, expect, it } from 'vitest';
import { stalenessOfFiles } from '../../src/freshness/staleness.ts';
import { dayIn, smallFolder, withSheets } from '../compile/support/folder.ts';
import { brief, due, edited, TODAY, waivers, whole } from './support/folders.ts';

describe('staleness', () => {
  it('is nothing where nothing is due', () => {
    expect(due(whole)).toEqual([]);
  });

  it('has sources that were last checked a year ago and that answers rest on', () => {
    const checked = (day: string) =>
      edited(whole, 'sources.csv', { 'bj-notice': { 核对日期: day }, page: { 核对日期: day } });
    expect(brief(due(checked('2025-05-01')))).toEqual([
      ['source', -31, 'sources.csv F2', 'bj-notice'],
    ]);
    expect(due(checked('2025-05-01'))[0]).toMatchObject({
      publisher: '北京市医疗保障局',
      url: 'https://example.org/bj',
      rules: ['refund:BJ-RET-1', 'refund:BJ-RET-2', 'refund:BJ-EMP-1', 'deductions:BJ-DED-1'],
    });
    // The check warns from the day after; the list begins `within` days before.
    expect(brief(due(checked('2025-06-01'), TODAY, 0))).toHaveLength(1);
    expect(due(checked('2025-06-02'), TODAY, 0)).toEqual([]);
    expect(brief(due(checked('2025-06-02'), TODAY, 1))).toHaveLength(1);
  });

  it('has figures that rules in force are reckoned from and nobody has found', () => {
    const reckoned = (year: string, to = '') =>
      edited(whole, 'refund.csv', {
        'SD-RET-1': {
          方式: '比例',
          金额: '',
          比例: '2%',
          基数: '当地平均养老金',
          基数年份: year,
          截止: to,
        },
      });
    const [item, ...others] = due(reckoned('2024'));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'parameter',
      due: null,
      file: 'refund.csv',
      id: 'SD-RET-1',
      publisher: '山东省医疗保障局或人力资源和社会保障局',
    });
    expect(item?.text.zh).toContain('没有山东省 2024 年的当地平均养老金');
    expect(due(reckoned('2023'))).toEqual([]);
    // A waiver accepts that it is lacking; it is lacking all the same.
    const waived = withSheets(reckoned('2024'), waivers('YB-PARAMETER,SD-RET-1,查不到,'));
    expect(due(waived)).toHaveLength(1);
    // In the past nobody is answered by it.
    expect(due(reckoned('2024', '2024-12-31'))).toEqual([]);
  });

  it('has the next figure of a series that goes on from year to year', () => {
    const parameters = (...years: readonly number[]) => ({
      'parameters.csv': `地区,参保身份,年份,参数,数值,单位,依据\n${years
        .map((year) => `山东省,退休,${year},当地平均养老金,3675,元/月,sd-report\n`)
        .join('')}`,
    });
    const rates = edited(whole, 'refund.csv', {
      'SD-RET-1': { 方式: '比例', 金额: '', 比例: '2%', 基数: '当地平均养老金', 基数年份: '2023' },
    });
    const [item, ...others] = due(withSheets(rates, parameters(2022, 2023)));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'parameter',
      due: dayIn('2025-12-31'),
      file: 'parameters.csv',
      id: '370000 2024',
      publisher: '齐鲁晚报',
      rules: ['refund:SD-RET-1'],
    });
    // One year alone is what the notice names; two with a gap are no series; none may need it.
    expect(due(withSheets(rates, parameters(2023)))).toEqual([]);
    expect(due(withSheets(rates, parameters(2021, 2023)))).toEqual([]);
    expect(due(withSheets(whole, parameters(2022, 2023)))).toEqual([]);
    expect(due(withSheets(rates, parameters(2023, 2024, 2025)))).toEqual([]);
  });

  it('has the holidays of the coming year from November on', () => {
    expect(due(whole, '2026-10-31', 30)).toEqual([]);
    const [item, ...others] = due(whole, '2026-11-01', 30);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'holidays',
      id: '2027',
      due: dayIn('2026-12-31'),
      file: 'holidays.csv',
      cell: 'A4',
    });
    expect(due(whole, '2026-10-15', 90).map(({ id }) => id)).toEqual(['2027']);
    // A year counts as published with its three great days: the small folder lacks two of 2026.
    expect(due(smallFolder).map(({ kind, id }) => [kind, id])).toEqual([['holidays', '2026']]);
    expect(due(whole, '2027-11-02', 0).filter(({ kind }) => kind === 'holidays')).toHaveLength(2);
  });

  it('has provinces of which only the web or a machine speaks, or nobody is sure', () => {
    const source = (authority: string) =>
      edited(whole, 'sources.csv', { 'sd-report': { 权威: authority } });
    for (const authority of ['网络', '机写']) {
      expect(brief(due(source(authority)))).toEqual([
        ['weak-evidence', null, 'refund.csv P6', '370000'],
      ]);
    }
    expect(due(source('机写'))[0]).toMatchObject({
      text: { zh: '山东采用的 2 条规则依据薄弱：最好的来源是“机写”，最高可信度是“转述”' },
      publisher: '山东省医疗保障局',
      rules: ['refund:SD-RET-1', 'coverage:QD-COV-1'],
    });
    expect(due(source('官媒'))).toEqual([]);
    const unsure = edited(
      edited(whole, 'refund.csv', { 'SD-RET-1': { 可信度: '未证实' } }),
      'coverage.csv',
      {
        'QD-COV-1': { 可信度: '未证实' },
      },
    );
    expect(due(unsure).map(({ kind }) => kind)).toEqual(['weak-evidence']);
  });

  it('has provinces without any adopted rule', () => {
    const regions = (rows: string) =>
      withSheets(whole, {
        'regions.csv': `代码,名称,级别,上级,别名
100000,全国,全国,,中国
110000,北京市,省级,全国,北京
370000,山东省,省级,全国,山东
370200,青岛市,地级,山东省,青岛
${rows}`,
      });
    const [item, ...others] = due(regions('540000,西藏自治区,省级,全国,西藏\n'));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'no-rule',
      due: null,
      file: 'refund.csv',
      cell: null,
      id: '540000',
      publisher: '西藏自治区医疗保障局',
    });
    expect(due(regions(''))).toEqual([]);
  });

  it('has waivers whose rules nobody has looked into for a year, and aged sources a year later', () => {
    const old = edited(whole, 'sources.csv', { 'bj-notice': { 核对日期: '2025-05-01' } });
    const gap = withSheets(old, waivers('YB-GAP,BJ-RET-1,没有规定,'));
    expect(due(gap).map(({ kind, id }) => [kind, id])).toEqual([
      ['source', 'bj-notice'],
      ['waiver', 'YB-GAP BJ-RET-1'],
    ]);
    const aged = withSheets(old, waivers('YB-STALE,bj-notice,法规不会变,'));
    expect(due(aged)).toEqual([]);
    expect(due(aged, '2027-03-01').map(({ kind, id, due: day }) => [kind, id, day])).toContainEqual(
      ['waiver', 'YB-STALE bj-notice', dayIn('2027-05-01')],
    );
    // Without a reason a waiver accepts nothing.
    const bare = withSheets(old, waivers('YB-STALE,bj-notice,,'));
    expect(due(bare).map(({ kind }) => kind)).toEqual(['source']);
  });

  it('sorts by day, what has none last, and says everything in both languages', () => {
    const folder = withSheets(
      edited(
        edited(smallFolder, 'refund.csv', { 'BJ-RET-1': { 截止: '2026-07-31' } }),
        'sources.csv',
        {
          'sd-report': { 权威: '机写' },
          'bj-notice': { 核对日期: '2025-06-30' },
        },
      ),
      waivers('YB-GAP,BJ-RET-2,没有规定,'),
    );
    const items = due(folder);
    expect(items.map(({ kind }) => kind)).toEqual([
      'holidays',
      'source',
      'waiver',
      'ending',
      'weak-evidence',
    ]);
    for (const { text, help } of items)
      for (const words of [text, help]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[a-z]{3}/u);
      }
  });

  it('looks at nothing while rows cannot be read', () => {
    const broken = edited(whole, 'refund.csv', { 'BJ-RET-1': { 截止: '明年' } });
    const { items, diagnostics } = stalenessOfFiles(broken, { today: dayIn(TODAY), within: 90 });
    expect(items).toBeNull();
    expect(diagnostics.map(({ code, cell }) => [code, cell])).toEqual([['YB-CELL', 'G2']]);
  });
});
