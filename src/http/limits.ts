/**
 * How often one client may ask. Who counts is the platform's business: a binding at the edge,
 * memory on Node. Whatever goes wrong there, the question is answered.
 */
import type { MiddlewareHandler } from 'hono';
import type { Context, Env } from './context.ts';
import { sendProblem, tooMany } from './problem.ts';

/** Reading is GET and HEAD; a POST carries many questions at once. */
export type LimitKind = 'read' | 'write';

export interface LimitOutcome {
  readonly allowed: boolean;
  /** Seconds until the quota is whole again, where the counter knows. */
  readonly resetSeconds?: number;
  /** Requests left until then, where the counter knows. */
  readonly remaining?: number;
}

/** Counts a request of a client and says whether it is within the quota. */
export type Limit = (kind: LimitKind, client: string) => Promise<LimitOutcome>;

/** The client's network address; undefined where nobody says. */
export type ClientOf = (c: Context) => string | undefined;

/**
 * Requests a client in any `seconds`. Mobile carriers put thousands of phones behind one address,
 * so the figure for reading stops a runaway script and nobody else: a widget asks some ten times a
 * visit, and what the caches answer does not count. wrangler.toml says the same figures.
 */
export const QUOTAS = {
  read: { name: 'reads', requests: 1000, seconds: 60 },
  write: { name: 'writes', requests: 60, seconds: 60 },
} as const;

/** Asked by load balancers, of which some ask every second from a few addresses. */
const UNLIMITED = '/healthz';

/**
 * Answers 429 before any work is done. `RateLimit-Policy` and `RateLimit` as in
 * draft-ietf-httpapi-ratelimit-headers-10; the figures of one client only on what no cache keeps.
 */
export function limitRequests(limit: Limit, clientOf: ClientOf): MiddlewareHandler<Env> {
  return async (c, next) => {
    const client = countedAs(clientOf(c) ?? '');
    if (client === null || c.req.path === UNLIMITED) return next();
    const kind = c.req.method === 'POST' ? 'write' : 'read';
    const { name, requests, seconds } = QUOTAS[kind];
    const outcome = await limit(kind, client).catch((): LimitOutcome => ({ allowed: true }));
    const { allowed, resetSeconds, remaining = allowed ? undefined : 0 } = outcome;
    const wait = resetSeconds ?? seconds;
    if (allowed) await next();
    else c.res = sendProblem(c, tooMany(c.get('reading').lang, wait));
    c.header('RateLimit-Policy', `"${name}";q=${requests};w=${seconds}`);
    if (!allowed) c.header('Retry-After', String(wait));
    if (remaining === undefined || !/no-store/u.test(c.res.headers.get('Cache-Control') ?? ''))
      return;
    const reset = resetSeconds === undefined ? '' : `;t=${resetSeconds}`;
    c.header('RateLimit', `"${name}";r=${remaining}${reset}`);
  };
}

/**
 * Under which name an address is counted; null when it is not. An address of this very machine is
 * a developer's, or a proxy's that does not say for whom it asks. Whoever has an IPv6 address has
 * the 2^64 beside it, so its first four groups count; a run of zeros stays as short as it came.
 */
export function countedAs(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
  if (/^(?:$|::1$|127\.)/u.test(plain)) return null;
  return /^(?:[^:]+:?){1,4}/u.exec(plain)?.[0] ?? '::';
}
