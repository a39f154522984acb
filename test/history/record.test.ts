/** The record of our own sheets, over days written out by hand. */
import { describe, expect, it } from 'vitest';
import {
  type DayState,
  type Entry,
  entriesSince,
  recordOf,
  standingAfter,
  standingIn,
} from '../../src/history/record.ts';
import { readRecord, writeRecord } from '../../src/history/record-file.ts';
import { rowsOf } from '../../src/history/rows.ts';

/** Texts are their own fingerprints here: what is compared can be seen. */
const print = (text: string): string => text;

function state(day: string, files: Readonly<Record<string, string | null>>): DayState {
  const sheets = Object.entries(files).map(([file, rows]) => {
    const text = `编号,地区,截止,金额,备注\n${rows}\n`;
    return [file, rows === null ? null : rowsOf(file, new TextEncoder().encode(text))] as const;
  });
  return { day, sheets: new Map(sheets) };
}

const brief = (entries: readonly Entry[]) =>
  entries.map(({ day, file, id, region, kind, what }) =>
    [day.slice(5), file.slice(0, -4), id, region, kind, what].join(' ').trim(),
  );

const DAYS = [
  state('2026-03-01', {
    'refund.csv': 'A-1,北京市,,100,\nA-2,北京市,,110,',
    'terms.csv': 'A-1,全国,,,',
  }),
  state('2026-03-02', {
    'refund.csv': 'A-2,北京市,,112,第12页\nA-1,北京市,,100,',
    'terms.csv': null,
  }),
  state('2026-03-04', {
    'refund.csv': 'A-2,北京市,2026-12-31,112,第12页\nB-1,北京市,,100,\nA-3,北京市,,115,',
    'terms.csv': 'A-1,全国,,,',
  }),
  state('2026-03-09', {
    'refund.csv': 'B-1,北京市,,100,\nA-3,天津市,,115,比十六个字长得多的一句备注写在这里',
  }),
];

describe('the record', () => {
  it('tells what came, changed, ended, got another id and went, whatever the order of rows', () => {
    expect(brief(recordOf(DAYS, () => [], print))).toEqual([
      '03-01 refund A-1 北京市 entered',
      '03-01 refund A-2 北京市 entered',
      '03-01 terms A-1 全国 entered',
      '03-02 refund A-2 北京市 changed 金额: 110 → 112；备注: （空白） → 第12页',
      '03-04 refund A-1 北京市 removed 编号: A-1 → B-1',
      '03-04 refund B-1 北京市 renamed 编号: A-1 → B-1',
      '03-04 refund A-3 北京市 entered',
      '03-04 refund A-2 北京市 ended 截止: （空白） → 2026-12-31',
      '03-09 refund A-2 北京市 removed',
      '03-09 refund A-3 天津市 changed 地区: 北京市 → 天津市；备注',
      '03-09 terms A-1 全国 removed',
    ]);
  });

  it('gives the first reason of what came, the last of what went, at most three of a change', () => {
    const entries = recordOf(DAYS, () => ['a', 'b', 'a', 'c', 'd'], print);
    const of = (kind: string) => entries.find((entry) => entry.kind === kind)?.why;
    expect([of('entered'), of('removed'), of('changed')]).toEqual([['a'], ['d'], ['a', 'b', 'c']]);
  });

  it('stands for the sheets of the last day, and tells any other row', () => {
    const entries = recordOf(DAYS.slice(0, 3), () => [], print);
    const [, , third] = DAYS;
    if (third === undefined) throw new Error('no third day');
    expect(standingAfter(entries)).toEqual(standingIn(third.sheets, print));
    expect(entriesSince(entries, third, print)).toEqual([]);
    const other = state('2026-04-01', {
      'refund.csv': 'A-2,北京市,2026-12-31,112,第12页\nA-3,北京市,,116,\nC-1,上海市,,1,',
      'terms.csv': 'A-1,全国,,,',
    });
    expect(brief(entriesSince(entries, other, print))).toEqual([
      '04-01 refund B-1 北京市 removed',
      '04-01 refund A-3 北京市 changed',
      '04-01 refund C-1 上海市 entered',
    ]);
  });

  it('is a file with an entry a line, the same whatever the order of a day’s entries', () => {
    const entries = recordOf(
      DAYS,
      () => ['因为“甲”, 乙', 'and so'],
      (text) => `${text.length}`,
    );
    const text = writeRecord(entries);
    expect(text.split('\r\n')[0]).toBe('\uFEFF日期,表,编号,地区,事件,改动,原因,指纹');
    expect(writeRecord(entries.toReversed())).toBe(text);
    const read = readRecord('rules.csv', new TextEncoder().encode(text));
    expect(writeRecord(read ?? [])).toBe(text);
    expect(standingAfter(read ?? [])).toEqual(standingAfter(entries));
    // The sheets that stand are those of the first days only where nothing came later.
    expect(
      standingAfter(read ?? [])
        .get('refund.csv')
        ?.has('A-1'),
    ).toBe(false);
  });

  it('is not read where it is none, or where a line of it is broken', () => {
    const read = (text: string) => readRecord('rules.csv', new TextEncoder().encode(text));
    const header = '日期,表,编号,地区,事件,改动,原因,指纹\n';
    expect(read(`${header}2026-03-01,refund.csv,A-1,,录入,,,x\n`)).toHaveLength(1);
    expect(read(`${header}2026-03-01,refund.csv,A-1,,来了,,,x\n`)).toBeNull();
    expect(read(`${header}<<<<<<< HEAD\n`)).toBeNull();
    expect(read('编号,地区\nA-1,北京市\n')).toBeNull();
  });
});
