import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import { renderProblem } from '../../src/page/problem.ts';
import { codeWords } from '../../src/page/problem-texts.ts';
import { PROBLEM_STATUS, PROBLEM_TYPES } from '../../src/query/problem.ts';
import { noonOf } from '../http/support/clock.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';

const ruleset = await realRuleset();
const { loadCalendar, loadPosted } = atHand;
const app = createApp({
  ruleset,
  now: () => noonOf(TODAY),
  log: () => undefined,
  loadCalendar,
  loadPosted,
});

describe('the page about a problem', () => {
  it.each(PROBLEM_TYPES)('%s is there in both languages', (type) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const page = renderProblem({ lang, type });
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).toContain(`${PROBLEM_STATUS[type]}`);
      expect(page).toContain(
        lang === 'en' ? `<a href="${type}" lang="zh-CN"` : `<a href="${type}?lang=en" lang="en"`,
      );
    }
  });

  it('explains every code of a mistake', () => {
    const page = renderProblem({ lang: 'en', type: '/problems/bad-input' });
    for (const code of Object.keys(codeWords)) expect(page).toContain(`<dt id="${code}">`);
  });
});

describe('the example of a code', () => {
  it.each(Object.entries(codeWords))('%s is a request that gets it', async (code, { example }) => {
    const response =
      'address' in example
        ? await app.request(encodeURI(example.address))
        : await app.request('/v1/batch', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: example.body,
          });
    const text = await response.text();
    expect(text).toContain(`"code":"${code}"`);
  });
});
