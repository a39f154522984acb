/** Answers as they are read out to an assistant. */
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { questionNamed, readQuestion } from '../../src/query/questions.ts';
import { shortAnswer, shortProblem } from '../../src/query/short-answer.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { dayOn } from './support/ask.ts';

const ruleset = await realRuleset();
const TODAY = dayOn('2026-11-22');

function told(name: string, words: Record<string, string>, lang: Lang = 'en'): string {
  const question = questionNamed(name);
  if (question === undefined) throw new Error(name);
  const reading = readQuestion(ruleset, question, Object.entries(words), TODAY, lang);
  if (!reading.ok) {
    const problem = { title: 'T', detail: 'D', errors: reading.problems };
    return shortProblem(problem, messagesIn(lang));
  }
  return shortAnswer(question.ask(ruleset, reading.query, TODAY, lang), messagesIn(lang));
}

describe('a short answer', () => {
  it('begins with the figure, and says since when, by whose word and what is contrary', () => {
    const lines = told('refund', { region: '北京', participant: '退休', age: '70' }).split('\n');
    expect(lines[0]).toBe(
      '110.00 yuan a month are credited, 3.00 yuan are deducted, 107.00 yuan arrive',
    );
    const text = lines.join('\n');
    expect(text).toContain('- Beijing, retirees aged 70 or older: ');
    expect(text).toContain('(from 2006-04-01)');
    expect(text).toContain(
      '京劳社医发〔2006〕9号, published 2015-02-09, checked 2026-11-21, http://',
    );
    expect(text).toContain(
      'Contrary or unconfirmed statements, not adopted:\n- There is a contrary',
    );
    expect(lines.at(-1)).toContain('call 12393');
    expect(lines.at(-2)).toMatch(/^2026-11-22: The source is a document as relayed/u);
  });

  it('says case by case what depends, and what to ask', () => {
    const text = told('refund', { region: '青岛' });
    expect(text).toMatch(/^It depends on what was not said\.\n\nBy case:\n/u);
    expect(text).toContain('- retirees aged under 70: 100.00 yuan a month are credited\n');
    expect(text).toContain('Ask the person:\n- participant: How are you insured');
    expect(text).toContain('| resident (resident scheme)');
  });

  it('says what is to come', () => {
    const words = { region: '北京', participant: '退休', birthDate: '1957-03-01' };
    expect(told('refund', words)).toContain(
      'To come:\n- From 2027-03-01 (on turning 70, by the rules in force today): 110.00 yuan',
    );
  });

  it('says that nothing is known where nothing is', () => {
    const text = told('refund', { region: '西藏', participant: '退休' }, 'zh-CN');
    expect(text).toMatch(/^没有可靠的答案。\n\n分情况：\n- 退休.*：还没有查到西藏/u);
    expect(text).not.toMatch(/划入 \d/u);
  });

  it('gives the stages of a transfer with their dates, and names nothing twice', () => {
    const text = told('transfer', {
      fromRegion: '青岛',
      toRegion: '北京',
      participant: '在职',
      appliedOn: '2026-09-28',
      gapMonths: '0',
    });
    expect(text).toMatch(
      /^a transfer is possible \(across provinces\); the insurance has moved by/u,
    );
    expect(text).toContain('\nTransfer in: within 5 working days');
    expect(text).toContain('by 2026-10-23 at the latest');
    expect(text).not.toContain('Transfer in – Transfer in');
  });

  it('goes into one benefit, not into all of them', () => {
    const one = told('eligibility', { region: '青岛', participant: '退休', benefit: '家庭共济' });
    expect(one).toContain('Have the relative enrolled first.');
    const all = told('eligibility', { region: '青岛', participant: '退休' });
    expect(all).toContain('family sharing – We cannot tell yet.');
    expect(all).not.toContain('Have the relative enrolled first.');
  });

  it('reads guides out step by step', () => {
    const text = told('guides', { region: '天津', topic: 'balance' });
    expect(text).toMatch(
      /\n12393, the insurance hotline – Dial 12393.* – Verify your identity and ask for the balance – 12393 is the insurance line/u,
    );
  });
});

describe('a short problem', () => {
  it('says what was expected and what may have been meant', () => {
    expect(told('refund', { region: '山冻', age: 'old' }).split('\n')).toEqual([
      'T: D',
      expect.stringMatching(/^- region: name or code of .*, got 山冻, perhaps .*山东/u),
      '- age: an integer from 0 to 130, got old',
    ]);
  });
});
