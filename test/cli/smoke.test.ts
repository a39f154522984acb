/** `npm run smoke`, against the server on Node and against services that are broken. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Upstream } from '../node/support/upstream.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { type Run, run } from './process.ts';

const smoke = async (...args: readonly string[]): Promise<Run> =>
  await run('scripts/smoke.ts', args);

let upstream: Upstream;
let origin: string;
const broken: Server[] = [];

beforeAll(async () => {
  upstream = new Upstream({ ruleset: await realRuleset(), version: '0123456789abcdef' });
  await upstream.start();
  origin = `http://127.0.0.1:${upstream.port}`;
});
afterAll(async () => {
  await upstream.stop();
  for (const server of broken) server.close();
});

/** A server that hands everything on but spoils what comes back. */
async function spoiled(spoil: (name: string, value: string) => string | null): Promise<string> {
  const listener: RequestListener = async (request, response) => {
    const tag = request.headers['if-none-match'];
    const answer = await fetch(origin + (request.url ?? ''), {
      method: request.method ?? 'GET',
      headers: tag === undefined ? {} : { 'If-None-Match': tag },
    });
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) {
      const kept = spoil(name, value);
      if (kept !== null && name !== 'content-length' && name !== 'connection')
        response.setHeader(name, kept);
    }
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const server = createServer((request, response) => void listener(request, response));
  broken.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
}

describe('the smoke test', () => {
  it('passes a service that is well', async () => {
    const { code, out, err } = await smoke(origin);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['/healthz', '/v1/refund', '/v1/guides', 'mistakes', '/widget.js'])
      expect(out).toMatch(new RegExp(`^ok +${name} +\\d+ ms`, 'mu'));
    expect(out).toMatch(/all \d+ passed\n$/u);
    expect(out).not.toContain('FAIL');
  });

  it.each<[string, (name: string, value: string) => string | null, RegExp]>([
    [
      'personal answers that may be kept',
      (name, value) => (name === 'cache-control' ? 'public, max-age=60' : value),
      /^FAIL +personal questions +\d+ ms +cache-control: public, max-age=60$/mu,
    ],
    [
      'other sites shut out',
      (name, value) => (name === 'access-control-allow-origin' ? null : value),
      /^FAIL +\/widget\.js +\d+ ms +access-control-allow-origin: missing$/mu,
    ],
    [
      'no tag to ask again with',
      (name, value) => (name === 'etag' ? null : value),
      /^FAIL +\/v1\/refund +\d+ ms +etag: missing; asked again: status 200, not 304$/mu,
    ],
  ])('fails one that has %s', async (_, spoil, said) => {
    const { code, out } = await smoke(await spoiled(spoil));
    expect(code).toBe(1);
    expect(out).toMatch(said);
  });

  it('fails where nobody answers', async () => {
    const { code, out } = await smoke('http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL +\/healthz/mu);
  });

  it.each([
    [[], /url/u],
    [['localhost:8787'], /not an address/u],
    [['http://a.example', '--fast'], /unknown option/u],
  ])('says how it is used: %j', async (args, said) => {
    const { code, err } = await smoke(...args);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});
