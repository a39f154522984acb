/** What real processes print after odd questions: nothing of what was asked but place and topic. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectCopy, root, run, temporaryFolder } from '../cli/process.ts';
import { freePort, Running } from './support/process.ts';

/** Each occurs nowhere else in what a server may print. */
const SECRETS = ['1950-03-17', '19500317', '43217', 'hunter2', '203.0.113.77', '退休', 'retired'];

const QUERIES = [
  '/v1/refund?region=青岛&participant=退休&birthDate=1950-03-17&ownPension=43217',
  '/v1/refund?region=青岛&contributionBase=43217.50&age=43217',
  '/v1/refund?region=hunter2&lang=hunter2',
  '/v1/refund?region=青岛&token=hunter2&hunter2=1',
  '/v1/eligibility?region=370200&birthDate=19500317',
  '/v1/transfer-timeline?fromRegion=青岛&toRegion=北京&accountBalance=43217',
  '/v1/guides?region=370200&topic=hunter2',
  '/v1/regions?q=hunter2',
  `/v1/refund?region=${'hunter2'.repeat(1000)}`,
];

/** In an address that does not exist. */
const PATHS = [
  '/v1/sources/hunter2',
  '/v1/refund/birthDate=1950-03-17',
  '/hunter2/43217?token=hunter2',
  '/v1/refund;hunter2',
];

/** Many at once, and one of an assistant's. */
const BODIES = [
  [
    '/v1/batch',
    {
      queries: [
        { question: 'refund', region: '青岛', participant: '退休', birthDate: '1950-03-17' },
        { question: 'refund', region: 'hunter2', ownPension: '43217', hunter2: 'hunter2' },
        { question: 'hunter2' },
      ],
    },
  ],
  [
    '/mcp',
    {
      jsonrpc: '2.0',
      id: 'hunter2',
      method: 'tools/call',
      params: { name: 'refund', arguments: { region: '青岛', birthDate: '1950-03-17' } },
    },
  ],
  ['/mcp', { jsonrpc: '2.0', id: 1, method: 'hunter2', params: { name: 'hunter2' } }],
  ['/v1/batch', 'hunter2'],
] as const;

async function ask(origin: string, paths: readonly string[]): Promise<void> {
  const headers = {
    'User-Agent': 'hunter2',
    Authorization: 'Bearer hunter2',
    Cookie: 'token=hunter2',
    Referer: 'https://hunter2.example/?birthDate=1950-03-17',
    'X-Forwarded-For': '203.0.113.77',
  };
  for (const path of paths)
    for (const method of ['GET', 'HEAD', 'POST']) {
      const body = method === 'POST' ? '{"birthDate":"1950-03-17"}' : null;
      const response = await fetch(origin + encodeURI(path), { method, headers, body });
      await response.arrayBuffer();
    }
  for (const [path, body] of BODIES) {
    const accept = { Accept: 'application/json, text/event-stream' };
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { ...headers, ...accept, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.arrayBuffer();
  }
}

/** What may stand in a line besides: which of our questions, how many, where. */
const PLACES = ['queries', 'topics', 'regions'];

function secretsIn(printed: string): readonly string[] {
  return SECRETS.filter((secret) => printed.includes(secret));
}

/** The lines that the application wrote. */
function requestLines(printed: string): readonly string[] {
  return printed.split('\n').filter((line) => line.startsWith('{"event":"request"'));
}

describe('what is printed', () => {
  it('by the server on Node', async () => {
    expect(await run('scripts/build-node.ts', [])).toMatchObject({ code: 0 });
    const script = join(root, 'dist/node/server.js');
    const server = new Running(process.execPath, [script, '--port', '0', '--trust-proxy']);
    const origin = await server.prints(/"url":"([^"]+)"/u);
    await ask(origin, [...QUERIES, ...PATHS]);
    await server.end();
    const lines = requestLines(server.printed);
    expect(lines).toHaveLength(3 * (QUERIES.length + PATHS.length) + BODIES.length);
    for (const line of lines)
      expect(Object.keys(JSON.parse(line)).filter((key) => !PLACES.includes(key))).toEqual([
        'event',
        'method',
        'route',
        'status',
        'milliseconds',
      ]);
    expect(lines[0]).toContain('"route":"/v1/refund"');
    expect(secretsIn(server.printed)).toEqual([]);
  });

  // wrangler prints the path of each request besides, so the paths are left to the other test.
  it('by `npm start`', { timeout: 180_000 }, async () => {
    const folder = temporaryFolder();
    projectCopy(folder.path);
    cpSync(join(root, 'wrangler.toml'), join(folder.path, 'wrangler.toml'));
    const port = await freePort();
    const server = new Running('npm', ['start', '--', '--port', String(port)], {
      cwd: folder.path,
      group: true,
    });
    try {
      await server.prints(/Ready on/u);
      await ask(`http://127.0.0.1:${port}`, QUERIES);
      // Printed by another process, a little later.
      const last = '/v1/facts';
      await (await fetch(`http://127.0.0.1:${port}${last}`)).arrayBuffer();
      await server.prints(/"route":"\/v1\/facts"/u);
    } finally {
      await server.end();
      folder.remove();
    }
    expect(requestLines(server.printed).length).toBeGreaterThanOrEqual(3 * QUERIES.length);
    expect(secretsIn(server.printed)).toEqual([]);
  });
});
