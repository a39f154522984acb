/** Views of regions and sources from made-up answers: what the answers say is what is shown. */
import { describe, expect, it } from 'vitest';
import { html } from '../../src/page/html.ts';
import { figureOf, whoseRules } from '../../src/page/region-refund.ts';
import type { Tile } from '../../src/page/regions-map.ts';
import { tileMap, tileTable } from '../../src/page/regions-map.ts';
import { speaker } from '../../src/page/shell.ts';
import { externalLink } from '../../src/page/source-line.ts';
import type { AnswerRule } from '../../src/query/envelope.ts';
import type {
  AnswerCase,
  CreditedAnswer,
  RefundEnvelope,
} from '../../src/query/refund-envelope.ts';
import { faultsOf } from './support/markup.ts';

const context = { lang: 'zh-CN', origin: 'https://example.org', today: '2026-11-22' } as const;
const say = speaker('zh-CN');

const credited: CreditedAnswer = {
  credited: true,
  method: 'fixed',
  paidEvery: 'month',
  monthly: { gross: '110.00', deduction: '3.00', net: '107.00', average: false },
  annual: { gross: null, deduction: null, net: null },
  deductions: [],
  currency: 'CNY',
  formula: '110.00 − 3.00 = 107.00',
  terms: [],
  text: '每月划入 110.00 元',
};

const one = (answer: AnswerCase['answer'], rules: string[] = []): AnswerCase => ({
  when: {},
  text: '退休',
  answer,
  reason: null,
  reasonCode: null,
  rules,
});

const rule = (id: string, region: string, inherited: boolean): AnswerRule => ({
  id,
  sheet: 'refund.csv',
  row: 2,
  region,
  regionName: `名${region}`,
  inherited,
  from: null,
  to: null,
  period: '',
  confidence: 'reported',
  sources: [],
});

const envelope = (cases: AnswerCase[], rules: AnswerRule[]): RefundEnvelope => ({
  query: {},
  places: {},
  outcome: 'depends',
  answer: null,
  cases,
  missing: [],
  assumptions: [],
  explanation: [],
  rules,
  sources: [],
  disputes: [],
  upcoming: [],
  validity: {
    asOf: '2026-11-22',
    until: null,
    checkedOn: null,
    stale: false,
    confidence: null,
    text: '',
  },
  ruleset: '',
  notice: '',
});

describe('figureOf', () => {
  it('shows what arrives, else what is credited, else how it is worked out', () => {
    const { monthly } = credited;
    const unknown = { ...monthly, net: null, deduction: null };
    expect(figureOf(one(credited), say)).toBe('107.00 元');
    expect(figureOf(one({ ...credited, monthly: unknown }), say)).toBe('110.00 元');
    const formula = { ...credited, monthly: { ...unknown, gross: null }, formula: '养老金 × 2%' };
    expect(figureOf(one(formula), say)).toBe('养老金 × 2%');
    expect(figureOf(one({ ...formula, formula: null }), say)).toBe('每月划入 110.00 元');
    expect(figureOf(one({ credited: false, reason: '', text: '' }), say)).toBe('不划入');
    expect(figureOf(one(null), say)).toBe('没有查到');
  });
});

describe('whoseRules', () => {
  it('tells rules of one’s own from those that come from above, and no rule from both', () => {
    const own = envelope([one(credited, ['a'])], [rule('a', '370200', false)]);
    expect(whoseRules('青岛', own, context).text).toContain('青岛的答案依据这些地方的规则：');
    const inherited = envelope(
      [one(credited, ['a', 'n'])],
      [rule('a', '370000', true), rule('n', '100000', true), rule('x', '420000', true)],
    );
    const { text } = whoseRules('枣庄', inherited, context);
    expect(text).toContain('没有查到枣庄自己的返款规则，执行上级的规则：');
    expect(text).toContain('<a href="/regions/370000">名370000</a>');
    // The nation has no page, and a rule that is only mentioned is nobody's answer.
    expect(text).toContain('<li>名100000</li>');
    expect(text).not.toContain('420000');
    const none = envelope([one(null, ['a'])], [rule('a', '540000', false)]);
    expect(whoseRules('西藏', none, context).text).toContain('没有查到适用于西藏的返款规则。');
  });
});

describe('the map', () => {
  const tile = (more: Partial<Tile>): Tile => ({
    code: '110000',
    name: '北京',
    kind: 'amount',
    low: '107.00',
    high: '107.00',
    net: true,
    places: 0,
    confidence: 'reported',
    ...more,
  });

  it('says in words and signs whatever it says in colour', () => {
    const shown = (more: Partial<Tile>): string =>
      tileMap([tile(more)], 'zh-CN').text.split('</ol>')[0] ?? '';
    expect(shown({})).toContain(
      'class="tile s2" href="/regions/110000"><span>北京</span> <b>107</b>',
    );
    expect(shown({ low: '69.49', high: '69.49' })).toContain('s0"');
    expect(shown({ low: '69.50', high: '69.50' })).toContain('s1"');
    expect(shown({ net: false })).toContain('<b>107*</b>');
    expect(shown({ kind: 'range', low: '60.00', high: '80.40' })).toContain('s1 range');
    expect(shown({ kind: 'range', low: '60.00', high: '80.40' })).toContain('<b>60–80</b>');
    // A figure of some places is none of the whole province.
    expect(shown({ places: 3 })).toContain('s2 range');
    const blank = { low: null, high: null };
    expect(shown({ kind: 'unknown', ...blank })).toContain(
      'unknown" href="/regions/110000"><span>北京</span> <b>未查到</b>',
    );
    expect(shown({ kind: 'formula', ...blank })).toContain('<b>看情况</b>');
    expect(shown({ kind: 'nothing', ...blank })).toContain('<b>0</b>');
  });

  it('has a table with the figures to the fen', () => {
    const { text } = tileTable(
      [tile({ kind: 'range', low: '72.60', high: '108.22', places: 8, net: false })],
      'en',
    );
    expect(text).toContain('72.60–108.22 yuan *');
    expect(text).toContain('of 8 pooling areas within');
    expect(text).toContain('as reported');
  });
});

describe('what comes from sheets', () => {
  it('is text, never markup', () => {
    const bad = '<img src=x onerror="alert(1)">';
    const shown = whoseRules(bad, envelope([one(null)], []), context).text;
    expect(shown).toContain('&lt;img');
    expect(faultsOf(shown)).toEqual([]);
    expect(externalLink('https://x.example/?"&', '原文').text).toContain(
      'href="https://x.example/?&quot;&amp;"',
    );
    expect(html`${bad}`.text).not.toContain('<img');
  });
});

describe('faultsOf', () => {
  it.each([
    ['<p>a</b>', 'closes another element'],
    ['<p>', 'left open'],
    ['<p>a < b</p>', 'stray bracket'],
    ['<p>undefined</p>', 'no text for people'],
    ['<p id="a"></p><p id="a"></p>', 'an id twice'],
    ['<a href="#b">b</a>', '#b is nowhere'],
    ['<p style="color:red">a</p>', 'inline style'],
  ])('finds what is wrong with %s', (markup, fault) => {
    expect(faultsOf(markup).join()).toContain(fault);
  });
});
