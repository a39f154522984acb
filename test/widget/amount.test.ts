import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditedAnswer, RefundAnswer, Term } from '../../src/query/refund-envelope.ts';
import type { Worked } from '../../src/widget/answer/amount.ts';
import { figuresWanted, workOut as work } from '../../src/widget/answer/amount.ts';
import type { Facts } from '../../src/widget/kit.ts';
import { credited, missing, pensionFact } from './envelopes.ts';

/** Of what is credited, what is worked out is credited too. */
function workOut(answer: RefundAnswer, facts: Facts): Worked<CreditedAnswer> {
  const worked = work(answer, facts);
  if (!worked.answer.credited) throw new Error('nothing is credited');
  return { ...worked, answer: worked.answer };
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

describe('workOut', () => {
  it('takes a rate of the pension', () => {
    const { answer } = workOut(open([rate('4.5%')]), pension('4321.09'));
    // 4321.09 × 4.5 % = 194.44905
    expect(answer.monthly).toEqual({
      gross: '194.45',
      deduction: '0.00',
      net: '194.45',
      average: false,
    });
    expect(answer.annual.gross).toBe('2333.40');
  });

  it('rounds half a fen up', () => {
    const { answer } = workOut(open([rate('0.5%')]), pension('1.00'));
    expect(answer.monthly.gross).toBe('0.01');
  });

  it('keeps to the floor and the cap, and says so', () => {
    const terms = [rate('4.5%', { floor: '125.00', cap: '200.00' })];
    const low = workOut(open(terms), pension('2000.00'));
    expect(low.answer.monthly.gross).toBe('125.00');
    expect(low.steps[0]?.product).toMatchObject({ exact: 9000, kept: 'floor' });
    const high = workOut(open(terms), pension('9000.00'));
    expect(high.answer.monthly.gross).toBe('200.00');
    expect(high.steps[0]?.product).toMatchObject({ exact: 40_500, kept: 'cap' });
    const between = workOut(open(terms), pension('4000.00'));
    expect(between.answer.monthly.gross).toBe('180.00');
    expect(between.steps[0]?.product).toMatchObject({ kept: null });
  });

  it('adds terms up and spreads what is paid less often', () => {
    const { answer } = workOut(open([rate('2%'), fixed('100.00', 'year')]), pension('3000.00'));
    // 60.00 a month and 100.00 a year: 820.00 a year, 68.333… a month
    expect(answer.annual.gross).toBe('820.00');
    expect(answer.monthly).toMatchObject({ gross: '68.33', average: true });
  });

  it('takes off what is known to be deducted', () => {
    const { answer } = workOut(open([rate('2%')], '7.00'), pension('5500.00'));
    expect(answer.monthly).toMatchObject({ gross: '110.00', deduction: '7.00', net: '103.00' });
  });

  it('leaves the net open when the deduction is not known or exceeds the credit', () => {
    const unknown = credited(null, {
      terms: [rate('2%')],
      net: null,
      monthly: { gross: null, deduction: null, net: null, average: false },
    });
    expect(workOut(unknown, pension('5500.00')).answer.monthly).toMatchObject({
      gross: '110.00',
      net: null,
    });
    const more = open([rate('2%')], '7.00');
    expect(workOut(more, pension('100.00')).answer.monthly.net).toBeNull();
  });

  it('works nothing out when a term is not known', () => {
    const answer = open([rate('2%'), rate('1%', { base: 'localAveragePension' })]);
    expect(workOut(answer, pension('5500.00'))).toEqual({ answer, steps: [] });
    expect(workOut(open([rate('2%')]), new Map()).steps).toEqual([]);
  });

  it('never touches figures that the service gave', () => {
    const given = credited('110.00', { deduction: '3.00', net: '107.00', terms: [rate('2%')] });
    expect(workOut(given, pension('1.00')).answer).toBe(given);
    const onlyNet = credited(null, { net: '90.00', terms: [fixed('100.00')] });
    expect(workOut(onlyNet, new Map()).answer).toBe(onlyNet);
  });

  it('agrees with plain arithmetic for every pension and rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 999 }),
        (fen, tenths) => {
          const percent = `${Math.floor(tenths / 10)}.${tenths % 10}%`;
          const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
          const { answer } = workOut(open([rate(percent)]), pension(text));
          const exact = BigInt(fen) * BigInt(tenths);
          const expected = Number((exact + 500n) / 1000n);
          expect(answer.monthly.gross).toBe((expected / 100).toFixed(2));
        },
      ),
    );
  });
});

describe('figuresWanted', () => {
  it('asks for the pension that the rate is taken of', () => {
    expect(figuresWanted(open([rate('4.5%')]), [pensionFact])).toEqual([pensionFact]);
  });

  it('asks for nothing that would not help', () => {
    const average = rate('1%', { base: 'localAveragePension' });
    expect(figuresWanted(open([rate('2%'), average]), [pensionFact])).toEqual([]);
    expect(figuresWanted(open([rate('2%')]), [missing('age')])).toEqual([]);
    expect(figuresWanted(credited('100.00', { terms: [rate('2%')] }), [pensionFact])).toEqual([]);
  });
});
