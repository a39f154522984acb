import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../src/check/explanations.ts';
import { compile } from '../../src/compile/compile.ts';
import { EXAMPLE_DAY, exampleFolder } from '../../src/compile/example.ts';
import { DIAGNOSTIC_CODES } from '../../src/diagnostic/code.ts';
import { renderText } from '../../src/diagnostic/render.ts';

describe('the table of codes', () => {
  it('explains every code once', () => {
    expect(EXPLANATIONS.map(({ code }) => code)).toEqual(Object.keys(DIAGNOSTIC_CODES));
  });

  describe.each(EXPLANATIONS)('$code', ({ code, example, good, sheet, nodeBudget }) => {
    const found = async (table: string) => {
      const budget = nodeBudget === undefined ? {} : { nodeBudget };
      const files = exampleFolder(table, sheet);
      const { diagnostics } = await compile({ files, today: EXAMPLE_DAY, ...budget });
      return diagnostics;
    };

    it('is what the bad table has, and nothing else', async () => {
      expect(new Set((await found(example)).map((item) => item.code))).toEqual(new Set([code]));
    });

    it('is not in the good table, nor anything else', async () => {
      expect(renderText(await found(good), 'zh')).toBe('');
    });
  });
});
