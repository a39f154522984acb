/** The server on Node as an operator meets it: a process with arguments, signals and a log. */
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run } from '../cli/process.ts';
import { Running } from './support/process.ts';

const script = join(root, 'dist/node/server.js');

function start(...args: readonly string[]): Running {
  return new Running(process.execPath, [script, '--port', '0', ...args]);
}

async function originOf(server: Running): Promise<string> {
  return await server.prints(/"url":"([^"]+)"/u);
}

/** A connection with the beginning of a request on it. */
async function halfAsked(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  await new Promise((resolve) => socket.write('GET /v1/facts HTTP/1.1\r\nHost: a\r\n', resolve));
  // The server must have read it before it is asked to stop.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return socket;
}

async function textFrom(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString();
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

beforeAll(async () => {
  expect(await run('scripts/build-node.ts', [])).toMatchObject({ code: 0 });
});

describe('the server', () => {
  let server: Running;
  let origin: string;
  beforeAll(async () => {
    server = start('--trust-proxy');
    origin = await originOf(server);
  });
  afterAll(async () => await server.end());

  const get = async (path: string, init?: RequestInit): Promise<Response> =>
    await fetch(origin + encodeURI(path), init);

  it('explains a request that is no HTTP', async () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    const text = textFrom(socket);
    socket.write('GET /v1/refund?region=上海 HTTP/1.1\r\nHost: a\r\n\r\n');
    const [head = '', body = ''] = (await text).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/u);
    expect(head).toContain('Cache-Control: no-store');
    expect(JSON.parse(body)).toMatchObject({ type: '/problems/bad-input', status: 400 });
    expect(body).toContain('%E9%9D%92%E5%B2%9B');
  });

  it.each(['1.2.3.4.5', '999.1.1.1', 'a b', '[', 'a:99999'])(
    'explains a Host that names no host: %s',
    async (host) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      const text = textFrom(socket);
      socket.write(`GET /v1/refund HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      const [head = '', body = ''] = (await text).split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/iu);
      expect(head.toLowerCase()).toContain('cache-control: no-store');
      expect(body).toContain('"type":"/problems/bad-input"');
    },
  );

  it('answers as the edge does', async () => {
    const response = await get('/v1/refund?region=上海&participant=退休&age=75&lang=en');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('content-location')).toBe(
      '/v1/refund?region=310000&participant=retired&age=75&lang=en',
    );
    const tag = response.headers.get('etag') ?? '';
    const again = await get('/v1/refund?region=310000&participant=retired&age=75&lang=en', {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    expect((await get('/v1/refund?region=山冻')).status).toBe(400);
    expect((await get('/v1/refund', { method: 'POST' })).headers.get('allow')).toBe(
      'GET, HEAD, OPTIONS',
    );
    expect(await (await get('/?lang=en')).text()).toContain(`${origin}/widget.js`);
    const region = await (await get('/regions/110000')).text();
    expect(region).toContain(`<link rel="canonical" href="${origin}/regions/110000">`);
    expect(region).toContain('<dd>107.00 元</dd>');
  });

  it('names its build and its rules', async () => {
    const response = await get('/healthz');
    const health = (await response.json()) as { version: string; ruleset: string };
    expect(health).toMatchObject({ status: 'ok' });
    expect(health.version).toMatch(/^[0-9a-f]{16}$/u);
    expect(response.headers.get('service-version')).toBe(health.version);
    expect(response.headers.get('rules-version')).toBe(health.ruleset);
    const other = start();
    await originOf(other);
    expect(other.printed).toContain(`"version":"${health.version}"`);
    await other.end();
  });

  it('serves the files with the headers that the edge gives them', async () => {
    const response = await get('/widget.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const { url } = (await (await get('/widget.json')).json()) as { url: string };
    const pinned = await get(url);
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await pinned.text()).toBe(await response.clone().text());
    const tag = response.headers.get('etag') ?? '';
    const known = await get('/widget.js', { headers: { 'If-None-Match': `W/${tag}` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
    const head = await get('/widget.js', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await get('/page.css')).headers.get('content-type')).toMatch(/^text\/css/u);
    for (const path of ['/_headers', '/pages/home.en.html', '/../node/server.js', '/%2e%2e/x'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it('knows what the proxy in front tells of the client', async () => {
    const page = await get('/', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(await page.text()).toContain(`${origin.replace('http:', 'https:')}/widget.js`);
    const post = async (forwarded: string): Promise<Response> =>
      await get('/v1/refund', { method: 'POST', headers: { 'X-Forwarded-For': forwarded } });
    // What stands before the last entry a client may have written itself.
    for (let sent = 0; sent < 60; sent += 1)
      expect((await post(`198.51.100.${sent}, 203.0.113.7`)).status).toBe(405);
    const refused = await post('203.0.113.7');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toBe('"writes";q=60;w=60');
    const [, reset] = /^"writes";r=0;t=(\d+)$/u.exec(refused.headers.get('ratelimit') ?? '') ?? [];
    expect(refused.headers.get('retry-after')).toBe(reset);
    expect(Number(reset)).toBeGreaterThan(0);
    expect(Number(reset)).toBeLessThanOrEqual(60);
    expect((await post('203.0.113.8')).status).toBe(405);
    // Loopback itself is not counted.
    const own = Array.from({ length: 70 }, async () => await get('/v1/refund', { method: 'POST' }));
    expect(new Set((await Promise.all(own)).map(({ status }) => status))).toEqual(new Set([405]));
  });
});

describe('a server that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what it began: %s', async (signal) => {
    const server = start();
    const origin = await originOf(server);
    const socket = await halfAsked(origin);
    server.signal(signal);
    await server.prints(/"event":"stopping"/u);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
    socket.write('\r\n');
    expect(await textFrom(socket)).toMatch(/^HTTP\/1\.1 200 .*\}$/su);
    expect(await server.exited).toBe(0);
    expect(server.printed).toContain('{"event":"stopped","finished":true}');
  });

  it('stops at once when asked again', async () => {
    const server = start();
    await halfAsked(await originOf(server)).then((socket) => socket.on('error', () => undefined));
    server.signal('SIGTERM');
    await server.prints(/"event":"stopping"/u);
    const asked = Date.now();
    server.signal('SIGTERM');
    expect(await server.exited).toBe(1);
    expect(Date.now() - asked).toBeLessThan(5000);
  });

  it('cuts off, within ten seconds, who never ends', { timeout: 60_000 }, async () => {
    const server = start();
    const socket = await halfAsked(await originOf(server));
    socket.on('error', () => undefined);
    const asked = Date.now();
    server.signal('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(Date.now() - asked).toBeGreaterThan(5000);
    expect(Date.now() - asked).toBeLessThan(12_000);
    expect(server.printed).toContain('{"event":"stopped","finished":false}');
  });
});

describe('the command line', () => {
  const node = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    await run('dist/node/server.js', args, { env });

  it('has help', async () => {
    const { code, out, err } = await node(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['--port', '--host', '--trust-proxy', 'TRUST_PROXY', 'show the usage'])
      expect(out).toContain(word);
  });

  it.each<[readonly string[], Readonly<Record<string, string>>, RegExp]>([
    [['--port', 'abc'], {}, /'abc'.*whole number from 0 to 65535/su],
    [['--port', '65536'], {}, /whole number from 0 to 65535/u],
    [['--prot', '1'], {}, /unknown option '--prot'/u],
    [['extra'], {}, /too many arguments/u],
    [[], { PORT: '-1' }, /PORT=-1.*whole number/u],
    [[], { TRUST_PROXY: 'yes' }, /TRUST_PROXY=yes.*must be 1 or 0/u],
  ])('says what is wrong with %j %j', async (args, env, said) => {
    const { code, out, err } = await node(args, env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
  });

  it('says when the port is taken', async () => {
    const server = start();
    const { port } = new URL(await originOf(server));
    const { code, err } = await node(['--port', port]);
    expect(code).toBe(1);
    expect(err).toMatch(/cannot serve there.*EADDRINUSE/u);
    await server.end();
  });
});
