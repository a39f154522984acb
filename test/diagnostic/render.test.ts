import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderJson, renderText } from '../../src/diagnostic/render.ts';

const overlap: Diagnostic = {
  code: 'YB-OVERLAP',
  severity: 'error',
  file: 'refund.csv',
  cell: 'D7',
  text: {
    zh: '北京、退休、70岁 自 2022-09-01 起同时符合第 6 行和第 7 行',
    en: 'Beijing, retired, 70 years fit rows 6 and 7 from 2022-09-01 on',
  },
  notes: [
    { file: 'refund.csv', cell: 'D7', text: { zh: '70岁及以上', en: '70岁及以上' } },
    {
      file: 'refund.csv',
      cell: 'D6',
      text: {
        zh: '70岁以下   ← “以下”含本数（参照民法典第1259条），70 岁也在其中',
        en: '70岁以下   ← 以下 includes the number (Civil Code art. 1259)',
      },
    },
  ],
  help: { zh: '把 D6 改为 “不满70岁”', en: 'change D6 to “不满70岁”' },
};

const empty: Diagnostic = {
  code: 'YB-FILE',
  severity: 'warning',
  file: 'facts.csv',
  cell: null,
  text: { zh: '两行\n文字', en: 'two lines\nof text' },
  notes: [
    { file: 'sources.csv', cell: 'B3', text: { zh: '在这里', en: 'here' } },
    { file: 'facts.csv', cell: null, text: { zh: '整个文件', en: 'the whole file' } },
  ],
  help: null,
};

describe('renderText', () => {
  it('shows findings the way the design page does', () => {
    expect(renderText([overlap], 'zh')).toBe(
      `sheets/refund.csv D7 错误 YB-OVERLAP: 北京、退休、70岁 自 2022-09-01 起同时符合第 6 行和第 7 行
  D7  70岁及以上
  D6  70岁以下   ← “以下”含本数（参照民法典第1259条），70 岁也在其中
  建议: 把 D6 改为 “不满70岁”
`,
    );
  });

  it('speaks English, names other files, and keeps further lines below their finding', () => {
    expect(renderText([overlap, empty], 'en', { folder: '' })).toBe(
      `refund.csv D7 error YB-OVERLAP: Beijing, retired, 70 years fit rows 6 and 7 from 2022-09-01 on
  D7  70岁及以上
  D6  70岁以下   ← 以下 includes the number (Civil Code art. 1259)
  help: change D6 to “不满70岁”
facts.csv warning YB-FILE: two lines
    of text
  sources.csv B3  here
  the whole file
`,
    );
  });

  it('adds nothing but colours', () => {
    const coloured = renderText([overlap, empty], 'zh', { colour: true });
    expect(coloured).toContain('\u001B[31m错误 YB-OVERLAP\u001B[0m');
    const plain = coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu'), '');
    expect(plain).toBe(renderText([overlap, empty], 'zh'));
  });

  it('is empty when there is nothing to say', () => {
    expect(renderText([], 'zh')).toBe('');
  });
});

describe('renderJson', () => {
  it('has the shape other programs rely on', () => {
    expect(renderJson([overlap], null, 'zh')).toEqual({
      diagnostics: [
        {
          code: 'YB-OVERLAP',
          severity: 'error',
          file: 'refund.csv',
          cell: 'D7',
          text: overlap.text.zh,
          notes: [
            { file: 'refund.csv', cell: 'D7', text: '70岁及以上' },
            { file: 'refund.csv', cell: 'D6', text: overlap.notes[1]?.text.zh },
          ],
          help: '把 D6 改为 “不满70岁”',
        },
      ],
      ruleset: null,
    });
    const { diagnostics, ruleset } = renderJson([empty], 'sha256-0', 'en');
    expect([diagnostics[0]?.help, diagnostics[0]?.cell, ruleset]).toEqual([null, null, 'sha256-0']);
  });
});
