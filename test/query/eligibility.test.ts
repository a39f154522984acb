import { describe, expect, it } from 'vitest';
import { MAX_DAY, MIN_DAY } from '../../src/base/day.ts';
import { dayOn } from './support/ask.ts';
import { askBenefit, askBenefits } from './support/ask-benefits.ts';
import { benefitRuleset, guide, requirement, term } from './support/benefits.ts';

const MALE = 0;
const FEMALE = 1;
const NEW_RULE = dayOn('2026-01-01');

/** 青岛: 30 and 25 years for those who retire from 2026, 25 and 20 before. */
const qingdao = benefitRuleset({
  requirements: [
    requirement(
      'NEW-M',
      ['contributionYears', 30, 80],
      {},
      {
        when: { sex: MALE, retirementDate: [NEW_RULE, MAX_DAY] },
      },
    ),
    requirement(
      'NEW-F',
      ['contributionYears', 25, 80],
      {},
      {
        when: { sex: FEMALE, retirementDate: [NEW_RULE, MAX_DAY] },
      },
    ),
    requirement(
      'OLD-M',
      ['contributionYears', 25, 80],
      {},
      {
        when: { sex: MALE, retirementDate: [MIN_DAY, NEW_RULE - 1] },
      },
    ),
    requirement(
      'OLD-F',
      ['contributionYears', 20, 80],
      {},
      {
        when: { sex: FEMALE, retirementDate: [MIN_DAY, NEW_RULE - 1] },
      },
    ),
  ],
});

const lifelong = (words: string) =>
  askBenefit(qingdao, `region=C&benefit=lifelong-benefit&${words}`);
const asked = (ruleset: typeof qingdao, words: string) =>
  askBenefits(ruleset, words).missing.map(({ fact }) => fact);

describe('the lifelong benefit', () => {
  it.each([
    ['sex=男&retirementDate=2026-01-01&contributionYears=29', 'ineligible'],
    ['sex=男&retirementDate=2026-01-01&contributionYears=30', 'eligible'],
    ['sex=男&retirementDate=2025-12-31&contributionYears=25', 'eligible'],
    ['sex=女&retirementDate=2025-12-31&contributionYears=19', 'ineligible'],
    ['sex=女&retirementDate=2026-01-01&contributionYears=24', 'ineligible'],
    ['contributionYears=30', 'eligible'],
    ['contributionYears=19', 'ineligible'],
    ['contributionYears=27', 'undetermined'],
    ['retirementDate=2025-12-31&contributionYears=27', 'eligible'],
  ])('%s: %s', (words, verdict) => {
    expect(lifelong(words).verdict).toBe(verdict);
  });

  it('asks for what settles the most, and for nothing that is settled', () => {
    const words = 'region=C&benefit=lifelong-benefit';
    expect(asked(qingdao, words)).toEqual(['contributionYears', 'retirementDate', 'sex']);
    expect(asked(qingdao, `${words}&contributionYears=27`)).toEqual(['retirementDate', 'sex']);
    expect(asked(qingdao, `${words}&contributionYears=30`)).toEqual([]);
    expect(asked(qingdao, `${words}&contributionYears=22&sex=男`)).toEqual([]);
  });

  it('says which requirement fails and what can be done', () => {
    const { requirements, text, reason } = lifelong(
      'sex=男&retirementDate=2026-05-01&contributionYears=27',
    );
    expect(reason).toBeNull();
    expect(text).toBe('按现在知道的情况，还不能享受。');
    expect(requirements).toEqual([
      {
        text: '要求 NEW-M。',
        fact: 'contributionYears',
        holds: false,
        effect: 'blocks',
        remedy: '补救 NEW-M。',
        rule: 'requirements:NEW-M',
        when: null,
        documents: [],
        reason: null,
      },
    ]);
  });

  it('names whom each requirement is about while that is open', () => {
    const { requirements, reason } = lifelong('retirementDate=2026-05-01&contributionYears=27');
    expect(reason).toBe('还要知道：性别。');
    expect(requirements.map(({ text, when, holds }) => [text, when, holds])).toEqual([
      ['男：要求 NEW-M。', '男', null],
      ['女：要求 NEW-F。', '女', null],
    ]);
  });
});

describe('a place', () => {
  it('that no rule speaks of is unknown, never entitled', () => {
    const envelope = askBenefits(benefitRuleset({}), 'region=C');
    expect(envelope).toMatchObject({ outcome: 'unknown', answer: null, missing: [] });
    expect(envelope.explanation[1]?.text).toBe('还没有查到C关于“终身待遇”的规定，不能判断。');
  });

  it('that leaves it to the places below asks for one of them', () => {
    const words = 'region=P&benefit=lifelong-benefit';
    const envelope = askBenefits(qingdao, words);
    expect(envelope.outcome).toBe('unknown');
    expect(envelope.missing).toMatchObject([{ fact: 'region', options: [{ id: 'C' }] }]);
  });

  it('that is not named is asked for', () => {
    expect(askBenefits(qingdao, 'benefit=返款')).toMatchObject({
      query: { benefit: 'refund' },
      outcome: 'depends',
      answer: null,
      missing: [{ fact: 'region' }, { fact: 'participant' }],
    });
  });
});

describe('what the sheets leave in doubt', () => {
  const ended = requirement(
    'ENDED',
    ['contributionYears', 15, 80],
    {},
    {
      period: {
        from: '2020-01-01',
        to: '2024-12-31',
        possible: [dayOn('2020-01-01'), dayOn('2024-12-31')],
        certain: [dayOn('2020-01-01'), dayOn('2024-12-31')],
      },
    },
  );
  const filed = requirement('FILED', ['filed', 1, 1], { item: { zh: '备案', en: 'filing' } });

  it('is not known on a day after a rule has ended', () => {
    const ruleset = benefitRuleset({ requirements: [ended, filed] });
    const answer = askBenefit(
      ruleset,
      'region=C&benefit=lifelong-benefit&filed=是&contributionYears=20',
    );
    expect(answer.verdict).toBe('undetermined');
    expect(answer.reason).toBe('C的规则没有覆盖 2026-11-21 这一天，不能作答。');
    expect(answer.requirements.map(({ rule, holds }) => [rule, holds])).toEqual([
      ['requirements:FILED', true],
      ['requirements:ENDED', null],
    ]);
  });

  it('of split evidence counts where both sides agree', () => {
    const side = (id: string, low: number) =>
      requirement(id, ['contributionYears', low, 80], {}, { standing: 'split' });
    const ruleset = benefitRuleset({ requirements: [side('A', 25), side('B', 30)] });
    const verdicts = [24, 27, 30].map(
      (years) =>
        askBenefit(ruleset, `region=C&benefit=lifelong-benefit&contributionYears=${years}`).verdict,
    );
    expect(verdicts).toEqual(['ineligible', 'undetermined', 'eligible']);
  });

  it('shows a claim, and a contradiction, without following them', () => {
    const ruleset = benefitRuleset({
      requirements: [
        requirement('RULE', ['contributionYears', 25, 80]),
        requirement('CONTRARY', ['contributionYears', 30, 80], {}, { disputes: ['RULE'] }),
        requirement(
          'CLAIM',
          ['filed', 1, 1],
          { item: { zh: '备案', en: 'filing' } },
          {
            standing: 'claimed',
          },
        ),
      ],
    });
    const words = 'region=C&benefit=lifelong-benefit&contributionYears=25';
    const { answer, disputes } = askBenefits(ruleset, words);
    expect(answer?.benefits[0]?.verdict).toBe('eligible');
    expect(disputes.map(({ rule, kind, contradicts }) => [rule, kind, contradicts])).toEqual([
      ['requirements:CONTRARY', 'dispute', ['requirements:RULE']],
      ['requirements:CLAIM', 'claim', []],
    ]);
    expect(disputes[1]?.text).toBe('有一种未经证实的说法：要求 CLAIM。');
  });
});

describe('terms and documents', () => {
  const filing = { benefit: 'off-site-care', item: { zh: '备案', en: 'filing' } } as const;
  const ruleset = benefitRuleset({
    requirements: [
      requirement('FILED', ['filed', 1, 1], {
        ...filing,
        effect: 'reduces',
        documents: [{ zh: '身份证', en: 'identity card' }],
        // On what is only claimed there are no guides to send anybody to.
        guides: ['hotline', 'off-site-filing', 'enrolment'],
      }),
    ],
    guides: [
      guide('FILE', { topic: 'off-site-filing' }),
      guide('CLAIM', { topic: 'hotline' }, { standing: 'claimed' }),
    ],
    terms: [
      term('M', { value: '12' }, { when: { sex: MALE } }),
      term('F', {}, { when: { sex: FEMALE } }),
      term(
        'ALL',
        { item: { zh: '急诊', en: 'emergency' }, bound: null, value: null, unit: null },
        { row: 9 },
      ),
    ],
  });

  it('are told with the people they are about, or for certain', () => {
    const open = askBenefit(ruleset, 'region=C&benefit=异地就医');
    expect(open.terms.map(({ text, when }) => [text, when])).toEqual([
      ['男：规定 M。', '男'],
      ['女：规定 F。', '女'],
      ['规定 ALL。', null],
    ]);
    const told = askBenefit(ruleset, 'region=C&benefit=异地就医&sex=男&filed=否');
    expect(told.terms[0]).toEqual({
      text: '规定 M。',
      item: '有效期',
      bound: 'at-least',
      value: '12',
      unit: '个月',
      when: null,
      about: { sex: { in: ['male'] } },
      rule: 'terms:M',
      byBreak: null,
    });
    expect(told).toMatchObject({
      verdict: 'reduced',
      documents: ['身份证'],
      guides: ['off-site-filing'],
    });
  });

  it('are complete in English', () => {
    const { answer, explanation, notice } = askBenefits(ruleset, 'region=C&benefit=off-site-care', {
      lang: 'en',
    });
    expect(JSON.stringify([answer, explanation, notice])).not.toMatch(/\p{Script=Han}/u);
    expect(answer?.benefits[0]?.terms[0]?.text).toBe('male: Term M.');
  });
});
