/** What the summary of a ruleset counts, against the sheets as a spreadsheet program reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_DAY } from '../../src/base/day.ts';
import { rulesetSchema } from '../../src/query/ruleset-envelope.ts';
import { summarize, summaryOn } from '../../src/query/ruleset-summary.ts';
import type { Period } from '../../src/table/model.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { dayOn, TODAY } from './support/ask.ts';
import { refundRule, rulesetOf, source } from './support/ruleset.ts';

const real = await realRuleset();
const summary = summaryOn(summarize(real, 'zh-CN'), TODAY);

function rowsOf(sheet: string): readonly Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, '../../sheets', `${sheet}.csv`), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data;
}

const period = (from: string, to: string | null = null, certainFrom = from): Period => ({
  from,
  to,
  possible: [dayOn(from), to === null ? MAX_DAY : dayOn(to)],
  certain: [dayOn(certainFrom), to === null ? MAX_DAY : dayOn(to)],
});

describe('the summary of the real sheets', () => {
  it('has the form that is promised', () => {
    const read = v.safeParse(v.strictObject(rulesetSchema.entries), {
      ...summary,
      hash: `sha256-${'0'.repeat(64)}`,
    });
    expect(read.issues).toBeUndefined();
    expect(read.output).toStrictEqual({ ...summary, hash: `sha256-${'0'.repeat(64)}` });
  });

  it('counts every row of every decision sheet once', () => {
    expect(summary.counts.sheets.map(({ sheet }) => sheet)).toHaveLength(10);
    for (const { sheet, rules, adopted, split, disputed, guidance, claimed } of summary.counts
      .sheets) {
      const rows = rowsOf(sheet);
      expect([sheet, rules]).toEqual([sheet, rows.length]);
      expect([sheet, adopted + split + disputed + guidance + claimed]).toEqual([sheet, rules]);
      const disputes = rows.filter((row) => (row['质疑'] ?? '') !== '');
      expect([sheet, disputed]).toEqual([sheet, disputes.length]);
      const plain = rows.filter(
        (row) =>
          (row['质疑'] ?? '') === '' &&
          ['', '直接适用'].includes(row['性质'] ?? '') &&
          ['', '采用'].includes(row['采用'] ?? ''),
      );
      expect([sheet, adopted]).toEqual([sheet, plain.length]);
    }
  });

  it('counts sources and knows when they were checked', () => {
    const days = rowsOf('sources')
      .map((row) => row['核对日期'] ?? '')
      .sort();
    expect(summary.counts.sources).toEqual({
      count: days.length,
      oldestCheck: days[0],
      newestCheck: days.at(-1),
    });
    expect(summary.counts.facts).toBe(rowsOf('facts').length);
    expect(summary.counts.regions.known).toBe(rowsOf('regions').length);
    expect(summary.counts.regions.withRules).toBeGreaterThan(100);
  });

  it('names every province, and counts the refund rules within it', () => {
    const { coverage } = summary;
    expect(coverage.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['北京市', '西藏自治区', '新疆维吾尔自治区', '台湾省']),
    );
    expect(coverage).toHaveLength(34);
    expect(summarize(real, 'en').coverage[0]?.name).toBe('Beijing');
    const shanghai = rowsOf('refund').filter(
      (row) =>
        row['地区']?.startsWith('上海') === true &&
        row['质疑'] === '' &&
        ['', '直接适用'].includes(row['性质'] ?? '') &&
        row['采用'] !== '未采用',
    );
    expect(coverage.find(({ code }) => code === '310000')?.refundRules).toBe(shanghai.length);
    // Every rule belongs to one province, but for those of the nation.
    const answering = summary.counts.sheets[0];
    const national = rowsOf('refund').filter((row) => row['地区'] === '全国');
    const sum = coverage.reduce((total, { refundRules }) => total + refundRules, 0);
    expect(sum).toBeGreaterThanOrEqual(
      (answering?.adopted ?? 0) + (answering?.split ?? 0) - national.length,
    );
    for (const { refundRules, authority, checkedOn } of coverage)
      expect([authority === null, checkedOn === null]).toEqual([
        refundRules === 0,
        refundRules === 0,
      ]);
  });

  it('knows how far the official calendar goes', () => {
    const last = rowsOf('holidays')
      .map((row) => row['起']?.slice(0, 4) ?? '')
      .sort()
      .at(-1);
    expect(summary.horizon.calendarPublishedThrough).toBe(`${last}-12-31`);
    expect(summary.horizon.parameterYears).toEqual([
      ...new Set(rowsOf('parameters').map((row) => Number(row['年份']))),
    ]);
  });
});

describe('the horizon', () => {
  const horizonOf = (...periods: readonly Period[]) => {
    const refund = periods.map((it, index) =>
      refundRule(`R${index}`, {}, { period: it, when: { age: index } }),
    );
    return summaryOn(summarize(rulesetOf({ refund }), 'en'), TODAY).horizon;
  };

  it('names the next day on which a rule begins or no longer holds', () => {
    expect(horizonOf(period('2020-01-01'), period('2027-03-01'))).toEqual({
      asOf: '2026-11-21',
      firstDay: '2020-01-01',
      nextChange: '2027-03-01',
      lastKnownChange: '2027-03-01',
      calendarPublishedThrough: null,
      parameterYears: [],
    });
    expect(horizonOf(period('2020-01-01', '2026-12-31'), period('2030-01-01'))).toMatchObject({
      nextChange: '2027-01-01',
      lastKnownChange: '2030-01-01',
    });
  });

  it('counts what ends today for tomorrow, and what began today for the past', () => {
    expect(horizonOf(period('2020-01-01', '2026-11-21')).nextChange).toBe('2026-11-22');
    expect(horizonOf(period('2026-11-21'))).toMatchObject({
      nextChange: null,
      lastKnownChange: '2026-11-21',
    });
  });

  it('takes both ends of a doubt', () => {
    expect(horizonOf(period('2026-12-01', null, '2026-12-31'))).toMatchObject({
      firstDay: '2026-12-31',
      nextChange: '2026-12-01',
      lastKnownChange: '2026-12-31',
    });
  });

  it('is empty without rules', () => {
    expect(horizonOf()).toMatchObject({ firstDay: null, nextChange: null, lastKnownChange: null });
  });

  it('takes the best source and the newest check of a province', () => {
    const ruleset = rulesetOf({
      sources: [
        source('a', { authority: 'web', checkedOn: '2026-05-01' }),
        source('b', { authority: 'media', checkedOn: '2026-04-01' }),
        source('c', { authority: 'regulation', checkedOn: '2026-06-01' }),
      ],
      refund: [
        refundRule('A', {}, { sources: ['a', 'b'], when: { age: 1 } }),
        refundRule('B', {}, { sources: ['c'], standing: 'claimed', when: { age: 2 } }),
      ],
    });
    expect(summarize(ruleset, 'en').coverage).toMatchObject([
      { code: 'P', refundRules: 1, authority: 'media', checkedOn: '2026-05-01' },
    ]);
  });
});
