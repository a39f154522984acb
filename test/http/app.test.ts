import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';
import { noonOf } from './support/clock.ts';

const ruleset = await realRuleset();

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the application', () => {
  it('asks for the day anew at every question', async () => {
    let today = TODAY;
    const app = createApp({ ruleset, now: () => noonOf(today) });
    const asOf = async (query: string): Promise<unknown> => {
      const answer = await app.request(`/v1/refund?region=110000&${query}`);
      return answer.json();
    };
    expect(await asOf('')).toMatchObject({ validity: { asOf: '2026-11-22' } });
    today += 1;
    expect(await asOf('')).toMatchObject({ validity: { asOf: '2026-11-23' } });
    expect(await asOf('date=2023-06-01')).toMatchObject({ validity: { asOf: '2023-06-01' } });
  });

  it('answers for a coming day only as far as a rule says so', async () => {
    const app = createApp({ ruleset, now: () => noonOf(TODAY) });
    const path = '/v1/refund?region=110000&participant=retired&age=70&date=2026-11-23';
    expect(await (await app.request(path)).json()).toMatchObject({
      outcome: 'unknown',
      cases: [{ reasonCode: 'future' }],
    });
  });

  it('says nothing of its inside when something of ours breaks', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const app = createApp({
      ruleset,
      now: () => {
        throw new Error('secret');
      },
    });
    for (const lang of ['zh-CN', 'en']) {
      const response = await app.request(`/v1/refund?region=370200&ownPension=4321&lang=${lang}`);
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json\b/u);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const body = await response.text();
      expect(body).not.toContain('secret');
      expect(/\p{Script=Han}/u.test(body)).toBe(lang !== 'en');
    }
    // The log names the error, and nothing of what was asked.
    const logged = JSON.stringify(log.mock.calls);
    expect(logged).toContain('secret');
    expect(logged).not.toMatch(/370200|4321/u);
  });
});
