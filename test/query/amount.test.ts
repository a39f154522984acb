import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BaseValue, credit, type Deducted, deductions } from '../../src/query/amount.ts';
import type {
  DeductionConclusion,
  PaymentPeriod,
  RefundBase,
  RefundConclusion,
} from '../../src/table/model.ts';
import { deduction, refund } from './support/conclusions.ts';

const words = {
  base: {
    contributionBase: 'base',
    ownPension: 'pension',
    localAveragePension: 'average',
    unstated: 'unstated',
  },
  floor: '≥',
  cap: '≤',
};
const nothing: Deducted = deductions([], false, () => null);
const perYear: Readonly<Record<PaymentPeriod, bigint>> = { month: 12n, quarter: 4n, year: 1n };

/** A fraction half up to a whole number: the one rounding the design has. */
const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (numerator * 2n + denominator) / (denominator * 2n);

const big = (value: number | null): bigint => BigInt(value ?? 0);
const maybe = (value: number | null): bigint | null => (value === null ? null : BigInt(value));

const fen = fc.integer({ min: 0, max: 5_000_000 });
const period = fc.constantFrom<PaymentPeriod>('month', 'quarter', 'year');
const fixed = fc
  .record({ amount: fen, period })
  .map((more) => refund({ method: 'fixed', ...more }));
const limits = fc
  .option(fc.tuple(fen, fen))
  .map((pair) => (pair === null ? [null, null] : [Math.min(...pair), Math.max(...pair)]));
const rate = fc
  .record({
    rate: fc.integer({ min: 0, max: 200_000 }),
    base: fc.constantFrom<RefundBase>('contributionBase', 'ownPension'),
    period,
    limits,
    only: fc.constantFrom('floor', 'cap', 'both'),
  })
  .map(({ limits: [floor = null, cap = null], only, ...more }) =>
    refund({
      method: 'rate',
      ...more,
      floor: only === 'cap' ? null : floor,
      cap: only === 'floor' ? null : cap,
    }),
  );
const terms = fc.array(fc.oneof(fixed, rate), { minLength: 1, maxLength: 3 });
const taken = fc.array(
  fc.oneof(
    fc.record({ amount: fen, period }).map((more) => deduction({ method: 'fixed', ...more })),
    fc
      .record({ rate: fc.integer({ min: 0, max: 20_000 }), period })
      .map((more) => deduction({ method: 'rate', base: 'ownPension', ...more })),
  ),
  { maxLength: 3 },
);
const bases = fc.record({ contributionBase: fen, ownPension: fen });

/** Fen a payment, in exact fractions until the one rounding. */
function payment(
  {
    method,
    amount,
    rate: ppm,
    base,
    floor,
    cap,
  }: RefundConclusion | (DeductionConclusion & { floor?: null; cap?: null }),
  known: Readonly<Record<string, number>>,
): bigint {
  if (method === 'fixed') return big(amount);
  const raw = halfUp(big(known[base ?? ''] ?? 0) * big(ppm), 1_000_000n);
  const raised = floor != null && raw < BigInt(floor) ? BigInt(floor) : raw;
  return cap != null && raised > BigInt(cap) ? BigInt(cap) : raised;
}

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

describe('the arithmetic of a credit', () => {
  it('agrees with exact fractions rounded half up once', () => {
    fc.assert(
      fc.property(terms, taken, bases, (list, takes, known) => {
        const value: BaseValue = (base) =>
          base === 'contributionBase' || base === 'ownPension' ? known[base] : null;
        const deducted = deductions(takes, false, value);
        const { monthly, annual, average } = credit(list, deducted, value, words);

        const yearly = sum(list.map((one) => payment(one, known) * perYear[one.period]));
        const gross = halfUp(yearly, 12n);
        const yearlyDeduction = sum(takes.map((one) => payment(one, known) * perYear[one.period]));
        const deduction = sum(
          takes.map((one) => halfUp(payment(one, known) * perYear[one.period], 12n)),
        );
        expect(maybe(annual.gross)).toBe(yearly);
        expect(maybe(monthly.gross)).toBe(gross);
        expect(maybe(monthly.deduction)).toBe(deduction);
        expect(maybe(annual.deduction)).toBe(yearlyDeduction);
        expect(maybe(monthly.net)).toBe(deduction > gross ? null : gross - deduction);
        if (yearlyDeduction <= yearly) expect(maybe(annual.net)).toBe(yearly - yearlyDeduction);
        expect(average).toBe(list.some((one) => one.period !== 'month'));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    // Half a fen goes up, less goes down: 0.5 % of 1.00 and of 0.99.
    [100, 5000, 1],
    [99, 5000, 0],
    [500_000, 20_000, 10_000],
    [333_333, 45_000, 15_000],
    [999_999_999, 45_000, 45_000_000],
  ])('takes a rate of %i fen at %i ppm as %i', (base, ppm, expected) => {
    const one = refund({ method: 'rate', rate: ppm, base: 'ownPension' });
    expect(credit([one], nothing, () => base, words).monthly.gross).toBe(expected);
  });

  it('keeps a rate within its floor and cap', () => {
    const one = refund({
      method: 'rate',
      rate: 40_000,
      base: 'ownPension',
      floor: 6000,
      cap: 19_000,
    });
    const at = (pension: number) => credit([one], nothing, () => pension, words).monthly.gross;
    expect(at(0)).toBe(6000);
    expect(at(149_987)).toBe(6000);
    expect(at(150_013)).toBe(6001);
    expect(at(474_987)).toBe(18_999);
    expect(at(475_000)).toBe(19_000);
    expect(at(10_000_000)).toBe(19_000);
  });

  it('spreads what is paid quarterly or yearly over the months, and keeps the year exact', () => {
    const year = credit([refund({ amount: 112_000, period: 'year' })], nothing, () => null, words);
    expect(year.monthly).toEqual({ gross: 9333, deduction: 0, net: 9333 });
    expect(year.annual).toEqual({ gross: 112_000, deduction: 0, net: 112_000 });
    expect(year).toMatchObject({ average: true, paidEvery: 'year', rounded: true });
    const quarter = credit(
      [refund({ amount: 10_000, period: 'quarter' })],
      nothing,
      () => null,
      words,
    );
    expect(quarter).toMatchObject({ average: true, paidEvery: 'quarter', rounded: true });
    expect(quarter.monthly.gross).toBe(3333);
    const even = credit([refund({ amount: 168_000, period: 'year' })], nothing, () => null, words);
    expect(even).toMatchObject({ monthly: { gross: 14_000 }, average: true, rounded: false });
  });

  it('says that a deduction was rounded, and keeps its year exact', () => {
    const quarterly = deductions(
      [deduction({ amount: 1000, period: 'quarter' })],
      false,
      () => null,
    );
    const answer = credit([refund({ amount: 11_000 })], quarterly, () => null, words);
    expect(answer.monthly).toEqual({ gross: 11_000, deduction: 333, net: 10_667 });
    expect(answer.annual).toEqual({ gross: 132_000, deduction: 4000, net: 128_000 });
    expect(answer.rounded).toBe(true);
  });

  it('adds parts up before it rounds: 60 a month and 280 a year are 83.33 a month', () => {
    const own = refund({
      component: 'own',
      method: 'rate',
      rate: 20_000,
      base: 'contributionBase',
    });
    const employer = refund({ component: 'employer', amount: 28_000, period: 'year' });
    const both = credit([own, employer], nothing, () => 300_000, words);
    expect(both).toMatchObject({
      method: 'sum',
      paidEvery: 'month',
      monthly: { gross: 8333 },
      annual: { gross: 100_000 },
    });
    expect(both.formula).toBe('3000.00 × 2% + 280.00 ÷ 12 = 83.33');
  });
});

describe('what cannot be known', () => {
  const own = refund({ method: 'rate', rate: 20_000, base: 'contributionBase' });

  it('leaves the amount null where the base is not told, and names it in the formula', () => {
    const answer = credit([own], nothing, () => null, words);
    expect(answer.monthly).toEqual({ gross: null, deduction: 0, net: null });
    expect(answer.annual).toEqual({ gross: null, deduction: 0, net: null });
    expect(answer.formula).toBe('base × 2%');
    expect(answer.method).toBe('rate');
  });

  it('leaves the whole sum null where one part is not known', () => {
    const employer = refund({ amount: 1000 });
    expect(credit([employer, own], nothing, () => null, words).monthly.gross).toBeNull();
    expect(
      credit([employer, refund({ method: 'not-computable' })], nothing, () => null, words).monthly
        .gross,
    ).toBeNull();
  });

  it('has no formula where nothing can be worked out', () => {
    const answer = credit([refund({ method: 'not-computable' })], nothing, () => null, words);
    expect(answer).toMatchObject({ method: 'not-computable', formula: null, rounded: false });
    expect(answer.monthly).toEqual({ gross: null, deduction: 0, net: null });
  });

  it('leaves the net null where a deduction is not known, and still says the gross', () => {
    const unknown = deductions([deduction({ method: 'unknown' })], false, () => null);
    const doubtful = deductions([], true, () => null);
    const baseless = deductions(
      [deduction({ method: 'rate', rate: 1000, base: 'unstated' })],
      false,
      () => null,
    );
    for (const deducted of [unknown, doubtful, baseless])
      expect(credit([refund({ amount: 11_500 })], deducted, () => null, words).monthly).toEqual({
        gross: 11_500,
        deduction: null,
        net: null,
      });
  });

  it('does not go below zero where more is taken off than credited', () => {
    const deducted = deductions([deduction({ amount: 300 })], false, () => null);
    expect(credit([refund({ amount: 200 })], deducted, () => null, words).monthly.net).toBeNull();
    expect(credit([refund({ amount: 300 })], deducted, () => null, words).monthly.net).toBe(0);
  });

  it('does not turn a net figure into a gross one', () => {
    const deducted = deductions([deduction({ amount: 300 })], false, () => null);
    const net = credit([refund({ amount: 9700, figure: 'net' })], deducted, () => null, words);
    expect(net.monthly).toEqual({ gross: null, deduction: null, net: 9700 });
    expect(net.annual).toEqual({ gross: null, deduction: null, net: 116_400 });
    expect(net.formula).toBe('97.00');
  });
});

describe('formulas', () => {
  const three = deductions([deduction({ amount: 300 })], false, () => null);

  it.each([
    [[refund({ amount: 11_000 })], three, '110.00 − 3.00 = 107.00'],
    [[refund({ amount: 11_000 })], nothing, '110.00'],
    [[refund({ amount: 168_000, period: 'year' as const })], nothing, '1680.00 ÷ 12 = 140.00'],
    [
      [refund({ method: 'rate' as const, rate: 45_000, base: 'ownPension' as const, floor: 8000 })],
      nothing,
      '1000.00 × 4.5% = 45.00 (≥ 80.00) = 80.00',
    ],
    [
      [refund({ method: 'rate' as const, rate: 20_000, base: 'ownPension' as const })],
      three,
      '1000.00 × 2% − 3.00 = 17.00',
    ],
  ])('%#: %s', (list, deducted, formula) => {
    expect(credit(list, deducted, () => 100_000, words).formula).toBe(formula);
  });
});
