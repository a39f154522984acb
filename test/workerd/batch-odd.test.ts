import { describe, expect, it } from 'vitest';
import { results } from './support/batch.ts';

describe('a batch with an odd question', () => {
  it('answers the others whatever stands where a name or a language belongs', async () => {
    const odd: unknown[] = [{ toString: 1 }, { toString: null, valueOf: null }, [[[]]], null, 5];
    for (const value of odd) {
      const [good, ...bad] = await results<{ outcome?: string; status?: number }>([
        { question: 'guides', region: '上海' },
        { lang: value },
        { question: 'nope', lang: value },
        { question: value },
        { question: 'refund', region: value, lang: value },
      ]);
      expect(good?.outcome).toBe('determined');
      expect(bad.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    }
  });
});
