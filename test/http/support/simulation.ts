/**
 * Years of questions, deploys and midnights before a shared cache: whatever it serves is compared
 * with what the application would answer at that very moment.
 */
import type { Day } from '../../../src/base/day.ts';
import { createApp } from '../../../src/http/app.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';
import { isBrowserFresh, type Verdicts } from './browser-cache.ts';
import { type Asked, randomQuestion } from './questions.ts';
import { Random } from './random.ts';
import { type Answer, type Ask, type Clock, SharedCache } from './shared-cache.ts';

export interface Build {
  readonly version: string;
  readonly ruleset: Ruleset;
}

export interface SimulationOptions {
  readonly seed: number;
  readonly builds: readonly Build[];
  /** Days around whose beginning questions are asked, in order. */
  readonly days: readonly Day[];
  /** Questions around each. */
  readonly perDay: number;
  /** Other headers than the application's, to see that they are caught. */
  readonly tamper?: (answer: Answer, at: number) => Answer;
  /** How an answer is found again; by path, query and version unless given. */
  readonly keyOf?: (version: string, path: string) => string;
}

export interface Outcome extends Verdicts {
  readonly asked: number;
  readonly hits: number;
  readonly refreshed: number;
  readonly deploys: number;
  /** Served though a fresh answer differs. */
  readonly stale: readonly string[];
}

const HOUR = 3_600_000;
const SECOND = 1000;
/** Questions that are asked again and again around one midnight. */
const AT_ONCE = 6;

/** The first moment of a day in Shanghai. */
const beginOf = (day: Day): number => (day * 24 - 8) * HOUR;

export async function simulate(options: SimulationOptions): Promise<Outcome> {
  const { seed, builds, days, perDay, tamper = (answer) => answer } = options;
  const { keyOf = (version, path) => `${version} ${path}` } = options;
  const random = new Random(seed);
  const clock: Clock = { ms: 0 };
  const cache = new SharedCache(clock, () => random.next() ** 2 * SECOND);
  const apps = new Map(
    builds.map(({ version, ruleset }) => [version, appOf(ruleset, version, clock)]),
  );
  const counts = { asked: 0, hits: 0, refreshed: 0, deploys: 0 };
  const stale: string[] = [];
  const browserFresh: string[] = [];
  const personalStored: string[] = [];
  let build = random.of(builds);

  for (const day of days) {
    clock.ms = Math.max(clock.ms, beginOf(day) - random.next() * random.of([6, 30]) * SECOND);
    const questions = Array.from({ length: AT_ONCE }, () =>
      randomQuestion(random, build.ruleset, day),
    );
    for (let asked = 0; asked < perDay; asked += 1) await askOnce(random.of(questions));
  }
  return { ...counts, stale, browserFresh, personalStored };

  async function askOnce({ path, personal }: Asked): Promise<void> {
    clock.ms += random.next() * random.of([0.1, 1, 1, 3]) * SECOND;
    if (random.chance(0.03)) {
      build = random.of(builds);
      counts.deploys += 1;
    }
    const app = apps.get(build.version);
    if (app === undefined) throw new Error('no such build');
    const ask: Ask = async (asked, headers) => tamper(await app(asked, headers), clock.ms);
    const key = keyOf(build.version, path);
    const served = await cache.get(key, path, ask);
    counts.asked += 1;
    if (served.from === 'refreshed') counts.refreshed += 1;
    if (isBrowserFresh(path, served, clock)) browserFresh.push(path);
    if (personal && cache.stored.includes(key)) personalStored.push(path);
    if (served.from !== 'hit') return;
    counts.hits += 1;
    // Nothing passes between a hit and the comparison: both are of the same moment.
    const fresh = await app(path, {});
    if (fresh.body !== served.body || fresh.status !== served.status || fresh.type !== served.type)
      stale.push(`${new Date(clock.ms).toISOString()} ${build.version} ${path}`);
  }
}

function appOf(ruleset: Ruleset, version: string, clock: Clock): Ask {
  const app = createApp({
    ruleset,
    version,
    now: () => clock.ms,
    readPage: async (file) => `<p>${file} ${version}</p>`,
    log: () => undefined,
  });
  return async (path, headers) => {
    const response = await app.request(path, { headers });
    return {
      status: response.status,
      type: response.headers.get('Content-Type') ?? '',
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
    };
  };
}
