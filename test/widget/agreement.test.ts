import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/base/day.ts';
import { createApp } from '../../src/http/app.ts';
import type { Missing } from '../../src/query/envelope.ts';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import { refundEnvelopeSchema } from '../../src/query/refund-envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import type { Result, Said } from '../../src/widget/conversation.ts';
import { nothingSaid, turn, withFact } from '../../src/widget/conversation.ts';
import type { FactValue } from '../../src/widget/facts.ts';
import type { Participant } from '../../src/widget/texts.ts';
import { participants } from '../../src/widget/texts.ts';
import { noonOf } from '../http/support/clock.ts';

const today = parseDay('2026-11-21') ?? 0;
const app = createApp({ ruleset, now: () => noonOf(today) });

async function ask(parameters: Readonly<Record<string, string>>): Promise<RefundEnvelope> {
  const response = await app.request(`/v1/refund?${new URLSearchParams(parameters).toString()}`);
  return v.parse(refundEnvelopeSchema, await response.json());
}

/** Some value that the question allows, chosen by a number. */
function someValue(fact: Missing, n: number): FactValue {
  if (fact.type === 'choice') return fact.options[n % fact.options.length]?.id ?? '';
  if (fact.type === 'yes-no') return n % 2 === 0;
  const low = Number(fact.min ?? 0);
  const high = Math.min(Number(fact.max ?? 100), fact.type === 'money' ? 30_000 : 130);
  const value = low + (n % (high - low + 1));
  return fact.type === 'money' ? `${value}.00` : value;
}

/** Answers whatever the widget asks, until it shows a result. */
function converse(
  start: Said,
  envelope: RefundEnvelope,
  choices: readonly number[],
): { readonly said: Said; readonly result: Result } {
  let said = start;
  for (const choice of choices) {
    const now = turn(said, envelope);
    if (now.show === 'result') return { said, result: now.result };
    if (now.show !== 'fact') throw new Error(`shows ${now.show}`);
    said = withFact(said, now.fact.fact, someValue(now.fact, choice));
  }
  throw new Error('asks for ever');
}

const places = [...ruleset.regions.byCode.values()].filter(({ level }) => level !== 'nation');
const withRules = places.filter(({ code }) => ruleset.refund.roots[code] !== undefined);

describe('the device and the service', () => {
  it('come to the same answer, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...withRules), fc.constantFrom(...places)),
        fc.constantFrom<Participant>(...participants),
        fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 }),
        async ({ code, name }, status, choices) => {
          const envelope = await ask({ region: code, participant: status });
          const start: Said = { ...nothingSaid, place: { code, name, within: '' }, status };
          const { said, result } = converse(start, envelope, choices);
          const facts = [...said.facts].map(([fact, value]) => [fact, String(value)]);
          const told = await ask({
            region: code,
            participant: status,
            ...Object.fromEntries(facts),
          });
          expect(figuresOf(result.answer)).toEqual(figuresOf(told.answer));
          expect(result.kind === 'answer').toBe(told.outcome === 'determined');
        },
      ),
      { numRuns: 300 },
    );
  });
});

function figuresOf(answer: Result['answer']): unknown {
  if (answer === null || !answer.credited) return answer;
  const { monthly, annual, paidEvery } = answer;
  return { monthly, annual, paidEvery };
}
