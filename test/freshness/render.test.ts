import { describe, expect, it } from 'vitest';
import {
  renderStaleJson,
  renderStaleMarkdown,
  renderStaleText,
} from '../../src/freshness/render.ts';
import type { StaleItem } from '../../src/freshness/staleness.ts';
import { dayIn } from '../compile/support/folder.ts';

const horizon = { today: dayIn('2026-06-01'), within: 90 };

const item = (given: Partial<StaleItem>): StaleItem => ({
  kind: 'source',
  due: null,
  file: 'sources.csv',
  cell: 'F2',
  id: 'bj',
  text: { zh: '依据 bj 上次核对是 2025-05-01', en: 'source bj was last checked on 2025-05-01' },
  help: { zh: '打开链接看看', en: 'open the link' },
  publisher: '北京市医疗保障局',
  url: 'https://example.org/bj',
  rules: ['refund:BJ-RET-1'],
  ...given,
});

const three = [
  item({ due: dayIn('2026-05-01') }),
  item({ kind: 'ending', due: dayIn('2026-06-01'), file: 'refund.csv', cell: 'G2' }),
  item({ kind: 'no-rule', file: 'refund.csv', cell: null, publisher: null, url: null }),
];

describe('what is due, told', () => {
  it('is grouped for a terminal by how urgent it is', () => {
    expect(
      renderStaleText(three, horizon, 'zh', 'sheets'),
    ).toBe(`截至 2026-06-01：过期 1 件，90 天内到期 1 件，没有期限的缺口 1 件。

已经过期（1）
  sheets/sources.csv F2 依据要核对（2026-05-01，过了 31 天）
    依据 bj 上次核对是 2025-05-01
    做什么：打开链接看看
    谁发布：北京市医疗保障局 https://example.org/bj

快到期（1）
  sheets/refund.csv G2 规则到期（2026-06-01，就是今天）
    依据 bj 上次核对是 2025-05-01
    做什么：打开链接看看
    谁发布：北京市医疗保障局 https://example.org/bj

没有期限的缺口（1）
  sheets/refund.csv 没有规则
    依据 bj 上次核对是 2025-05-01
    做什么：打开链接看看
`);
    const english = renderStaleText(three, horizon, 'en', 'sheets');
    expect(english).toContain(
      'Overdue (1)\n  sheets/sources.csv F2 source to check (2026-05-01, 31 day(s) over)',
    );
    expect(english.replaceAll('北京市医疗保障局', '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('says that nothing is due', () => {
    expect(renderStaleText([], horizon, 'zh', 'sheets')).toBe(
      '到 2026-06-01 为止，以及今后 90 天内，没有要做的事。\n',
    );
    expect(renderStaleMarkdown([], horizon, 'en')).toBe(
      '## What is due about the sheets\n\nNothing is due on 2026-06-01 or within 90 days.\n',
    );
  });

  it('is a table in Markdown, in which nothing a cell says is markup or calls anybody', () => {
    const sly = item({ due: dayIn('2026-07-01'), text: { zh: '@all |\n#1 <b>', en: '' } });
    expect(renderStaleMarkdown([sly], horizon, 'zh')).toBe(`## 政策表里该做的事

截至 2026-06-01：过期 0 件，90 天内到期 1 件，没有期限的缺口 0 件。

### 快到期

| 期限 | 哪一格 | 什么事 | 怎么做 | 谁发布 |
| --- | --- | --- | --- | --- |
| 2026-07-01，还有 30 天 | sources.csv F2 | 依据要核对：\\@all \\| \\#1 \\<b\\> | 打开链接看看 | 北京市医疗保障局 https://example.org/bj |
`);
  });

  it('is no longer than an issue can be, and says what it leaves out', () => {
    const many = Array.from({ length: 900 }, () => item({ text: { zh: '字'.repeat(90), en: '' } }));
    const text = renderStaleMarkdown(many, horizon, 'zh');
    expect(text.length).toBeLessThan(60_100);
    const rows = text.split('\n').filter((line) => line.startsWith('| — |')).length;
    expect(rows).toBeGreaterThan(300);
    expect(text).toContain(`\n另有 ${900 - rows} 件没有列出。\n`);
  });

  it('is JSON for programs', () => {
    expect(renderStaleJson(three.slice(0, 1), horizon, 'en')).toEqual({
      asOf: '2026-06-01',
      within: 90,
      due: { overdue: 1, soon: 0, open: 0 },
      items: [
        {
          kind: 'source',
          urgency: 'overdue',
          due: '2026-05-01',
          days: -31,
          file: 'sources.csv',
          cell: 'F2',
          id: 'bj',
          text: 'source bj was last checked on 2025-05-01',
          help: 'open the link',
          publisher: '北京市医疗保障局',
          url: 'https://example.org/bj',
          rules: ['refund:BJ-RET-1'],
        },
      ],
    });
  });

  it('lets no cell steer the terminal', () => {
    const sly = item({ text: { zh: '\u001b[2J红', en: '' } });
    expect(renderStaleText([sly], horizon, 'zh', 'sheets')).not.toContain('\u001b');
  });
});
