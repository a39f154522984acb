/** Messages to `POST /mcp`. */
import { expect } from 'vitest';
import { post } from './batch.ts';

export const JSON_HEADERS = {
  'Content-Type': 'application/json',
  Accept: 'application/json, text/event-stream',
};
export const MODERN = '2026-07-28';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export async function send(
  message: unknown,
  headers: Record<string, string> = {},
  path = '/mcp',
): Promise<Answer> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const response = await post(path, body, { ...JSON_HEADERS, ...headers });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('mcp-session-id')).toBeNull();
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

export const request = (method: string, params?: unknown, id: unknown = 1) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
});
export const fault = (status: number, code: number, id: unknown = 1) => ({
  status,
  body: { jsonrpc: '2.0', id, error: { code, message: expect.any(String) } },
});

/** A request of revision 2026-07-28, which says of itself what it is. */
export function modern(
  method: string,
  params: Record<string, unknown> = {},
  meta: Record<string, unknown> = {},
) {
  const said = {
    'io.modelcontextprotocol/protocolVersion': MODERN,
    'io.modelcontextprotocol/clientCapabilities': {},
    ...meta,
  };
  return request(method, { ...params, _meta: said });
}
export const modernHeaders = (method: string, name?: string): Record<string, string> => ({
  'MCP-Protocol-Version': MODERN,
  'Mcp-Method': method,
  ...(name === undefined ? {} : { 'Mcp-Name': name }),
});
