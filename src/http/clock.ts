/** Moments → days in China, which has kept UTC+8 without summer time since 1991. */
import type { Day } from '../base/day.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** The day on which a request is answered, and when that day ends. */
export interface Moment {
  readonly today: Day;
  /** Milliseconds since 1970, as the request came in. */
  readonly at: number;
  /** The next midnight in Shanghai, milliseconds since 1970. */
  readonly midnight: number;
}

/** Read once a request: two looks at the clock may fall on two days. */
export function momentAt(milliseconds: number): Moment {
  const today = Math.floor((milliseconds + SHANGHAI_MS) / DAY_MS);
  return { today, at: milliseconds, midnight: (today + 1) * DAY_MS - SHANGHAI_MS };
}
