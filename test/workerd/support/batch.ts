/** Asking many questions at once. */

import { exports } from 'cloudflare:workers';
import { ORIGIN } from './service.ts';

/** Posts a body as it stands. */
export function post(
  path: string,
  body: BodyInit | null,
  headers: Record<string, string> = { 'Content-Type': 'application/json' },
): Promise<Response> {
  return exports.default.fetch(ORIGIN + encodeURI(path), { method: 'POST', body, headers });
}

/** The results of a batch that was understood. */
export async function results<T>(queries: readonly unknown[], path = '/v1/batch'): Promise<T[]> {
  const response = await post(path, JSON.stringify({ queries }));
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json<{ results: T[] }>()).results;
}
