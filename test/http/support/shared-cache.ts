/**
 * A cache as the platform puts it before the worker: RFC 9111 with targeted cache control (RFC
 * 9213), keyed by path, query and version.
 */
import CachePolicy from 'http-cache-semantics';

/** Milliseconds since 1970, moved by the test. */
export interface Clock {
  ms: number;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The origin: what it answers, taking its time from the same clock. */
export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;

export interface Served extends Answer {
  /** `hit`: the origin was not asked. `refreshed`: it was, and answered 304. */
  readonly from: 'hit' | 'refreshed' | 'origin';
}

interface Entry {
  readonly policy: CachePolicy;
  readonly answer: Answer;
}

export class SharedCache {
  readonly #entries = new Map<string, Entry>();
  readonly #policyOf: new (
    ...args: ConstructorParameters<typeof CachePolicy>
  ) => CachePolicy;
  readonly #clock: Clock;
  readonly #delay: () => number;

  /** @param delay milliseconds that an answer is under way */
  constructor(clock: Clock, delay: () => number) {
    this.#clock = clock;
    this.#delay = delay;
    this.#policyOf = class extends CachePolicy {
      now(): number {
        return clock.ms;
      }
    };
  }

  /** Keys of what is stored. */
  get stored(): readonly string[] {
    return [...this.#entries.keys()];
  }

  async get(key: string, path: string, ask: Ask): Promise<Served> {
    const request = { url: path, method: 'GET', headers: {} };
    const entry = this.#entries.get(key);
    if (entry?.policy.satisfiesWithoutRevalidation(request) === true)
      return { ...entry.answer, from: 'hit' };
    const tag = entry?.answer.headers['etag'];
    const answer = await ask(path, tag === undefined ? {} : { 'If-None-Match': tag });
    this.#clock.ms += this.#delay();
    const headers = targeted(answer.headers);
    if (answer.status === 304 && entry !== undefined) {
      const { policy } = entry.policy.revalidatedPolicy(request, { status: 304, headers });
      const refreshed = {
        ...entry.answer,
        headers: { ...entry.answer.headers, ...answer.headers },
      };
      this.#entries.set(key, { policy, answer: refreshed });
      return { ...refreshed, from: 'refreshed' };
    }
    const policy = new this.#policyOf(request, { status: answer.status, headers });
    if (policy.storable()) this.#entries.set(key, { policy, answer });
    else this.#entries.delete(key);
    return { ...answer, from: 'origin' };
  }
}

/** What a cache of the platform goes by: the field meant for it replaces the common one. */
export function targeted(headers: Answer['headers']): Record<string, string> {
  const own = headers['cdn-cache-control'];
  return own === undefined ? { ...headers } : { ...headers, 'cache-control': own };
}
