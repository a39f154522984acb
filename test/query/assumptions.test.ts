import { describe, expect, it } from 'vitest';
import { asking } from './support/ask.ts';
import { deductionRule, RETIRED, refundRule, rulesetOf, type Sheets } from './support/ruleset.ts';

const at = (sheets: Sheets) => asking(rulesetOf(sheets));
const retired = { participant: RETIRED } as const;
const fixed = (yuan: number) => ({ method: 'fixed', amount: yuan * 100 }) as const;

describe('assumptions', () => {
  const registered = { ...retired, registered: 1 } as const;
  const besidesDeductions = (
    assumptions: readonly {
      readonly fact: string;
      readonly value: unknown;
      readonly text: string;
    }[],
  ) => assumptions.filter(({ fact }) => fact !== 'deductions');

  it('are named where the answer rests on them', () => {
    const { ask } = at({ refund: [refundRule('R', fixed(100), { when: registered })] });
    expect(besidesDeductions(ask('region=C&participant=retired').assumptions)).toEqual([
      { fact: 'registered', value: true, text: '先按已经办好来算' },
    ]);
    expect(ask('region=C&participant=retired', { lang: 'en' }).assumptions[0]?.text).toBe(
      'we assume that it is done',
    );
    expect(
      besidesDeductions(ask('region=C&participant=retired&registered=yes').assumptions),
    ).toEqual([]);
    expect(ask('region=C&participant=retired&registered=no').outcome).toBe('unknown');
  });

  it('are not named where they make no difference', () => {
    const { ask } = at({ refund: [refundRule('R', fixed(100), { when: retired })] });
    expect(besidesDeductions(ask('region=C&participant=retired').assumptions)).toEqual([]);
  });

  it('say that no deduction is on record, and only then', () => {
    const refund = [refundRule('R', fixed(100), { when: retired })];
    const none = at({ refund }).ask('region=C&participant=retired');
    expect(none.assumptions.map(({ fact, value }) => [fact, value])).toEqual([
      ['deductions', false],
    ]);
    const deductions = [deductionRule('D', { amount: 300 }, { when: retired })];
    expect(at({ refund, deductions }).ask('region=C&participant=retired').assumptions).toEqual([]);
  });

  it('are named where only a deduction rests on them', () => {
    const { ask } = at({
      refund: [refundRule('R', fixed(100), { when: retired })],
      deductions: [deductionRule('D', { amount: 300 }, { when: registered })],
    });
    expect(ask('region=C&participant=retired').assumptions.map(({ fact }) => fact)).toEqual([
      'registered',
    ]);
  });

  it('say when somebody has just reached a tier, and not a year later', () => {
    const { ask } = at({
      refund: [
        refundRule('YOUNG', fixed(100), { when: { ...retired, age: [0, 69] } }),
        refundRule('OLD', fixed(110), { when: { ...retired, age: [70, 130] } }),
      ],
    });
    const assumed = (age: number) =>
      besidesDeductions(ask(`region=C&participant=retired&age=${age}`).assumptions).map(
        ({ fact }) => fact,
      );
    expect(assumed(69)).toEqual([]);
    expect(assumed(70)).toEqual(['age']);
    expect(assumed(71)).toEqual([]);
  });
});
