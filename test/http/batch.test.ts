/** Batches where something of ours breaks, and what the log says of them. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import type { LogLine } from '../../src/http/log.ts';
import { batchRequestSchema, batchResponseSchema } from '../../src/query/batch-envelope.ts';
import type { Ruleset } from '../../src/table/ruleset.ts';
import { realRuleset, TODAY } from '../table/support/sheets.ts';
import { noonOf } from './support/clock.ts';

const ruleset = await realRuleset();

async function post(rules: Ruleset, queries: readonly object[]) {
  const lines: LogLine[] = [];
  const app = createApp({
    ...atHand,
    ruleset: rules,
    now: () => noonOf(TODAY),
    log: (it) => lines.push(it),
  });
  const response = await app.request('/v1/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(v.parse(batchRequestSchema, { queries })),
  });
  const body: unknown = await response.json();
  return { status: response.status, results: v.parse(batchResponseSchema, body).results, lines };
}

describe('a batch', () => {
  it('loses one question, not all of them, when something of ours breaks', async () => {
    const broken: Ruleset = {
      ...ruleset,
      get guides(): never {
        throw new Error('secret');
      },
    };
    const { status, results, lines } = await post(broken, [
      { question: 'guides', region: '天津', lang: 'en' },
      { question: 'refund', region: '北京', participant: 'retired', age: 70, ownPension: 4321 },
    ]);
    expect(status).toBe(200);
    expect(results).toMatchObject([
      { type: '/problems/internal', status: 500, title: 'Something went wrong', errors: [] },
      { outcome: 'determined', answer: { monthly: { net: '107.00' } } },
    ]);
    expect(JSON.stringify(results)).not.toContain('secret');
    expect(lines).toContainEqual({ event: 'error', name: 'Error', message: 'secret' });
  });

  it('is logged by number, topics and regions alone', async () => {
    const { lines } = await post(ruleset, [
      { question: 'refund', region: '青岛', participant: 'retired', age: 71, ownPension: 4321 },
      { question: 'refund', region: '青岛', birthDate: '1951-02-03', lang: 'en' },
      { question: 'transfer', fromRegion: '北京', toRegion: '上海', accountBalance: 98765 },
      { question: 'no such', region: '43210' },
    ]);
    expect(lines).toEqual([
      {
        event: 'request',
        method: 'POST',
        route: '/v1/batch',
        status: 200,
        milliseconds: 0,
        queries: 4,
        topics: ['refund', 'transfer-timeline'],
        regions: ['370200', '110000', '310000'],
      },
    ]);
  });
});
