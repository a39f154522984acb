import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { askingTransfers, dueDays, moves } from './support/transfer.ts';

const ruleset = await realRuleset();
const { ask, problems } = askingTransfers(ruleset);

/** From one place without rules of its own to another. */
const PLAIN = 'fromRegion=石家庄&toRegion=太原&participant=在职&gapMonths=0';

describe('dates', () => {
  // Counted by hand; the golden cases name the days that count.
  it.each([
    ['2026-09-28', '2026-10-16', '2026-10-23'],
    ['2026-02-10', '2026-03-02', '2026-03-09'],
    ['2025-12-31', '2026-01-15', '2026-01-22'],
  ])('accepted on %s: out by %s, in by %s', (day, out, into) => {
    const envelope = ask(`${PLAIN}&acceptedOn=${day}`);
    expect(dueDays(envelope)).toEqual({
      'transfer-out': out,
      'fund-remit': null,
      'transfer-in': into,
      'fund-arrival': null,
    });
    expect(moves(envelope)).toMatchObject({ completesBy: into, calendar: { complete: true } });
  });

  it('end where the calendar ends, and the answer says so', () => {
    const envelope = ask(`${PLAIN}&acceptedOn=2026-12-31`);
    expect(dueDays(envelope)).toMatchObject({ 'transfer-out': null, 'transfer-in': null });
    expect(moves(envelope)).toMatchObject({
      completesBy: null,
      calendar: { complete: false, publishedThrough: '2026-12-31' },
    });
    expect(envelope.explanation.map(({ text }) => text).join('')).toContain('只公布到 2026-12-31');
    expect(envelope.outcome).toBe('determined');
  });

  it('are missing without a day, and durations are there', () => {
    const envelope = ask(PLAIN);
    expect(envelope.outcome).toBe('depends');
    expect(envelope.missing.map(({ fact, use }) => [fact, use])).toEqual([
      ['appliedOn', 'formula'],
    ]);
    const [only] = envelope.cases;
    expect(only?.answer).toMatchObject({
      stages: [
        { id: 'transfer-out', dueOn: null, duration: { value: 10, unit: 'workday' } },
        { id: 'fund-remit', duration: null },
        { id: 'transfer-in', dueOn: null, duration: { value: 5, unit: 'workday' } },
        { id: 'fund-arrival', duration: null },
      ],
      completesBy: null,
    });
  });

  it('count from the application where the acceptance is not said, and say so', () => {
    const applied = ask(`${PLAIN}&appliedOn=2026-09-28`);
    const accepted = ask(`${PLAIN}&acceptedOn=2026-09-28`);
    expect(applied.answer).toEqual(accepted.answer);
    expect(applied.assumptions[0]).toMatchObject({ fact: 'acceptedOn', value: '2026-09-28' });
    expect(accepted.assumptions.map(({ fact }) => fact)).not.toContain('acceptedOn');
  });

  it('of a coming application rest on the rules of today, and say so', () => {
    const envelope = ask(`${PLAIN}&appliedOn=2026-12-01`);
    expect(moves(envelope).completesBy).toBe('2026-12-22');
    expect(envelope.validity.asOf).toBe('2026-12-01');
    expect(envelope.assumptions.find(({ fact }) => fact === 'date')?.text).toContain('还没有到');
    expect(ask(`${PLAIN}&appliedOn=2028-12-01`).cases[0]?.reasonCode).toBe('future');
    expect(ask(`${PLAIN}&appliedOn=2026-12-01&date=2026-12-01`).outcome).toBe('unknown');
  });
});

describe('routes', () => {
  it.each([
    ['石家庄', '太原', 'cross-province'],
    ['石家庄', '唐山', 'intra-province'],
    ['北京', '天津', 'cross-province'],
    ['苏州', '苏州工业园区', 'intra-province'],
    ['广东', '广东', 'intra-province'],
    ['广东', '深圳', 'intra-province'],
  ])('%s to %s is %s', (from, to, route) => {
    const envelope = ask(`fromRegion=${from}&toRegion=${to}&participant=在职`);
    for (const { answer } of envelope.cases) expect(answer).toMatchObject({ route });
  });

  it.each([
    ['石家庄', '石家庄', '石家庄市'],
    ['泉州', '丰泽区', '泉州市'],
    ['北京朝阳', '海淀区', '北京市'],
  ])('%s to %s needs no transfer, which is an answer', (from, to, area) => {
    const envelope = ask(`fromRegion=${from}&toRegion=${to}&appliedOn=2026-12-01`);
    expect(envelope).toMatchObject({ outcome: 'determined', missing: [], rules: [] });
    expect(envelope.answer).toMatchObject({
      transferable: false,
      text: `不需要办理转移：两处都在${area}`,
      balance: null,
    });
    expect(envelope.answer?.transferable === false && envelope.answer.remedy).toContain('12393');
    // No rule stands behind it, so none vouches for it.
    expect(envelope.validity.text).toContain('统筹区的划分');
  });

  it('must agree with what was said of them', () => {
    expect(problems('fromRegion=石家庄&toRegion=太原&route=省内')).toMatchObject([
      { parameter: 'route', code: 'conflict', got: '省内' },
    ]);
    expect(problems('fromRegion=石家庄&toRegion=太原&route=跨省')).toEqual([]);
  });

  it('are between places, not the nation, and run forward in time', () => {
    expect(problems('fromRegion=全国&toRegion=太原')).toMatchObject([
      { parameter: 'fromRegion', code: 'out-of-range' },
    ]);
    const days = 'appliedOn=2026-03-05&acceptedOn=2026-03-04';
    expect(problems(`fromRegion=石家庄&toRegion=太原&${days}`)).toMatchObject([
      { parameter: 'acceptedOn', code: 'conflict', got: '2026-03-04' },
    ]);
  });

  it('are told apart from the questions of others', () => {
    expect(problems('region=青岛&toRegion=北京')).toMatchObject([
      {
        parameter: 'region',
        code: 'irrelevant-parameter',
        suggestions: ['fromRegion', 'toRegion'],
      },
    ]);
  });

  it('are asked for first', () => {
    expect(ask('participant=在职').missing.map(({ fact }) => fact)).toEqual([
      'fromRegion',
      'toRegion',
    ]);
    expect(ask('toRegion=北京').missing.map(({ fact }) => fact)).toEqual([
      'fromRegion',
      'participant',
    ]);
  });

  it('within a province that alone is named are assumed to cross pooling areas', () => {
    const { assumptions } = ask('fromRegion=广东&toRegion=深圳&participant=在职');
    expect(assumptions[0]).toMatchObject({ fact: 'fromRegion', value: '440000' });
  });

  it('through a place below which others have their own rules say so', () => {
    const { assumptions } = ask('fromRegion=泉州&toRegion=北京&participant=在职');
    expect(assumptions.map(({ text }) => text).join('')).toContain('丰泽');
  });
});

describe('who can transfer', () => {
  it('not retirees, whose balance is not said to move', () => {
    const { answer, missing } = ask('fromRegion=石家庄&toRegion=太原&participant=退休');
    expect(answer).toMatchObject({ transferable: false, balance: null });
    expect(missing).toEqual([]);
  });

  it('depends on who it is when that is not said, and asks that first', () => {
    const envelope = ask('fromRegion=石家庄&toRegion=太原');
    expect(envelope.outcome).toBe('depends');
    expect(envelope.missing[0]?.fact).toBe('participant');
    const kinds = new Set(envelope.cases.map(({ answer }) => answer?.transferable));
    expect(kinds).toEqual(new Set([true, false]));
  });

  it('is not known of places with a law of their own', () => {
    expect(ask('fromRegion=香港&toRegion=太原&participant=在职').outcome).toBe('unknown');
  });

  it('asks residents about nothing that only employees know', () => {
    const { missing } = ask('fromRegion=石家庄&toRegion=太原&participant=城乡居民');
    expect(missing.map(({ fact }) => fact)).not.toContain('gapMonths');
  });
});

describe('the balance', () => {
  it('has no stages of its own where it stays', () => {
    const envelope = ask(
      'fromRegion=广州&toRegion=深圳&participant=在职&gapMonths=0&appliedOn=2026-09-28',
    );
    expect(moves(envelope).balance.treatment).toBe('stays-usable');
    expect(Object.keys(dueDays(envelope))).toEqual(['transfer-out', 'transfer-in']);
  });

  it('may arrive later than the insurance, and the answer says so', () => {
    const envelope = ask(`${PLAIN}&appliedOn=2026-09-28`);
    expect(envelope.explanation.map(({ text }) => text).join('')).toContain('说的是医保关系');
  });
});

describe('waiting', () => {
  const waiting = (more: string) => {
    const words = 'fromRegion=石家庄&participant=在职&appliedOn=2026-11-23';
    return moves(ask(`${words}&${more}`)).benefits;
  };

  it('is none up to three months, a ceiling beyond', () => {
    expect(waiting('toRegion=太原&gapMonths=3')).toMatchObject({
      backPayment: true,
      retroactive: true,
      waitingMonths: { min: 0, max: 0 },
      starts: 'payment-month',
    });
    expect(waiting('toRegion=太原&gapMonths=4')).toMatchObject({
      backPayment: null,
      waitingMonths: { min: null, max: 6 },
    });
    expect(waiting('toRegion=南京&gapMonths=4').waitingMonths).toEqual({ min: null, max: 3 });
  });

  it('asks for the gap alone when the rest is known', () => {
    const { missing, cases } = ask(
      'fromRegion=石家庄&toRegion=太原&participant=在职&appliedOn=2026-09-28',
    );
    expect(missing.map(({ fact }) => fact)).toEqual(['gapMonths']);
    expect(cases.map(({ when }) => when)).toEqual([
      { gapMonths: { max: 3 } },
      { gapMonths: { min: 4 } },
    ]);
  });
});
