/**
 * Asking the service: one request, a time limit, and a result that says what went wrong instead of
 * throwing. An address names places, a participant status, a day and a language, nothing more.
 */
import type { InputProblem } from '../../query/problem-envelope.ts';
import type { Envelope, Outcome, Place, WidgetFailure } from '../kit.ts';

type Json = Readonly<Record<string, unknown>>;

const PATIENCE_MS = 20_000;

/**
 * Asks at an address. Resolves to null when it was aborted: nobody waits for it any more.
 *
 * @param read gives null when a body is not what was promised
 */
export async function ask<T>(
  address: string,
  read: (body: Json) => T | null,
  signal: AbortSignal,
): Promise<Outcome<T> | null> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const timer = setTimeout(stop, PATIENCE_MS);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(address, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const { ok, status, headers } = response;
    const body = parsed(await response.text());
    const value = ok ? read(body) : null;
    if (signal.aborted) return null;
    if (value !== null) return { ok: true, value };
    const kind = ok ? 'garbage' : status === 429 ? 'busy' : status > 499 ? 'server' : 'problem';
    return failed(kind, body, status, Number(headers.get('Retry-After')));
  } catch {
    return signal.aborted ? null : failed(abort.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
  }
}

/** What is not JSON says what happened by its status alone. */
function parsed(text: string): Json {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

/** The result that there is none. */
export function failed(
  kind: WidgetFailure['kind'],
  { title, detail, errors }: Json = {},
  status: number | null = null,
  wait: number | null = null,
): { readonly ok: false; readonly failure: WidgetFailure } {
  return {
    ok: false,
    failure: {
      kind,
      status,
      wait: wait || null,
      title: stringIn(title),
      detail: stringIn(detail),
      errors: Array.isArray(errors) ? errors.filter(isInputProblem) : [],
    },
  };
}

/**
 * Whether an answer has the outline everything else relies on. What is wrong further inside shows
 * when it is drawn, and ends in the same calm sentence.
 */
export function envelopeIn(body: Json): Envelope | null {
  return isEnvelope(body) ? body : null;
}

function isEnvelope(body: Json): body is Json & Envelope {
  return Array.isArray(body['cases']) && isObject(body['view']);
}

/** The places of a list. */
export function placesIn({ regions }: Json): readonly Place[] | null {
  return Array.isArray(regions) && regions.every(isPlace) ? regions : null;
}

function isPlace(value: unknown): value is Place {
  return isObject(value) && stringIn(value['code']) !== null && stringIn(value['label']) !== null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function stringIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isInputProblem(value: unknown): value is InputProblem {
  return isObject(value) && Array.isArray(value['suggestions']);
}
