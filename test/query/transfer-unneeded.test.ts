import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { askingTransfers } from './support/transfer.ts';

const { ask } = askingTransfers(await realRuleset());

/** 西藏 pools employees and residents as a whole (its insurance bureau, press conference of 2024-09-05). */
describe('a move within a province that is one pooling area', () => {
  const assumed = (words: string) => ask(words).assumptions.map(({ fact }) => fact);

  it('takes nothing for granted that only a transfer asks for', () => {
    for (const from of ['西藏', '拉萨']) {
      const words = `fromRegion=${from}&toRegion=日喀则&participant=在职&date=2026-11-20`;
      expect(ask(words).answer).toMatchObject({ transferable: false });
      // Nobody is to suspend an insurance that goes on, nor to be between two areas.
      expect(assumed(words)).toEqual(['schemeChange']);
    }
  });

  it('still does so on the way out', () => {
    const out = 'fromRegion=西藏&toRegion=北京&participant=在职&gapMonths=0&date=2026-11-20';
    expect(assumed(out)).toContain('originSuspended');
  });

  it('begins its sentence as sentences begin', () => {
    const words = 'fromRegion=拉萨&toRegion=日喀则&participant=在职&date=2026-11-20';
    expect(ask(words, { lang: 'en' }).answer?.text).toMatch(/^No transfer is needed: /u);
  });
});
