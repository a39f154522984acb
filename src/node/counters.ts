/** Counts requests in this process's memory; several servers behind one proxy count apart. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Limit, QUOTAS } from '../http/limits.ts';

/** A counter for each quota, each client's window beginning with its first request. */
export function memoryLimit(): Limit {
  const counters = {
    read: counterOf(QUOTAS.read),
    write: counterOf(QUOTAS.write),
  };
  return async (kind, client) => {
    const { allowed, left } = await counters[kind].consume(client).then(
      (left) => ({ allowed: true, left }),
      (refused: unknown) => {
        // It rejects with the figures when the quota is used up, and with an error otherwise.
        if (refused instanceof RateLimiterRes) return { allowed: false, left: refused };
        throw refused;
      },
    );
    return {
      allowed,
      remaining: left.remainingPoints,
      resetSeconds: Math.max(1, Math.ceil(left.msBeforeNext / 1000)),
    };
  };
}

function counterOf({ requests, seconds }: (typeof QUOTAS)['read' | 'write']): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: seconds });
}
