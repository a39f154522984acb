import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRate,
  divideHalfUp,
  formatFen,
  formatRate,
  MAX_FEN,
  parseMoney,
  parseRate,
} from '../../src/base/money.ts';

const amount = fc.integer({ min: 0, max: MAX_FEN });
const rate = fc.integer({ min: 0, max: 10_000_000 });

describe('parseMoney', () => {
  it.each([
    ['140', 14_000],
    ['140.00', 14_000],
    ['1,680.00元', 168_000],
    ['¥1,234,567.8', 123_456_780],
    ['￥97.5', 9750],
    ['　９７．５０　元 ', 9750],
    ['0', 0],
    ['0.01', 1],
    ['1000000000', MAX_FEN],
    ['1,000,000,000.00元', MAX_FEN],
  ])('reads %j as %i fen', (text, fen) => {
    expect(parseMoney(text)).toBe(fen);
  });

  it.each([
    '',
    '元',
    '-1',
    '1.234',
    '1.',
    '.5',
    '12,34',
    '1,2345',
    ',123',
    '1000000000.01',
    '99999999999999999999',
    '3%',
    '140元/月',
    '1.2万元',
    '1e3',
    'NaN',
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it('reads back what formatFen writes', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(parseMoney(formatFen(fen))).toBe(fen);
      }),
    );
    expect(formatFen(14_000)).toBe('140.00');
    expect(formatFen(5)).toBe('0.05');
    expect(formatFen(-150)).toBe('-1.50');
  });
});

describe('parseRate', () => {
  it.each([
    ['2%', 20_000],
    ['4.5%', 45_000],
    ['4.5％', 45_000],
    ['0.0001%', 1],
    ['0.25 %', 2500],
    ['100%', 1_000_000],
    ['300%', 3_000_000],
  ])('reads %j as %i millionths', (text, ppm) => {
    expect(parseRate(text)).toBe(ppm);
  });

  it.each(['2', '0.02', '-2%', '0.00001%', '1000.1%', '%', '.5%', '2%%', ''])(
    'refuses %j',
    (text) => {
      expect(parseRate(text)).toBeNull();
    },
  );

  it('reads back what formatRate writes', () => {
    fc.assert(
      fc.property(rate, (ppm) => {
        expect(parseRate(formatRate(ppm))).toBe(ppm);
      }),
    );
    expect(formatRate(45_000)).toBe('4.5%');
    expect(formatRate(1_000_000)).toBe('100%');
    expect(formatRate(0)).toBe('0%');
  });
});

describe('applyRate', () => {
  it.each([
    [370_000, 30_000, 11_100],
    [150, 10_000, 2],
    [149, 10_000, 1],
    [0, 45_000, 0],
    [MAX_FEN, 10_000_000, 1_000_000_000_000],
  ])('%i fen at %i millionths is %i fen', (fen, ppm, result) => {
    expect(applyRate(fen, ppm)).toBe(result);
  });

  it('is exact and rounds half up', () => {
    fc.assert(
      fc.property(amount, rate, (fen, ppm) => {
        const exact = (BigInt(fen) * BigInt(ppm) * 2n + 1_000_000n) / 2_000_000n;
        expect(BigInt(applyRate(fen, ppm))).toBe(exact);
      }),
    );
  });
});

describe('divideHalfUp', () => {
  it.each([
    [100, 3, 33],
    [200, 3, 67],
    [1, 2, 1],
    [10, 4, 3],
    [-1, 2, 0],
    [0, 12, 0],
  ])('%i ÷ %i is %i', (fen, n, result) => {
    expect(divideHalfUp(fen, n)).toBe(result);
  });

  it('is exact and rounds half up', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 1000 }), (fen, n) => {
        const exact = (BigInt(fen) * 2n + BigInt(n)) / (2n * BigInt(n));
        expect(BigInt(divideHalfUp(fen, n))).toBe(exact);
      }),
    );
  });
});
