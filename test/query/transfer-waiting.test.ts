import { describe, expect, it } from 'vitest';
import { waitingMonths } from '../../src/query/transfer-benefits.ts';
import type { Box } from '../../src/table/box.ts';
import type { WaitingConclusion } from '../../src/table/conclusions.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { askingTransfers, moves } from './support/transfer.ts';

const ruleset = await realRuleset();

/** Three months fixed, one for each year missed, one less for each year repaired. */
const RESIDENT: WaitingConclusion = {
  method: 'stated',
  backPayment: null,
  retroactive: null,
  minMonths: 3,
  maxMonths: 3,
  perGapYear: 1,
  perRepairedYear: 1,
  floorMonths: null,
  start: 'after-waiting',
  explanation: null,
};
const FLOOR: WaitingConclusion = { ...RESIDENT, floorMonths: 6 };

const months = (rule: WaitingConclusion, facts: Readonly<Record<string, number>>, box?: Box) =>
  waitingMonths(ruleset, rule, new Map(Object.entries(facts)), box ?? new Map());

describe('the waiting of residents', () => {
  it.each([
    ['two years missed', RESIDENT, 2, 0, 5],
    ['one of them repaired', RESIDENT, 2, 1, 4],
    ['both of them repaired: the fixed part stays', RESIDENT, 2, 2, 3],
    ['more repaired than missed', RESIDENT, 2, 5, 3],
    ['four years missed', FLOOR, 4, 0, 7],
    ['all of them repaired: the floor', FLOOR, 4, 4, 6],
    ['ten years missed', FLOOR, 10, 0, 13],
  ] as const)('%s', (_, rule, gapYears, repairedYears, expected) => {
    expect(months(rule, { gapYears, repairedYears })).toEqual({
      months: { min: expected, max: expected },
      needs: [],
    });
  });

  it('is a range while the years are only bounded, and asks for them', () => {
    const some: Box = new Map([['gapYears', [[1, 3]]]]);
    expect(months(RESIDENT, { repairedYears: 0 }, some)).toEqual({
      months: { min: 4, max: 6 },
      needs: ['gapYears'],
    });
    const many: Box = new Map([['gapYears', [[4, 30]]]]);
    expect(months(FLOOR, { repairedYears: 0 }, many)).toEqual({
      months: { min: 7, max: null },
      needs: ['gapYears'],
    });
    expect(months(RESIDENT, { gapYears: 2 }, new Map())).toEqual({
      months: { min: 3, max: 5 },
      needs: ['repairedYears'],
    });
  });

  it('is what the rule says where nothing varies', () => {
    const fixed = { ...RESIDENT, perGapYear: 0, minMonths: null, maxMonths: 6 };
    expect(months(fixed, {})).toEqual({ months: { min: null, max: 6 }, needs: [] });
  });

  it('of a break whose years are not said tells what each further year adds', () => {
    const { ask } = askingTransfers(ruleset);
    const asked =
      'fromRegion=北京&toRegion=青岛&participant=城乡居民&nextYearEnrolled=true&appliedOn=2026-09-28';
    const texts = ask(asked).cases.map(({ answer }) =>
      answer?.transferable ? answer.benefits.text : '',
    );
    const [, least, beyond, more] =
      /至少 (\d+) 个月，断保超过 (\d+) 年的，每多一年再加 (\d+) 个月/u.exec(texts.join()) ?? [];
    // 国办发〔2024〕38号: three months, and one for each year without insurance.
    for (const years of [5, 14, 30]) {
      const expected = 3 + years;
      expect(Number(least) + (years - Number(beyond)) * Number(more)).toBe(expected);
      expect(moves(ask(`${asked}&gapYears=${years}`)).benefits.waitingMonths).toEqual({
        min: expected,
        max: expected,
      });
    }
  });
});
