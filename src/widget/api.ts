/**
 * The two questions the widget asks the service. A request names a place, a participant status
 * and a language; there is no way to pass anything else.
 */
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import type { Place } from './conversation.ts';
import type { Lang } from './texts.ts';

/** Why there is no answer, as far as the person is concerned. */
export interface Failure {
  readonly kind: 'network' | 'busy' | 'server' | 'garbage' | 'problem';
  /** In the service's own words, when it explained itself. */
  readonly title: string | null;
  readonly detail: string | null;
  readonly suggestions: readonly string[];
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

const PATIENCE_MS = 20_000;

type Json = Readonly<Record<string, unknown>>;

/** Asks what is credited. Resolves to null when it was aborted: nobody waits for it any more. */
export function askRefund(
  base: string,
  place: string,
  participant: string,
  lang: Lang,
  signal: AbortSignal,
): Promise<Outcome<RefundEnvelope> | null> {
  return ask(`${base}/v1/refund`, { region: place, participant, lang }, signal, (body) =>
    isEnvelope(body) ? body : null,
  );
}

/** Finds places by what was typed. */
export function findPlaces(
  base: string,
  query: string,
  lang: Lang,
  signal: AbortSignal,
): Promise<Outcome<readonly Place[]> | null> {
  return ask(`${base}/v1/regions`, { q: query, lang }, signal, placesIn);
}

async function ask<T>(
  url: string,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
  read: (body: Json) => T | null,
): Promise<Outcome<T> | null> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const timer = setTimeout(stop, PATIENCE_MS);
  signal.addEventListener('abort', stop);
  let got: Outcome<T>;
  try {
    const response = await fetch(`${url}?${new URLSearchParams(parameters).toString()}`, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    got = await understand(response, read);
  } catch {
    got = failed('network');
  }
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  return signal.aborted ? null : got;
}

async function understand<T>(
  response: Response,
  read: (body: Json) => T | null,
): Promise<Outcome<T>> {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the status alone says what happened.
  }
  if (response.ok) {
    const value = isObject(body) ? read(body) : null;
    return value === null ? failed('garbage') : { ok: true, value };
  }
  if (response.status === 429) return failed('busy');
  if (response.status >= 500) return failed('server');
  return failed('problem', isObject(body) ? body : {});
}

/** The outcome that there is none. */
export function failed(
  kind: Failure['kind'],
  problem: Json = {},
): { readonly ok: false; readonly failure: Failure } {
  const suggestions: string[] = [];
  for (const error of objectsIn(problem['errors'])) {
    suggestions.push(...stringsIn(error['suggestions']));
  }
  return {
    ok: false,
    failure: {
      kind,
      title: stringIn(problem['title']),
      detail: stringIn(problem['detail']),
      suggestions,
    },
  };
}

function placesIn(body: Json): readonly Place[] | null {
  if (!Array.isArray(body['regions'])) return null;
  const places: Place[] = [];
  for (const region of objectsIn(body['regions'])) {
    const code = stringIn(region['code']);
    const name = stringIn(region['label']);
    if (code === null || name === null) return null;
    places.push({ code, name, within: stringIn(region['within']) ?? '' });
  }
  return places;
}

/**
 * Whether an answer has the outline everything else relies on. What is wrong further inside shows
 * when it is drawn, and ends in the same calm sentence.
 */
function isEnvelope(body: Json): body is Json & RefundEnvelope {
  return ['cases', 'missing', 'rules', 'sources', 'disputes'].every((key) =>
    Array.isArray(body[key]),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function stringIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
