import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { refundAnswerSchema } from '../../src/query/refund-envelope.ts';
import type { ViewQuestion } from '../../src/query/view-envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import { benefitsIn, judge } from '../../src/widget/answer/judge.ts';
import { chosenIn, knownOf } from '../../src/widget/answer/known.ts';
import { turn } from '../../src/widget/answer/turn.ts';
import { addressOf } from '../../src/widget/first/address.ts';
import type { Asked, FactValue } from '../../src/widget/kit.ts';
import { words } from '../../src/widget/words/zh-answer.ts';
import type { Topic } from '../../src/widget/words.ts';
import { viewWords } from '../query/support/view-of.ts';
import { app, ask, day, everything } from './asking.ts';
import { headlineOf } from './shown.ts';

/** Some value that the question allows, chosen by a number. */
function someValue(fact: ViewQuestion, n: number): FactValue {
  if (fact.type === 'choice') return fact.options[n % fact.options.length]?.id ?? '';
  // What an enrolment still to come goes by only the service knows, and it is not told the day.
  if (fact.fact === 'enrolledOn') return `${2022 + (n % 4)}-0${1 + (n % 9)}-1${n % 10}`;
  if (fact.type === 'date') return `${2022 + (n % 7)}-0${1 + (n % 9)}-1${n % 10}`;
  const low = Number(fact.min ?? 0);
  const high = Math.min(Number(fact.max ?? 100), fact.type === 'money' ? 30_000 : 130);
  const value = low + (n % (high - low + 1));
  return fact.type === 'money' ? `${value}.00` : value;
}

/** Answers whatever the widget asks about a topic, until it shows a result. */
async function converse(
  topic: Topic,
  start: Readonly<Record<string, FactValue>>,
  choices: readonly number[],
): Promise<Asked> {
  const facts = new Map(Object.entries(start));
  const envelope = await ask(addressOf(topic, facts, 'zh-CN', day));
  for (const choice of choices) {
    const asked: Asked = {
      topic_: topic,
      envelope_: envelope,
      facts_: facts,
      skipped_: new Set(),
      editing_: null,
    };
    const now = turn(asked);
    if (now === undefined) return asked;
    // The day of application was said with the question.
    facts.set(now.fact, now.fact === 'appliedOn' ? day : someValue(now, choice));
  }
  throw new Error('asks for ever');
}

const places = [...ruleset.regions.byCode.values()].filter(({ level }) => level !== 'nation');
const withRules = places.filter(({ code }) => ruleset.refund.roots[code] !== undefined);
const somewhere = fc.oneof(fc.constantFrom(...withRules), fc.constantFrom(...places));
const status = fc.constantFrom(...Object.keys(words.statuses_));
const answers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 20, maxLength: 20 });

describe('the device and the service', () => {
  it('come to the same amount, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, status, answers, async ({ code }, participant, choices) => {
        const asked = await converse('refund', { region: code, participant }, choices);
        const told = await everything(asked);
        const chosen = chosenOf(asked);
        const theirs = told.answer ?? told.cases[0]?.answer ?? null;
        expect(amountsOf(chosen?.answer, knownOf(asked))).toEqual(amountsOf(theirs, new Map()));
        expect(chosen !== null).toBe(told.cases.length <= 1);
        // The sentence and its figure are the same whether the device or the service works it out.
        const [mine, its] = [asked, { ...asked, envelope_: told }].map(headlineOf);
        expect(chosen?.answer ? mine : mine?.lead).toEqual(chosen?.answer ? its : its?.lead);
      }),
      { numRuns: 300 },
    );
  });

  it('come to the same transfer', async () => {
    await fc.assert(
      fc.asyncProperty(
        somewhere,
        somewhere,
        status,
        answers,
        async (from, to, participant, choices) => {
          const start = {
            fromRegion: from.code,
            toRegion: to.code,
            participant,
            appliedOn: day,
          };
          const facts = new Map(Object.entries(start));
          const possible = await app.request(addressOf('transfer-timeline', facts, 'zh-CN', day));
          // Within one pooling area there is nothing to move.
          fc.pre(possible.ok);
          const asked = await converse('transfer-timeline', start, choices);
          const told = await everything(asked);
          const chosen = chosenOf(asked);
          const theirs = told.cases.map(({ answer }) => answer);
          // The day of enrolment never leaves the device, which therefore tells no day reckoned from it.
          const comparable = asked.facts_.has('enrolledOn') ? withoutDays : figuresOf;
          expect(theirs.map(comparable)).toEqual([comparable(chosen?.answer ?? null)]);
          expect(liesWithin(waitingOf(theirs[0]), waitingOf(chosen?.answer))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('come to the same verdict on every benefit', async () => {
    const settled = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(somewhere, status, answers, async ({ code }, participant, choices) => {
        const asked = await converse('eligibility', { region: code, participant }, choices);
        const told = await everything(asked);
        const { facts_: facts } = asked;
        const id = facts.get('benefit');
        const mine = benefitsIn(asked).find((one) => one.id === id);
        const [theirs] = benefitsIn({ ...asked, envelope_: told });
        // Nothing at all is known of any benefit there.
        if (mine === undefined || theirs === undefined) {
          expect(told.answer).toBeNull();
          return;
        }
        const [verdict] = judge(mine.checks, facts);
        expect(headlineOf(asked).figure).toBe(viewWords('zh-CN').verdict[theirs.verdict]);
        expect(verdict).toBe(theirs.verdict);
        // Who has answered everything is told why the verdict is open, never to say something again.
        const { notes } = headlineOf(asked);
        const [asking = ''] = viewWords('zh-CN').stillNeeded('|').split('|');
        expect(asking).not.toBe('');
        expect(notes.filter((note) => note?.startsWith(asking))).toEqual([]);
        expect(notes.length > 0).toBe(verdict === 'undetermined');
        settled.set(verdict, (settled.get(verdict) ?? 0) + 1);
      }),
      { numRuns: 120 },
    );
    // Each verdict was reached, so the agreement says something of each.
    expect([...settled.keys()].sort()).toEqual([
      'eligible',
      'ineligible',
      'reduced',
      'undetermined',
    ]);
  });
});

/** The case that holds on the device. */
const chosenOf = (asked: Asked) => chosenIn(asked.envelope_, knownOf(asked));

/** What an answer comes to, with the figures that were worked out on the device in their places. */
function amountsOf(answer: unknown, known: ReadonlyMap<string, string>): unknown {
  const read = v.safeParse(v.nullable(refundAnswerSchema), answer ?? null);
  if (!read.success) throw new Error('no answer about a refund');
  if (!read.output?.credited) return read.output?.reason ?? null;
  const { monthly, annual, paidEvery, deductions, terms } = read.output;
  const ends = (end: string): string | null =>
    [...known].find(([key]) => key.endsWith(`.${end}`))?.[1] ?? null;
  const gross = ends('gross');
  const worked =
    gross === null
      ? { ...monthly, year: annual.net ?? annual.gross }
      : {
          gross,
          net: ends('net'),
          deduction: monthly.deduction,
          average: terms.some(({ period }) => period !== 'month'),
          year: ends('year'),
        };
  return { ...worked, paidEvery, deductions };
}

/** An answer without its sentences: who says more is told in words that fit better. */
function figuresOf(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    ['text', 'formula', 'method', 'terms', 'waitingMonths', 'byBreak'].includes(key)
      ? undefined
      : value,
  );
}

function withoutDays(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(figuresOf(answer)), (key, value: unknown) =>
    ['startsOn', 'dueOn', 'completesBy'].includes(key) ? undefined : value,
  );
}

/** Months of waiting from the least to the most; what is not known is open. */
function waitingOf(answer: unknown): readonly [number, number] {
  const waiting = v.safeParse(
    v.object({
      benefits: v.object({
        waitingMonths: v.object({ min: v.nullable(v.number()), max: v.nullable(v.number()) }),
      }),
    }),
    answer,
  );
  if (!waiting.success) return [0, 0];
  const { min, max } = waiting.output.benefits.waitingMonths;
  return [min ?? 0, max ?? Number.POSITIVE_INFINITY];
}

/** Who says the number of years is told the months exactly; a case has those of all its years. */
function liesWithin(
  [least, most]: readonly [number, number],
  [low, high]: readonly [number, number],
): boolean {
  return low <= least && most <= high;
}
