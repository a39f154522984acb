import { describe, expect, it } from 'vitest';
import { MAX_DAY, MIN_DAY } from '../../src/base/day.ts';
import { periodOf } from '../../src/compile/link/rules.ts';
import { askRefund } from '../../src/query/refund.ts';
import { dateSpanCell } from '../../src/sheet/cell/date-span.ts';
import { findRegion } from '../../src/table/regions.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import {
  dayIn,
  findingsOf,
  gridOf,
  rulesetOf,
  smallFolder,
  TODAY,
  withSheets,
} from './support/folder.ts';

function span(cell: string) {
  if (cell === '') return null;
  const reading = dateSpanCell.read(cell);
  if (!reading.ok) throw new Error(reading.problem.text.zh);
  return reading.value;
}

describe('the period of a rule', () => {
  const day = (text: string) => (text === '-∞' ? MIN_DAY : text === '∞' ? MAX_DAY : dayIn(text));

  // Start, end, days of the sources; then possible and certain, by design §5.
  it.each([
    ['2024-01-05', '', [], ['2024-01-05', '∞'], ['2024-01-05', '∞']],
    ['2024-01', '2024', [], ['2024-01-01', '2024-12-31'], null],
    ['2024-01', '2025', [], ['2024-01-01', '2025-12-31'], ['2024-01-31', '2025-01-01']],
    ['', '', ['2024-01-05'], ['-∞', '∞'], ['2024-01-05', '∞']],
    ['', '', ['2022-03-01', '2024-01-05'], ['-∞', '∞'], ['2022-03-01', '∞']],
    ['', '', [], ['-∞', '∞'], null],
    ['', '2023-12-31', ['2024-01-05'], ['-∞', '2023-12-31'], ['2023-12-31', '2023-12-31']],
    ['不详', '2025-12-31', ['2024-01-05'], ['-∞', '2025-12-31'], ['2024-01-05', '2025-12-31']],
    ['不晚于2022-12-14', '', ['2024-01-05'], ['-∞', '∞'], ['2022-12-14', '∞']],
    ['不早于2024-02-01', '', ['2024-01-05'], ['2024-02-01', '∞'], null],
    [
      '不早于2024-02-01',
      '',
      ['2024-01-05', '2024-03-01'],
      ['2024-02-01', '∞'],
      ['2024-03-01', '∞'],
    ],
    ['2024-01-01', '不详', ['2024-03-01'], ['2024-01-01', '∞'], ['2024-01-01', '2024-03-01']],
    ['2024-01-01', '不详', ['2023-12-01'], ['2024-01-01', '∞'], null],
    ['2024-01-01', '不早于2024-06-30', [], ['2024-01-01', '∞'], ['2024-01-01', '2024-06-30']],
    [
      ...['2024-01-01', '不晚于2024-06-30'],
      ['2024-03-01'],
      ['2024-01-01', '2024-06-30'],
      ['2024-01-01', '2024-03-01'],
    ],
  ] as const)('%s to %s by sources of %j', (from, to, sources, possible, certain) => {
    const period = periodOf(span(from), span(to), sources.map(dayIn));
    expect(period.possible).toEqual(possible.map(day));
    expect(period.certain).toEqual(certain === null ? null : certain.map(day));
  });
});

describe('a figure of parameters.csv', () => {
  const rules = [
    [
      '编号',
      '地区',
      '参保身份',
      '下级适用',
      '起始',
      '方式',
      '比例',
      '基数',
      '基数年份',
      '可信度',
      '依据',
    ],
    [
      ...['SD-1', '山东省', '退休', '是', '2024-01-01', '比例', '2%', '当地平均养老金', '2023'],
      ...['转述', 'sd-report'],
    ],
  ];

  it.each(['退休', '退休人员', 'retired', ''])(
    'serves the participant written as “%s”',
    async (who) => {
      const parameters = gridOf(smallFolder, 'parameters.csv');
      const folder = withSheets(smallFolder, {
        'refund.csv': rules,
        'parameters.csv': parameters.map((cells, row) => (row === 1 ? cells.with(1, who) : cells)),
        'deductions.csv': null,
        'refund.cases.csv': null,
      });
      const ruleset = indexRuleset(await rulesetOf(folder));
      const match = findRegion(ruleset.regions, '青岛');
      const region = match.kind === 'one' ? match.region : null;
      const participant = ruleset.factById
        .get('participant')
        ?.options.findIndex(({ id }) => id === 'retired');
      const query = {
        region,
        regions: new Map(region === null ? [] : [['region', region] as const]),
        facts: new Map([
          ['participant', participant ?? -1],
          ['age', 70],
        ]),
        date: TODAY,
        canonical: {},
      };
      // 2 % of 3675 yuan.
      expect(askRefund(ruleset, query, TODAY, 'zh-CN').answer).toMatchObject({
        monthly: { gross: '73.50' },
      });
    },
  );

  it('may stand there once for each place, participant and year', async () => {
    const [header = [], row = []] = gridOf(smallFolder, 'parameters.csv');
    const again = [row, row.with(0, '山东').with(1, '退休人员'), row.with(2, '2024')];
    const folder = withSheets(smallFolder, { 'parameters.csv': [header, ...again] });
    const findings = await findingsOf(folder);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['YB-DUPLICATE', 'A3']]);
  });
});

describe('a fact that the program itself names', () => {
  it.each([
    ['region', 2],
    ['participant', 3],
    ['age', 4],
  ])('is missed when it is gone: %s', async (id, row) => {
    const facts = gridOf(smallFolder, 'facts.csv');
    const folder = withSheets(smallFolder, {
      'facts.csv': facts.filter((_, index) => index + 1 !== row),
    });
    const [finding] = await findingsOf(folder);
    expect(finding).toMatchObject({ code: 'YB-REFERENCE', file: 'facts.csv', cell: null });
    expect(finding?.text.zh).toBe(`缺少编号为“${id}”的事实`);
  });
});

describe('a rule without the figure that its method needs', () => {
  it.each([
    ['refund.csv', 2, '金额', '', '方式是“定额”，金额却是空白', '不可计算'],
    ['deductions.csv', 2, '金额', '', '方式是“定额”，金额却是空白', '不详'],
    ['refund.csv', 5, '比例', '', '方式是“比例”，比例却是空白', '2%'],
    ['refund.csv', 5, '基数', '', '方式是“比例”，基数却是空白', '未写明'],
  ])('is found in %s row %i %s', async (file, row, header, content, text, help) => {
    const grid = gridOf(smallFolder, file);
    const column = grid[0]?.indexOf(header) ?? -1;
    const edited = grid.map((cells, i) => (i + 1 === row ? cells.with(column, content) : cells));
    const findings = await findingsOf(withSheets(smallFolder, { [file]: edited }));
    expect(findings.map((finding) => [finding.code, finding.text.zh])).toEqual([['YB-CELL', text]]);
    expect(findings[0]?.help?.zh).toContain(help);
  });
});
