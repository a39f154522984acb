/** The service as typed functions. */
import type { AnswerSource } from '../query/envelope.ts';
import type { FactList, RegionList } from '../query/listed.ts';
import { createAsker, type Json, type Values } from './ask.ts';
import type {
  BatchQuery,
  BatchResults,
  CallOptions,
  Client,
  ClientOptions,
  Result,
} from './types.ts';

export type * from './types.ts';

/** The regions come first and the person's status next; form and language come last. */
const FIRST = ['fromRegion', 'region', 'toRegion', 'participant'];
const LAST = ['format', 'lang'];

/**
 * A client of the service at an address.
 *
 * @example const got = await createClient({ baseUrl }).refund({ region: '上海', age: 75 });
 */
export function createClient(options: ClientOptions): Client {
  const asker = createAsker(options);

  function ask<T>(
    path: string,
    parameters: object,
    promised: readonly string[],
    { signal = new AbortController().signal }: CallOptions = {},
    more: RequestInit = {},
  ): Promise<Result<T>> {
    const read = (body: Json): T | null => (isLike<T>(body, promised) ? body : null);
    return asker<T>(path, ordered(parameters), read, signal, more);
  }

  return {
    refund: (parameters = {}, call) => ask('/v1/refund', parameters, ENVELOPE, call),
    transferTimeline: (parameters = {}, call) =>
      ask('/v1/transfer-timeline', parameters, ENVELOPE, call),
    eligibility: (parameters = {}, call) => ask('/v1/eligibility', parameters, ENVELOPE, call),
    guides: (parameters = {}, call) => ask('/v1/guides', parameters, ENVELOPE, call),
    regions: (parameters = {}, call) =>
      ask<RegionList>('/v1/regions', parameters, ['regions'], call),
    facts: (parameters = {}, call) =>
      ask<FactList>('/v1/facts', parameters, ['facts', 'questions'], call),
    source: (id, call) =>
      ask<AnswerSource>(`/v1/sources/${encodeURIComponent(id)}`, {}, ['id', 'title'], call),
    batch: <const T extends readonly BatchQuery[]>(queries: T, call?: CallOptions) =>
      ask<{ readonly results: BatchResults<T> }>('/v1/batch', {}, ['results'], call, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ queries }),
      }),
  };
}

const ENVELOPE = ['outcome', 'answer', 'cases', 'missing', 'rules', 'sources', 'disputes'];

/** Whether a body has the outline of what was promised; the rest is taken on trust. */
function isLike<T>(body: Json, promised: readonly string[]): body is Json & T {
  return promised.every((key) => key in body);
}

/** The order of canonical addresses, so that the first question is found in caches too. */
function ordered(parameters: object): Values {
  const entries: [string, string | number | boolean][] = [];
  for (const [name, value] of Object.entries(parameters))
    if (['string', 'number', 'boolean'].includes(typeof value)) entries.push([name, value]);
  entries.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function place(name: string): number {
  const first = FIRST.indexOf(name);
  return first < 0 ? FIRST.length + LAST.indexOf(name) + 1 : first;
}
