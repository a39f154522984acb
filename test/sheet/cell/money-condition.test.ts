import { describe, expect, it } from 'vitest';
import { MAX_FEN } from '../../../src/base/money.ts';
import { moneyCondition } from '../../../src/sheet/cell/money-condition.ts';
import { expectSound, problemOf, readValue } from './reading.ts';

const money = moneyCondition();

describe('conditions on money', () => {
  it('is sound', () => expectSound(money));

  it.each([
    ['5000', [[500_000, 500_000]]],
    ['5000元以下', [[0, 500_000]]],
    ['不满5000元', [[0, 499_999]]],
    ['超过5,000.50元', [[500_051, MAX_FEN]]],
    ['¥3000及以上', [[300_000, MAX_FEN]]],
    ['3,000元至5,000元', [[300_000, 500_000]]],
    ['3000元（含）以上5000元（不含）以下', [[300_000, 499_999]]],
    ['>=3000且<5000', [[300_000, 499_999]]],
    ['不限', [[0, MAX_FEN]]],
    ['1万元及以下', [[0, 1_000_000]]],
    ['1.2万元以上', [[1_200_000, MAX_FEN]]],
    ['一万元至三万元', [[1_000_000, 3_000_000]]],
    ['[3000,5000)', [[300_000, 499_999]]],
  ])('%s', (cell, intervals) => {
    expect(readValue(money, cell).intervals).toEqual(intervals);
  });

  it('keeps the bare word', () => {
    expect(readValue(money, '5000.5元以下').bare).toEqual([
      { word: '以下', side: 'upper', value: 500_050, unit: '元', mend: '不满5000.50元' },
    ]);
  });

  it('stays within the fact’s range', () => {
    const narrow = moneyCondition({ min: 100_000, max: 300_000 });
    expect(readValue(narrow, '2000元以上').intervals).toEqual([[200_000, 300_000]]);
    expect(problemOf(narrow, '5000元').text.zh).toBe('“5000元”里的 5000 超出范围（1000 至 3000）');
  });

  it.each([
    ['3千元以上', '“3千元以上”没有写成元'],
    ['1亿元以上', '“1亿元以上”没有写成元'],
    ['999999万元', '“999999万元”的金额太大'],
    ['1.234元', '“1.234元”的小数多于两位'],
    ['70岁', '“70岁”的单位是“岁”，这一列的单位是“元”'],
    ['9999999999', '“9999999999”的金额太大'],
    ['4月6日', '“4月6日”是 Excel 把“4-6”变成的日期'],
    ['很多', '读不懂“很多”'],
  ])('refuses %s', (cell, text) => {
    expect(problemOf(money, cell).text.zh).toBe(text);
  });
});
