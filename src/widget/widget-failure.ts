/** Why there is no answer, as the widget tells it. */
import type { Failure } from '../client/types.ts';

/**
 * `stale`: this script is older than the service, whose second script has another name by now.
 * `elsewhere`: the answer is about another place than was asked about.
 */
export interface WidgetFailure extends Omit<Failure, 'kind'> {
  readonly kind: Failure['kind'] | 'stale' | 'elsewhere';
  /** Seconds after which it may be tried again, where the service says so. */
  readonly wait: number | null;
}
