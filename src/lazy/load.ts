/**
 * Loads what the worker needs for few requests only. The build writes these modules
 * (scripts/build-lazy.ts); wrangler uploads them beside the worker as they are (`base_dir`), so that
 * who asks for answers alone never waits for them.
 */

/** The pages that are rendered as they are asked for. */
export async function loadSite(): Promise<typeof import('./site.mjs')> {
  return await import('./site.mjs');
}

/** The protocol for assistants. */
export async function loadMcp(): Promise<typeof import('./mcp.mjs')> {
  return await import('./mcp.mjs');
}

/** Calendar files. */
export async function loadCalendar(): Promise<typeof import('./calendar.mjs')> {
  return await import('./calendar.mjs');
}

/** Answers as lines to show. */
export async function loadView(): Promise<typeof import('./view.mjs')> {
  return await import('./view.mjs');
}
