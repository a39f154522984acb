/**
 * Asking the service: one request, a time limit, and a result that says what went wrong instead of
 * throwing. An address names places, a participant status, a day and a language, nothing more.
 */
import type { Failure } from '../../client/types.ts';
import type { ViewLine } from '../../query/view-envelope.ts';
import type { Envelope, Outcome, Places } from '../kit.ts';
import type { WidgetFailure } from '../widget-failure.ts';

type Json = Readonly<Record<string, unknown>>;

/** An answer as far as it is looked at before it is drawn. */
interface Begun extends Omit<Envelope, 'view'> {
  readonly view: { readonly lines: readonly [ViewLine] };
}

/** Nobody is kept waiting for longer. */
export const PATIENCE_MS = 20_000;

/** Who stands between may say anything: nobody is kept waiting for days. */
const LONGEST_WAIT_S = 999;

/**
 * Asks at an address. Resolves to null when it was aborted: nobody waits for it any more.
 *
 * @param promised tells whether a body is what was promised
 */
export async function ask<T>(
  address: string,
  promised: (body: Json) => body is Json & T,
  signal: AbortSignal,
): Promise<Outcome<T> | null> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const timer = setTimeout(stop, PATIENCE_MS);
  signal.addEventListener('abort', stop);
  let failure = failureOf('network');
  try {
    const response = await fetch(address, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const { ok, status } = response;
    const kind = ok ? 'garbage' : status === 429 ? 'busy' : status > 499 ? 'server' : 'problem';
    const wait = Number(response.headers.get('Retry-After'));
    const text = await response.text();
    // What is not JSON says what happened by its status alone.
    failure = failureOf(kind, {}, status, wait);
    const body: Json = JSON.parse(text);
    if (ok && promised(body) && !signal.aborted) return [body];
    failure = failureOf(kind, body, status, wait);
  } catch {
    if (abort.signal.aborted) failure = failureOf('timeout');
  } finally {
    clearTimeout(timer);
  }
  return signal.aborted ? null : [null, failure];
}

/**
 * What happened, in the service's own words where it has some. (A body that is no problem throws.)
 */
export function failureOf(
  kind: WidgetFailure['kind'],
  { title = null, detail = null, errors = [] }: Partial<Failure> = {},
  status: number | null = null,
  wait = 0,
): WidgetFailure {
  return {
    kind,
    status,
    wait: wait > 0 && wait < LONGEST_WAIT_S ? wait : null,
    // What should be text and is none throws.
    title: title ? title.trim() : null,
    detail: detail ? detail.trim() : null,
    errors: errors.filter(({ suggestions }) =>
      suggestions ? suggestions.every((one) => one.trim()) : false,
    ),
  };
}

/**
 * Whether an answer has the outline everything else relies on. What is wrong further inside shows
 * when it is drawn, and ends in the same calm sentence. (To look for what is not there throws, which
 * says the same as false.)
 */
export function isEnvelope(body: Json): body is Json & Envelope {
  const { query, places, view } = body as Json & Begun;
  return !!(query && places && view.lines[0].kind);
}

/** Whether it is a list of places. */
export function isPlaces(body: Json): body is Json & Places {
  return (body as Json & Places).regions.every(
    ({ code, label, within }) => code && label.trim() && within.trim,
  );
}
