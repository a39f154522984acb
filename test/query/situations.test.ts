import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { asking, figures } from './support/ask.ts';

/** Combinations that nobody planned for, asked of the real sheets. */
const { ask } = asking(await realRuleset());

describe('people who say that they have no account', () => {
  it('are credited nothing anywhere', () => {
    for (const region of ['深圳', '北京', '上海', '厦门', '合肥', '青岛', '重庆'])
      for (const participant of ['employed', 'retired', 'flexible']) {
        const asked = `region=${region}&participant=${participant}&age=60&planTier=一档`;
        const { cases } = ask(`${asked}&accountMode=单建统筹&contributionBase=8000`);
        for (const { answer } of cases) expect(answer?.credited ?? false).toBe(false);
      }
  });
});

describe('a situation that the rules leave out', () => {
  it('is not blamed on the day when others are answered on it', () => {
    const asked = 'region=青岛&participant=retired&age=72&date=2023-06-01';
    const [only] = ask(`${asked}&retirementRegistered=否`).cases;
    expect(only?.reasonCode).toBe('not-covered');
    const { cases } = ask('region=天水&participant=retired&date=2010-01-01');
    expect(cases[0]?.reasonCode).toBe('date-in-doubt');
  });
});

describe('a fact that changes nothing', () => {
  it('is not asked for: both floors lie below the figure', () => {
    const answer = ask('region=青岛&participant=retired&date=2023-06-01&ownPension=4000');
    expect(answer.outcome).toBe('determined');
    expect(figures(answer.answer)).toMatchObject({ gross: '180.00' });
    expect(answer.missing).toEqual([]);
  });
});

describe('places with a law of their own', () => {
  it.each(['台湾', '香港', '澳门'])('%s is not answered by the nation’s rule', (region) => {
    expect(ask(`region=${region}&participant=resident`).outcome).toBe('unknown');
  });
});

describe('a deduction of unknown amount', () => {
  it('leaves the net open and the trust in the rest as it is', () => {
    const there = ask('region=济南&participant=retired&age=72');
    const elsewhere = ask('region=青岛&participant=retired&age=72');
    expect(figures(there.answer)).toMatchObject({ gross: '125.00', net: null });
    expect(there.validity.confidence).toBe(elsewhere.validity.confidence);
  });
});

describe('a claim that contradicts a rule in force', () => {
  it('is shown beside it: 120 against 90 in 兰州', () => {
    const answer = ask('region=兰州&participant=retired&date=2023-10-01');
    expect(figures(answer.answer)).toMatchObject({ gross: '90.00' });
    expect(answer.disputes.map(({ rule }) => rule)).toContain('refund:LZ-RET-C1');
  });
});
