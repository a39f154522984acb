/**
 * Never stale (design §8): in the caches that we control no answer is served at a moment at which a
 * fresh one would differ, midnights, rule changes and deploys included; every other cache asks.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/base/day.ts';
import { momentAt } from '../../src/http/clock.ts';
import type { SheetId } from '../../src/table/model.ts';
import type { Ruleset } from '../../src/table/ruleset.ts';
import { rulesetCrediting } from '../node/support/rulesets.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';
import { Random } from './support/random.ts';
import type { Answer } from './support/shared-cache.ts';
import {
  type Build,
  type Outcome,
  type SimulationOptions,
  simulate,
} from './support/simulation.ts';

const SEED = 20_261_122;
/** So many days are looked at, of some 800; `npm run test:deep` takes them all. */
const DAYS = Number(process.env['NEVER_STALE_DAYS'] ?? 150);
const TABLES = [
  'refund',
  'deductions',
  'waiting',
  'terms',
  'transferStages',
] as const satisfies readonly SheetId[];

let builds: readonly Build[];
let days: readonly Day[];

/** Days on which a rule begins or has ended, and as many others: a sample of both, in order. */
function turningDays(ruleset: Ruleset, random: Random): readonly Day[] {
  const turning = TABLES.flatMap((table) => ruleset[table].rules.map(({ period }) => period))
    .flatMap(({ possible, certain }) => [possible, certain ?? possible])
    .flatMap(([from, to]) => [from, to + 1])
    // Open ends lie beyond any calendar.
    .filter((day) => day > TODAY - 20 * 366 && day < TODAY + 3 * 366);
  const others = turning.map(() => TODAY - 400 + random.below(900));
  const all = [...new Set([...turning, ...others])].sort((a, b) => a - b);
  const step = Math.max(1, all.length / DAYS);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

beforeAll(async () => {
  const [real, other, third] = [
    await realRuleset(),
    await rulesetCrediting(101),
    await rulesetCrediting(102),
  ];
  builds = [
    { version: 'v1', ruleset: real },
    { version: 'v2', ruleset: other },
    { version: 'v3', ruleset: third },
  ];
  days = turningDays(real, new Random(SEED));
}, 60_000);

async function run(options: Partial<SimulationOptions> = {}): Promise<Outcome> {
  return await simulate({ seed: SEED, builds, days, perDay: 40, ...options });
}

describe('a shared cache before the application', () => {
  it('serves nothing but what a fresh answer would be', { timeout: 300_000 }, async () => {
    const outcome = await run();
    expect(outcome.stale).toEqual([]);
    expect(outcome.browserFresh).toEqual([]);
    expect(outcome.personalStored).toEqual([]);
    // All that was looked at did happen, thousands of times.
    expect(outcome.asked).toBeGreaterThan(5000);
    expect(outcome.hits).toBeGreaterThan(1000);
    expect(outcome.refreshed).toBeGreaterThan(100);
    expect(outcome.deploys).toBeGreaterThan(100);
  });
});

/** Another life in the shared cache, in seconds from now. */
function keptFor(life: (at: number) => number) {
  return (answer: Answer, at: number): Answer =>
    answer.headers['cdn-cache-control']?.startsWith('max-age') === true
      ? {
          ...answer,
          headers: {
            ...answer.headers,
            'cdn-cache-control': `max-age=${Math.max(0, Math.floor(life(at)))}`,
          },
        }
      : answer;
}

const secondsLeft = (at: number): number => (momentAt(at).midnight - at) / 1000;

describe('the comparison catches', () => {
  /** The last second of a day is seldom met. */
  const many = 80;
  const few = 25;

  it.each<[string, number, Partial<SimulationOptions>]>([
    [
      'answers kept to midnight itself, with no room for the way',
      many,
      { tamper: keptFor(secondsLeft) },
    ],
    ['answers kept for a minute', few, { tamper: keptFor(() => 60) }],
    ['days that end in London', few, { tamper: keptFor((at) => secondsLeft(at - 8 * 3_600_000)) }],
    ['a key without the version', few, { keyOf: (_, path) => path }],
  ])('%s', { timeout: 120_000 }, async (_, count, options) => {
    const { stale } = await run({ days: days.slice(-count), ...options });
    expect(stale.length).toBeGreaterThan(0);
  });

  it('personal answers that are kept, and browsers that do not ask', {
    timeout: 120_000,
  }, async () => {
    const tamper = (answer: Answer): Answer => ({
      ...answer,
      headers: { ...answer.headers, 'cache-control': 'public, max-age=60' },
    });
    const outcome = await run({ days: days.slice(-few), tamper });
    expect(outcome.personalStored.length).toBeGreaterThan(0);
    expect(outcome.browserFresh.length).toBeGreaterThan(0);
  });
});
