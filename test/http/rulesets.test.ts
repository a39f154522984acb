/** The rules as data: whoever takes them answers as the service does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { QUESTIONS } from '../../src/query/questions.ts';
import { ruleset } from '../../src/rules/index.ts';
import { type RulesetData, unpackRuleset } from '../../src/table/ruleset.ts';
import { TODAY } from '../table/support/sheets.ts';
import { noonOf } from './support/clock.ts';

const pages = join(import.meta.dirname, '../../dist/public/pages');
const common = { now: () => noonOf(TODAY), log: () => undefined };
const app = createApp({
  ...common,
  ruleset,
  readPage: (file) => readFile(join(pages, file), 'utf8').catch(() => null),
});

describe('GET /v1/ruleset/:hash', () => {
  it('gives rules that answer the same', async () => {
    const data: RulesetData = await (await app.request(`/v1/ruleset/${ruleset.hash}`)).json();
    const other = createApp({ ...common, ruleset: unpackRuleset(data) });
    const regions = [...ruleset.regions.byCode.keys()];
    const region = fc.constantFrom(...regions);
    const participant = fc.constantFrom('employed', 'retired', 'flexible', 'resident');
    const lang = fc.constantFrom('zh-CN', 'en');
    const asked = fc.oneof(
      fc.record({
        path: fc.constantFrom('refund', 'eligibility', 'guides'),
        query: fc.record({ region, participant, lang }, { requiredKeys: ['region'] }),
      }),
      fc.record({
        path: fc.constant('refund'),
        query: fc.record({
          region,
          participant,
          age: fc.integer({ min: 16, max: 100 }).map(String),
          date: fc.constantFrom('2020-06-30', '2023-01-01', '2026-11-22', '2027-01-01'),
          ownPension: fc.constantFrom('3000', '4321.5'),
        }),
      }),
      fc.record({
        path: fc.constant('transfer-timeline'),
        query: fc.record({
          fromRegion: region,
          toRegion: region,
          participant,
          appliedOn: fc.constantFrom('2026-03-02', '2026-09-28'),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, query }) => {
        const address = `/v1/${path}?${new URLSearchParams(query)}`;
        const [here, there] = await Promise.all([app.request(address), other.request(address)]);
        expect(await there.text()).toBe(await here.text());
        expect(there.status).toBe(here.status);
      }),
      { numRuns: 300 },
    );
    for (const { id } of QUESTIONS)
      expect(await (await other.request(`/v1/${id}`)).json()).toMatchObject({
        ruleset: ruleset.hash,
      });
  });

  it('is not there where the build did not put it', async () => {
    const bare = createApp({ ...common, ruleset });
    expect((await bare.request(`/v1/ruleset/${ruleset.hash}`)).status).toBe(404);
    expect((await bare.request('/v1/ruleset')).status).toBe(404);
    expect((await bare.request('/v1/refund')).status).toBe(200);
  });
});
