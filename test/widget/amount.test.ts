import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Missing } from '../../src/query/envelope.ts';
import type { RefundAnswer, Term } from '../../src/query/refund-envelope.ts';
import type { ViewAmount } from '../../src/query/view-envelope.ts';
import { workOut as work } from '../../src/widget/answer/amount.ts';
import { viewOf } from '../query/support/view-of.ts';
import { credited, envelope, missing, oneCase, pensionFact } from './envelopes.ts';

/** The sums that the service leaves to the device. */
function amountsOf(answer: RefundAnswer, asked: Missing[] = [pensionFact]): readonly ViewAmount[] {
  return viewOf('refund', envelope([oneCase({}, answer)], { missing: asked }), 'zh-CN').amounts;
}

/** What follows from what was said of money, without the key of the outcome. */
function workOut(answer: RefundAnswer, facts: ReadonlyMap<string, string>): Record<string, string> {
  const [amount] = amountsOf(answer);
  const known = amount === undefined ? [] : [...work(amount, facts)];
  return Object.fromEntries(known.map(([key, value]) => [key.replace(/^0\./u, ''), value]));
}

function rate(percent: string, more: Partial<Term> = {}): Term {
  return {
    kind: 'rate',
    amount: null,
    period: 'month',
    rate: percent,
    base: 'ownPension',
    floor: null,
    cap: null,
    ...more,
  };
}

function fixed(amount: string, period: Term['period'] = 'month'): Term {
  return { kind: 'fixed', amount, period, rate: null, base: null, floor: null, cap: null };
}

const pension = (yuan: string): Map<string, string> => new Map([['ownPension', yuan]]);
const open = (terms: Term[], deduction = '0.00') =>
  credited(null, { terms, deduction, net: null, annual: { gross: null, deduction, net: null } });

describe('what a device works out', () => {
  it('takes a rate of the pension', () => {
    // 4321.09 × 4.5 % = 194.44905
    expect(workOut(open([rate('4.5%')]), pension('4321.09'))).toEqual({
      '0': '194.45',
      '0.exact': '194.45',
      gross: '194.45',
      net: '194.45',
      year: '2333.40',
    });
  });

  it('rounds half a fen up', () => {
    expect(workOut(open([rate('0.5%')]), pension('1.00'))['gross']).toBe('0.01');
  });

  it('keeps to the floor and the cap, and says so', () => {
    const terms = [rate('4.5%', { floor: '125.00', cap: '200.00' })];
    const low = workOut(open(terms), pension('2000.00'));
    expect(low).toMatchObject({ gross: '125.00', '0.exact': '90.00', '0.floor': '125.00' });
    const high = workOut(open(terms), pension('9000.00'));
    expect(high).toMatchObject({ gross: '200.00', '0.exact': '405.00', '0.cap': '200.00' });
    const between = workOut(open(terms), pension('4000.00'));
    expect(between['gross']).toBe('180.00');
    expect(Object.keys(between)).not.toContain('0.floor');
    expect(Object.keys(between)).not.toContain('0.cap');
  });

  it('adds terms up and spreads what is paid less often', () => {
    const worked = workOut(open([rate('2%'), fixed('100.00', 'year')]), pension('3000.00'));
    // 60.00 a month and 100.00 a year: 820.00 a year, 68.333… a month
    expect(worked).toMatchObject({ '0': '60.00', '1': '100.00', gross: '68.33', year: '820.00' });
  });

  it('takes off what is known to be deducted', () => {
    const worked = workOut(open([rate('2%')], '7.00'), pension('5500.00'));
    expect(worked).toMatchObject({ gross: '110.00', net: '103.00' });
  });

  it('leaves the net open when the deduction is not known or exceeds the credit', () => {
    const unknown = credited(null, {
      terms: [rate('2%')],
      net: null,
      monthly: { gross: null, deduction: null, net: null, average: false },
    });
    const worked = workOut(unknown, pension('5500.00'));
    expect(worked['gross']).toBe('110.00');
    expect(worked['net']).toBeUndefined();
    expect(workOut(open([rate('2%')], '7.00'), pension('100.00'))['net']).toBeUndefined();
  });

  it('works nothing out when a term is not known', () => {
    const answer = open([rate('2%'), rate('1%', { base: 'localAveragePension' })]);
    expect(workOut(answer, pension('5500.00'))).toEqual({});
    expect(workOut(open([rate('2%')]), new Map())).toEqual({});
  });

  it('never touches figures that the service gave', () => {
    const given = credited('110.00', { deduction: '3.00', net: '107.00', terms: [rate('2%')] });
    expect(amountsOf(given)).toEqual([]);
    expect(amountsOf(credited(null, { net: '90.00', terms: [fixed('100.00')] }))).toEqual([]);
  });

  it('agrees with plain arithmetic for every pension and rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 999 }),
        (fen, tenths) => {
          const percent = `${Math.floor(tenths / 10)}.${tenths % 10}%`;
          const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
          const exact = BigInt(fen) * BigInt(tenths);
          const expected = Number((exact + 500n) / 1000n);
          const { gross } = workOut(open([rate(percent)]), pension(text));
          expect(gross).toBe((expected / 100).toFixed(2));
        },
      ),
    );
  });
});

describe('the figures that are asked for', () => {
  const wanted = (answer: RefundAnswer, asked: Missing[]): readonly string[] =>
    viewOf('refund', envelope([oneCase({}, answer)], { missing: asked }), 'zh-CN')
      .questions.filter(({ needs = [] }) => needs.includes('outcome.0'))
      .map(({ fact }) => fact);

  it('are those that the rate is taken of', () => {
    expect(wanted(open([rate('4.5%')]), [pensionFact])).toEqual(['ownPension']);
  });

  it('are none that would not help', () => {
    const average = rate('1%', { base: 'localAveragePension' });
    expect(wanted(open([rate('2%'), average]), [pensionFact])).toEqual([]);
    expect(wanted(open([rate('2%')]), [missing('age')])).toEqual([]);
    expect(wanted(credited('100.00', { terms: [rate('2%')] }), [pensionFact])).toEqual([]);
  });
});
