/**
 * Several mistakes at once, each of which would keep others from being seen: all are told in one
 * run, each once and at its cell.
 */
import { describe, expect, it } from 'vitest';
import { cellAt, changed, type Edit, edited, found, plus } from './support/planting.ts';

type Told = readonly [code: string, file: string, row: string, header: string];

const TOGETHER: readonly (readonly [string, readonly Edit[], readonly Told[]])[] = [
  [
    'a header with another name, a source misspelt, a charge ended',
    [
      ['sources.csv', '', '编号', '序号'],
      ['refund.csv', 'BJ-RET-1', '依据', 'bj-2006-09'],
      ['deductions.csv', 'JN-DED-1', '截止', '2022-12-31'],
    ],
    [
      ['YB-HEADER', 'sources.csv', '', '编号'],
      ['YB-CASE', 'deductions.csv', 'JN-DED-1', '截止'],
      ['YB-REFERENCE', 'refund.csv', 'BJ-RET-1', '依据'],
    ],
  ],
  [
    'the level of a province cut short, a wrong method, the term of another benefit',
    [
      ['regions.csv', '山东省', '级别', '省'],
      ['refund.csv', 'BJ-RET-1', '方式', '比例'],
      ['terms.csv', 'LY-TERM-OS-2', '待遇', 'lifelong-benefit'],
    ],
    [
      ['YB-NAME', 'regions.csv', '山东省', '级别'],
      ['YB-UNUSED-CELL', 'refund.csv', 'BJ-RET-1', '方式'],
      ['YB-CASE', 'terms.csv', 'LY-TERM-OS-2', '待遇'],
    ],
  ],
  [
    'a formula’s error in a remark, and a charge of other people, which no case names',
    [
      ['refund.csv', 'SH-RET-1', '备注', '#N/A'],
      ['deductions.csv', 'XM-DED-1', '参保身份', '退休'],
    ],
    [
      ['YB-CELL', 'refund.csv', 'SH-RET-1', '备注'],
      ['YB-CASE', 'deductions.csv', 'XM-DED-1', '参保身份'],
    ],
  ],
  [
    'a city with the code of its province, and rows of another province that meet',
    [
      ['regions.csv', '130200', '代码', '130000'],
      ['transfer-stages.csv', 'JS-TO-2', '转入地参保日期', '2025-09-01及以后'],
    ],
    [
      ['YB-CELL', 'regions.csv', '130200', '代码'],
      ['YB-OVERLAP', 'transfer-stages.csv', 'JS-TO-2', '转入地参保日期'],
    ],
  ],
  [
    'the type of a fact that nothing of refunds asks, and a charge of other people',
    [
      ['facts.csv', 'repairedYears', '类型', '字'],
      ['deductions.csv', 'XM-DED-1', '参保身份', '退休'],
    ],
    [
      ['YB-NAME', 'facts.csv', 'repairedYears', '类型'],
      ['YB-CASE', 'deductions.csv', 'XM-DED-1', '参保身份'],
    ],
  ],
  [
    'limits of two rows that let the same rule through, each said in its own words',
    [
      ['transfer-stages.csv', 'JS-TO-3', '时限', '15'],
      ['transfer-stages.csv', 'FZ-TO-2', '时限', '15'],
    ],
    [
      ['YB-MISQUOTED', 'transfer-stages.csv', 'JS-TO-3', '时限'],
      ['YB-MISQUOTED', 'transfer-stages.csv', 'FZ-TO-2', '时限'],
    ],
  ],
  [
    'a waiting that cannot be read, and a limit that only cases know',
    [
      ['waiting.csv', 'NAT-WAIT-1', '等待最少', '无'],
      ['transfer-stages.csv', 'FZ-FR-1', '时限', '15'],
    ],
    [
      ['YB-CELL', 'waiting.csv', 'NAT-WAIT-1', '等待最少'],
      ['YB-CASE', 'transfer-stages.csv', 'FZ-FR-1', '时限'],
    ],
  ],
  [
    'a place cleared, and an end too early in a city of that province',
    [
      ['refund.csv', 'SD-RET-1', '地区', ''],
      ['refund.csv', 'JN-RET-H3', '截止', '2022-12-31'],
    ],
    [
      ['YB-CELL', 'refund.csv', 'SD-RET-1', '地区'],
      ['YB-GAP', 'refund.csv', 'JN-RET-H3', '截止'],
    ],
  ],
  [
    'a presumption of other people, and a range that leaves people out',
    [
      ['facts.csv', 'retirementRegistered', '推定适用', '在职'],
      ['waiting.csv', 'WH-WAIT-8', '免等待期人员', '是'],
    ],
    [
      ['YB-CASE', 'facts.csv', 'retirementRegistered', '推定适用'],
      ['YB-HOLE', 'waiting.csv', 'WH-WAIT-8', '免等待期人员'],
    ],
  ],
];

describe('mistakes together', () => {
  it.each(TOGETHER)('are all told, each at its cell: %s', async (_, edits, told) => {
    const cells = told.map(([code, file, row, header]) => {
      const cell = cellAt(file, row, header);
      return `error ${code} ${cell}`;
    });
    expect((await found(edited(edits, 1))).toSorted()).toEqual(cells.toSorted());
  });
});

/** What rows of `requirements.csv` for 累计缴费年限 say alike. */
const YEARS = {
  参保身份: '在职、退休、灵活就业',
  待遇: 'lifelong-benefit',
  项目: '累计缴费年限',
  英文项目: 'years of contributions',
  须满足事实: '累计缴费年限',
  须满足条件: '30年及以上',
  效果: '阻断',
  补救: '不够的，退休前接着缴。',
  英文补救: 'Keep paying until you retire.',
  可信度: '转述',
  依据: 'nat-law-27',
};

describe('a rule of a place that leaves out people whom the rule above is for', () => {
  it.each([
    [
      '性别',
      {
        编号: 'TY-REQ-LIFE-M',
        地区: '太原市',
        性别: '男',
        起始: '2024-01-01',
        说明: '太原：男职工累计缴费要满30年。',
        英文说明: 'Taiyuan: men need 30 years of contributions.',
      },
    ],
    [
      '退休日期',
      {
        编号: 'BAOD-REQ-LIFE',
        地区: '保定市',
        退休日期: '2026-01-01及以后',
        起始: '2026-01-01',
        说明: '保定：2026年起退休的，累计缴费要满30年。',
        英文说明: 'Baoding: those who retire from 2026 on need 30 years of contributions.',
      },
    ],
  ])('is told at the condition that keeps them out: %s', async (header, cells) => {
    const file = 'requirements.csv';
    const column = cellAt(file, '', header).replace(/\d+$/u, '');
    const after = changed(file, plus({ ...YEARS, ...cells }), 1);
    const [only, ...others] = await found(after);
    expect(others).toEqual([]);
    expect(only?.replace(/\d+$/u, '')).toBe(`error YB-HOLE ${column}`);
  });
});
