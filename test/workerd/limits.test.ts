/** The limits as the platform's own counters keep them. */
import { expect, it } from 'vitest';
import { QUOTAS } from '../../src/http/limits.ts';
import { get, PROBLEM, type Problem } from './support/service.ts';

const { requests } = QUOTAS.write;

async function post(client: string, path = '/v1/refund?lang=en'): Promise<Response> {
  return await get(path, { method: 'POST', headers: { 'CF-Connecting-IP': client } });
}

/** Every request asks the counters once, in a process of their own. */
const slow = { timeout: 60_000 };

it('turn away who posts too often, and nobody else', slow, async () => {
  // The counters start anew with each minute of the clock, of which the test may meet one.
  const responses = await Promise.all(
    Array.from({ length: 2 * requests + 1 }, async () => await post('203.0.113.7')),
  );
  const allowed = responses.filter(({ status }) => status === 405);
  const [refused, ...others] = responses.filter(({ status }) => status === 429);
  expect(allowed.length + others.length + 1).toBe(2 * requests + 1);
  expect(allowed.length).toBeGreaterThanOrEqual(requests);
  expect(refused?.headers.get('content-type')).toMatch(PROBLEM);
  expect(refused?.headers.get('retry-after')).toBe('60');
  expect(refused?.headers.get('ratelimit-policy')).toBe('"writes";q=60;w=60');
  expect(refused?.headers.get('ratelimit')).toBe('"writes";r=0');
  expect(refused?.headers.get('cache-control')).toBe('no-store');
  expect(refused?.headers.get('access-control-allow-origin')).toBe('*');
  const problem = await refused?.json<Problem>();
  expect(problem).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
  expect(problem?.detail).toBe('Please try again in 60 seconds.');

  expect((await post('203.0.113.8')).status).toBe(405);
  const reading = await get('/v1/refund?region=上海', {
    headers: { 'CF-Connecting-IP': '203.0.113.7' },
  });
  expect(reading.status).toBe(200);
  // What is kept is sent to others too, so it holds nothing of this client.
  expect(reading.headers.get('ratelimit')).toBeNull();
  expect(reading.headers.get('ratelimit-policy')).toBe('"reads";q=1000;w=60');
});

it('count neither a developer’s machine nor whoever watches the service', slow, async () => {
  const asked = Array.from({ length: 2 * requests + 1 }, async () => [
    (await post('127.0.0.1')).status,
    (await post('203.0.113.9', '/healthz')).status,
  ]);
  expect(new Set((await Promise.all(asked)).flat())).toEqual(new Set([405]));
});
