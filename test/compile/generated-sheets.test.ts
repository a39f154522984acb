import { describe, expect, it } from 'vitest';
import { generateSheets } from '../../bench/generate.ts';
import { compile } from '../../src/compile/compile.ts';
import { TODAY } from '../table/support/sheets.ts';

describe('generated sheets', () => {
  // Whatever is left where the people of a region are not whole, in a year that is or is not.
  it.each([1, 2, 3, 4, 5, 6, 7, 2868, 3002])('of %i rules have nothing wrong', async (count) => {
    const { ruleset, diagnostics } = await compile({
      files: await generateSheets(count),
      today: TODAY,
    });
    expect(diagnostics).toEqual([]);
    expect(ruleset?.refund.rules).toHaveLength(count);
  });
});
