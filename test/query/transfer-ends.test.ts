/** What is true at one end of a transfer, or for one kind of mover, must not be told of others. */
import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { dayOn } from './support/ask.ts';
import { askingTransfers, dueDays, moves } from './support/transfer.ts';

const ruleset = await realRuleset();
const { ask, problems } = askingTransfers(ruleset);

const EMPLOYED = 'participant=在职&gapMonths=0&appliedOn=2026-11-20';
const said = (lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => text).join('\n');

describe('a place with a law of its own', () => {
  it.each([
    ['深圳', '澳门', EMPLOYED],
    ['澳门', '深圳', EMPLOYED],
    ['石家庄', '香港', EMPLOYED],
    ['石家庄', '台湾', EMPLOYED],
    ['石家庄', '香港', 'participant=城乡居民&nextYearEnrolled=否'],
    ['石家庄', '香港', 'participant=城乡居民&nextYearEnrolled=是'],
    ['石家庄', '香港', 'participant=退休'],
    ['香港', '石家庄', 'participant=退休'],
  ])('%s to %s (%s) is not known, and nothing is said to be possible', (from, to, who) => {
    const envelope = ask(`fromRegion=${from}&toRegion=${to}&${who}`);
    expect(envelope.outcome).toBe('unknown');
    const own = ['香港', '澳门', '台湾'].find((name) => name === from || name === to);
    expect(envelope.cases[0]?.reason).toContain(own);
    expect(envelope.rules).toEqual([]);
  });
});

describe('terms', () => {
  const terms = (places: string): string[] =>
    moves(ask(`${places}&${EMPLOYED}`)).terms.map(({ rule }) => rule.replace('terms:', ''));

  it.each([
    ['天津', '上海'],
    ['深圳', '北京'],
    ['北京', '深圳'],
    ['天津', '广州'],
    ['成都', '上海'],
    ['重庆', '北京'],
    ['石家庄', '重庆'],
  ])('of years: %s to %s have the nation’s alone', (from, to) => {
    const found = terms(`fromRegion=${from}&toRegion=${to}`);
    expect(found.filter((id) => /YEARS|MUTUAL/u.test(id))).toEqual(['NAT-TERM-TR-YEARS']);
  });

  it.each([
    ['上海', '天津', ['TJ-TERM-TR-YEARS']],
    ['广州', '深圳', ['GD-TERM-TR-YEARS']],
    ['成都', '重庆', ['NAT-TERM-TR-YEARS', 'CQ-TERM-TR-MUTUAL']],
    ['重庆', '成都', ['NAT-TERM-TR-YEARS', 'CD-TERM-TR-MUTUAL']],
    ['广州', '成都', ['NAT-TERM-TR-YEARS']],
  ])('of years: %s to %s', (from, to, expected) => {
    const found = terms(`fromRegion=${from}&toRegion=${to}`);
    expect(found.filter((id) => /YEARS|MUTUAL/u.test(id))).toEqual(expected);
  });

  it('tell the zeroing of the account only where the balance moves', () => {
    expect(terms('fromRegion=石家庄&toRegion=太原')).toContain('NAT-TERM-TR-ZERO');
    expect(terms('fromRegion=广州&toRegion=深圳')).not.toContain('NAT-TERM-TR-ZERO');
    expect(terms('fromRegion=西安&toRegion=拉萨&case=转入地未接入')).not.toContain(
      'NAT-TERM-TR-ZERO',
    );
    expect(terms('fromRegion=石家庄&toRegion=太原&schemeChange=居民转职工&priorContinuousYears=2'))
      .not //
      .toContain('NAT-TERM-TR-ZERO');
  });
});

describe('a change of scheme', () => {
  it('leaves open what becomes of the account, and moves no money to a scheme without one', () => {
    const envelope = ask(
      `fromRegion=石家庄&toRegion=太原&schemeChange=职工转居民&priorContinuousYears=2&${EMPLOYED}`,
    );
    expect(moves(envelope).balance.treatment).toBeNull();
    expect(Object.keys(dueDays(envelope))).toEqual(['transfer-out', 'transfer-in']);
    expect(said(envelope.explanation)).not.toContain('新账户');
  });
});

describe('an enrolment still to come', () => {
  const coming = (day: string) =>
    ask(`fromRegion=南京&toRegion=苏州&participant=在职&gapMonths=0&enrolledOn=${day}`);

  it('rests on the rules of today for a year, and that is said', () => {
    const envelope = coming('2027-06-01');
    expect(moves(envelope).completesBy).toBe('2027-06-01');
    expect(envelope.validity.asOf).toBe('2027-06-01');
    expect(envelope.assumptions.find(({ fact }) => fact === 'date')?.text).toContain('还没有到');
  });

  it.each(['2030-01-01', '2099-12-31'])('is not known on %s', (day) => {
    const envelope = coming(day);
    expect(envelope.outcome).toBe('unknown');
    expect(envelope.cases[0]?.reasonCode).toBe('future');
  });

  it('that was yesterday needs no assumption', () => {
    const { assumptions } = coming('2026-11-20');
    expect(assumptions.map(({ fact }) => fact)).not.toContain('date');
  });
});

describe('a retiree who resettles', () => {
  const RESETTLED = 'fromRegion=石家庄&toRegion=太原&case=异地安置退休';

  it('is retired, also where that was not said', () => {
    const envelope = ask(RESETTLED);
    expect(envelope).toMatchObject({ outcome: 'determined', answer: { transferable: false } });
    // The case itself says it, so that nothing is assumed and nothing else is answered.
    expect(envelope.cases).toHaveLength(1);
    expect(envelope.answer).toEqual(ask(`${RESETTLED}&participant=退休`).answer);
  });

  it.each(['在职', '灵活就业', '城乡居民'])('is not %s', (who) => {
    expect(problems(`${RESETTLED}&participant=${who}`)).toMatchObject([
      { parameter: 'participant', code: 'conflict', expected: '退休', got: who },
    ]);
  });

  it('hears the claim about other provinces only when moving to one', () => {
    const disputed = (from: string, to: string): string[] =>
      ask(`fromRegion=${from}&toRegion=${to}&participant=退休&case=异地安置退休`).disputes.map(
        ({ rule }) => rule,
      );
    expect(disputed('石家庄', '太原')).toContain('transfer-balance:NAT-BAL-3');
    expect(disputed('石家庄', '保定')).toEqual([]);
    expect(disputed('肇庆', '广州')).toEqual([]);
    expect(disputed('深圳', '广州')).toEqual([]);
  });

  it('of a place that pays the account out is told so', () => {
    // The page has no date of its own: it counts from the day on which it was read.
    const today = dayOn('2026-11-22');
    const paid = ask('fromRegion=肇庆&toRegion=长沙&participant=退休&case=异地安置退休', { today });
    expect(paid.answer).toMatchObject({ balance: { treatment: 'paid-to-bank' } });
    const within = ask('fromRegion=肇庆&toRegion=广州&participant=退休&case=异地安置退休', {
      today,
    });
    expect(within.answer).toMatchObject({ balance: null });
  });
});

describe('Xi’an’s paying out', () => {
  const paid = (day: string) =>
    ask(`fromRegion=西安&toRegion=拉萨&participant=在职&case=转入地未接入&gapMonths=0&date=${day}`);

  it('is reported for the window in which it was announced, and unverified after', () => {
    expect(paid('2023-03-31').rules.map(({ id }) => id)).toContain('transfer-balance:XA-BAL-1');
    const after = paid('2023-04-01');
    expect(after.rules.map(({ id }) => id)).toContain('transfer-balance:XA-BAL-4');
    expect(after.validity.confidence).toBe('unverified');
    expect(said(after.explanation)).toContain('2023-03-31');
  });
});

describe('no break at all', () => {
  it.each([
    ['太原', '在职'],
    ['无锡', '灵活就业'],
    ['武汉', '灵活就业'],
  ])('in %s (%s) is not spoken of as one', (to, who) => {
    const envelope = ask(
      `fromRegion=石家庄&toRegion=${to}&participant=${who}&gapMonths=0&appliedOn=2026-11-23`,
    );
    const { benefits } = moves(envelope);
    expect(benefits.waitingMonths).toEqual({ min: 0, max: 0 });
    expect(benefits.text).toContain('没有断缴');
    expect(benefits.text).not.toContain('中断');
    expect(envelope.missing).toEqual([]);
  });
});

describe('facts that do not go together', () => {
  it.each([
    ['gapMonths=0&gapMonthsInYear=5', 'gapMonthsInYear'],
    ['leftEmployer=是&firstEnrolment=是', 'firstEnrolment'],
  ])('%s', (facts, parameter) => {
    expect(problems(`fromRegion=石家庄&toRegion=武汉&participant=灵活就业&${facts}`)).toMatchObject(
      [{ parameter, code: 'conflict' }],
    );
  });
});

describe('what is claimed of a place that goes by the rules above it', () => {
  const heard = (places: string, more: string): string[] =>
    ask(`${places}&${more}`, { today: dayOn('2026-11-22') }).disputes.map(
      ({ rule, kind }) => `${kind} ${rule.slice(rule.indexOf(':') + 1)}`,
    );
  const RESIDENT = 'participant=城乡居民&gapYears=2&enrolledInWindow=是&nextYearEnrolled=是';

  it.each([
    ['fromRegion=石家庄&toRegion=绍兴', EMPLOYED, ['claim SX-TI-C1']],
    ['fromRegion=杭州&toRegion=绍兴', `${EMPLOYED}&enrolledOn=2026-11-01`, ['claim SX-TI-C1']],
    ['fromRegion=临沂&toRegion=石家庄', EMPLOYED, ['claim LY-TO-C1']],
    ['fromRegion=临沂&toRegion=青岛', EMPLOYED, ['claim LY-TO-C2']],
    [
      'fromRegion=石家庄&toRegion=阿拉善盟',
      `${RESIDENT}&acceptedOn=2025-06-03`,
      ['claim AL-WAIT-C1'],
    ],
  ])('is told there: %s', (places, more, expected) => {
    expect(heard(places, more)).toEqual(expected);
  });

  it('is told with what is wrong with it', () => {
    const { disputes } = ask(`fromRegion=临沂&toRegion=石家庄&${EMPLOYED}`, {
      today: dayOn('2026-11-22'),
    });
    expect(disputes[0]?.text).toContain('全程20个工作日');
    expect(disputes[0]?.text).toContain('旧流程');
  });

  it.each([
    ['fromRegion=石家庄&toRegion=太原', EMPLOYED],
    ['fromRegion=绍兴&toRegion=临沂', EMPLOYED],
    ['fromRegion=阿拉善盟&toRegion=石家庄', `${RESIDENT}&acceptedOn=2025-06-03`],
  ])('is told nowhere else: %s', (places, more) => {
    expect(heard(places, more)).toEqual([]);
  });
});
