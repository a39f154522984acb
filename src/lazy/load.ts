/**
 * Loads what the worker needs for its pages only. The build writes `site.mjs` from
 * `src/http/site/answer.ts`; wrangler uploads it beside the worker as it is (`base_dir`), so that
 * who asks for answers alone never waits for it.
 */
export async function loadSite(): Promise<typeof import('./site.mjs')> {
  return await import('./site.mjs');
}
