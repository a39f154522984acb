import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import { refundEnvelopeSchema } from '../../src/query/refund-envelope.ts';
import type { ViewQuestion } from '../../src/query/view-envelope.ts';
import { chosenIn, knownOf } from '../../src/widget/answer/known.ts';
import { turn } from '../../src/widget/answer/turn.ts';
import type { Asked } from '../../src/widget/kit.ts';
import {
  beijing,
  below,
  byPension,
  credited,
  envelope,
  notCredited,
  oneCase,
} from './envelopes.ts';
import type { Saying } from './shown.ts';
import { asked, headlineOf, readLines, sectionOf, textOf, withView } from './shown.ts';

const turnOf = (given: RefundEnvelope, said?: Saying): ViewQuestion | undefined =>
  turn(asked(given, said));

/** A conversation that is at its end. */
function told(given: RefundEnvelope, said?: Saying): Asked {
  expect(turnOf(given, said)).toBeUndefined();
  return asked(given, said);
}

const chosen = (one: Asked) => chosenIn(one.envelope_, knownOf(one));

describe('the envelopes of these tests', () => {
  it.each([beijing, byPension, below])('have the shape that the service promises', (one) => {
    expect(v.safeParse(refundEnvelopeSchema, one).issues).toBeUndefined();
    for (const lang of ['zh-CN', 'en'] as const)
      expect(v.safeParse(refundEnvelopeSchema, withView(one, lang)).issues).toBeUndefined();
  });
});

describe('turn', () => {
  it('asks what is missing, then tells', () => {
    expect(turnOf(beijing)).toMatchObject({ fact: 'age', wrong: '请填 0 到 120 之间的整数。' });
    expect(turnOf(beijing, { facts: { age: 70 } })).toBeUndefined();
  });

  it('goes back to what is being changed and keeps what was said', () => {
    const said = { facts: { age: 70 }, editing: 'age' };
    expect(turnOf(beijing, said)).toMatchObject({ fact: 'age' });
  });

  it('asks for money last, and only when the amount can then be worked out', () => {
    expect(turnOf(byPension)).toMatchObject({ fact: 'ownPension', unit: '元' });
    const worked = told(byPension, { facts: { ownPension: '4000.00' } });
    // 4000.00 × 4.5 % = 180.00, above the least of 125.00; what is taken off: nothing.
    expect(headlineOf(worked)).toMatchObject({ lead: '每月到账', figure: '180.00' });
    expect(sectionOf(worked, '怎么算的')).toContain('4000.00 × 4.5% = 180.00 元');
    const least = told(byPension, { facts: { ownPension: '1000.00' } });
    expect(sectionOf(least, '怎么算的')).toContain(
      '1000.00 × 4.5% = 45.00 元，低于保底，按 125.00 元',
    );
    const skipped = told(byPension, { skipped: ['ownPension'] });
    expect(headlineOf(skipped).figure).toBeUndefined();
    expect(sectionOf(skipped, '怎么算的')).toContain('本人月养老金 × 4.5%');
  });
});

describe('the result', () => {
  it('picks the case and only what bears on it', () => {
    const one = told(beijing, { facts: { age: 70 } });
    expect(chosen(one)?.answer).toMatchObject({ monthly: { net: '107.00' } });
    expect(headlineOf(one).figure).toBe('107.00');
    expect(sectionOf(one, '有关规定')).toMatch(/70岁及以上：每月划入 110\.00 元.*代扣大额互助/u);
    expect(textOf(readLines(one))).not.toMatch(/不满70岁|100\.00|97\.00/u);
    expect(sectionOf(one, '不同说法')).toContain('25年医保卡还返钱吗');
    expect(sectionOf(one, '依据')).toMatch(/实施办法.*京政办发〔2022〕21号.*2022-08-19 发布/u);
  });

  it('shows the cases when the telling fact is left open', () => {
    const one = told(beijing, { skipped: ['age'] });
    expect(chosen(one)).toBeNull();
    expect(headlineOf(one)).toEqual({ lead: '要看具体情况', figure: undefined, notes: [] });
    const table = readLines(one).find(({ kind }) => kind === 'table');
    expect(table?.lines.map((row) => textOf([row]))).toEqual([
      '情况 查询结果',
      '不满70岁 每月到账 97.00 元',
      '70岁及以上 每月到账 107.00 元',
    ]);
    expect(sectionOf(one, '有关规定')).toMatch(/不满70岁.*70岁及以上/u);
  });

  it('leads on to the places below', () => {
    const one = told(below);
    const { lead, notes } = headlineOf(one);
    expect(lead).toBe('要看具体情况');
    expect(notes[0]).toContain('请选择您参保的地方');
    const [places] = readLines(one).flatMap(({ lines }) => lines.filter((it) => it.options));
    expect(places).toMatchObject({ kind: 'places', fact: 'region' });
    expect(places?.options?.map(({ code }) => code)).toEqual(['620100', '620500']);
  });

  it('takes claims for worth showing only where no rule answers', () => {
    const claims: RefundEnvelope['disputes'] = [
      { rule: 'x', kind: 'claim', contradicts: [], answer: null, text: '有人说', sources: [] },
    ];
    const known = told(envelope([oneCase({}, credited('70.00'))], { disputes: claims }));
    expect(sectionOf(known, '不同说法')).toBe('');
    const unknown = told(envelope([oneCase({}, null)], { disputes: claims }));
    expect(sectionOf(unknown, '不同说法')).toContain('有人说');
  });

  it('tells of changes to come for whom they concern', () => {
    const change = (text: string, when: RefundEnvelope['upcoming'][number]['when']) => ({
      from: '2027-01-01',
      reason: 'rule' as const,
      when,
      text,
      answer: notCredited,
      rules: [],
      assumptions: [],
    });
    const upcoming = [
      change('所有人', {}),
      change('七十以上', { age: { min: 70 } }),
      change('七十以下', { age: { max: 69 } }),
    ];
    const one = told({ ...beijing, upcoming }, { facts: { age: 70 } });
    expect(sectionOf(one, '以后有什么变化')).toBe('所有人 七十以上');
  });

  it('is unknown when what was said lies in no case', () => {
    const odd = envelope([oneCase({ age: { max: 60 } }, credited('1.00'))]);
    const one = told(odd, { facts: { age: 70 } });
    expect(headlineOf(one).lead).toBe('没有查到可靠的规定');
    expect(chosen(one)).toBeNull();
  });
});

describe('the headline', () => {
  const of = (answer: ReturnType<typeof credited> | typeof notCredited | null) =>
    headlineOf(told(envelope([oneCase({}, answer)])));

  it('names what is received when it is known', () => {
    expect(of(credited('110.00', { deduction: '3.00', net: '107.00' }))).toEqual({
      lead: '每月到账',
      figure: '107.00',
      notes: ['划入 110.00 元，扣除 3.00 元。'],
    });
    const english = asked(envelope([oneCase({}, credited('107.00'))]), {}, 'en');
    expect(headlineOf(english)).toMatchObject({ lead: 'You receive each month', figure: '107.00' });
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
    expect(of(notCredited)).toEqual({
      lead: '不划入个人账户',
      figure: undefined,
      notes: ['城乡居民医保没有个人账户。'],
    });
    expect(of(null)).toMatchObject({ lead: '没有查到可靠的规定', notes: ['资料不足。'] });
    expect(of(credited(null))).toMatchObject({ notes: ['金额要看本人的情况'] });
    expect(of(credited(null)).figure).toBeUndefined();
  });
});
