/** Long work in slices, between which the page draws and hears keys. */
import type { Steps } from '../steps.ts';

/** A slice is over before anybody notices; a short work is done within the first. */
const SLICE_MS = 40;

export interface SliceEvents<T> {
  /** Told after each slice but the last how much is done (0 to 1). */
  readonly onShare?: (share: number) => void;
  readonly onDone: (result: T) => void;
}

/**
 * Runs steps: at once as far as the first slice goes, the rest slice by slice.
 *
 * @param signal ends the work: nothing more is heard of it
 */
export function inSlices<T>(steps: Steps<T>, events: SliceEvents<T>, signal?: AbortSignal): void {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    if (signal?.aborted === true) return;
    const { done, value } = steps.next();
    if (done === true) {
      events.onDone(value);
      return;
    }
    if (performance.now() < end) continue;
    events.onShare?.(value);
    setTimeout(() => inSlices(steps, events, signal));
    return;
  }
}
