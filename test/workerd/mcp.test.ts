/** `POST /mcp` message by message: JSON-RPC 2.0 and the protocol's own rules. */
import { describe, expect, it } from 'vitest';
import { post } from './support/batch.ts';
import {
  fault,
  JSON_HEADERS,
  MODERN,
  modern,
  modernHeaders,
  request,
  send,
} from './support/mcp.ts';
import { get, PROBLEM } from './support/service.ts';

describe('the handshake of 2025 and before', () => {
  it.each([
    ['2025-11-25', '2025-11-25'],
    ['2025-06-18', '2025-06-18'],
    ['2025-03-26', '2025-03-26'],
    ['2024-11-05', '2024-11-05'],
    ['2031-01-01', '2025-11-25'],
    [MODERN, '2025-11-25'],
    [7, '2025-11-25'],
  ])('%s is answered with %s', async (asked, given) => {
    const params = {
      protocolVersion: asked,
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    };
    const { status, body } = await send(request('initialize', params));
    expect(status).toBe(200);
    expect(body).toEqual({
      jsonrpc: '2.0',
      id: 1,
      result: {
        protocolVersion: given,
        capabilities: { tools: {} },
        serverInfo: { name: 'yibao-rules', title: '医保规则', version: '0.1.0' },
        instructions: expect.stringContaining('12393'),
      },
    });
  });

  it('has notifications and responses taken without a word', async () => {
    for (const message of [
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      { jsonrpc: '2.0', method: 'no/such', params: {} },
      { jsonrpc: '2.0', id: 3, result: {} },
      { jsonrpc: '2.0', id: 3, error: { code: 1, message: 'x' } },
    ])
      expect(await send(message)).toEqual({ status: 202, body: null });
  });

  it('is answered to a ping, with nothing added', async () => {
    expect(await send(request('ping', undefined, 'a'))).toEqual({
      status: 200,
      body: { jsonrpc: '2.0', id: 'a', result: {} },
    });
  });

  it('refuses a revision that nobody knows', async () => {
    const { status, body } = await send(request('ping'), { 'MCP-Protocol-Version': '1900-01-01' });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        code: -32_022,
        data: {
          requested: '1900-01-01',
          supported: [MODERN, '2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'],
        },
      },
    });
  });

  it('has batches only where the revision had them', async () => {
    const batch = [
      request('ping', undefined, 1),
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      request('no/such', undefined, 2),
      'x',
    ];
    const answered = {
      status: 200,
      body: [
        { jsonrpc: '2.0', id: 1, result: {} },
        fault(200, -32_601, 2).body,
        fault(200, -32_600, null).body,
      ],
    };
    expect(await send(batch)).toEqual(answered);
    expect(await send(batch, { 'MCP-Protocol-Version': '2025-03-26' })).toEqual(answered);
    const silent = [{ jsonrpc: '2.0', method: 'notifications/initialized' }];
    expect(await send(silent)).toEqual({ status: 202, body: null });
    for (const version of ['2025-06-18', '2025-11-25', MODERN])
      expect(await send(batch, { 'MCP-Protocol-Version': version })).toEqual(
        fault(400, -32_600, null),
      );
    expect(await send([])).toEqual(fault(400, -32_600, null));
    expect(await send(Array(101).fill(request('ping')))).toEqual(fault(400, -32_600, null));
  });
});

describe('requests of 2026, each for itself', () => {
  it('discover what there is', async () => {
    const { status, body } = await send(
      modern('server/discover'),
      modernHeaders('server/discover'),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      result: {
        resultType: 'complete',
        supportedVersions: expect.arrayContaining([MODERN, '2025-11-25']),
        capabilities: { tools: {} },
        ttlMs: 3_600_000,
        cacheScope: 'public',
        _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'yibao-rules' } },
      },
    });
  });

  it('call a tool whose name the header repeats, in Base64 too', async () => {
    const call = modern('tools/call', { name: 'guides', arguments: { region: '天津' } });
    for (const name of ['guides', '=?base64?Z3VpZGVz?='])
      expect(await send(call, modernHeaders('tools/call', name))).toMatchObject({
        status: 200,
        body: { result: { resultType: 'complete', structuredContent: { outcome: 'determined' } } },
      });
  });

  it.each<[string, Record<string, string>, object, number]>([
    ['no version in the header', { 'Mcp-Method': 'ping' }, {}, -32_020],
    [
      'another in the header',
      { 'MCP-Protocol-Version': '2025-11-25', 'Mcp-Method': 'ping' },
      {},
      -32_020,
    ],
    ['no method in the header', { 'MCP-Protocol-Version': MODERN }, {}, -32_020],
    ['another method in the header', modernHeaders('tools/list'), {}, -32_020],
    ['broken Base64', modernHeaders('=?base64?%?='), {}, -32_020],
    [
      'no capabilities',
      modernHeaders('ping'),
      { 'io.modelcontextprotocol/clientCapabilities': undefined },
      -32_602,
    ],
    [
      'a version that is no text',
      modernHeaders('ping'),
      { 'io.modelcontextprotocol/protocolVersion': 7 },
      -32_602,
    ],
    [
      'no version in the body',
      modernHeaders('ping'),
      { 'io.modelcontextprotocol/protocolVersion': undefined },
      -32_602,
    ],
  ])('are refused: %s', async (_, headers, meta, code) => {
    expect(await send(modern('ping', {}, { ...meta }), headers)).toEqual(fault(400, code));
  });

  it('are refused when the tool of the header is another', async () => {
    const call = modern('tools/call', { name: 'guides' });
    expect(await send(call, modernHeaders('tools/call', 'refund'))).toEqual(fault(400, -32_020));
    expect(await send(call, modernHeaders('tools/call'))).toEqual(fault(400, -32_020));
  });

  it('are told which revisions there are', async () => {
    const headers = { 'MCP-Protocol-Version': '2027-01-01', 'Mcp-Method': 'ping' };
    const meta = { 'io.modelcontextprotocol/protocolVersion': '2027-01-01' };
    const { status, body } = await send(modern('ping', {}, meta), headers);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: -32_022, data: { requested: '2027-01-01' } } });
  });

  it('do not find what there is not, the handshake among it', async () => {
    for (const method of ['resources/list', 'initialize', 'subscriptions/listen', ''])
      expect(await send(modern(method), modernHeaders(method))).toEqual(fault(404, -32_601));
    expect(await send(request('resources/list'))).toEqual(fault(200, -32_601));
  });
});

describe('a message that is none', () => {
  it.each<[string, unknown, number]>([
    ['{"jsonrpc": "2.0", ', null, -32_700],
    ['', null, -32_700],
    ['null', null, -32_600],
    ['7', null, -32_600],
    ['{}', null, -32_600],
    ['{"jsonrpc": "1.0", "id": 1, "method": "ping"}', null, -32_600],
    ['{"jsonrpc": "2.0", "id": {}, "method": "ping"}', null, -32_600],
    ['{"jsonrpc": "2.0", "id": null, "method": "ping"}', null, -32_600],
    ['{"jsonrpc": "2.0", "id": 1}', 1, -32_600],
    ['{"jsonrpc": "2.0", "id": 1, "method": 7}', 1, -32_600],
    ['{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]}', 1, -32_602],
    ['{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": null}', 1, -32_602],
  ])('%s', async (body, id, code) => {
    expect(await send(body)).toEqual(fault(400, code, id));
  });

  it('or a call that names no tool, or nothing to call it with', async () => {
    for (const params of [
      {},
      { name: 7 },
      { name: '__proto__' },
      { name: 'refund', arguments: [] },
    ])
      expect(await send(request('tools/call', params))).toEqual(fault(200, -32_602));
  });

  it('or comes in another form', async () => {
    const body = JSON.stringify(request('ping'));
    for (const [headers, status] of [
      [{ 'Content-Type': 'text/plain' }, 415],
      [{ 'Content-Type': 'application/json', Accept: 'text/event-stream' }, 406],
      [{ 'Content-Type': 'application/json', Accept: '*/*' }, 200],
      [{ 'Content-Type': 'application/json' }, 200],
      [{ 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' }, 200],
    ] as const) {
      const response = await post('/mcp', body, headers);
      expect(response.status).toBe(status);
      if (status !== 200) expect(response.headers.get('content-type')).toMatch(PROBLEM);
    }
    expect((await post('/mcp', ' '.repeat(256 * 1024 + 1), JSON_HEADERS)).status).toBe(413);
  });
});

describe('a call that is none', () => {
  it.each([
    [{ name: { toString: 1 } }, /^Unknown tool/u],
    [{ name: { toString: null, valueOf: null } }, /^Unknown tool/u],
    [{ name: [[]] }, /^Unknown tool/u],
    [{}, /^Unknown tool/u],
    [{ name: 'refund', arguments: null }, /arguments/u],
    [{ name: 'refund', arguments: [] }, /arguments/u],
    [{ name: 'refund', arguments: 5 }, /arguments/u],
  ])('%j is told in the words of the protocol', async (params, message) => {
    const { status, body } = await send(request('tools/call', params, 7));
    expect([status, body]).toMatchObject([200, { id: 7, error: { code: -32_602 } }]);
    expect(body).toHaveProperty('error.message', expect.stringMatching(message));
  });
});

describe('any other method', () => {
  it('is refused: there is no stream to open and no session to end', async () => {
    for (const method of ['GET', 'DELETE', 'PUT']) {
      const response = await get('/mcp', { method, headers: { Accept: 'text/event-stream' } });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    }
  });
});
