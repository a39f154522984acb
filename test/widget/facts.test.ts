import { describe, expect, it } from 'vitest';
import { readTyped } from '../../src/widget/facts.ts';
import { ageFact, pensionFact } from './envelopes.ts';

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
