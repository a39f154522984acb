import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import { refundEnvelopeSchema } from '../../src/query/refund-envelope.ts';
import type { Result, Said } from '../../src/widget/conversation.ts';
import { nothingSaid, spokenFacts, turn, withFact } from '../../src/widget/conversation.ts';
import { headlineOf, spoken } from '../../src/widget/headline.ts';
import { en } from '../../src/widget/texts/en.ts';
import { zh } from '../../src/widget/texts/zh.ts';
import {
  beijing,
  below,
  byPension,
  credited,
  envelope,
  notCredited,
  oneCase,
  rule,
} from './envelopes.ts';

const retired: Said = {
  ...nothingSaid,
  place: { code: '110000', name: '北京市', within: '' },
  status: 'retired',
};

function resultFor(said: Said, given: RefundEnvelope): Result {
  const now = turn(said, given);
  if (now.show !== 'result') throw new Error(`shows ${now.show}`);
  return now.result;
}

describe('the envelopes of these tests', () => {
  it.each([beijing, byPension, below])('have the shape that the service promises', (one) => {
    expect(v.safeParse(refundEnvelopeSchema, one).issues).toBeUndefined();
  });
});

describe('turn', () => {
  it('asks for place, then status, then waits, then asks what is missing', () => {
    expect(turn(nothingSaid, null).show).toBe('place');
    expect(turn({ ...retired, status: null }, null).show).toBe('status');
    expect(turn(retired, null)).toEqual({ show: 'wait', place: '110000', status: 'retired' });
    expect(turn(retired, beijing)).toMatchObject({ show: 'fact', fact: { fact: 'age' } });
  });

  it('goes back to what is being changed and keeps what was said', () => {
    const said = withFact(retired, 'age', 70);
    expect(turn({ ...said, editing: 'age' }, beijing)).toMatchObject({ show: 'fact' });
    expect(turn({ ...said, editing: 'participant' }, beijing).show).toBe('status');
    expect(turn({ ...said, editing: 'region' }, beijing).show).toBe('place');
    expect(turn(said, beijing).show).toBe('result');
  });

  it('asks for money last, and only when the amount can then be worked out', () => {
    expect(turn(retired, byPension)).toMatchObject({ show: 'fact', fact: { fact: 'ownPension' } });
    const result = resultFor(withFact(retired, 'ownPension', '4000.00'), byPension);
    expect(result.answer).toMatchObject({ monthly: { gross: '180.00', net: '180.00' } });
    const skipped = resultFor(withFact(retired, 'ownPension', null), byPension);
    expect(skipped.answer).toMatchObject({ monthly: { gross: null } });
  });
});

describe('the result', () => {
  it('picks the case and only what bears on it', () => {
    const result = resultFor(withFact(retired, 'age', 70), beijing);
    expect(result.kind).toBe('answer');
    expect(result.answer).toMatchObject({ monthly: { net: '107.00' } });
    expect(result.rules.map(({ rule: one }) => one.id)).toEqual(['refund:BJ-2', 'deductions:BJ-D']);
    expect(result.rules[0]?.words).toEqual([
      '北京，退休、70岁及以上：每月划入 110.00 元（2022-09-01 起）',
    ]);
    expect(result.notes).toEqual([]);
    expect(result.disputes.map((dispute) => dispute.rule)).toEqual(['refund:BJ-X']);
    expect(result.sources.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
  });

  it('shows the cases when the telling fact is left open', () => {
    const result = resultFor(withFact(retired, 'age', null), beijing);
    expect(result.kind).toBe('depends');
    expect(result.chosen).toBeNull();
    expect(result.cases).toHaveLength(2);
    expect(headlineOf(result, zh)).toEqual({ lead: '要看具体情况', figure: null, notes: [] });
  });

  it('leads on to the places below', () => {
    const result = resultFor(retired, below);
    expect(result.kind).toBe('depends');
    expect(result.below?.options.map(({ name }) => name)).toEqual(['兰州市', '天水市']);
    expect(headlineOf(result, zh).notes[0]).toContain('请选择您参保的地方');
  });

  it('shows claims only where no rule answers, and disputes only beside their rule', () => {
    const say = (kind: 'dispute' | 'claim' | 'alternative', contradicts: string[] = []) => ({
      rule: kind,
      kind,
      contradicts,
      answer: null,
      text: kind,
      sources: [],
    });
    const disputes = [say('dispute', ['r1']), say('claim'), say('alternative')];
    const shown = (answer: ReturnType<typeof credited> | null, ruleId: string): string[] =>
      resultFor(
        retired,
        envelope([oneCase({}, answer, { rules: [ruleId] })], { disputes, rules: [rule(ruleId)] }),
      ).disputes.map(({ rule: id }) => id);
    expect(shown(credited('70.00'), 'r1')).toEqual(['dispute']);
    expect(shown(credited('70.00'), 'r2')).toEqual([]);
    expect(shown(null, 'r2')).toEqual(['claim', 'alternative']);
  });

  it('keeps explanations that belong to no case, such as a deduction in doubt', () => {
    const doubt = { text: '另有未证实的代扣。', rule: 'deductions:D' };
    const given = envelope([oneCase({}, credited('70.00', { net: null }), { rules: ['r1'] })], {
      explanation: [doubt],
      rules: [rule('r1')],
    });
    expect(resultFor(retired, given).notes).toEqual(['另有未证实的代扣。']);
  });

  it('is unknown when what was said lies in no case', () => {
    const result = resultFor(
      withFact(retired, 'age', 70),
      envelope([oneCase({ age: { max: 60 } }, credited('1.00'))]),
    );
    expect(result.kind).toBe('unknown');
  });
});

describe('spokenFacts', () => {
  it('lists what was said or left open, of what this answer asks', () => {
    const said = withFact(withFact(retired, 'age', 70), 'ownPension', null);
    expect(spokenFacts(said, beijing).map(({ fact }) => fact)).toEqual(['age']);
    expect(spokenFacts(said, byPension).map(({ fact }) => fact)).toEqual(['ownPension']);
    expect(spokenFacts(said, null)).toEqual([]);
  });
});

describe('the headline', () => {
  const of = (answer: ReturnType<typeof credited> | typeof notCredited | null) =>
    headlineOf(resultFor(retired, envelope([oneCase({}, answer)])), zh);

  it('names what is received when it is known', () => {
    const headline = of(credited('110.00', { deduction: '3.00', net: '107.00' }));
    expect(headline).toEqual({
      lead: '每月到账',
      figure: '107.00',
      notes: ['划入 110.00 元，扣除 3.00 元。'],
    });
    expect(spoken(headline, zh)).toBe('每月到账 107.00 元');
    expect(spoken(headline, en)).toBe('每月到账 107.00 yuan');
  });

  it('says plainly that the net is not known', () => {
    expect(of(credited('125.00', { net: null }))).toEqual({
      lead: '每月划入',
      figure: '125.00',
      notes: ['这是扣款前的金额。扣多少没有查到，到账可能少一些。'],
    });
  });

  it('says that a yearly payment is an average by the month', () => {
    const yearly = credited('140.00', {
      paidEvery: 'year',
      monthly: { gross: '140.00', deduction: '0.00', net: '140.00', average: true },
      annual: { gross: '1680.00', deduction: '0.00', net: '1680.00' },
    });
    expect(of(yearly)).toEqual({
      lead: '平均每月到账',
      figure: '140.00',
      notes: ['每年划一次，全年共 1680.00 元。'],
    });
  });

  it('gives the reason where nothing is credited or known', () => {
    expect(of(notCredited)).toMatchObject({
      lead: '不划入个人账户',
      notes: ['城乡居民医保没有个人账户。'],
    });
    expect(of(null)).toMatchObject({ lead: '没有查到可靠的规定', notes: ['资料不足。'] });
    expect(of(credited(null))).toMatchObject({ figure: null, notes: ['金额要看本人的情况'] });
  });
});
