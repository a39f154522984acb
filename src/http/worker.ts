/** The edge entry: the compiled sheets and the clock, nothing else. */
import { env } from 'cloudflare:workers';
import { ruleset } from '../rules/index.ts';
import { createApp } from './app.ts';

const DAY_MS = 86_400_000;
/** `npm start` says so; nothing else sets it. */
const development = 'DEVELOPMENT' in env && env.DEVELOPMENT === 'true';
/** China has kept UTC+8 without summer time since 1991. */
const SHANGHAI_MS = 8 * 3_600_000;

export default createApp({
  ruleset,
  development,
  today: () => Math.floor((Date.now() + SHANGHAI_MS) / DAY_MS),
});
