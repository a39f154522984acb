import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/base/day.ts';
import { createApp } from '../../src/http/app.ts';
import type { Missing } from '../../src/query/envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import { workOut } from '../../src/widget/answer/amount.ts';
import { judge } from '../../src/widget/answer/judge.ts';
import { toldOf } from '../../src/widget/answer/result.ts';
import { benefitsIn, isAbout, turn } from '../../src/widget/answer/turn.ts';
import { addressOf } from '../../src/widget/first/address.ts';
import { envelopeIn } from '../../src/widget/first/ask.ts';
import type { Asked, Envelope, FactValue } from '../../src/widget/kit.ts';
import { zhAnswer as words } from '../../src/widget/words/zh-answer.ts';
import type { Topic } from '../../src/widget/words.ts';
import { participants } from '../../src/widget/words.ts';
import { noonOf } from '../http/support/clock.ts';

const day = '2026-11-21';
const app = createApp({ ruleset, now: () => noonOf(parseDay(day) ?? 0) });

async function ask(address: string): Promise<Envelope> {
  const response = await app.request(address);
  const envelope = response.ok ? envelopeIn(await response.json()) : null;
  if (envelope === null) throw new Error(`${address}: ${response.status}`);
  return envelope;
}

/** Some value that the question allows, chosen by a number. */
function someValue(fact: Missing, n: number): FactValue {
  if (fact.type === 'choice') return fact.options[n % fact.options.length]?.id ?? '';
  if (fact.type === 'yes-no') return n % 2 === 0;
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
    const now = turn(asked, words);
    if (now.show_ === 'result') return asked;
    if (now.show_ === 'pick')
      facts.set(now.id_, now.options_[choice % now.options_.length]?.value_ ?? '');
    // The day of application was said with the question.
    else if (now.fact_.fact === 'appliedOn') facts.set('appliedOn', day);
    else facts.set(now.fact_.fact, someValue(now.fact_, choice));
  }
  throw new Error('asks for ever');
}

/** The same question with everything that was said. */
function everything({ topic_: topic, facts_: facts }: Asked): Promise<Envelope> {
  const said = [...facts].map(([fact, value]): [string, string] => [fact, String(value)]);
  return ask(`/v1/${topic}?${new URLSearchParams(said).toString()}`);
}

const places = [...ruleset.regions.byCode.values()].filter(({ level }) => level !== 'nation');
const withRules = places.filter(({ code }) => ruleset.refund.roots[code] !== undefined);
const somewhere = fc.oneof(fc.constantFrom(...withRules), fc.constantFrom(...places));
const status = fc.constantFrom(...participants);
const answers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 20, maxLength: 20 });

describe('the device and the service', () => {
  it('come to the same amount, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, status, answers, async ({ code }, participant, choices) => {
        const asked = await converse('refund', { region: code, participant }, choices);
        const told = await everything(asked);
        const { chosen_: chosen } = toldOf(asked, words);
        if (!isAbout('refund', 'refund', told)) throw new Error('no refund');
        const { envelope_: envelope, facts_: facts } = asked;
        if (!isAbout('refund', 'refund', envelope)) throw new Error('no refund');
        const given = envelope.cases.find((one) => one === chosen)?.answer ?? null;
        const worked = given === null ? null : workOut(given, facts).answer;
        expect(figuresOf(worked)).toEqual(figuresOf(told.answer ?? told.cases[0]?.answer ?? null));
        expect(chosen !== null).toBe(told.cases.length <= 1);
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
          const { chosen_: chosen } = toldOf(asked, words);
          const theirs = told.cases.map(({ answer }) => answer);
          expect(theirs.map(figuresOf)).toEqual([figuresOf(chosen?.answer ?? null)]);
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
        const { envelope_: envelope, facts_: facts } = asked;
        if (!isAbout('eligibility', 'eligibility', envelope)) throw new Error('no benefits');
        if (!isAbout('eligibility', 'eligibility', told)) throw new Error('no benefits');
        const id = facts.get('benefit');
        const mine = benefitsIn(envelope).find((one) => one.id === id);
        const theirs = benefitsIn(told)[0];
        // Nothing at all is known of any benefit there.
        if (mine === undefined || theirs === undefined) {
          expect(told.answer).toBeNull();
          return;
        }
        const { verdict } = judge(mine, facts);
        expect(verdict).toBe(theirs.verdict);
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

/** An answer without its sentences: who says more is told in words that fit better. */
function figuresOf(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    ['text', 'formula', 'method', 'terms', 'waitingMonths'].includes(key) ? undefined : value,
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
