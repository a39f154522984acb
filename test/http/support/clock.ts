/** Moments for an application under test. */
import type { Day } from '../../../src/base/day.ts';

const HOUR = 3_600_000;

/** Noon of a day in Shanghai, milliseconds since 1970. */
export function noonOf(day: Day): number {
  return (day * 24 + 4) * HOUR;
}
