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

  it('names the area that it is, whichever city both places are in', () => {
    const within = (place: string, date: string) =>
      ask(`fromRegion=${place}&toRegion=${place}&participant=在职&date=${date}`);
    for (const place of ['西藏', '拉萨', '日喀则']) {
      const { answer, rules } = within(place, '2026-11-20');
      expect(answer).toMatchObject({ transferable: false, needed: false });
      expect(answer?.text).toMatch(/由自治区统筹/u);
      expect(rules.map(({ id }) => id)).toEqual(['transfer-scope:XIZ-SCO-1']);
    }
    // Of the years before nothing is known but the city.
    expect(within('拉萨', '2020-01-01').answer?.text).toBe('不需要办理转移：两处都在拉萨市');
    expect(within('青岛', '2026-11-20').answer).toMatchObject({ needed: false });
  });

  it('still does so on the way out', () => {
    const out = 'fromRegion=西藏&toRegion=北京&participant=在职&gapMonths=0&date=2026-11-20';
    expect(assumed(out)).toContain('originSuspended');
    const stays = 'fromRegion=北京&toRegion=西藏&participant=退休&date=2026-11-20';
    expect(ask(stays).cases.map(({ answer }) => answer)).toContainEqual(
      expect.objectContaining({ transferable: false, needed: true }),
    );
  });

  it('begins its sentence as sentences begin', () => {
    const words = 'fromRegion=拉萨&toRegion=日喀则&participant=在职&date=2026-11-20';
    expect(ask(words, { lang: 'en' }).answer?.text).toMatch(/^No transfer is needed: /u);
  });
});
