import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { asking } from './support/ask.ts';

const ruleset = await realRuleset();
const { ask } = asking(ruleset);
const { byCode } = ruleset.regions;

const own = new Set(
  [...ruleset.refund.rules, ...ruleset.deductions.rules].map(({ region }) => region),
);
/** Counties that are regions for the sake of other rules: for refunds the city pools them. */
const pooled = [...byCode.values()].filter(
  ({ code, level, parent }) =>
    level === 'county' && byCode.get(parent ?? '')?.level === 'prefecture' && !own.has(code),
);
const participants = (ruleset.factById.get('participant')?.options ?? []).map(({ id }) => id);

describe('a county without refund rules of its own', () => {
  it('is there to be tried', () => {
    expect(pooled.map(({ name }) => name)).toEqual(expect.arrayContaining(['丰泽区', '新野县']));
  });

  it.each(pooled.map((region) => [region.name, region] as const))(
    'answers as its city does: %s',
    (_, { code, parent }) => {
      for (const participant of participants)
        for (const date of ['2022-06-01', '2026-11-21']) {
          const [county, city] = [code, parent].map((region) =>
            ask(`region=${region}&participant=${participant}&date=${date}`),
          );
          expect(county?.outcome).toBe(city?.outcome);
          expect(county?.cases.map(({ when, answer }) => ({ when, answer }))).toEqual(
            city?.cases.map(({ when, answer }) => ({ when, answer })),
          );
        }
    },
  );
});
