/** What assistants are told: `/llms.txt` in the form of llmstxt.org, and the advice before tools. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import { instructions, llmsText } from '../../src/page/assistants.ts';
import { QUESTIONS } from '../../src/query/questions.ts';
import { ruleset } from '../../src/rules/index.ts';
import { noonOf } from '../http/support/clock.ts';
import { TODAY } from '../table/support/sheets.ts';

const pub = join(import.meta.dirname, '../../dist/public');
const app = createApp({
  ruleset,
  now: () => noonOf(TODAY),
  log: () => undefined,
  ...atHand,
  readPage: (file) => readFile(join(pub, 'pages', file), 'utf8').catch(() => null),
});

/** Made elsewhere, and only named here. */
const ELSEWHERE = ['/openapi.json', '/docs'];

describe('/llms.txt', () => {
  const text = llmsText();
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gmu)].map(([, to = '']) => to);

  it('is written by the build', async () => {
    expect(await readFile(join(pub, 'llms.txt'), 'utf8')).toBe(text);
  });

  it('has one title, a summary beneath it, and sections', () => {
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text).toMatch(/^# .+\n\n> .+\n>\n> .+\n\n/u);
    expect(text.match(/^## .+\n\n- /gmu)).toHaveLength(3);
  });

  it('leads to every question, and nowhere that is not there', async () => {
    for (const { id } of QUESTIONS) expect(links).toContain(`/v1/${id}`);
    for (const to of links.filter((link) => !ELSEWHERE.includes(link))) {
      const { status } = await app.request(to);
      // Addresses that take bodies alone say so.
      expect([to, status]).toEqual([to, ['/mcp', '/v1/batch'].includes(to) ? 405 : 200]);
    }
  });

  it('says in both languages how to pass answers on', () => {
    for (const words of ['checkedOn', 'sources', 'notice', 'unknown', 'until', '12393'])
      expect(text.split(words).length).toBeGreaterThan(2);
    expect(text).toContain('never carry an old figure over');
    expect(text).toContain('不要沿用旧数');
  });
});

describe('the advice before tools', () => {
  it('is the same', () => {
    for (const line of instructions().split('\n\n')[1]?.split('. ') ?? [])
      expect(llmsText()).toContain(line);
  });
});
