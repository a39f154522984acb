/** Asks the service as the widget does, without a network. */
import { parseDay } from '../../src/base/day.ts';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import { ruleset } from '../../src/rules/index.ts';
import { isEnvelope } from '../../src/widget/first/ask.ts';
import type { Asked, Envelope } from '../../src/widget/kit.ts';
import { noonOf } from '../http/support/clock.ts';

/** Today. */
export const day = '2026-11-21';
export const app = createApp({ ruleset, now: () => noonOf(parseDay(day) ?? 0), ...atHand });

/** The answer at an address of the service; throws where it refuses. */
export async function ask(address: string): Promise<Envelope> {
  const response = await app.request(address);
  const body: unknown = await response.json();
  if (!response.ok || !isObject(body) || !isEnvelope(body))
    throw new Error(`${address}: ${response.status}`);
  return body;
}

/** The same question with everything that was said. */
export function everything({ topic_: topic, facts_: facts }: Asked): Promise<Envelope> {
  const said = [...facts].map(([fact, value]): [string, string] => [fact, String(value)]);
  said.push(['format', 'view']);
  return ask(`/v1/${topic}?${new URLSearchParams(said).toString()}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
