import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { asking } from './support/ask.ts';
import { askBenefits } from './support/ask-benefits.ts';
import { benefitRuleset, requirement, term } from './support/benefits.ts';
import { refundRule } from './support/ruleset.ts';
import { askingTransfers, dueDays } from './support/transfer.ts';
import { coming, fixed, old, past, period, young } from './support/upcoming.ts';

const ruleset = await realRuleset();
const { ask } = asking(ruleset);
const texts = (words: string, lang: 'zh-CN' | 'en' = 'zh-CN') =>
  ask(words, { lang }).upcoming.map(({ text }) => text);

/** Expected from the evidence kept of notices and pages, not from the sheets. */
describe('the sheets of the project', () => {
  it('Beijing 2022: workers are left with their own 2%, retirees with what they had', () => {
    expect(texts('region=北京&participant=在职&date=2022-06-01')).toEqual([
      '2022-09-01 起（按当时的规定）：每月划入：本人月缴费基数 × 2%',
    ]);
    expect(
      texts('region=北京&participant=在职&contributionBase=10000&date=2022-06-01&age=50', 'en'),
    ).toEqual(['From 2022-09-01 (by the rules in force then): 200.00 yuan a month are credited']);
    expect(texts('region=北京&participant=退休&date=2022-06-01')).toEqual([]);
    expect(texts('region=北京&participant=在职&date=2022-09-01')).toEqual([]);
  });

  it('Qingdao 2023: fixed amounts from January 2024', () => {
    expect(texts('region=青岛&participant=退休&date=2023-06-01')).toEqual([
      '2024-01-01 起（按当时的规定），不满70岁：每月划入 100.00 元',
      '2024-01-01 起（按当时的规定），70岁及以上：每月划入 125.00 元',
    ]);
    expect(
      texts('region=青岛&participant=退休&date=2023-06-01&birthDate=1953-09-15&ownPension=1000'),
    ).toEqual([
      '2023-09-15 起（满70岁）：每月划入 90.00 元',
      '2024-01-01 起（按当时的规定）：每月划入 125.00 元',
    ]);
  });

  it('today: a seventieth birthday in Qingdao and in Beijing', () => {
    expect(texts('region=青岛&participant=退休&birthDate=1957-03-01')).toEqual([
      '2027-03-01 起（满70岁，按现行规定）：每月划入 125.00 元',
    ]);
    const beijing = ask('region=北京&birthDate=1957-03-01');
    expect(beijing.upcoming).toMatchObject([
      {
        from: '2027-03-01',
        reason: 'birthday',
        when: { participant: { in: ['retired'] } },
        text: '2027-03-01 起（满70岁，按现行规定），退休人员：每月划入 110.00 元，代扣 3.00 元，实际到账 107.00 元',
      },
    ]);
    expect(texts('region=北京&participant=在职&birthDate=1957-03-01')).toEqual([]);
  });
});

describe('a transfer', () => {
  const transfers = askingTransfers(ruleset);
  const words = 'fromRegion=石家庄&toRegion=太原&participant=在职&gapMonths=0';

  it('asked about before the national rules of 2021-12-01 is told what they will say', () => {
    const { upcoming, rules, answer } = transfers.ask(`${words}&date=2021-06-01`);
    expect(answer).toBeNull();
    expect(upcoming).toMatchObject([
      {
        from: '2021-12-01',
        reason: 'rule',
        when: {},
        answer: {
          stages: [
            { id: 'transfer-out', duration: { value: 10, unit: 'workday' } },
            { id: 'fund-remit' },
            { id: 'transfer-in', duration: { value: 5, unit: 'workday' } },
            { id: 'fund-arrival' },
          ],
        },
      },
    ]);
    for (const id of upcoming[0]?.rules ?? []) expect(rules.map((rule) => rule.id)).toContain(id);
  });

  it('with a day of application goes by the rules of that day', () => {
    const envelope = transfers.ask(`${words}&date=2022-01-04&appliedOn=2021-11-30`);
    expect(Object.keys(dueDays(envelope))).toContain('transfer-out');
    expect(envelope.upcoming).toEqual([]);
    expect(transfers.ask(`${words}&appliedOn=2021-11-29`).upcoming).toEqual([]);
  });
});

describe('benefits', () => {
  const small = benefitRuleset({
    requirements: [
      requirement('R25', ['contributionYears', 25, 80], {}, past),
      requirement('R30', ['contributionYears', 30, 80], {}, coming),
      requirement('FILED', ['filed', 1, 1], { benefit: 'off-site-care' }),
    ],
    terms: [term('T', {}, { period: period(null, '2030-12-31') })],
    refund: [
      refundRule('YOUNG', fixed(100), { when: young }),
      refundRule('OLD', fixed(125), { when: old }),
    ],
  });

  it('that change are told alone, with the verdict that holds then', () => {
    const envelope = askBenefits(small, 'region=C&participant=retired&contributionYears=27');
    const now = envelope.answer?.benefits.find(({ id }) => id === 'lifelong-benefit');
    expect(now?.verdict).toBe('eligible');
    expect(
      envelope.upcoming.map(({ from, reason, answer }) => [
        from,
        reason,
        answer.benefits.map(({ id, verdict }) => [id, verdict]),
      ]),
    ).toEqual([['2027-01-01', 'rule', [['lifelong-benefit', 'ineligible']]]]);
    expect(envelope.upcoming[0]?.rules).toEqual(['requirements:R30']);
    expect(envelope.rules.map(({ id }) => id)).toContain('requirements:R30');
    // Open for want of the asker's years, the requirement still changes.
    const open = askBenefits(small, 'region=C&participant=retired&benefit=lifelong-benefit');
    expect(open.upcoming.map(({ answer }) => answer.benefits[0]?.verdict)).toEqual([
      'undetermined',
    ]);
    const other = askBenefits(small, 'region=C&participant=retired&benefit=off-site-care');
    expect(other.upcoming).toEqual([]);
  });

  it('are told of a birthday that changes what is credited', () => {
    const ask = (birth: string) =>
      askBenefits(small, `region=C&participant=retired&benefit=refund&birthDate=${birth}`);
    const [entry, second] = ask('1957-03-01').upcoming;
    expect(second).toBeUndefined();
    expect(entry).toMatchObject({ from: '2027-03-01', reason: 'birthday' });
    expect(
      entry?.answer.benefits.map(({ id, terms }) => [id, terms.map(({ text }) => text)]),
    ).toEqual([['refund', ['每月划入 125.00 元']]]);
    expect(ask('1958-03-01').upcoming).toEqual([]);
  });

  it('that demand an age are judged again on the birthday', () => {
    const ruleset60 = benefitRuleset({
      requirements: [requirement('SIXTY', ['age', 60, 130])],
    });
    const { upcoming } = askBenefits(ruleset60, 'region=C&birthDate=1967-01-31');
    expect(upcoming.map(({ from, answer }) => [from, answer.benefits[0]?.verdict])).toEqual([
      ['2027-01-31', 'eligible'],
    ]);
  });
});
