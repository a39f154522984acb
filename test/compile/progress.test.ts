import { describe, expect, it } from 'vitest';
import { generateSheets } from '../../bench/generate.ts';
import { compile } from '../../src/compile/compile.ts';
import { TODAY } from '../table/support/sheets.ts';

describe('progress', () => {
  it('goes through the stages in order and never back within one', async () => {
    const reports: [string, number, number][] = [];
    const { ruleset } = await compile({
      files: await generateSheets(3000),
      today: TODAY,
      onProgress: (...report) => reports.push(report),
    });
    expect(ruleset?.refund.rules).toHaveLength(3000);
    const stages = reports.map(([stage]) => stage);
    expect([...new Set(stages)]).toEqual(['read', 'build', 'check', 'hash']);
    for (const [, done, total] of reports) expect(done).toBeLessThanOrEqual(total);
    const built = reports.filter(([stage]) => stage === 'build').map(([, done]) => done);
    expect(built).toEqual(built.toSorted((a, b) => a - b));
    expect(built.length).toBeGreaterThan(100);
  });
});
