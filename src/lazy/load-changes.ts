/**
 * Loads the page of changes (`changes.mjs`, from `src/http/site/changes.ts`) and the record of our
 * own sheets (`history.mjs`): a page that few ask for, and data that only grows. The build writes
 * both beside `site.mjs`, which loads them when somebody asks.
 */
import type { LoadChanges, RecordParts } from '../http/site/request.ts';

export const loadChanges: LoadChanges = async () => {
  const [{ changesPage }, record] = await Promise.all([import('./changes.mjs'), loadRecord()]);
  return { changesPage, record };
};

/** The record of our own sheets. */
export async function loadRecord(): Promise<RecordParts> {
  return (await import('./history.mjs')).record;
}
