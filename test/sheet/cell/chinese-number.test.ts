import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../src/sheet/cell/chinese-number.ts';

const DIGITS = '零一二三四五六七八九';

/** The standard spelling, built the other way round. */
function spell(n: number): string {
  const [hundreds, tens, units] = [Math.trunc(n / 100), Math.trunc(n / 10) % 10, n % 10];
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  if (tens === 0) return units === 0 ? head || '零' : `${head}${head && '零'}${DIGITS[units]}`;
  const ten = tens === 1 && head === '' ? '' : DIGITS[tens];
  return `${head}${ten}十${units === 0 ? '' : DIGITS[units]}`;
}

describe('chineseNumber', () => {
  it('reads every number up to 999', () => {
    for (let n = 0; n < 1000; n++)
      expect([spell(n), chineseNumber(spell(n))]).toEqual([spell(n), n]);
  });

  it.each([
    ['两', 2],
    ['两百', 200],
    ['一百十五', 115],
    ['一十', 10],
  ])('reads %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['', '百', '一百二', '零五', '七〇', '十百', '一千', '七十二三', '70', '百零五'])(
    'refuses %j',
    (text) => {
      expect(chineseNumber(text)).toBeNull();
    },
  );
});
