import { describe, expect, it } from 'vitest';
import { dayOn, figures } from './support/ask.ts';
import { refundRule } from './support/ruleset.ts';
import { at, coming, fixed, old, past, retired, told, young } from './support/upcoming.ts';

/** Asked on 2026-11-21 unless they say otherwise. */
describe('birthdays', () => {
  const tiers = at({
    refund: [
      refundRule('YOUNG', fixed(100), { when: young }),
      refundRule('OLD', fixed(125), { when: old }),
    ],
  });
  const born = (birth: string, more = '') =>
    tiers.ask(`region=C&participant=retired&birthDate=${birth}${more}`);

  it('at which the answer changes are told by the rules in force, and that is said', () => {
    const envelope = born('1957-03-01');
    expect(told(envelope)).toEqual([['2027-03-01', 'birthday', {}, '125.00']]);
    const [entry] = envelope.upcoming;
    expect(entry?.text).toBe('2027-03-01 起（满70岁，按现行规定）：每月划入 125.00 元');
    expect(entry?.rules).toEqual(['refund:OLD']);
    // From which day the tier counts is assumed, and said with it.
    expect(entry?.assumptions.map(({ fact }) => fact)).toContain('age');
    expect(envelope.rules.map(({ id }) => id)).toEqual(['refund:YOUNG', 'refund:OLD']);
    const english = tiers.ask('region=C&participant=retired&birthDate=1957-03-01', { lang: 'en' });
    expect(english.upcoming[0]?.text).toBe(
      'From 2027-03-01 (on turning 70, by the rules in force today): 125.00 yuan a month are credited',
    );
  });

  it('are never worked out from an age', () => {
    expect(tiers.ask('region=C&participant=retired&age=69').upcoming).toEqual([]);
  });

  it('on the day itself are past, on the last of the twelve months are told', () => {
    expect(told(born('1956-11-21'))).toEqual([]);
    expect(told(born('1956-11-22'))).toEqual([['2026-11-22', 'birthday', {}, '125.00']]);
    expect(told(born('1957-11-21'))).toEqual([['2027-11-21', 'birthday', {}, '125.00']]);
    expect(told(born('1957-11-22'))).toEqual([]);
  });

  it('of 29 February are on the 28th in common years', () => {
    expect(told(born('1956-02-29', '&date=2026-01-10'))).toEqual([
      ['2026-02-28', 'birthday', {}, '125.00'],
    ]);
    expect(told(born('1956-02-29', '&date=2026-02-28'))).toEqual([]);
    const leap = at({
      refund: [
        refundRule('LESS', fixed(100), { when: { ...retired, age: [0, 71] } }),
        refundRule('MORE', fixed(125), { when: { ...retired, age: [72, 130] } }),
      ],
    });
    const today = { today: dayOn('2028-02-28') };
    expect(told(leap.ask('region=C&participant=retired&birthDate=1956-02-29', today))).toEqual([
      ['2028-02-29', 'birthday', {}, '125.00'],
    ]);
  });

  it('in the past are told by the rules of their day', () => {
    const [entry] = born('1954-05-01', '&date=2024-01-01').upcoming;
    expect(entry?.text).toBe('2024-05-01 起（满70岁）：每月划入 125.00 元');
  });

  it('after a rule has changed are told by the new one', () => {
    const { ask } = at({
      refund: [
        refundRule('YOUNG', fixed(100), { when: young, ...past }),
        refundRule('OLD', fixed(125), { when: old, ...past }),
        refundRule('YOUNG-NEXT', fixed(200), { when: young, ...coming }),
        refundRule('OLD-NEXT', fixed(225), { when: old, ...coming }),
      ],
    });
    const envelope = ask('region=C&participant=retired&birthDate=1957-03-01');
    expect(told(envelope)).toEqual([
      ['2027-01-01', 'rule', {}, '200.00'],
      ['2027-03-01', 'birthday', {}, '225.00'],
    ]);
    // The rule of that day is announced: nothing is carried forward.
    expect(envelope.upcoming[1]?.text).toBe('2027-03-01 起（满70岁）：每月划入 225.00 元');
    expect(told(ask('region=C&participant=retired&birthDate=1957-01-01'))).toEqual([
      ['2027-01-01', 'birthday', {}, '225.00'],
    ]);
  });

  it('do not change what an announced rule says of another age', () => {
    const { ask } = at({
      refund: [
        refundRule('NOW', fixed(100), { when: retired, ...past }),
        refundRule('NEXT', fixed(120), { when: retired, ...coming }),
        refundRule('ELSE', fixed(0), { when: { participant: 0, age: [0, 69] } }),
      ],
    });
    expect(told(ask('region=C&participant=retired&birthDate=1957-01-01'))).toEqual([
      ['2027-01-01', 'rule', {}, '120.00'],
    ]);
  });

  it('bring nothing where the new age has no rule', () => {
    const { ask } = at({ refund: [refundRule('YOUNG', fixed(100), { when: young })] });
    expect(ask('region=C&participant=retired&birthDate=1957-03-01').upcoming).toEqual([]);
  });

  it('end at the greatest age that the sheets know', () => {
    const today = dayOn('2030-12-01');
    const envelope = tiers.ask('region=C&participant=retired&birthDate=1900-01-01', { today });
    expect(figures(envelope.answer)).toMatchObject({ net: '125.00' });
    expect(envelope.upcoming).toEqual([]);
  });
});
