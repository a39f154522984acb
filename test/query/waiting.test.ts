import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { startsAtOnce, waitingMonths, waitingNeeds, waitingOf } from '../../src/query/waiting.ts';
import { waiting } from './support/conclusions.ts';
import { rulesetOf } from './support/ruleset.ts';

const ruleset = rulesetOf({});
const facts = (known: Record<string, number>) => new Map(Object.entries(known));

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
  ])('adds up (%#)', (conclusion, gapYears, repairedYears, months) => {
    const known = facts({ gapYears, repairedYears });
    expect(waitingMonths(conclusion, known)).toEqual({ min: months, max: months });
    expect(waitingNeeds(conclusion, known)).toEqual([]);
  });

  it('is known from below only, as long as the years are not known', () => {
    expect(waitingMonths(resident, facts({ gapYears: 2 }))).toEqual({ min: 3, max: null });
    expect(waitingMonths(long, facts({ repairedYears: 0 }))).toEqual({ min: 6, max: null });
    expect(waitingNeeds(resident, facts({}))).toEqual(['gapYears', 'repairedYears']);
    expect(waitingNeeds({ ...resident, perRepairedYear: 0 }, facts({}))).toEqual(['gapYears']);
    expect(waitingNeeds(waiting({ minMonths: 6 }), facts({}))).toEqual([]);
  });
});

it.each([
  [{ min: 0, max: 0 }, true],
  [{ min: null, max: 0 }, true],
  [{ min: 3, max: null }, false],
  [{ min: 0, max: 6 }, null],
  [{ min: null, max: 6 }, null],
  [{ min: null, max: null }, null],
])('%o starts at once: %s', (months, atOnce) => {
  expect(startsAtOnce(months)).toBe(atOnce);
});

it('is told in both languages, and what is not stated is not told', () => {
  const told = (conclusion: ReturnType<typeof waiting>, lang: Lang) =>
    waitingOf({ ruleset, lang, texts: messagesIn(lang) }, conclusion, facts({})).text;
  const short = waiting({
    backPayment: true,
    retroactive: true,
    minMonths: 0,
    maxMonths: 0,
    start: 'payment-month',
  });
  expect(told(short, 'zh-CN')).toBe(
    '中断的月份可以补缴；中断期间的费用可以补报；没有等待期；缴费当月起享受待遇。',
  );
  expect(told(short, 'en')).toBe(
    'The missing months may be paid later; costs during the break are reimbursed afterwards; there is no waiting; benefits start in the month of payment.',
  );
  const most = waiting({ maxMonths: 6 });
  expect(told(most, 'zh-CN')).toBe('等待期最长 6 个月，具体由当地规定。');
  expect(told(most, 'en')).toBe('Benefits wait for at most 6 months, as the place has set.');
  expect(told(waiting(), 'zh-CN')).toBe('等待期多长没有写明。');
});
