/**
 * Loads what the worker needs for few requests only. The build writes these modules
 * (scripts/build-lazy.ts); wrangler uploads them beside the worker as they are (`base_dir`), so that
 * who asks for answers alone never waits for them.
 */
import type { LoadView } from '../http/answers.ts';

/** The pages that are rendered as they are asked for. */
export async function loadSite(): Promise<typeof import('./site.mjs')> {
  return await import('./site.mjs');
}

/** What reads bodies. */
export async function loadPosted(): Promise<typeof import('./posted.mjs')> {
  return await import('./posted.mjs');
}

/** The protocol for assistants. */
export async function loadMcp(): Promise<typeof import('./mcp.mjs')> {
  return await import('./mcp.mjs');
}

/** Calendar files. */
export async function loadCalendar(): Promise<typeof import('./calendar.mjs')> {
  return await import('./calendar.mjs');
}

/** Answers as lines to show, and their words in the language asked for. */
export const loadView: LoadView = async (lang) => {
  const [{ viewOf }, { words }] = await Promise.all([
    import('./view.mjs'),
    lang === 'en' ? import('./view-en.mjs') : import('./view-zh.mjs'),
  ]);
  return { viewOf, words };
};
