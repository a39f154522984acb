/** A share of a figure says how often it comes, wherever it is told; an amount that is not known comes with how it is reckoned. */
import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { asking } from './support/ask.ts';
import { deductionRule, RETIRED, refundRule, rulesetOf } from './support/ruleset.ts';

const when = { participant: RETIRED } as const;

describe('a share that comes by the year or the quarter', () => {
  it.each([
    ['month', '每月', 'each month', '100.00'],
    ['quarter', '每季度', 'each quarter', '33.33'],
    ['year', '每年', 'each year', '8.33'],
  ] as const)('%s', (period, zh, en, monthly) => {
    const row = { method: 'rate', rate: 20_000, base: 'ownPension', period } as const;
    const { ask } = asking(rulesetOf({ refund: [refundRule('R', row, { when })] }));
    const words = 'region=C&participant=retired&ownPension=5000';
    const chinese = ask(words);
    // 2% of 5,000 is 100 yuan a payment.
    expect(chinese.answer).toMatchObject({ paidEvery: period, monthly: { gross: monthly } });
    expect(chinese.explanation[0]?.text).toContain(`${zh}按本人月养老金的 2% 划入`);
    expect(ask(words, { lang: 'en' }).explanation[0]?.text).toContain(
      `2% of one’s own monthly pension is credited ${en}`,
    );
  });

  it('is taken off and told by the same period', () => {
    const off = { method: 'rate', rate: 10_000, base: 'ownPension', period: 'year' } as const;
    const ruleset = rulesetOf({
      refund: [refundRule('R', { method: 'fixed', amount: 10_000 }, { when })],
      deductions: [deductionRule('D', off, { when })],
    });
    const words = 'region=C&participant=retired&ownPension=6000';
    const { answer, explanation } = asking(ruleset).ask(words);
    // 1% of 6,000 once a year: 60 yuan, 5 a month.
    expect(answer).toMatchObject({ monthly: { deduction: '5.00', net: '95.00' } });
    expect(answer).toMatchObject({ annual: { deduction: '60.00' } });
    expect(explanation.map(({ text }) => text).join()).toContain('每年为本人月养老金的 1%');
  });
});

describe('a rule without an amount', async () => {
  const { ask } = asking(await realRuleset());

  it.each([
    ['北京', '2005-06-01', '上一年本市职工月平均工资的4.3%'],
    ['烟台', '2023-06-01', null],
  ])('tells how it is reckoned: %s at %s', (region, date, part) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const envelope = ask(`region=${region}&participant=retired&age=60&date=${date}`, { lang });
      const texts = [...envelope.explanation, ...envelope.disputes].map(({ text }) => text);
      const pointing = texts.filter((text) => /还算不出金额|cannot work out how much/u.test(text));
      expect(pointing).not.toEqual([]);
      // The way stands right there, and is more than a full stop: nobody is sent to look for it.
      for (const text of pointing)
        expect(text).toMatch(/(?:金额，只知道：|yet\. All that is known: ).{10,}/u);
      expect(texts.join()).not.toMatch(/见说明|see the explanation/u);
      if (lang === 'zh-CN' && part !== null) expect(pointing.join()).toContain(part);
    }
  });
});
