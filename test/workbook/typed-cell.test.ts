import { describe, expect, it } from 'vitest';
import type { Typed } from '../../src/sheet/cell/cell.ts';
import { type Kept, readKept, written } from '../../src/workbook/typed-cell.ts';

const kept = (value: Kept['value'], format = '', isError = false): Kept => ({
  value,
  format,
  isError,
});

/** Midnight of a day in UTC, as workbooks keep dates. */
const at = (text: string) => ({ getTime: () => Date.parse(`${text}Z`) });

describe('a text put into a workbook', () => {
  it.each<[string, Typed | null, string | number, string]>([
    // 2026-03-10 is day 46091 of the 1900 system.
    ['2026-03-10', 'day', 46_091, 'yyyy-mm-dd'],
    ['2026-03-10', 'date', 46_091, 'yyyy-mm-dd'],
    ['2024-01', 'date', '2024-01', '@'],
    ['2026-02-30', 'day', '2026-02-30', '@'],
    ['2026-03-10', null, '2026-03-10', '@'],
    ['100', 'money', 100, '0'],
    ['100.00', 'money', 100, '0.00'],
    ['97.5', 'money', 97.5, '0.0'],
    ['1,680.00元', 'money', '1,680.00元', '@'],
    ['007', 'money', '007', '@'],
    ['无', 'money', '无', '@'],
    ['4-6', null, '4-6', '@'],
    ['000000', null, '000000', '@'],
    ['123456789012', null, '123456789012', '@'],
    ['3%', null, '3%', '@'],
    ["'70", null, "'70", '@'],
    ['=1+1', null, '=1+1', '@'],
  ])('%s (%s) is kept as %s', (text, typed, value, format) => {
    const cell = written(text, typed);
    expect(cell).toEqual({ value, format });
    const back = typeof value === 'number' && format === 'yyyy-mm-dd' ? at(text) : value;
    expect(readKept(kept(back, format), typed)).toBe(text);
  });
});

describe('what a program has made of a cell', () => {
  it.each<[string, Kept, Typed | null, string]>([
    ['a date', kept(at('2026-03-10')), 'day', '2026-03-10'],
    ['a serial number without a format', kept(46_091), 'date', '2026-03-10'],
    ['a year', kept(2024), 'date', '2024'],
    ['an amount', kept(100, '0.00'), 'money', '100.00'],
    ['an amount with separators', kept(1680, '#,##0.00'), 'money', '1680.00'],
    ['an amount with a sign of the currency', kept(97.5, '"¥"#,##0.00'), 'money', '97.50'],
    ['an amount whose format hides a fen', kept(97.55, '0.0'), 'money', '97.55'],
    ['a binary fraction', kept(0.1 + 0.2), 'money', '0.3'],
    ['a percentage', kept(0.03, '0%'), null, '3%'],
    ['a percentage with noise', kept(0.045, '0.00%'), null, '4.5%'],
    ['a percentage of seven', kept(0.07, '0%'), null, '7%'],
    ['twelve digits', kept(123_456_789_012), null, '123456789012'],
    ['zeros that a format shows', kept(6, '000000'), null, '000006'],
    ['a tick', kept(true), 'yes-no', '是'],
    ['a word', kept('是\r\n否'), null, '是\n否'],
    ['nothing', kept(null), 'money', ''],
  ])('%s comes back', (_, cell, typed, text) => {
    expect(readKept(cell, typed)).toBe(text);
  });

  it.each<[string, Kept, Typed | null, string, string]>([
    ['a range turned into a date', kept(at('2026-04-06')), null, '改写了“4-6”', '“4-6”'],
    ['a time of day', kept(at('2026-03-10T12:00')), 'day', '后面带着时刻', 'time of day'],
    ['lost digits', kept(1.23e20), null, '超过 15 位', 'over 15 digits'],
    ['a failed formula', kept('#REF!', '', true), 'money', '公式出错：#REF!', 'failed: #REF!'],
  ])('%s is said, not guessed', (_, cell, typed, zh, en) => {
    const reading = readKept(cell, typed);
    expect(reading).toMatchObject({
      text: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
    });
  });
});
