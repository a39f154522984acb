import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import { refundEnvelopeSchema } from '../../src/query/refund-envelope.ts';
import { spoken } from '../../src/widget/answer/headline.ts';
import type { Told } from '../../src/widget/answer/result.ts';
import { toldOf } from '../../src/widget/answer/result.ts';
import type { Turn } from '../../src/widget/answer/turn.ts';
import { turn } from '../../src/widget/answer/turn.ts';
import type { Asked, FactValue } from '../../src/widget/kit.ts';
import { answerWords as en } from '../../src/widget/words/en.ts';
import { zhAnswer as zh } from '../../src/widget/words/zh-answer.ts';
import {
  beijing,
  below,
  byPension,
  credited,
  envelope,
  notCredited,
  oneCase,
} from './envelopes.ts';

interface Saying {
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly skipped?: readonly string[];
  readonly editing?: string;
}

/** A refund question that was answered, and what was said besides. */
function asked(given: RefundEnvelope, { facts = {}, skipped = [], editing }: Saying = {}): Asked {
  return {
    topic_: 'refund',
    envelope_: given,
    facts_: new Map(Object.entries({ region: '110000', participant: 'retired', ...facts })),
    skipped_: new Set(skipped),
    editing_: editing ?? null,
  };
}

const turnOf = (given: RefundEnvelope, said?: Saying): Turn => turn(asked(given, said), zh);

function toldFor(given: RefundEnvelope, said?: Saying): Told {
  expect(turnOf(given, said)).toEqual({ show_: 'result' });
  return toldOf(asked(given, said), zh);
}

describe('the envelopes of these tests', () => {
  it.each([beijing, byPension, below])('have the shape that the service promises', (one) => {
    expect(v.safeParse(refundEnvelopeSchema, one).issues).toBeUndefined();
  });
});

describe('turn', () => {
  it('asks what is missing, then tells', () => {
    expect(turnOf(beijing)).toMatchObject({ show_: 'fact', fact_: { fact: 'age' } });
    expect(turnOf(beijing, { facts: { age: 70 } })).toEqual({ show_: 'result' });
  });

  it('goes back to what is being changed and keeps what was said', () => {
    const said = { facts: { age: 70 }, editing: 'age' };
    expect(turnOf(beijing, said)).toMatchObject({ show_: 'fact', fact_: { fact: 'age' } });
  });

  it('asks for money last, and only when the amount can then be worked out', () => {
    expect(turnOf(byPension)).toMatchObject({ fact_: { fact: 'ownPension' } });
    const worked = toldFor(byPension, { facts: { ownPension: '4000.00' } });
    expect(worked.headline_).toMatchObject({ lead_: '每月到账', figure_: '180.00' });
    const skipped = toldFor(byPension, { skipped: ['ownPension'] });
    expect(skipped.headline_.figure_).toBeUndefined();
  });
});

describe('the result', () => {
  it('picks the case and only what bears on it', () => {
    const {
      chosen_: chosen,
      headline_: headline,
      basis_: basis,
    } = toldFor(beijing, {
      facts: { age: 70 },
    });
    expect(chosen?.answer).toMatchObject({ monthly: { net: '107.00' } });
    expect(headline.figure_).toBe('107.00');
    expect([...basis.ids_]).toEqual(['refund:BJ-2', 'deductions:BJ-D']);
    expect(basis.silent_).toBe(false);
  });

  it('shows the cases when the telling fact is left open', () => {
    const {
      chosen_: chosen,
      headline_: headline,
      basis_: basis,
    } = toldFor(beijing, {
      skipped: ['age'],
    });
    expect(chosen).toBeNull();
    expect(headline).toEqual({ lead_: '要看具体情况', notes_: [] });
    expect([...basis.ids_]).toEqual(['refund:BJ-1', 'deductions:BJ-D', 'refund:BJ-2']);
  });

  it('leads on to the places below', () => {
    const { headline_: headline } = toldFor(below);
    expect(headline.lead_).toBe('要看具体情况');
    expect(headline.notes_[0]).toContain('请选择您参保的地方');
  });

  it('takes claims for worth showing only where no rule answers', () => {
    expect(toldFor(envelope([oneCase({}, credited('70.00'))])).basis_.silent_).toBe(false);
    expect(toldFor(envelope([oneCase({}, null)])).basis_.silent_).toBe(true);
  });

  it('tells of changes to come for whom they concern', () => {
    const { basis_: basis } = toldFor(beijing, { facts: { age: 70 } });
    const change = (when: Parameters<typeof basis.upcoming_>[0]['when']) =>
      basis.upcoming_({
        from: '2027-01-01',
        reason: 'rule',
        when,
        text: '',
        answer: null,
        rules: [],
        assumptions: [],
      });
    expect([change({}), change({ age: { min: 70 } }), change({ age: { max: 69 } })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is unknown when what was said lies in no case', () => {
    const odd = envelope([oneCase({ age: { max: 60 } }, credited('1.00'))]);
    expect(toldFor(odd, { facts: { age: 70 } }).headline_.lead_).toBe('没有查到可靠的规定');
  });
});

describe('the headline', () => {
  const of = (answer: ReturnType<typeof credited> | typeof notCredited | null) =>
    toldFor(envelope([oneCase({}, answer)])).headline_;

  it('names what is received when it is known', () => {
    const headline = of(credited('110.00', { deduction: '3.00', net: '107.00' }));
    expect(headline).toEqual({
      lead_: '每月到账',
      figure_: '107.00',
      unit_: '元',
      notes_: ['划入 110.00 元，扣除 3.00 元。'],
    });
    expect(spoken(headline)).toBe('每月到账 107.00 元');
    const inEnglish = toldOf(asked(envelope([oneCase({}, credited('107.00'))])), en).headline_;
    expect(spoken(inEnglish)).toBe('You receive each month 107.00 yuan');
  });

  it('says plainly that the net is not known', () => {
    expect(of(credited('125.00', { net: null }))).toEqual({
      lead_: '每月划入',
      figure_: '125.00',
      unit_: '元',
      notes_: ['这是扣款前的金额。扣多少没有查到，到账可能少一些。'],
    });
  });

  it('says that a yearly payment is an average by the month', () => {
    const yearly = credited('140.00', {
      paidEvery: 'year',
      monthly: { gross: '140.00', deduction: '0.00', net: '140.00', average: true },
      annual: { gross: '1680.00', deduction: '0.00', net: '1680.00' },
    });
    expect(of(yearly)).toEqual({
      lead_: '平均每月到账',
      figure_: '140.00',
      unit_: '元',
      notes_: ['每年划一次，全年共 1680.00 元。'],
    });
  });

  it('gives the reason where nothing is credited or known', () => {
    expect(of(notCredited)).toMatchObject({
      lead_: '不划入个人账户',
      notes_: ['城乡居民医保没有个人账户。'],
    });
    expect(of(null)).toMatchObject({ lead_: '没有查到可靠的规定', notes_: ['资料不足。'] });
    expect(of(credited(null))).toMatchObject({ notes_: ['金额要看本人的情况'] });
    expect(of(credited(null)).figure_).toBeUndefined();
  });
});
