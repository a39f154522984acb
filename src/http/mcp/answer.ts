/**
 * The questions as tools of the Model Context Protocol over streamable HTTP, without sessions.
 * Revision 2026-07-28, in which every request speaks for itself, and the older ones that begin with
 * a handshake; a server that keeps nothing answers both alike. The build bundles this into a module
 * of its own, which is handed what the worker has already (../mcp.ts).
 */
import { isObject } from '../../base/json.ts';
import type { Members } from '../posted/ask-object.ts';
import type { McpRequest } from './request.ts';
import { callTool, readTools } from './tools.ts';

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

/** What is sent back. */
export interface McpReply {
  readonly status: 200 | 202 | 400 | 404;
  /** Null where nothing is to be said. */
  readonly body: object | null;
}

/** Answers what came: a message, a batch of them, or what is no JSON. */
export async function answerMcp(request: McpRequest): Promise<McpReply> {
  return request.read.ok
    ? receive(request, request.read.value)
    : fault(null, PARSE, 'Parse error', 400);
}

/** One message, or a batch of them where the revision has such. */
async function receive(request: McpRequest, value: unknown): Promise<McpReply> {
  if (!Array.isArray(value)) return answer(request, value);
  const version = request.header('MCP-Protocol-Version') ?? '2025-03-26';
  if (!WITHOUT_HEADER.includes(version) || value.length === 0 || value.length > MAX_BATCH)
    return fault(null, INVALID, 'Invalid request: no such batch', 400);
  const bodies: object[] = [];
  for (const message of value) {
    const { body } = await answer(request, message);
    if (body !== null) bodies.push(body);
  }
  return bodies.length === 0 ? { status: 202, body: null } : { status: 200, body: bodies };
}

async function answer(request: McpRequest, message: unknown): Promise<McpReply> {
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
    `${META}protocolVersion` in meta || request.header('MCP-Protocol-Version') === MODERN;
  const wrong = modern
    ? mismatch(request, id, method, params, meta)
    : unknownVersion(id, request.header('MCP-Protocol-Version') ?? MODERN);
  if (wrong !== null) return wrong;
  const result = await resultOf(request, method, params, modern);
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
  request: McpRequest,
  method: string,
  params: Members,
  modern: boolean,
): Promise<Members | null> {
  switch (modern && method === 'initialize' ? '' : method) {
    case 'initialize': {
      const version = HANDSHAKE.find((it) => it === params['protocolVersion']) ?? HANDSHAKE[0];
      const { instructions } = await readTools(request);
      const protocolVersion = version;
      return { protocolVersion, capabilities: CAPABILITIES, serverInfo: SERVER, instructions };
    }
    case 'server/discover': {
      const { instructions } = await readTools(request);
      return { supportedVersions: VERSIONS, capabilities: CAPABILITIES, instructions, ...KEPT };
    }
    case 'ping':
      return {};
    case 'tools/list': {
      const { tools } = await readTools(request);
      return { tools, ...KEPT };
    }
    case 'tools/call':
      return callTool(request, params);
    default:
      return null;
  }
}

/** What is wrong with what a request of revision 2026-07-28 says of itself; null if nothing. */
function mismatch(
  { header }: McpRequest,
  id: Id,
  method: string,
  params: Members,
  meta: Members,
): McpReply | null {
  const version = meta[`${META}protocolVersion`];
  if (typeof version !== 'string' || !isObject(meta[`${META}clientCapabilities`]))
    return fault(id, BAD_PARAMS, 'Invalid params: _meta', 400);
  const told: [string, unknown][] = [
    ['MCP-Protocol-Version', version],
    ['Mcp-Method', method],
    ...(method === 'tools/call' ? [['Mcp-Name', params['name']] as [string, unknown]] : []),
  ];
  for (const [name, value] of told)
    if (decoded(header(name)) !== value)
      return fault(id, HEADERS_DIFFER, `Header mismatch: ${name}`, 400);
  return unknownVersion(id, version);
}

function unknownVersion(id: Id, requested: string): McpReply | null {
  if (VERSIONS.includes(requested)) return null;
  const data = { supported: VERSIONS, requested: shown(requested) };
  return fault(id, VERSION_UNKNOWN, 'Unsupported protocol version', 400, data);
}

/** A header in Base64 where its value is no plain ASCII. */
function decoded(value: string | undefined): string | undefined {
  const [, base64] = /^=\?base64\?(.*)\?=$/u.exec(value ?? '') ?? [];
  if (base64 === undefined) return value;
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
  status: McpReply['status'],
  data?: object,
): McpReply {
  return { status, body: { jsonrpc: '2.0', id, error: { code, message, data } } };
}

function shown(value: unknown): string {
  // Anything may stand there, also what cannot be made a text.
  return typeof value === 'string' ? value.slice(0, 80) : typeof value;
}
