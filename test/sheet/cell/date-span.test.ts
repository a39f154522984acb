import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, MAX_DAY, MIN_DAY, parseDay, partsOf } from '../../../src/base/day.ts';
import { dateSpanCell, dayCell, endCell, startCell } from '../../../src/sheet/cell/date-span.ts';
import { expectSound, problemOf, readValue } from './reading.ts';

const show = (day: number | null) => (day === null ? null : formatDay(day));

describe('dateSpanCell', () => {
  it('is sound', () => expectSound(dateSpanCell));

  it.each([
    ['2024-01-05', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2024/1/5', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2026/3/10', '2026-03-10', '2026-03-10', '2026-03-10'],
    ['2024.1.5', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2024年1月5日', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['２０２４年１月５号', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2024 年 1 月 5 日', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2024－01－05', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['20240105', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2024-01-05 00:00:00', '2024-01-05', '2024-01-05', '2024-01-05'],
    ['2024/1/5 0:00', '2024-01-05', '2024-01-05', '2024-01-05'],
    ["'2024-01-05", '2024-01-05', '2024-01-05', '2024-01-05'],
    // The serial number Excel gives 2024-01-01.
    ['45292', '2024-01-01', '2024-01-01', '2024-01-01'],
    ['2024-01', '2024-01-01', '2024-01-31', '2024-01'],
    ['2024/2', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023年2月', '2023-02-01', '2023-02-28', '2023-02'],
    ['2023年12月份', '2023-12-01', '2023-12-31', '2023-12'],
    ['2024.10', '2024-10-01', '2024-10-31', '2024-10'],
    ['2024', '2024-01-01', '2024-12-31', '2024'],
    ['2024年内', '2024-01-01', '2024-12-31', '2024'],
    ['2024年2月之内', '2024-02-01', '2024-02-29', '2024-02'],
    ['2024年', '2024-01-01', '2024-12-31', '2024'],
    ['不晚于2022-12-14', null, '2022-12-14', '不晚于2022-12-14'],
    ['不迟于2022年12月14日', null, '2022-12-14', '不晚于2022-12-14'],
    ['不晚于 2022-12', null, '2022-12-31', '不晚于2022-12'],
    ['2022-12-14（含）以前', null, '2022-12-14', '不晚于2022-12-14'],
    ['2022-12-14及以前', null, '2022-12-14', '不晚于2022-12-14'],
    ['2022年7月1日或以前', null, '2022-07-01', '不晚于2022-07-01'],
    ['2023年元月1日', '2023-01-01', '2023-01-01', '2023-01-01'],
    ['二〇二三年一月一日', '2023-01-01', '2023-01-01', '2023-01-01'],
    ['二○二二年十二月三十一日', '2022-12-31', '2022-12-31', '2022-12-31'],
    ['二零二三年元月', '2023-01-01', '2023-01-31', '2023-01'],
    ['二〇二三年', '2023-01-01', '2023-12-31', '2023'],
    ['不早于2023-12-31', '2023-12-31', null, '不早于2023-12-31'],
    ['不早于2023', '2023-01-01', null, '不早于2023'],
    ['not later than 2022-12-14', null, '2022-12-14', '不晚于2022-12-14'],
    ['不详', null, null, '不详'],
    ['未知', null, null, '不详'],
  ])('%s', (cell, earliest, latest, text) => {
    const span = readValue(dateSpanCell, cell);
    expect([show(span.earliest), show(span.latest), span.text]).toEqual([earliest, latest, text]);
  });

  it('reads its own canonical spelling to the same span', () => {
    const day = fc.integer({ min: MIN_DAY, max: MAX_DAY });
    const form = fc.constantFrom(
      (iso: string) => iso,
      (iso: string) => iso.slice(0, 7),
      (iso: string) => iso.slice(0, 4),
      (iso: string) => `不晚于${iso}`,
      (iso: string) => `不早于${iso.slice(0, 7)}`,
    );
    fc.assert(
      fc.property(day, form, (n, write) => {
        const span = readValue(dateSpanCell, write(formatDay(n)));
        expect(span.text).toBe(write(formatDay(n)));
        expect(readValue(dateSpanCell, span.text)).toEqual(span);
      }),
    );
  });

  it('reads every way of writing a day alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: MIN_DAY, max: MAX_DAY }), (n) => {
        const { year, month, day } = partsOf(n);
        for (const cell of [
          `${year}/${month}/${day}`,
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
        ]) {
          expect(readValue(dateSpanCell, cell)).toEqual(readValue(dateSpanCell, formatDay(n)));
          expect(readValue(dayCell, cell)).toBe(n);
        }
      }),
    );
  });

  it.each([
    ['Dec-22', '“Dec-22”是 Excel 改写过的日期，看不出是哪年哪月哪日', '2022-12'],
    ['5-Jan', '“5-Jan”是 Excel 改写过的日期，看不出是哪年哪月哪日', '“文本”'],
    ['2024.1', '“2024.1”看不出是 1 月还是 10 月：Excel 会去掉末尾的 0', '2024-01'],
    ['2024-02-30', '没有“2024-02-30”这一天', '2024年2月有 29 天'],
    ['2024-13-01', '没有“2024-13-01”这一天', '2024-01-05'],
    ['2024-00', '没有“2024-00”这一天', '2024-01-05'],
    ['1/5/2024', '“1/5/2024”不是日期', '年份写四位并放在最前面'],
    ['24-01-05', '“24-01-05”不是日期', '年份写四位并放在最前面'],
    ['1月5日', '“1月5日”没有年份', '2024年1月5日'],
    ['2022年底', '“2022年底”看不出是哪一天', '写 2022-12-31'],
    ['2022-12-14前', '“2022-12-14前”看不出当天算不算在内', '不晚于2022-12-14'],
    ['2022年12月之后', '“2022年12月之后”看不出当天算不算在内', '不早于2022-12'],
    ['2022年12月14日起', '“2022年12月14日起”不是单独的日期', '只写 2022-12-14'],
    ['自2022年12月14日起施行', '“自2022年12月14日起施行”不是日期', '只写日期，例如 2022-12-14'],
  ])('refuses %s and says how to mend it', (cell, text, help) => {
    const problem = problemOf(dateSpanCell, cell);
    expect(problem.text.zh).toBe(text);
    expect(problem.help?.zh).toContain(help);
  });

  it.each([
    '下个月',
    '2024-1-5-6',
    '2024/1-5',
    '202401',
    '99999',
    '12345',
    '不晚于明年',
    '1899-01-01',
  ])('refuses %s', (cell) => {
    expect(problemOf(dateSpanCell, cell).code).toBe('YB-CELL');
  });
});

describe('the cells of a start and of an end', () => {
  it.each([
    [startCell, '自2024年1月5日起', '2024-01-05'],
    [startCell, '从2024-01-05起正式施行', '2024-01-05'],
    [startCell, '2024年1月5日（含当日）以后', '2024-01-05'],
    [startCell, '2024年1月起', '2024-01'],
    [startCell, '不早于2024-01-05', '不早于2024-01-05'],
    [startCell, '2024年1月5日（含）前', '不晚于2024-01-05'],
    [startCell, '2024-01-05', '2024-01-05'],
    [endCell, '截至2024年1月5日', '2024-01-05'],
    [endCell, '到2024年1月5日为止', '2024-01-05'],
    [endCell, '2024年1月5日（含）前', '2024-01-05'],
    [endCell, '2024年1月5日（含）以后', '不早于2024-01-05'],
    [endCell, '不详', '不详'],
  ])('%#: %s', (cell, text, shown) => {
    expect(readValue(cell, text).text).toBe(shown);
  });

  it.each([
    [startCell, '截至2024年1月5日', '写到“截止”那一列'],
    [endCell, '自2024年1月5日起', '写到“起始”那一列'],
    [endCell, '2024年1月5日至2025年2月3日', '“起始”只写 2024-01-05，“截止”只写 2025-02-03'],
    [startCell, '2024-01-05-2025-02-03', '“起始”只写 2024-01-05，“截止”只写 2025-02-03'],
    [startCell, '2024年1月5日以后', '确切时只写 2024-01-05'],
    [startCell, '2024-01-05（不含）起', '只写日期'],
  ])('%#: refuses %s', (cell, text, help) => {
    expect(problemOf(cell, text).help?.zh).toContain(help);
  });
});

describe('dayCell', () => {
  it('is sound', () => expectSound(dayCell));

  it('wants a whole day', () => {
    expect(readValue(dayCell, '2024年1月5日')).toBe(parseDay('2024-01-05'));
    expect(problemOf(dayCell, '2024-01').text.zh).toBe('“2024-01”没有写到日');
    expect(problemOf(dayCell, '不详').text.zh).toBe('“不详”不是日期');
  });
});
