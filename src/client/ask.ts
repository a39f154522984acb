/**
 * Asking the service: one request, a time limit, and a result that says what went wrong instead of
 * throwing. What was asked before is asked at its canonical address, where caches have it.
 */
import type { InputProblem } from '../query/problem-envelope.ts';
import type { ClientOptions, Failure, Result } from './types.ts';

/** Parameters in the order in which they are sent; what is undefined is not. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;
export type Json = Readonly<Record<string, unknown>>;

/**
 * Asks for a path.
 *
 * @param read gives null when a body is not what was promised
 * @param more method and body, where it is no GET
 */
export type Asker = <T>(
  path: string,
  values: Values,
  read: (body: Json) => T | null,
  signal: AbortSignal,
  more?: RequestInit,
) => Promise<Result<T>>;

const PATIENCE_MS = 20_000;

/** Known canonical addresses; a server that asks for many places forgets them now and then. */
const MOST = 500;

/** Makes what asks one service. */
export function createAsker(options: ClientOptions): Asker {
  const base = options.baseUrl.replace(/\/+$/, '');
  /** Address as asked → canonical address. */
  const known = new Map<string, string>();
  let rules: string | null = null;

  async function send<T>(
    path: string,
    asked: string,
    read: (body: Json) => T | null,
    init: RequestInit,
  ): Promise<Result<T>> {
    const address = known.get(asked) || asked;
    const response = await (options.fetch || fetch)(base + address, init);
    const { headers } = response;
    const version = headers.get('Rules-Version');
    if (version !== rules) {
      rules = version;
      known.clear();
      // Under other rules a name may mean another place.
      if (address !== asked) return send(path, asked, read, init);
    }
    const location = headers.get('Content-Location');
    if (location?.startsWith(path)) {
      if (known.size >= MOST) known.clear();
      known.set(asked, location);
    }
    return understand(response, read, location);
  }

  return async (path, values, read, signal, more) => {
    const abort = new AbortController();
    const stop = (): void => abort.abort();
    const init: RequestInit = {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...more,
    };
    const timer = setTimeout(stop, options.timeout || PATIENCE_MS);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      return await send(path, path + queryOf(values), read, init);
    } catch {
      return failed(signal.aborted ? 'aborted' : abort.signal.aborted ? 'timeout' : 'network');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}

function queryOf(values: Values): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(values)) {
    const value = values[name];
    // The service's own language goes without saying.
    if (value !== undefined && value !== 'zh-CN') query.set(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

async function understand<T>(
  response: Response,
  read: (body: Json) => T | null,
  location: string | null,
): Promise<Result<T>> {
  const { ok, status } = response;
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the status alone says what happened.
  }
  const json = isObject(body) ? body : {};
  const value = ok ? read(json) : null;
  if (value !== null) return { ok: true, value, location };
  return failed(
    ok ? 'garbage' : status === 429 ? 'busy' : status >= 500 ? 'server' : 'problem',
    status,
    json,
  );
}

/** The result that there is none. */
export function failed(
  kind: Failure['kind'],
  status: number | null = null,
  { title, detail, errors }: Json = {},
): { readonly ok: false; readonly failure: Failure } {
  return {
    ok: false,
    failure: {
      kind,
      status,
      title: stringIn(title),
      detail: stringIn(detail),
      errors: Array.isArray(errors) ? errors.filter(isInputProblem) : [],
    },
  };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** A text that says something. */
export function stringIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isInputProblem(value: unknown): value is InputProblem {
  return isObject(value) && Array.isArray(value['suggestions']);
}
