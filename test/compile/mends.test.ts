/** What a finding says to do, where that is the point of it. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { TODAY } from './support/folder.ts';
import { type Edit, edited } from './support/planting.ts';

const MENDS: readonly (readonly [what: string, edit: Edit, mend: string])[] = [
  [
    'a hole in a condition is mended in its cell first',
    ['transfer-stages.csv', 'HN-TO-2', '转入地参保日期', '早于2025-07-01'],
    '先看 F25 是不是写错了：应与 F24（2025-07-10及以后）接上；',
  ],
  [
    'a start unlike those of its place is mended first',
    ['transfer-stages.csv', 'HN-TI-1', '起始', '2025-07-01'],
    '这个起始多半写错了：把 I33（起始）改为 2025-07-10；',
  ],
  [
    'a range the wrong way round has its own numbers',
    ['refund.csv', 'JN-RET-H3', '年龄', '79至70岁'],
    '两头写反了的，写成“70至79岁”',
  ],
  [
    'an option that is none is the one that lacks',
    ['facts.csv', 'planTier', '英文选项', 'tier-1=tier 1、tier-2=tier 2、tier-4=tier 3'],
    '是不是“tier-3”？',
  ],
  [
    'two ids with nothing between them',
    ['refund.csv', 'LZ-RET-1', '依据', 'gs-2023-04-11lz-2022-12-12'],
    '写成“gs-2023-04-11、lz-2022-12-12”',
  ],
  [
    'a fact one character off',
    ['requirements.csv', 'NAT-REQ-RB-PAID', '须满足事实', '参保状况正常'],
    '是不是“参保状态正常”？',
  ],
  [
    'a link that lacks a letter of its scheme',
    ['sources.csv', 'sz-2022-12-14', '链接', 'htp://life.3news.cn/a.html'],
    '写成 http://life.3news.cn/a.html',
  ],
  [
    'a full stop behind a limit',
    ['transfer-stages.csv', 'HN-TO-2', '时限', '从上级。'],
    '写成“从上级”',
  ],
  [
    'a least waiting that the words do not have',
    ['waiting.csv', 'WX-WAIT-1', '等待最少', '9'],
    '多半是这一格的 9 写错了',
  ],
  [
    'a greatest rate that the words do not have',
    ['coverage.csv', 'ALXA-COV-PT', '最高比例', '5%'],
    '多半是这一格的 5% 写错了',
  ],
];

describe('mends', () => {
  it.each(MENDS)('%s', async (_, edit, mend) => {
    const { diagnostics } = await compile({ files: edited([edit], 1), today: TODAY });
    expect(diagnostics.map(({ help }) => help?.zh).join()).toContain(mend);
    expect(diagnostics).toHaveLength(1);
  });

  it('come behind five rules of an answer at most, and how many more there are', async () => {
    const edit: Edit = ['transfer.cases.csv', 'CASE-TR-1', '可否转移', '否'];
    const { diagnostics } = await compile({ files: edited([edit], 1), today: TODAY });
    const used = diagnostics.flatMap(({ notes }) =>
      notes.map(({ text }) => text.zh).filter((text) => text.includes('答案')),
    );
    expect(diagnostics).toHaveLength(1);
    expect(used).toHaveLength(6);
    expect(used.at(-1)).toMatch(/^等 \d+ 条规则，答案都用了$/u);
  });
});
