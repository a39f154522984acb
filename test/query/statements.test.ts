import { describe, expect, it } from 'vitest';
import type { RefundConclusion, Rule } from '../../src/table/model.ts';
import { asking, dayOn, figures } from './support/ask.ts';
import { RETIRED, refundRule, rulesetOf } from './support/ruleset.ts';

const retired = { participant: RETIRED } as const;
const fixed = (yuan: number) => ({ method: 'fixed', amount: yuan * 100 }) as const;
const before2024 = {
  from: null,
  to: '2023-12-31',
  possible: [dayOn('1990-01-01'), dayOn('2023-12-31')],
  certain: [dayOn('1990-01-01'), dayOn('2023-12-31')],
} as const;

const province = refundRule('R', fixed(100), { when: retired, region: 'P', inheritable: true });
const contrary = (more: Parameters<typeof refundRule>[2] = {}): Rule<RefundConclusion> =>
  refundRule(
    'X',
    { ...fixed(200), explanation: { zh: '一个网页这样说。', en: 'A page says so.' } },
    {
      when: retired,
      region: 'P',
      standing: 'claimed',
      confidence: 'unverified',
      ...more,
    },
  );

/** What stands beside the answer to a retiree of a region: kind and rule. */
function beside(rules: readonly Rule<RefundConclusion>[], words: string): string[] {
  const { ask } = asking(rulesetOf({ refund: rules }));
  return ask(`participant=retired&${words}`).disputes.map(({ kind, rule }) => `${kind} ${rule}`);
}

describe('a row that contradicts a rule', () => {
  const dispute = contrary({ disputes: ['R'] });

  it('never answers, and is shown beside that rule wherever the rule reaches', () => {
    const { ask } = asking(rulesetOf({ refund: [province, dispute] }));
    for (const region of ['P', 'C']) {
      const answer = ask(`region=${region}&participant=retired`);
      expect(figures(answer.answer)).toMatchObject({ gross: '100.00' });
      expect(answer.validity.confidence).toBe('official');
      expect(answer.disputes).toMatchObject([
        {
          kind: 'dispute',
          rule: 'refund:X',
          contradicts: ['refund:R'],
          text: '也有不同的说法：每月划入 200.00 元；一个网页这样说。本站没有采用。',
          answer: { monthly: { gross: '200.00' } },
        },
      ]);
    }
  });

  it('is not shown beside another rule', () => {
    const city = refundRule('OTHER', fixed(90), { when: retired });
    expect(beside([province, city, dispute], 'region=C')).toEqual([]);
  });

  it('is shown only to whom it concerns, on a day on which it was said to hold', () => {
    const old = contrary({ disputes: ['R'], when: { ...retired, age: [70, 130] } });
    expect(beside([province, old], 'region=C&age=70')).toEqual(['dispute refund:X']);
    expect(beside([province, old], 'region=C&age=69')).toEqual([]);
    expect(beside([province, old], 'region=C')).toEqual(['dispute refund:X']);
    const past = contrary({ disputes: ['R'], period: before2024 });
    expect(beside([province, past], 'region=C&date=2023-12-31')).toEqual(['dispute refund:X']);
    expect(beside([province, past], 'region=C&date=2024-01-01')).toEqual([]);
  });
});

describe('a claim alone', () => {
  it('is shown where nothing answers, and only there', () => {
    const { ask } = asking(rulesetOf({ refund: [contrary()] }));
    const answer = ask('region=P&participant=retired');
    expect(answer).toMatchObject({ outcome: 'unknown', answer: null });
    expect(answer.disputes).toMatchObject([
      {
        kind: 'claim',
        contradicts: [],
        text: '有一种未经证实的说法：每月划入 200.00 元；一个网页这样说。',
      },
    ]);
    expect(beside([province, contrary()], 'region=P')).toEqual([]);
  });

  it('reaches the regions below only when it says so', () => {
    expect(beside([contrary()], 'region=C')).toEqual([]);
    expect(beside([contrary({ inheritable: true })], 'region=C')).toEqual(['claim refund:X']);
  });

  it('is shown only to whom it concerns', () => {
    const old = contrary({ when: { ...retired, age: [70, 130] } });
    expect(beside([old], 'region=P&age=69')).toEqual([]);
    expect(beside([old], 'region=P&age=70')).toEqual(['claim refund:X']);
  });
});

describe('split evidence', () => {
  it('shows the alternatives and does not choose', () => {
    const split = (id: string, yuan: number) =>
      refundRule(id, fixed(yuan), { when: retired, standing: 'split' });
    const { ask } = asking(rulesetOf({ refund: [split('A', 90), split('B', 120)] }));
    const answer = ask('region=C&participant=retired');
    expect(answer).toMatchObject({ outcome: 'unknown', cases: [{ reasonCode: 'split' }] });
    expect(answer.disputes.map(({ kind, answer: one }) => [kind, figures(one)])).toEqual([
      ['alternative', { gross: '90.00', deduction: '0.00', net: '90.00' }],
      ['alternative', { gross: '120.00', deduction: '0.00', net: '120.00' }],
    ]);
  });
});

describe('guidance', () => {
  it('is background where nothing answers, with its nature and no figure as an answer', () => {
    const guide = refundRule(
      'G',
      { method: 'rate', rate: 20_000, base: 'localAveragePension' },
      {
        when: retired,
        region: 'N',
        inheritable: true,
        nature: 'guidance',
      },
    );
    const { ask } = asking(rulesetOf({ refund: [guide] }));
    const answer = ask('region=C&participant=retired');
    expect(answer).toMatchObject({ outcome: 'unknown', disputes: [] });
    expect(answer.explanation).toMatchObject([{ rule: 'refund:G' }]);
    expect(answer.explanation[0]?.text).toMatch(/^背景（指导意见，不直接适用）：.*2%/u);
    expect(answer.rules).toMatchObject([{ id: 'refund:G', inherited: true }]);
  });
});
