import { describe, expect, it } from 'vitest';
import { waitingMonths } from '../../src/query/transfer-benefits.ts';
import { EVERYTHING } from '../../src/table/box.ts';
import { waiting } from './support/conclusions.ts';
import { rulesetOf } from './support/ruleset.ts';

const ruleset = rulesetOf({});

const months = (conclusion: ReturnType<typeof waiting>, known: Record<string, number>) =>
  waitingMonths(ruleset, conclusion, new Map(Object.entries(known)), EVERYTHING);

/** 国办发〔2024〕38号: three months, one more for each year missed, one less for each repaired. */
const resident = waiting({ minMonths: 3, maxMonths: 3, perGapYear: 1, perRepairedYear: 1 });
/** The same after four years and more: never less than six months. */
const long = { ...resident, floorMonths: 6 };

describe('the waiting of residents', () => {
  it.each([
    [resident, 1, 0, 4],
    [resident, 2, 0, 5],
    [resident, 2, 1, 4],
    [resident, 2, 2, 3],
    [resident, 2, 3, 3],
    [long, 4, 0, 7],
    [long, 4, 1, 6],
    [long, 4, 4, 6],
    [long, 10, 0, 13],
  ])('adds up (%#)', (conclusion, gapYears, repairedYears, count) => {
    expect(months(conclusion, { gapYears, repairedYears })).toEqual({
      months: { min: count, max: count },
      needs: [],
    });
  });

  it('is bounded as far as the years are known', () => {
    expect(months(resident, { gapYears: 2 })).toEqual({
      months: { min: 3, max: 5 },
      needs: ['repairedYears'],
    });
    expect(months(long, { repairedYears: 0 })).toEqual({
      months: { min: 6, max: null },
      needs: ['gapYears'],
    });
    expect(months(resident, {}).needs).toEqual(['gapYears', 'repairedYears']);
    expect(months({ ...resident, perRepairedYear: 0 }, {}).needs).toEqual(['gapYears']);
    expect(months(waiting({ minMonths: 6 }), {})).toEqual({
      months: { min: 6, max: null },
      needs: [],
    });
  });
});
