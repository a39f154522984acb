/** The edge entry: the compiled sheets, the clock and what the platform binds. */
import { env } from 'cloudflare:workers';
import { loadCalendar, loadMcp, loadPosted, loadSite, loadView } from '../lazy/load.ts';
import { ruleset } from '../rules/index.ts';
import { createApp } from './app.ts';

export default createApp({
  ruleset,
  now: () => Date.now(),
  version: env.VERSION?.id ?? null,
  loadSite,
  loadMcp,
  loadPosted,
  loadView,
  loadCalendar,
  clientOf: (c) => c.req.header('CF-Connecting-IP'),
  limit: async (kind, client) => {
    // A missing binding limits nobody.
    const outcome = await (kind === 'read' ? env.READS : env.WRITES)?.limit({ key: client });
    return { allowed: outcome?.success ?? true };
  },
  readPage: async (file) => {
    // A missing binding takes the pages away, never the answers.
    const response = await env.ASSETS?.fetch(`https://assets.invalid/pages/${file}`);
    return response?.ok === true ? response.text() : null;
  },
});
