import { describe, expect, it } from 'vitest';
import { askGuidance } from './support/ask-benefits.ts';
import { benefitRuleset, guide } from './support/benefits.ts';
import { RETIRED } from './support/ruleset.ts';

const nation = { region: 'N', inheritable: true } as const;

const ruleset = benefitRuleset({
  guides: [
    guide('LINE', { topic: 'hotline' }, { ...nation, row: 2 }),
    guide(
      'APP',
      {
        channel: 'app',
        contact: null,
        steps: [{ zh: '打开首页。', en: 'Open the home page.' }],
        warnings: [{ zh: '不要告诉别人密码。', en: 'Keep your password to yourself.' }],
      },
      { ...nation, row: 3 },
    ),
    guide('LOCAL', { channel: 'wechat', contact: null }, { row: 4 }),
    guide('WEAK', { channel: 'web' }, { row: 5, confidence: 'unverified' }),
    guide('NUMBER', { contact: '0377-66237668' }, { row: 6, standing: 'claimed' }),
    guide('OLD', { contact: '12333' }, { row: 7, disputes: ['LOCAL'] }),
    guide('RETIRED', { channel: 'counter' }, { row: 8, when: { participant: RETIRED } }),
    guide('DRAFT', {}, { row: 9, nature: 'draft' }),
  ],
});

const rules = (words: string): string[] =>
  askGuidance(ruleset, words).answer?.guides.map(({ rule }) => rule.slice('guides:'.length)) ?? [];

describe('guides', () => {
  it('come local before national, then by topic', () => {
    expect(rules('region=C&participant=retired')).toEqual([
      'LOCAL',
      'WEAK',
      'RETIRED',
      'APP',
      'LINE',
    ]);
    expect(rules('region=P')).toEqual(['APP', 'LINE']);
  });

  it('are on the topic asked about, in either language', () => {
    expect(rules('region=C&topic=hotline')).toEqual(['LINE']);
    expect(rules('region=C&主题=咨询电话')).toEqual(['LINE']);
    expect(askGuidance(ruleset, 'region=C&topic=咨询电话').query).toEqual({
      region: 'C',
      topic: 'hotline',
    });
  });

  it('say how, by which channel, and what to beware of', () => {
    const { answer } = askGuidance(ruleset, 'region=P&topic=balance');
    expect(answer?.guides).toEqual([
      {
        topic: 'balance',
        topicName: '查询余额',
        channel: 'app',
        channelName: '手机应用',
        name: '渠道 APP',
        steps: ['打开首页。'],
        documents: [],
        contact: null,
        warnings: ['不要告诉别人密码。'],
        region: 'N',
        regionName: 'N',
        when: null,
        rule: 'guides:APP',
        confidence: 'official',
      },
    ]);
  });

  it('never take a claim, a contradiction or a draft for a way that works', () => {
    const { answer, disputes, explanation } = askGuidance(ruleset, 'region=C&topic=balance');
    expect(JSON.stringify(answer)).not.toMatch(/0377|12333/u);
    expect(disputes.map(({ rule, kind, text }) => [rule, kind, text])).toEqual([
      ['guides:OLD', 'dispute', '也有不同的说法：查询余额：渠道 OLD；12333。本站没有采用。'],
      ['guides:NUMBER', 'claim', '有一种未经证实的说法：查询余额：渠道 NUMBER；0377-66237668。'],
    ]);
    expect(explanation.some(({ rule }) => rule === 'guides:DRAFT')).toBe(true);
    expect(rules('region=C')).not.toContain('DRAFT');
  });

  it('that are only claimed tell their papers and warnings, and nothing twice', () => {
    const claim = guide(
      'CLAIM',
      {
        contact: '0377-66237668',
        name: { zh: '大厅电话', en: 'office' },
        steps: [{ zh: '职工打0377-66237668', en: 'Employees dial 0377-66237668' }],
        documents: [
          { zh: '身份证', en: 'identity card' },
          { zh: '申请', en: 'application' },
        ],
        warnings: [{ zh: '号码没有核实，请先打12393', en: 'Unverified: dial 12393 first' }],
      },
      { standing: 'claimed' },
    );
    const line = guide(
      'OLD-LINE',
      {
        contact: '12333',
        name: { zh: '12333', en: '12333' },
        steps: [{ zh: '拨打12333', en: 'Dial 12333' }],
      },
      { standing: 'claimed', row: 3 },
    );
    const claims = benefitRuleset({ guides: [claim, line] });
    const told = (lang: 'zh-CN' | 'en') =>
      askGuidance(claims, 'region=C', { lang }).disputes.map(({ text }) => text);
    expect(told('zh-CN')).toEqual([
      '有一种未经证实的说法：查询余额：大厅电话；职工打0377-66237668；身份证；申请；号码没有核实，请先打12393。',
      '有一种未经证实的说法：查询余额：拨打12333。',
    ]);
    expect(told('en')[0]).toBe(
      'An unconfirmed statement: checking the balance: office; Employees dial 0377-66237668; identity card; application; Unverified: dial 12393 first.',
    );
  });

  it('that rest on weak evidence say so', () => {
    const { answer } = askGuidance(ruleset, 'region=C');
    const weak = answer?.guides.find(({ rule }) => rule === 'guides:WEAK');
    expect(weak?.confidence).toBe('unverified');
    expect(weak?.warnings[0]).toMatch(/没有核实/u);
  });

  it('for some people name them, and ask', () => {
    const open = askGuidance(ruleset, 'region=C');
    expect(open).toMatchObject({ outcome: 'depends', missing: [{ fact: 'participant' }] });
    expect(open.answer?.guides.map(({ when }) => when)).toContain('退休');
    expect(askGuidance(ruleset, 'region=C&participant=employed').outcome).toBe('determined');
    expect(rules('region=C&participant=employed')).not.toContain('RETIRED');
  });

  it('are complete in English', () => {
    const { answer, notice, validity } = askGuidance(ruleset, 'region=C', { lang: 'en' });
    expect(JSON.stringify([answer, notice, validity])).not.toMatch(/\p{Script=Han}/u);
  });

  it('are unknown where there are none, and need a place', () => {
    const none = askGuidance(ruleset, 'region=P&topic=enrolment');
    expect(none).toMatchObject({ outcome: 'unknown', answer: null });
    expect(none.explanation[0]?.text).toBe('还没有查到P怎样办理（参保登记）。');
    expect(askGuidance(ruleset, '')).toMatchObject({
      outcome: 'depends',
      answer: null,
      missing: [{ fact: 'region' }],
    });
  });
});
