/** Moments → days in China, which has kept UTC+8 without summer time since 1991. */
import type { Day } from '../base/day.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** The day in Shanghai at a moment, in milliseconds since 1970. */
export const todayIn = (milliseconds: number): Day =>
  Math.floor((milliseconds + SHANGHAI_MS) / DAY_MS);
