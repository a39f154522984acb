import { describe, expect, it } from 'vitest';
import { orderOf, readDay, readTyped, within } from '../../src/widget/answer/facts.ts';
import { ageFact as age, pensionFact as pension } from './envelopes.ts';

/** The questions as the service puts them. */
const ageFact = { ...age, type: 'integer', use: 'case' } as const;
const monthsFact = { ...ageFact, unit: '个月' } as const;
const pensionFact = { ...pension, type: 'money', use: 'formula' } as const;

describe('readTyped', () => {
  it.each([
    ['70', 70],
    [' 70 ', 70],
    ['７０', 70],
    ['70岁', 70],
    ['70 岁', 70],
    ['70周岁', 70],
    ['70.0', 70],
    ['70.0 周岁', 70],
    ['0', 0],
    ['120', 120],
  ])('reads %j as an age', (typed, age) => {
    expect(readTyped(ageFact, typed)).toBe(age);
  });

  it.each(['', '岁', 'abc', '-1', '70.5', '七十', '1e2', '70岁半', '70年', '70周', '70.01', '70.'])(
    'does not take %j for an age',
    (typed) => {
      expect(readTyped(ageFact, typed)).toBeNull();
    },
  );

  it.each(['5', '5月', '5 月', '5个月', '5 个月', '５个月'])('reads %j as months', (typed) => {
    expect(readTyped(monthsFact, typed)).toBe(5);
  });

  it.each(['5年', '五个月', '5月3日', '5个半月'])('does not take %j for months', (typed) => {
    expect(readTyped(monthsFact, typed)).toBeNull();
  });

  it.each([
    ['3500', '3500.00'],
    ['3,500.5元', '3500.50'],
    ['12,345', '12345.00'],
    ['1,234,567.89', '1234567.89'],
    ['１２，３４５', '12345.00'],
    ['￥3500', '3500.00'],
    ['3 500', '3500.00'],
    ['1 234 567.89', '1234567.89'],
    ['3500块', '3500.00'],
    ['3500 块钱', '3500.00'],
    ['3500圆', '3500.00'],
    ['3500 yuan', '3500.00'],
    ['３５００．２５', '3500.25'],
  ])('reads %j as an amount', (typed, amount) => {
    expect(readTyped(pensionFact, typed)).toBe(amount);
  });

  it.each([
    '',
    '三千',
    '五千',
    '-5',
    '1.234',
    '1,2345',
    '12,34',
    ',500',
    '1234,567',
    '3,500,0',
    '35 00',
    '3500岁',
  ])('does not take %j for an amount', (typed) => {
    expect(readTyped(pensionFact, typed)).toBeNull();
  });
});

describe('numbers that nobody has', () => {
  it.each(['1234567890', '99999999999', '9'.repeat(200), '9'.repeat(400)])(
    'are numbers, beyond every range: %s',
    (typed) => {
      const age = readTyped(ageFact, typed);
      expect(age).not.toBeNull();
      expect(within({ min: 0, max: 130 }, age ?? 0)).toBe(false);
      const amount = readTyped(pensionFact, typed);
      expect(amount).not.toBeNull();
      expect(within({ min: '0.00', max: '10000000.00' }, amount ?? 0)).toBe(false);
    },
  );
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
    expect(readDay(typed)).toEqual([day, -1]);
  });

  it.each([
    [['', '', ''], 0],
    [['26', '3', '15'], 0],
    [['1899', '1', '1'], 0],
    [['3000', '1', '1'], 0],
    [['2e3', '1', '1'], 0],
    [['2026', '', '1'], 1],
    [['2026', '13', '1'], 1],
    [['2026', '-3', '15'], 1],
    [['2026', '3', 'x'], 2],
    [['2026', '3', ''], 2],
    [['2026', '8', '32'], 2],
    [['2026', '1', '0'], 2],
    [['2026', '2', '30'], 3],
    [['2026', '2', '29'], 3],
    [['2026', '4', '31'], 3],
    [['1900', '2', '29'], 3],
  ])('says of %j which part is wrong', (typed, part) => {
    expect(readDay(typed)[1]).toBe(part);
  });

  it('has every day that there is, and no other', () => {
    for (let at = 0; at < 366 * 5; at += 1) {
      const day = new Date(Date.UTC(1996, 0, 1 + at)).toISOString().slice(0, 10);
      expect(readDay(day.split('-'))).toEqual([day, -1]);
      const [year = '', month = '', last = ''] = day.split('-');
      const next = new Date(Date.UTC(1996, 0, 2 + at)).toISOString().slice(8, 10);
      if (next === '01')
        expect(readDay([year, month, `${Number(last) + 1}`])[1]).toBe(last === '31' ? 2 : 3);
    }
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
