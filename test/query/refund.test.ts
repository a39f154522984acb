import { describe, expect, it } from 'vitest';
import { MAX_DAY, MIN_DAY } from '../../src/base/day.ts';
import type { Period } from '../../src/table/model.ts';
import { asking, dayOn, figures } from './support/ask.ts';
import {
  deductionRule,
  EMPLOYED,
  RETIRED,
  refundRule,
  rulesetOf,
  type Sheets,
} from './support/ruleset.ts';

const at = (sheets: Sheets) => asking(rulesetOf(sheets));
const retired = { participant: RETIRED } as const;
const fixed = (yuan: number) => ({ method: 'fixed', amount: yuan * 100 }) as const;

const exact = (from: string | null, to: string | null = null): Period => {
  const days = [from === null ? MIN_DAY : dayOn(from), to === null ? MAX_DAY : dayOn(to)] as const;
  return { from, to, possible: days, certain: days };
};

describe('what is unknown', () => {
  it('splits into cases that differ, with what to ask', () => {
    const { ask } = at({
      refund: [
        refundRule('YOUNG', fixed(100), { when: { ...retired, age: [0, 69] } }),
        refundRule('OLD', fixed(110), { when: { ...retired, age: [70, 130] } }),
      ],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer).toMatchObject({ outcome: 'depends', answer: null });
    expect(answer.cases.map(({ when, answer: one }) => [when, figures(one)])).toEqual([
      [{ age: { max: 69 } }, { gross: '100.00', deduction: '0.00', net: '100.00' }],
      [{ age: { min: 70 } }, { gross: '110.00', deduction: '0.00', net: '110.00' }],
    ]);
    expect(answer.missing.map(({ fact, use }) => [fact, use])).toEqual([['age', 'case']]);
  });

  it('makes no difference where every part has the same answer', () => {
    const { ask } = at({
      refund: [
        refundRule('YOUNG', fixed(100), { when: { ...retired, age: [0, 69] } }),
        refundRule('OLD', fixed(100), { when: { ...retired, age: [70, 130] } }),
      ],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer).toMatchObject({ outcome: 'determined', missing: [], cases: [{ when: {} }] });
    expect(answer.rules.map(({ id }) => id)).toEqual(['refund:YOUNG', 'refund:OLD']);
  });

  it('makes none where nothing is credited, for whatever reason: each is told, in order', () => {
    const nothing = (zh: string, en: string) =>
      ({ method: 'none', explanation: { zh, en } }) as const;
    const { ask } = at({
      refund: [
        refundRule('OLD', nothing('满70岁的不划入。', 'Nothing from 70.'), {
          when: { ...retired, age: [70, 130] },
        }),
        refundRule('YOUNG', nothing('不满70岁的不划入。', 'Nothing below 70.'), {
          when: { ...retired, age: [0, 69] },
        }),
      ],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer).toMatchObject({
      outcome: 'determined',
      missing: [],
      answer: { credited: false, reason: '满70岁的不划入。不满70岁的不划入。' },
      cases: [{ when: {}, rules: ['refund:YOUNG', 'refund:OLD'] }],
    });
    expect(ask('region=C&participant=retired', { lang: 'en' }).answer).toMatchObject({
      reason: 'Nothing from 70. Nothing below 70.',
    });
    expect(ask('region=C&participant=retired&age=70').answer).toMatchObject({
      reason: '满70岁的不划入。',
    });
  });

  it('leaves a hole as a case without an answer, and says why', () => {
    const { ask } = at({
      refund: [refundRule('OLD', fixed(110), { when: { ...retired, age: [70, 130] } })],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer.outcome).toBe('depends');
    expect(answer.cases.map(({ when, reasonCode }) => [when, reasonCode])).toEqual([
      [{ age: { max: 69 } }, 'not-covered'],
      [{ age: { min: 70 } }, null],
    ]);
    expect(ask('region=C&participant=retired&age=69')).toMatchObject({
      outcome: 'unknown',
      answer: null,
    });
  });

  it('asks for the base of a rate, in one case with method and rate but no amount', () => {
    const { ask } = at({
      refund: [
        refundRule('R', { method: 'rate', rate: 45_000, base: 'ownPension' }, { when: retired }),
      ],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer.outcome).toBe('depends');
    expect(answer.cases).toHaveLength(1);
    expect(answer.cases[0]?.answer).toMatchObject({
      method: 'rate',
      monthly: { gross: null, net: null },
      terms: [{ rate: '4.5%', base: 'ownPension' }],
    });
    expect(answer.missing).toMatchObject([{ fact: 'ownPension', use: 'formula', type: 'money' }]);
    expect(figures(ask('region=C&participant=retired&ownPension=1000').answer)).toMatchObject({
      gross: '45.00',
    });
  });

  it('asks for the base that only a deduction needs', () => {
    const { ask } = at({
      refund: [refundRule('R', fixed(100), { when: retired })],
      deductions: [
        deductionRule('D', { method: 'rate', rate: 1000, base: 'ownPension' }, { when: retired }),
      ],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer.outcome).toBe('depends');
    expect(answer.missing.map(({ fact }) => fact)).toEqual(['ownPension']);
    expect(figures(ask('region=C&participant=retired&ownPension=3000').answer)).toEqual({
      gross: '100.00',
      deduction: '3.00',
      net: '97.00',
    });
  });

  it('has deductions that only some pay as cases of their own', () => {
    const { ask } = at({
      refund: [refundRule('R', fixed(100), { when: retired })],
      deductions: [deductionRule('D', { amount: 300 }, { when: { ...retired, age: [70, 130] } })],
    });
    const answer = ask('region=C&participant=retired');
    expect(answer.cases.map(({ when, answer: one }) => [when, figures(one)])).toEqual([
      [{ age: { max: 69 } }, { gross: '100.00', deduction: '0.00', net: '100.00' }],
      [{ age: { min: 70 } }, { gross: '100.00', deduction: '3.00', net: '97.00' }],
    ]);
  });

  it('splits by participant first where nobody said who asks', () => {
    const { ask } = at({
      refund: [
        refundRule('RET', fixed(100), { when: retired }),
        refundRule('EMP', { method: 'none' }, { when: { participant: EMPLOYED } }),
      ],
    });
    const answer = ask('region=C');
    expect(answer.cases.map(({ when, answer: one }) => [when, figures(one)])).toEqual([
      [{ participant: { in: ['employed'] } }, 'nothing credited'],
      [{ participant: { in: ['retired'] } }, { gross: '100.00', deduction: '0.00', net: '100.00' }],
    ]);
    expect(answer.missing[0]).toMatchObject({
      fact: 'participant',
      options: [
        { id: 'employed', name: '在职' },
        { id: 'retired', name: '退休' },
      ],
    });
  });

  it('shows a wide range of money by its bounds', () => {
    const base = (low: number, high: number) =>
      ({ ...retired, contributionBase: [low, high] }) as const;
    const { ask } = at({
      refund: [
        refundRule('LOW', fixed(50), { when: base(0, 300_000) }),
        refundRule('MID', fixed(60), { when: base(300_001, 900_000) }),
        refundRule('HIGH', fixed(50), { when: base(900_001, 100_000_000) }),
      ],
    });
    const answer = ask('region=C&participant=retired');
    const bounds = answer.cases.map(({ when, answer: one }) => [
      when['contributionBase'],
      figures(one) !== 'no answer' && one?.credited ? one.monthly.gross : null,
    ]);
    expect(bounds).toContainEqual([{ min: '3000.01', max: '9000.00' }, '60.00']);
    expect(bounds).toContainEqual([{ max: '3000.00' }, '50.00']);
    expect(bounds).toContainEqual([{ min: '9000.01' }, '50.00']);
  });
});

describe('days to come', () => {
  it('do not carry today’s deduction forward beside an announced rule', () => {
    const { ask } = at({
      refund: [refundRule('NEW', fixed(100), { when: retired, period: exact('2027-01-01') })],
      deductions: [
        deductionRule('D', { amount: 300 }, { when: retired, period: exact('2020-01-01') }),
      ],
    });
    const answer = ask('region=C&participant=retired&date=2027-02-01');
    expect(figures(answer.answer)).toEqual({ gross: '100.00', deduction: null, net: null });
  });

  it('keep a deduction as far as it names its end', () => {
    const { ask } = at({
      refund: [
        refundRule('R', fixed(100), { when: retired, period: exact('2020-01-01', '2026-12-31') }),
      ],
      deductions: [
        deductionRule(
          'D',
          { amount: 300 },
          { when: retired, period: exact('2020-01-01', '2026-12-31') },
        ),
      ],
    });
    expect(figures(ask('region=C&participant=retired&date=2026-12-31').answer)).toMatchObject({
      net: '97.00',
    });
    expect(ask('region=C&participant=retired&date=2027-01-01').cases[0]?.reasonCode).toBe(
      'date-not-covered',
    );
  });
});

describe('deductions', () => {
  it('leave the net open where one of them is in doubt beside one that is not', () => {
    const doubt: Period = {
      from: '2024-01',
      to: null,
      possible: [dayOn('2024-01-01'), MAX_DAY],
      certain: [dayOn('2024-01-31'), MAX_DAY],
    };
    const { ask } = at({
      refund: [refundRule('R', fixed(100), { when: retired })],
      deductions: [
        deductionRule('SURE', { amount: 300 }, { when: retired }),
        deductionRule('NEW', { amount: 500 }, { when: retired, period: doubt }),
      ],
    });
    const on = (date: string) => figures(ask(`region=C&participant=retired&date=${date}`).answer);
    expect(on('2023-12-31')).toEqual({ gross: '100.00', deduction: '3.00', net: '97.00' });
    expect(on('2024-01-15')).toEqual({ gross: '100.00', deduction: null, net: null });
    expect(on('2024-01-31')).toEqual({ gross: '100.00', deduction: '8.00', net: '92.00' });
  });
});

describe('a sum of which one part is in doubt', () => {
  const doubt: Period = {
    from: null,
    to: '2022',
    possible: [MIN_DAY, dayOn('2022-12-31')],
    certain: [MIN_DAY, dayOn('2022-01-01')],
  };
  const rate = (component: 'own' | 'employer', ppm: number) =>
    ({ component, method: 'rate', rate: ppm, base: 'contributionBase' }) as const;
  const { ask } = at({
    refund: [
      refundRule('OWN', rate('own', 20_000), { when: { participant: EMPLOYED } }),
      refundRule('MORE', rate('employer', 10_000), {
        when: { participant: EMPLOYED },
        period: doubt,
      }),
    ],
  });

  it('is unknown, and never shows one part as if it were the whole', () => {
    const answer = ask('region=C&participant=employed&contributionBase=5000&date=2022-06-01');
    expect(answer.outcome).toBe('unknown');
    const [alternative] = answer.disputes;
    expect(alternative).toMatchObject({ kind: 'alternative', rule: 'refund:MORE' });
    expect(['no answer', { gross: '150.00', deduction: '0.00', net: '150.00' }]).toContainEqual(
      figures(alternative?.answer ?? null),
    );
  });
});
