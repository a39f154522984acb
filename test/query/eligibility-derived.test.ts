/** What the refund, the waiting and the coverage sheets decide about benefits. */
import { describe, expect, it } from 'vitest';
import type { BenefitAnswer } from '../../src/query/eligibility-envelope.ts';
import type { Ruleset } from '../../src/table/ruleset.ts';
import { askBenefit, askBenefits } from './support/ask-benefits.ts';
import { benefitRuleset, covered, requirement, waits } from './support/benefits.ts';
import { RETIRED, refundRule } from './support/ruleset.ts';

const asked = (ruleset: Ruleset, words: string): string[] =>
  askBenefits(ruleset, words).missing.map(({ fact }) => fact);

describe('what other questions decide', () => {
  const credits = benefitRuleset({
    refund: [
      refundRule('PAID', { amount: 100_00 }, { when: { participant: RETIRED, registered: 1 } }),
      refundRule('NONE', { method: 'none' }, { when: { participant: 0 } }),
    ],
    requirements: [
      requirement('REG', ['registered', 1, 1], {
        benefit: 'refund',
        item: { zh: '手续', en: 'procedure' },
      }),
    ],
  });
  const refund = (words: string): BenefitAnswer =>
    askBenefit(credits, `region=C&benefit=refund&${words}`);

  it('is the verdict on the refund', () => {
    expect(refund('participant=retired')).toMatchObject({
      verdict: 'eligible',
      terms: [{ text: '每月划入 100.00 元', rule: 'refund:PAID' }],
    });
    expect(refund('participant=employed').verdict).toBe('ineligible');
    expect(refund('').verdict).toBe('undetermined');
    // Where the refund has no answer, the requirement still says what is lacking.
    expect(refund('participant=retired&registered=否')).toMatchObject({
      verdict: 'ineligible',
      requirements: [
        { fact: null, holds: null },
        { rule: 'requirements:REG', holds: false },
      ],
    });
  });

  it('says what was assumed', () => {
    const { assumptions } = askBenefits(credits, 'region=C&benefit=refund&participant=retired');
    expect(assumptions.map(({ fact }) => fact)).toContain('registered');
  });

  it('delays reimbursement by the waiting', () => {
    const ruleset = benefitRuleset({
      waiting: [
        waits('SHORT', { minMonths: 0, maxMonths: 0 }, { when: { gapMonths: [0, 3] } }),
        waits('LONG', { minMonths: 6, maxMonths: 6 }, { when: { gapMonths: [4, 600] } }),
      ],
    });
    const words = 'region=C&benefit=reimbursement';
    expect(askBenefit(ruleset, `${words}&gapMonths=3`).verdict).toBe('eligible');
    expect(askBenefit(ruleset, `${words}&gapMonths=4`)).toMatchObject({
      verdict: 'reduced',
      requirements: [{ effect: 'delays', holds: false, rule: 'waiting:LONG' }],
      terms: [{ text: '等待期 6 个月。' }],
    });
    expect(asked(ruleset, words)).toEqual(['gapMonths']);
  });

  it('grants no reimbursement where the waiting is silent, but to retirees, who pay no more', () => {
    const ruleset = benefitRuleset({
      waiting: [
        waits(
          'SHORT',
          { minMonths: 0, maxMonths: 0 },
          { when: { participant: 0, gapMonths: [0, 3] } },
        ),
      ],
      requirements: [
        requirement('FILED', ['filed', 1, 1], {
          benefit: 'reimbursement',
          item: { zh: '备案', en: 'filing' },
        }),
      ],
    });
    const words = 'region=C&benefit=reimbursement&filed=是';
    const silent = askBenefits(ruleset, `${words}&participant=employed&gapMonths=4`);
    expect(silent).toMatchObject({ outcome: 'unknown', missing: [] });
    expect(silent.answer?.benefits[0]).toMatchObject({
      verdict: 'undetermined',
      reason: 'C的规则没有写到这种情况（在职、已备案、中断月数 4），不能作答。',
      requirements: [
        { rule: null, holds: null, effect: 'delays' },
        { rule: 'requirements:FILED', holds: true },
      ],
    });
    expect(askBenefit(ruleset, `${words}&participant=retired`).verdict).toBe('eligible');
  });

  it('takes what binds whole provinces on months missed for a rule on transfers', () => {
    const everywhere = { region: 'N', inheritable: true } as const;
    const rule = waits(
      'NATION',
      {
        minMonths: 0,
        maxMonths: 0,
        explanation: { zh: '转移以前的断缴。', en: 'Before a transfer.' },
      },
      { ...everywhere, when: { gapMonths: [0, 3], schemeChange: 0 } },
    );
    const ruleset = benefitRuleset({ waiting: [rule] });
    const words = 'region=C&benefit=reimbursement&schemeChange=none';
    const verdict = (more: string) => askBenefit(ruleset, `${words}&${more}`).verdict;
    expect(verdict('participant=employed&gapMonths=0')).toBe('eligible');
    expect(verdict('participant=employed&gapMonths=2')).toBe('undetermined');
    expect(verdict('participant=employed&gapMonths=2&transferring=否')).toBe('undetermined');
    expect(verdict('participant=employed&gapMonths=2&transferring=是')).toBe('eligible');
    expect(asked(ruleset, `${words}&participant=employed&gapMonths=2`)).toEqual(['transferring']);
    expect(asked(ruleset, `${words}&participant=employed`)).toEqual(['gapMonths', 'transferring']);
    const { terms } = askBenefit(ruleset, `${words}&participant=employed&gapMonths=2`);
    expect(terms[0]?.text).toBe('没有等待期。转移以前的断缴。');
  });

  it('covers a procedure, and never one that no rule names', () => {
    const ruleset = benefitRuleset({
      coverage: [
        covered('PD', { maxRate: 960_000, annualCap: 305_000_00 }, { when: { procedure: 0 } }),
      ],
    });
    const words = 'region=C&benefit=procedure-coverage';
    expect(askBenefit(ruleset, `${words}&procedure=dialysis`)).toMatchObject({
      verdict: 'eligible',
      terms: [{ text: '可以报销；报销比例最高 96%；一年最多报销 305000.00 元。' }],
    });
    expect(askBenefit(ruleset, `${words}&procedure=种植牙`).verdict).toBe('undetermined');
    expect(asked(ruleset, words)).toEqual(['procedure']);
  });
});
