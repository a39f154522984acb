/**
 * Asking the service: one request, a time limit, and a result that says what went wrong instead of
 * throwing. An address names places, a participant status, a day and a language, nothing more.
 */
import type { InputProblem } from '../../query/problem-envelope.ts';
import type { Envelope, Outcome, Places } from '../kit.ts';
import type { WidgetFailure } from '../widget-failure.ts';

type Json = Readonly<Record<string, unknown>>;

const PATIENCE_MS = 20_000;

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

/** What happened, in the service's own words where it has some. */
export function failureOf(
  kind: WidgetFailure['kind'],
  { title, detail, errors }: Json = {},
  status: number | null = null,
  wait: number | null = null,
): WidgetFailure {
  return {
    kind,
    status,
    wait: wait || null,
    title: stringIn(title),
    detail: stringIn(detail),
    errors: Array.isArray(errors) ? errors.filter(isInputProblem) : [],
  };
}

/**
 * Whether an answer has the outline everything else relies on. What is wrong further inside shows
 * when it is drawn, and ends in the same calm sentence. (To look for what is not there throws, which
 * says the same as false.)
 */
export function isEnvelope(body: Json): body is Json & Envelope {
  const { query, places, view } = body as unknown as Envelope;
  return !!(query && places && view.lines[0]);
}

/** Whether it is a list of places. */
export function isPlaces(body: Json): body is Json & Places {
  return (body as unknown as Places).regions.every(({ code, label }) => code && label);
}

function stringIn(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}

function isInputProblem(value: unknown): value is InputProblem {
  return Array.isArray((value as InputProblem).suggestions);
}
