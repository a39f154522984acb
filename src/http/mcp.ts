/**
 * `POST /mcp`: the questions as tools of the Model Context Protocol over streamable HTTP, without
 * sessions. Revision 2026-07-28, in which every request speaks for itself, and the older ones that
 * begin with a handshake; a server that keeps nothing answers both alike.
 *
 * The protocol has servers check `Origin` against DNS rebinding, by which a page reaches what only
 * its visitor's machine may see. What is here is public and the same for everybody, so that any
 * origin is welcome, as at every other address.
 */
import type { Hono } from 'hono/tiny';
import { isObject } from '../base/json.ts';
import { JSON_TYPE, takes } from './accept.ts';
import type { Asked, Members } from './ask-object.ts';
import { readJson } from './body.ts';
import { keepNowhere } from './caching.ts';
import type { Context, Env } from './context.ts';
import { callTool, readTools } from './mcp-tools.ts';
import type { ReadPage } from './pages.ts';
import { notAcceptable, sendProblem } from './problem.ts';

const MODERN = '2026-07-28';
/** Begin with `initialize`; the first is offered to clients that know none of them. */
const HANDSHAKE = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];
/** Taken when the header is missing, which these did not have; they alone have batches. */
const WITHOUT_HEADER = ['2025-03-26', '2024-11-05'];
const VERSIONS = [MODERN, ...HANDSHAKE];

const MAX_BATCH = 100;
const META = 'io.modelcontextprotocol/';
const CAPABILITIES = { tools: {} };
/** As in package.json. */
const SERVER = { name: 'yibao-rules', title: '医保规则', version: '0.1.0' };
/** Tools change with a deploy and never harm by being old. */
const KEPT = { ttlMs: 3_600_000, cacheScope: 'public' };

/** Codes of JSON-RPC 2.0, and of the protocol's own below -32020. */
const PARSE = -32_700;
const INVALID = -32_600;
const NO_METHOD = -32_601;
const BAD_PARAMS = -32_602;
const HEADERS_DIFFER = -32_020;
const VERSION_UNKNOWN = -32_022;

type Id = string | number | null;

interface Reply {
  readonly status: 200 | 202 | 400 | 404;
  /** Null where nothing is to be said. */
  readonly body: object | null;
}

/** Adds the address. */
export function addMcp(app: Hono<Env>, asked: Asked, readPage: ReadPage): void {
  app.post('/mcp', async (c) => {
    const { lang } = c.get('reading');
    if (!takes(c.req.header('Accept'), JSON_TYPE))
      return sendProblem(c, notAcceptable(lang, JSON_TYPE));
    const read = await readJson(c, lang);
    if (!read.ok && !read.syntax) return sendProblem(c, read.problem);
    c.set('asked', { queries: 0, topics: new Set(), regions: new Set() });
    const server = { c, asked, readPage };
    const { status, body } = read.ok
      ? await receive(server, read.value)
      : fault(null, PARSE, 'Parse error', 400);
    keepNowhere(c, true);
    return body === null ? c.body(null, status) : c.json(body, status);
  });
}

interface Server {
  readonly c: Context;
  readonly asked: Asked;
  readonly readPage: ReadPage;
}

/** One message, or a batch of them where the revision has such. */
async function receive(server: Server, value: unknown): Promise<Reply> {
  if (!Array.isArray(value)) return answer(server, value);
  const version = server.c.req.header('MCP-Protocol-Version') ?? '2025-03-26';
  if (!WITHOUT_HEADER.includes(version) || value.length === 0 || value.length > MAX_BATCH)
    return fault(null, INVALID, 'Invalid request: no such batch', 400);
  const bodies: object[] = [];
  for (const message of value) {
    const { body } = await answer(server, message);
    if (body !== null) bodies.push(body);
  }
  return bodies.length === 0 ? { status: 202, body: null } : { status: 200, body: bodies };
}

async function answer(server: Server, message: unknown): Promise<Reply> {
  if (!isObject(message) || message['jsonrpc'] !== '2.0')
    return fault(null, INVALID, 'Invalid request: no JSON-RPC 2.0', 400);
  const { id = null, method, params = {} } = message;
  if (typeof id !== 'string' && typeof id !== 'number' && id !== null)
    return fault(null, INVALID, 'Invalid request: id', 400);
  if (typeof method !== 'string')
    // Responses have nothing to respond to, for nothing is ever asked of a client.
    return 'result' in message || 'error' in message
      ? { status: 202, body: null }
      : fault(id, INVALID, 'Invalid request: method', 400);
  if (!('id' in message)) return { status: 202, body: null };
  if (id === null) return fault(null, INVALID, 'Invalid request: id', 400);
  if (!isObject(params)) return fault(id, BAD_PARAMS, 'Invalid params', 400);
  const meta = isObject(params['_meta']) ? params['_meta'] : {};
  const modern =
    `${META}protocolVersion` in meta || server.c.req.header('MCP-Protocol-Version') === MODERN;
  const wrong = modern
    ? mismatch(server.c, id, method, params, meta)
    : unknownVersion(id, server.c.req.header('MCP-Protocol-Version') ?? MODERN);
  if (wrong !== null) return wrong;
  const result = await resultOf(server, method, params, modern);
  if (result === null)
    return fault(id, NO_METHOD, `Method not found: ${shown(method)}`, modern ? 404 : 200);
  if ('badArguments' in result) return fault(id, BAD_PARAMS, 'Invalid params: arguments', 200);
  if ('unknownTool' in result)
    return fault(id, BAD_PARAMS, `Unknown tool: ${shown(result['unknownTool'])}`, 200);
  const own = modern
    ? { resultType: 'complete', _meta: { [`${META}serverInfo`]: SERVER }, ...result }
    : result;
  return { status: 200, body: { jsonrpc: '2.0', id, result: own } };
}

/** The result of a method; null where there is no such method. */
async function resultOf(
  { c, asked, readPage }: Server,
  method: string,
  params: Members,
  modern: boolean,
): Promise<Members | null> {
  switch (modern && method === 'initialize' ? '' : method) {
    case 'initialize': {
      const version = HANDSHAKE.find((it) => it === params['protocolVersion']) ?? HANDSHAKE[0];
      const { instructions } = await readTools(readPage);
      const protocolVersion = version;
      return { protocolVersion, capabilities: CAPABILITIES, serverInfo: SERVER, instructions };
    }
    case 'server/discover': {
      const { instructions } = await readTools(readPage);
      return { supportedVersions: VERSIONS, capabilities: CAPABILITIES, instructions, ...KEPT };
    }
    case 'ping':
      return {};
    case 'tools/list': {
      const { tools } = await readTools(readPage);
      return { tools, ...KEPT };
    }
    case 'tools/call':
      return callTool(c, asked, params);
    default:
      return null;
  }
}

/** What is wrong with what a request of revision 2026-07-28 says of itself; null if nothing. */
function mismatch(
  c: Context,
  id: Id,
  method: string,
  params: Members,
  meta: Members,
): Reply | null {
  const version = meta[`${META}protocolVersion`];
  if (typeof version !== 'string' || !isObject(meta[`${META}clientCapabilities`]))
    return fault(id, BAD_PARAMS, 'Invalid params: _meta', 400);
  const told: [string, unknown][] = [
    ['MCP-Protocol-Version', version],
    ['Mcp-Method', method],
    ...(method === 'tools/call' ? [['Mcp-Name', params['name']] as [string, unknown]] : []),
  ];
  for (const [name, value] of told)
    if (decoded(c.req.header(name)) !== value)
      return fault(id, HEADERS_DIFFER, `Header mismatch: ${name}`, 400);
  return unknownVersion(id, version);
}

function unknownVersion(id: Id, requested: string): Reply | null {
  if (VERSIONS.includes(requested)) return null;
  const data = { supported: VERSIONS, requested: shown(requested) };
  return fault(id, VERSION_UNKNOWN, 'Unsupported protocol version', 400, data);
}

/** A header in Base64 where its value is no plain ASCII. */
function decoded(header: string | undefined): string | undefined {
  const [, base64] = /^=\?base64\?(.*)\?=$/u.exec(header ?? '') ?? [];
  if (base64 === undefined) return header;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (it) => it.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function fault(
  id: Id,
  code: number,
  message: string,
  status: Reply['status'],
  data?: object,
): Reply {
  return { status, body: { jsonrpc: '2.0', id, error: { code, message, data } } };
}

function shown(value: unknown): string {
  // Anything may stand there, also what cannot be made a text.
  return typeof value === 'string' ? value.slice(0, 80) : typeof value;
}
