/** Which versions of the sheets compile to a ruleset that somebody names by its hash. */
import { CASE_FILES } from '../src/compile/case-files.ts';
import { writeContent } from '../src/compile/content.ts';
import { rulesetHash } from '../src/compile/hash.ts';
import { linkSheets } from '../src/compile/link/link.ts';
import { readSheets } from '../src/compile/read.ts';
import type { Commit } from '../src/history/history.ts';
import { contents, type Kept } from './git.ts';
import { todayInShanghai } from './sheet-files.ts';
import type { FolderVersion } from './sheet-history.ts';

export interface Searched {
  /** The versions that compile to it, the newest first; those after it had the same sheets. */
  readonly found: readonly Commit[];
  /** How many different contents were compiled, and how many of them today's compiler refuses. */
  readonly compiled: number;
  readonly refused: number;
  /** The oldest version that was looked at; null when there was none. */
  readonly oldest: Commit | null;
  /** How many versions were left because there were too many. */
  readonly left: number;
}

/** Neither says anything that is answered: other cases or waivers make no other ruleset. */
const BESIDE: readonly string[] = [...CASE_FILES, 'waivers.csv'];

/**
 * Compiles versions, the newest first, until one has the hash. Today's compiler is asked, whatever
 * compiled them then: only it is at hand.
 *
 * @param hash whole, or its beginning
 * @param most how many different contents are compiled before giving up
 * @param onSearched told how many versions are done
 */
export async function findRuleset(
  kept: Kept,
  versions: readonly FolderVersion[],
  hash: string,
  most: number,
  onSearched: (done: number, total: number) => void,
): Promise<Searched> {
  const hashes = new Map<string, string | null>();
  const found: Commit[] = [];
  let oldest: Commit | null = null;
  let left = 0;
  for (const [index, { commit, files }] of versions.entries()) {
    onSearched(index, versions.length);
    const sheets = [...files].filter(([file]) => !BESIDE.includes(file));
    const key = JSON.stringify(sheets.sort());
    const known = hashes.has(key);
    // Once found, only what has the very same sheets, or follows at once, is of interest.
    const last = found.at(-1);
    const beyond = last !== undefined && versions[index - 1]?.commit !== last;
    if (!known && (beyond || hashes.size >= most)) {
      left += beyond ? 0 : 1;
      continue;
    }
    if (!known) hashes.set(key, await hashOf(kept, sheets));
    oldest = commit;
    if (hashes.get(key)?.startsWith(hash) === true) found.push(commit);
  }
  onSearched(versions.length, versions.length);
  const refused = [...hashes.values()].filter((each) => each === null).length;
  return { found, compiled: hashes.size, refused, oldest, left };
}

async function hashOf(
  kept: Kept,
  sheets: readonly (readonly [string, string])[],
): Promise<string | null> {
  const bytes = await contents(
    kept,
    sheets.map(([, id]) => id),
  );
  return await hashOfFiles(
    new Map(
      sheets.flatMap(([file, id]) => {
        const content = bytes.get(id);
        return content === undefined ? [] : [[file, content] as const];
      }),
    ),
  );
}

/**
 * The hash that the sheets have if nothing is wrong with them: the checks have no part in it. Null
 * where rows cannot be read or linked.
 */
export async function hashOfFiles(files: ReadonlyMap<string, Uint8Array>): Promise<string | null> {
  const { sheets, diagnostics } = readSheets(files);
  const linked = linkSheets(sheets, todayInShanghai());
  const wrong = [...diagnostics, ...linked.diagnostics].some(
    ({ severity }) => severity === 'error',
  );
  return wrong || linked.parts === null ? null : await rulesetHash(writeContent(linked.parts));
}
