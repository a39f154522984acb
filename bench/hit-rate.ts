/**
 * What the caches in front are worth on a day on which the whole country asks: the share of
 * requests that they answer, with and without one canonical address for all ways of asking.
 *
 *     npm run bench:hits              200,000 requests
 *     npm run bench:hits -- 1000000   another number
 *
 * The questions are read by the service's own code, so that what is canonical is what it says. The
 * assumptions about who asks what are guesses, stated below and in the output; the figures hold for
 * them and for nothing else. Seeded: the same in every run.
 */

import { todayInShanghai } from '../scripts/sheet-files.ts';
import { asksPersonal, canonicalLocation } from '../src/http/canonical.ts';
import { readLang } from '../src/http/lang.ts';
import { QUESTIONS, readQuestion } from '../src/query/questions.ts';
import { ruleset as rules } from '../src/rules/index.ts';

const REQUESTS = Number(process.argv[2] ?? 200_000);
/** Places where the platform keeps answers apart; by the weight of their share of requests. */
const POINTS = [30, 20, 15, 10, 8, 6, 5, 3, 2, 1] as const;
/** Zipf: the k-th most asked place is asked 1/k as often as the first. */
const ZIPF = 1;
/** Of all requests, those of our widget; the rest are programs and people who write addresses. */
const WIDGETS = 0.7;
const ENGLISH = 0.02;

const PARTICIPANTS: readonly (readonly [weight: number, ways: readonly string[]])[] = [
  [45, ['retired', '退休', '退休人员', '退休职工']],
  [35, ['employed', '在职', '在职职工']],
  [12, ['flexible', '灵活就业']],
  [8, ['resident', '居民', '城乡居民']],
];
const TOPICS = ['balance', 'family-sharing', 'transfer', 'off-site-filing', 'hotline'] as const;

let state = 20_261_122;
/** mulberry32 */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

function weighted<T>(choices: readonly (readonly [number, T])[]): T {
  let left = random() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, choice] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('nothing to choose from');
  return last[1];
}

const oneOf = <T>(choices: readonly T[]): T => weighted(choices.map((one) => [1, one]));

/** Every region below the nation, in an order of its own: who asks most is a guess anyway. */
const regions = [...rules.regions.byCode.values()]
  .filter(({ level }) => level !== 'nation')
  .map((region) => ({ region, at: random() }))
  .sort((a, b) => a.at - b.at)
  .map(({ region }, rank): readonly [number, typeof region] => [1 / (rank + 1) ** ZIPF, region]);

type Parameter = readonly [name: string, value: string];

/** One request: which question, with which parameters, in the order in which they are written. */
function request(): { readonly id: string; readonly parameters: readonly Parameter[] } {
  const widget = random() < WIDGETS;
  const region = weighted(regions);
  const place = widget
    ? region.code
    : oneOf([region.code, region.name, region.nameEn, region.name]);
  const [first = '', ...others] = weighted(PARTICIPANTS);
  const participant: Parameter = widget
    ? ['participant', first]
    : [oneOf(['participant', '参保身份']), oneOf([first, ...others])];
  const at: Parameter = [widget ? 'region' : oneOf(['region', 'region', '地区']), place];
  const lang: readonly Parameter[] = random() < ENGLISH ? [['lang', 'en']] : [];
  // The widget asks for place and status alone and picks among the cases on the phone.
  const age: readonly Parameter[] =
    widget || random() < 0.3 ? [] : [['age', String(45 + Math.floor(random() * 45))]];
  const id = widget
    ? 'refund'
    : weighted([
        [60, 'refund'],
        [20, 'eligibility'],
        [20, 'guides'],
      ]);
  const own: readonly Parameter[] =
    id === 'guides' ? [at, ['topic', oneOf(TOPICS)]] : [at, participant, ...age];
  // Few programs, but some people: an answer of their own, which nobody keeps.
  const personal: readonly Parameter[] =
    !widget && id === 'refund' && random() < 0.05 ? [['ownPension', '4321']] : [];
  const parameters = [...own, ...personal, ...lang];
  return { id, parameters: widget ? parameters : parameters.toSorted(() => random() - 0.5) };
}

/** A cache a point of presence, in which nothing is evicted. */
class Caches {
  readonly #kept = new Set<string>();
  readonly points = new Map<string, { hits: number; asked: number }>();
  hits = 0;

  ask(point: string, key: string): void {
    const own = this.points.get(point) ?? { hits: 0, asked: 0 };
    this.points.set(point, own);
    own.asked += 1;
    const whole = `${point} ${key}`;
    if (!this.#kept.has(whole)) this.#kept.add(whole);
    else {
      own.hits += 1;
      this.hits += 1;
    }
  }

  get size(): number {
    return this.#kept.size;
  }
}

const today = todayInShanghai();
const asWritten = new Caches();
const canonical = new Caches();
const shared = new Set<string>();
let personal = 0;
let refused = 0;
for (let sent = 0; sent < REQUESTS; sent += 1) {
  const { id, parameters } = request();
  const point = `P${weighted(POINTS.map((weight, index) => [weight, index + 1]))}`;
  const question = QUESTIONS.find((one) => one.id === id);
  if (question === undefined) throw new Error(id);
  const search = new URLSearchParams();
  for (const [name, value] of parameters) search.append(name, value);
  const { lang, entries } = readLang(search, 'zh-CN');
  const reading = readQuestion(rules, question, entries, today, lang);
  // What is refused or personal is kept nowhere; it counts as asked and never as a hit.
  if (!reading.ok) {
    refused += 1;
    continue;
  }
  if (asksPersonal(rules, reading.query)) {
    personal += 1;
    continue;
  }
  const written = `/v1/${id}?${parameters.map(([n, v]) => `${n}=${v}`).join('&')}`;
  const address = canonicalLocation(`/v1/${id}`, reading.query, lang, 'json');
  asWritten.ask(point, written);
  canonical.ask(point, address);
  shared.add(address);
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

console.log(
  `${REQUESTS} requests in one day without a deploy, ${regions.length} regions (Zipf ${ZIPF}),`,
);
console.log(
  `${percent(WIDGETS, 1)} from the widget, ${POINTS.length} points of presence, nothing evicted`,
);
console.log(`${personal} personal and ${refused} refused, never kept\n`);
for (const [name, { hits, size }] of [
  ['addresses as written', asWritten],
  ['canonical addresses', canonical],
] as const)
  console.log(
    `${name.padEnd(22)} ${percent(hits, REQUESTS).padStart(7)} hits, ${size} kept answers`,
  );
console.log(`distinct canonical questions: ${shared.size}\n`);
console.log('point   share   as written   canonical');
for (const [point, { hits, asked }] of [...canonical.points].sort(
  (a, b) => b[1].asked - a[1].asked,
)) {
  const written = asWritten.points.get(point)?.hits ?? 0;
  const cells = [percent(asked, REQUESTS), percent(written, asked), percent(hits, asked)];
  console.log(`${point.padEnd(4)} ${cells.map((cell) => cell.padStart(11)).join(' ')}`);
}
