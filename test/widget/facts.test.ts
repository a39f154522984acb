import { describe, expect, it } from 'vitest';
import { orderOf, readDay, readTyped, within } from '../../src/widget/answer/facts.ts';
import { ageFact as age, pensionFact as pension } from './envelopes.ts';

/** The questions as the service puts them. */
const ageFact = { ...age, type: 'integer', use: 'case' } as const;
const pensionFact = { ...pension, type: 'money', use: 'formula' } as const;

describe('readTyped', () => {
  it.each([
    ['70', 70],
    [' 70 ', 70],
    ['７０', 70],
    ['70岁', 70],
    ['70 岁', 70],
    ['0', 0],
    ['120', 120],
  ])('reads %j as an age', (typed, age) => {
    expect(readTyped(ageFact, typed)).toBe(age);
  });

  it.each(['', '岁', 'abc', '-1', '70.5', '121', '七十', '1e2', '70岁半'])(
    'does not take %j for an age',
    (typed) => {
      expect(readTyped(ageFact, typed)).toBeNull();
    },
  );

  it.each([
    ['3500', '3500.00'],
    ['3,500.5元', '3500.50'],
    ['￥3500', '3500.00'],
    ['３５００．２５', '3500.25'],
  ])('reads %j as an amount', (typed, amount) => {
    expect(readTyped(pensionFact, typed)).toBe(amount);
  });

  it.each(['', '三千', '-5', '1.234', '100000.01'])('does not take %j for an amount', (typed) => {
    expect(readTyped(pensionFact, typed)).toBeNull();
  });
});

describe('readDay', () => {
  it.each([
    [['2026', '3', '15'], '2026-03-15'],
    [['2026年', '03月', '15日'], '2026-03-15'],
    [['２０２４', '２', '２９'], '2024-02-29'],
    [['2000', '2', '29'], '2000-02-29'],
    [['2026', '7', '31'], '2026-07-31'],
    [['2026', '8', '31'], '2026-08-31'],
    [['1954', '11', '30'], '1954-11-30'],
  ])('reads %j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each([
    [['', '', '']],
    [['2026', '2', '29']],
    [['2026', '13', '1']],
    [['26', '3', '15']],
    [['2026', '3', 'x']],
    [['2026', '-3', '15']],
    [['2026', '4', '31']],
    [['2026', '8', '32']],
    [['2026', '1', '0']],
    [['1900', '2', '29']],
    [['3000', '1', '1']],
  ])('does not take %j for a day', (typed) => {
    expect(readDay(typed)).toBeNull();
  });
});

describe('orderOf', () => {
  it('puts days and amounts in their order', () => {
    expect(orderOf('2025-12-31')).toBeLessThan(orderOf('2026-01-01'));
    expect(orderOf('900.00')).toBeLessThan(orderOf('1000.00'));
    expect(within({ max: '2025-12-31' }, '2025-12-31')).toBe(true);
    expect(within({ min: '2026-01-01' }, '2025-12-31')).toBe(false);
  });
});
