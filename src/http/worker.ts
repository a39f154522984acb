/** The edge entry: the compiled sheets and the clock, nothing else. */
import { ruleset } from '../rules/index.ts';
import { createApp } from './app.ts';

const DAY_MS = 86_400_000;
/** China has kept UTC+8 without summer time since 1991. */
const SHANGHAI_MS = 8 * 3_600_000;

export default createApp({
  ruleset,
  today: () => Math.floor((Date.now() + SHANGHAI_MS) / DAY_MS),
});
