import { describe, expect, it } from 'vitest';
import { MAX_DAY } from '../../src/base/day.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { comingOf } from '../../src/query/upcoming.ts';
import type { Period } from '../../src/table/model.ts';
import { asking, dayOn, figures } from './support/ask.ts';
import { deductionRule, refundRule, rulesetOf, type Sheets, source } from './support/ruleset.ts';
import { at, coming, fixed, old, past, period, retired, told, young } from './support/upcoming.ts';

/** Asked on 2026-11-21 unless they say otherwise. */
describe('rules announced', () => {
  const announced = at({
    refund: [
      refundRule('NOW', fixed(100), { when: retired, ...past }),
      refundRule('NEXT', fixed(120), { when: retired, ...coming, sources: ['source'] }),
    ],
  });

  it('are told with their day, what they say, and where it stands', () => {
    const answer = announced.ask('region=C&participant=retired');
    expect(figures(answer.answer)).toMatchObject({ net: '100.00' });
    expect(answer.upcoming).toMatchObject([
      {
        from: '2027-01-01',
        reason: 'rule',
        when: {},
        text: '2027-01-01 起（按当时的规定）：每月划入 120.00 元',
        answer: { credited: true, monthly: { net: '120.00' } },
        rules: ['refund:NEXT'],
      },
    ]);
    expect(answer.upcoming[0]?.assumptions.map(({ fact }) => fact)).toEqual(['deductions']);
    expect(answer.rules.map(({ id }) => id)).toEqual(['refund:NOW', 'refund:NEXT']);
  });

  it('are told in English too', () => {
    const [entry] = announced.ask('region=C&participant=retired', { lang: 'en' }).upcoming;
    expect(entry?.text).toBe(
      'From 2027-01-01 (by the rules in force then): 120.00 yuan a month are credited',
    );
  });

  it('list the sources of what is to come', () => {
    const { ask } = at({
      refund: [
        refundRule('NOW', fixed(100), { when: retired, ...past }),
        refundRule('NEXT', fixed(120), { when: retired, ...coming, sources: ['later'] }),
      ],
      sources: [source('source'), source('later')],
    });
    const { sources } = ask('region=C&participant=retired');
    expect(sources.map(({ id }) => id)).toEqual(['source', 'later']);
  });

  it('count from the day the question is about, for twelve months', () => {
    const on = (date: string) =>
      told(announced.ask(`region=C&participant=retired&date=${date}`)).map(([from]) => from);
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-01-01')).toEqual(['2027-01-01']);
    expect(on('2026-12-31')).toEqual(['2027-01-01']);
    expect(on('2027-01-01')).toEqual([]);
  });

  it('are not told where nothing is credited for another reason than before', () => {
    const nothing = (zh: string) => ({ method: 'none', explanation: { zh, en: zh } }) as const;
    const { ask } = at({
      refund: [
        refundRule('NOW', nothing('没有个人账户'), { when: retired, ...past }),
        refundRule('NEXT', nothing('账户已经取消'), { when: retired, ...coming }),
      ],
    });
    const { answer, upcoming } = ask('region=C&participant=retired');
    expect(answer).toMatchObject({ credited: false, reason: '没有个人账户' });
    expect(upcoming).toEqual([]);
  });

  it('are told only for the people for whom something changes', () => {
    const { ask } = at({
      refund: [
        refundRule('YOUNG', fixed(100), { when: young, ...past }),
        refundRule('YOUNG-NEXT', fixed(100), { when: young, ...coming }),
        refundRule('OLD', fixed(110), { when: old, ...past }),
        refundRule('OLD-NEXT', fixed(125), { when: old, ...coming }),
      ],
    });
    const envelope = ask('region=C&participant=retired');
    expect(told(envelope)).toEqual([['2027-01-01', 'rule', { age: { min: 70 } }, '125.00']]);
    expect(envelope.upcoming[0]?.text).toBe(
      '2027-01-01 起（按当时的规定），70岁及以上：每月划入 125.00 元',
    );
    expect(told(ask('region=C&participant=retired&age=69'))).toEqual([]);
    expect(told(ask('region=C&participant=retired&age=70'))).toEqual([
      ['2027-01-01', 'rule', {}, '125.00'],
    ]);
  });

  it('are no entry where nothing is known, and none when the same comes back', () => {
    const ends = at({ refund: [refundRule('NOW', fixed(100), { when: retired, ...past })] });
    const answer = ends.ask('region=C&participant=retired');
    expect(answer.upcoming).toEqual([]);
    expect(answer.validity.until).toBe('2026-12-31');
    const gap = at({
      refund: [
        refundRule('NOW', fixed(100), { when: retired, ...past }),
        refundRule('AGAIN', fixed(100), { when: retired, period: period('2027-03-01') }),
        refundRule('MORE', fixed(120), {
          when: { ...retired, age: [90, 130] },
          period: period('2027-02-01', '2027-02-28'),
        }),
      ],
    });
    expect(told(gap.ask('region=C&participant=retired&age=80'))).toEqual([]);
    expect(told(gap.ask('region=C&participant=retired&age=90'))).toEqual([
      ['2027-02-01', 'rule', {}, '120.00'],
      ['2027-03-01', 'rule', {}, '100.00'],
    ]);
  });

  it('are not made up from rules that name no end', () => {
    const { ask } = at({ refund: [refundRule('NOW', fixed(100), { when: retired })] });
    expect(ask('region=C&participant=retired').upcoming).toEqual([]);
  });

  it('say so where the start is known to the month only', () => {
    const month: Period = {
      from: '2027-01',
      to: null,
      possible: [dayOn('2027-01-01'), MAX_DAY],
      certain: [dayOn('2027-01-31'), MAX_DAY],
    };
    const sheets: Sheets = {
      refund: [
        refundRule('NOW', fixed(100), { when: retired, ...past }),
        refundRule('NEXT', fixed(120), { when: retired, period: month }),
      ],
    };
    const texts = (lang: 'zh-CN' | 'en') =>
      at(sheets)
        .ask('region=C&participant=retired', { lang })
        .upcoming.map(({ text }) => text);
    expect(texts('zh-CN')).toEqual(['最迟 2027-01-31 起（按当时的规定）：每月划入 120.00 元']);
    expect(texts('en')).toEqual([
      'From 2027-01-31 at the latest (by the rules in force then): 120.00 yuan a month are credited',
    ]);
  });

  it('come from a region above only where they bind the regions below', () => {
    const above = (inheritable: boolean) =>
      at({
        refund: [
          refundRule('NOW', fixed(100), { when: retired, region: 'P', inheritable: true, ...past }),
          refundRule('NEXT', fixed(120), { when: retired, region: 'P', inheritable, ...coming }),
        ],
      });
    expect(told(above(true).ask('region=C&participant=retired'))).toEqual([
      ['2027-01-01', 'rule', {}, '120.00'],
    ]);
    expect(told(above(false).ask('region=C&participant=retired'))).toEqual([]);
    expect(told(above(false).ask('region=P&participant=retired'))).toHaveLength(1);
  });

  it('count deductions, and figures of the region for another year', () => {
    const net = at({
      refund: [
        refundRule('NOW', fixed(100), { when: retired, period: period(null, '2027-12-31') }),
      ],
      deductions: [
        deductionRule('D1', { amount: 300 }, { when: retired, ...past }),
        deductionRule('D2', { amount: 600 }, { when: retired, ...coming }),
      ],
    });
    expect(told(net.ask('region=C&participant=retired'))).toEqual([
      ['2027-01-01', 'rule', {}, '94.00'],
    ]);
    const share = (baseYear: number) =>
      ({ method: 'rate', rate: 20_000, base: 'localAveragePension', baseYear }) as const;
    const average = at({
      refund: [
        refundRule('NOW', share(2025), { when: retired, ...past }),
        refundRule('NEXT', share(2026), { when: retired, ...coming }),
      ],
      parameters: [2025, 2026].map((year) => ({
        region: 'C',
        participant: null,
        name: 'localAveragePension',
        year,
        value: (year - 2020) * 1_000_00,
        sources: ['source'],
      })),
    });
    // 2% of 5,000 yuan, then of 6,000.
    expect(figures(average.ask('region=C&participant=retired').answer)).toMatchObject({
      net: '100.00',
    });
    expect(told(average.ask('region=C&participant=retired'))).toEqual([
      ['2027-01-01', 'rule', {}, '120.00'],
    ]);
  });

  it('ask nothing again where no day matters', () => {
    const ruleset = rulesetOf({
      refund: [refundRule('OLD', fixed(110), { when: old, ...coming })],
    });
    const { query } = asking(ruleset);
    const asked = (words: string): number => {
      let times = 0;
      const about = query(words);
      const now = { pieces: [], assumptions: [] };
      comingOf(
        {
          speech: { ruleset, lang: 'zh-CN', texts: messagesIn('zh-CN') },
          query: about,
          today: about.date,
          regions: ['C'],
          tables: [ruleset.refund],
          benefit: 'refund',
          ask: () => {
            times += 1;
            return now;
          },
          keyOf: () => '',
        },
        now,
      );
      return times;
    };
    expect(asked('region=C&participant=retired&age=80')).toBe(1);
    expect(asked('region=C&participant=retired&age=50')).toBe(0);
    expect(asked('region=C&participant=employed')).toBe(0);
    expect(asked('region=C&participant=retired&birthDate=1990-01-01&date=2024-01-01')).toBe(0);
    expect(asked('region=C&participant=retired&birthDate=1954-05-01&date=2024-01-01')).toBe(1);
  });
});
