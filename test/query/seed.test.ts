import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { asking, figures, moneyIn } from './support/ask.ts';

/** What the first landing must answer, with the figures that the brief names. */
const ruleset = await realRuleset();
const { ask, problems } = asking(ruleset);

describe('上海', () => {
  it('credits 1680.00 a year up to 74, on average 140.00 a month, with its assumptions', () => {
    const answer = ask('region=上海&participant=retired&age=74');
    expect(answer.outcome).toBe('determined');
    expect(answer.answer).toMatchObject({
      credited: true,
      paidEvery: 'year',
      monthly: { gross: '140.00', net: '140.00', average: true },
      annual: { gross: '1680.00', net: '1680.00' },
      currency: 'CNY',
    });
    expect(answer.assumptions.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['retirementRegistered', 'accountMode']),
    );
  });

  it('credits 157.50 a month from 75', () => {
    for (const age of [75, 76, 99, 130])
      expect(figures(ask(`region=上海&participant=retired&age=${age}`).answer)).toMatchObject({
        net: '157.50',
      });
  });
});

describe('北京', () => {
  it('credits 110.00 from 70, less 3.00, and shows who says otherwise', () => {
    const answer = ask('region=北京&participant=retired&age=70');
    expect(figures(answer.answer)).toEqual({ gross: '110.00', deduction: '3.00', net: '107.00' });
    expect(answer.answer).toMatchObject({ deductions: [{ name: '大额互助', amount: '3.00' }] });
    // One seed calls 110 the net, another names a rate of 2 %.
    expect(answer.disputes.length).toBeGreaterThanOrEqual(2);
    const said = answer.disputes.map(({ answer: one }) => one);
    expect(said).toContainEqual(
      expect.objectContaining({ monthly: expect.objectContaining({ net: '110.00' }) }),
    );
    expect(said).toContainEqual(
      expect.objectContaining({ method: 'rate', terms: [expect.objectContaining({ rate: '2%' })] }),
    );
    for (const { kind, contradicts } of answer.disputes) {
      expect(kind).toBe('dispute');
      expect(contradicts).toContain('refund:BJ-RET-2');
    }
  });

  it('is two cases when nobody said how old', () => {
    const answer = ask('region=北京&participant=retired');
    expect(answer).toMatchObject({ outcome: 'depends', answer: null });
    expect(answer.cases.map(({ when, answer: one }) => [when, figures(one)])).toEqual([
      [{ age: { max: 69 } }, { gross: '100.00', deduction: '3.00', net: '97.00' }],
      [{ age: { min: 70 } }, { gross: '110.00', deduction: '3.00', net: '107.00' }],
    ]);
    expect(answer.missing[0]).toMatchObject({ fact: 'age', type: 'integer', min: 0 });
  });

  it('credits 2 % of the base to the employed today', () => {
    const answer = ask('region=北京&participant=employed&contributionBase=5000');
    expect(answer.outcome).toBe('determined');
    expect(figures(answer.answer)).toMatchObject({ gross: '100.00' });
  });
});

describe('青岛', () => {
  it('has 山东’s rule, inherited, since 2024-01, as reported', () => {
    const answer = ask('region=青岛&participant=retired&age=72');
    expect(figures(answer.answer)).toMatchObject({ gross: '125.00', net: '125.00' });
    expect(answer.validity.confidence).toBe('reported');
    expect(answer.rules).toContainEqual(
      expect.objectContaining({ region: '370000', inherited: true, from: '2024-01-01', to: null }),
    );
    const said = answer.explanation.map(({ text }) => text).join('\n');
    expect(said).toMatch(/青岛.*山东.*2024-01/u);
  });

  it('had its own 4.5 % of the own pension before, of which the amount is not known', () => {
    const answer = ask('region=青岛&participant=retired&age=72&date=2023-06-01');
    expect(answer.outcome).toBe('depends');
    expect(answer.cases).toHaveLength(1);
    expect(answer.cases[0]?.answer).toMatchObject({
      method: 'rate',
      monthly: { gross: null, net: null },
      terms: [{ rate: '4.5%', base: 'ownPension', floor: '90.00' }],
    });
    expect(answer.missing.map(({ fact, use }) => [fact, use])).toEqual([['ownPension', 'formula']]);
    expect(moneyIn(answer.cases[0]?.answer ?? null)).not.toContain('125.00');
  });

  it.each([
    // 4.5 % of 1000 is 45, under the floor of 90 from 70 and of 80 below.
    ['age=72&ownPension=1000', '90.00'],
    ['age=70&ownPension=1000', '90.00'],
    ['age=69&ownPension=1000', '80.00'],
    ['age=69&ownPension=4000', '180.00'],
    ['age=72&ownPension=3333.33', '150.00'],
  ])('had a floor: %s → %s', (words, gross) => {
    const answer = ask(`region=青岛&participant=retired&date=2023-06-01&${words}`);
    expect(figures(answer.answer)).toMatchObject({ gross });
  });
});

describe('elsewhere', () => {
  it('天水 does not inherit the 120 of 甘肃省直', () => {
    expect(figures(ask('region=甘肃省直&participant=retired').answer)).toMatchObject({
      gross: '120.00',
    });
    for (const date of ['2023-06-01', '2026-11-21']) {
      const answer = ask(`region=天水&participant=retired&date=${date}`);
      expect(moneyIn(answer.answer)).not.toContain('120.00');
      for (const { answer: one } of answer.cases) expect(moneyIn(one)).not.toContain('120.00');
    }
  });

  it('residents are credited nothing, in 广东 and everywhere, and never a figure', () => {
    expect(ask('region=广东&participant=resident').answer).toMatchObject({ credited: false });
    for (const code of ruleset.regions.byCode.keys()) {
      const answer = ask(`region=${code}&participant=resident`);
      expect(['determined', 'unknown']).toContain(answer.outcome);
      for (const { answer: one } of answer.cases)
        if (one !== null) expect(one.credited).toBe(false);
      expect(moneyIn(answer.answer)).toEqual([]);
    }
  });

  it('山冻 is a mistake that suggests 山东', () => {
    const [problem, second] = problems('region=山冻');
    expect(second).toBeUndefined();
    expect(problem).toMatchObject({ parameter: 'region', got: '山冻' });
    expect(problem?.suggestions[0]).toBe('山东');
  });

  it('without a region nothing is answered, least of all for the nation', () => {
    for (const words of [
      '',
      'participant=retired',
      'participant=resident&age=40',
      'age=70&date=2020-01-01',
    ]) {
      const answer = ask(words);
      expect(answer).toMatchObject({ outcome: 'depends', answer: null, cases: [], rules: [] });
      expect(answer.missing[0]).toMatchObject({ fact: 'region', use: 'region', type: 'region' });
    }
    expect(ask('').missing.map(({ fact }) => fact)).toEqual(['region', 'participant']);
  });
});
