/** What a browser, or any cache that knows nothing of us, would do with an answer. */
import CachePolicy from 'http-cache-semantics';
import type { Answer, Clock } from './shared-cache.ts';

export interface Verdicts {
  /** Paths that a browser would show again without asking. */
  readonly browserFresh: readonly string[];
  /** Personal questions that a shared cache kept. */
  readonly personalStored: readonly string[];
}

/** True when it would use the answer again without asking, be it a moment later. */
export function isBrowserFresh(path: string, { status, headers }: Answer, clock: Clock): boolean {
  const request = { url: path, method: 'GET', headers: {} };
  return [true, false].some((shared) => {
    const policy = new (class extends CachePolicy {
      now(): number {
        return clock.ms;
      }
    })(request, { status, headers: { ...headers } }, { shared });
    return policy.storable() && policy.satisfiesWithoutRevalidation(request);
  });
}
