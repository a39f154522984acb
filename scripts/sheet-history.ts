/** The versions of a folder of sheets that git keeps, read one by one. */
import { DECISION_FILES } from '../src/compile/decisions.ts';
import { SHEET_FILES } from '../src/compile/read.ts';
import type { Commit, History, VersionRows } from '../src/history/history.ts';
import { rowsOf, type SheetRows } from '../src/history/rows.ts';
import { contents, filesAtCommits, type Kept, logged } from './git.ts';

/** A version of the folder: which content each file has. */
export interface FolderVersion {
  readonly commit: Commit;
  /** File → id of its content. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The commits that changed a sheet, children before parents. Merges are among them only where they
 * differ from what they merged.
 */
export async function versionsOf(
  kept: Kept,
  options: readonly string[] = [],
): Promise<readonly FolderVersion[]> {
  const commits = await logged(
    kept.folder,
    '--full-history',
    '--simplify-merges',
    '--topo-order',
    '--parents',
    ...options,
    'HEAD',
    '--',
    ':(glob,icase)*.csv',
  );
  const files = await filesAtCommits(
    kept,
    commits.map(({ id }) => id),
  );
  return commits.map((one) => ({
    commit: { ...one, cut: kept.cut.has(one.id) },
    files: files.get(one.id) ?? new Map(),
  }));
}

/** Which files of a version may hold the row. */
export type FileFilter = (file: string) => boolean;

/**
 * The history as rows. What stands in the folder and is not committed is its last version.
 *
 * @param versions children before parents
 */
export async function readHistory(
  kept: Kept,
  versions: readonly FolderVersion[],
  folder: ReadonlyMap<string, Uint8Array>,
  wanted: FileFilter,
  today: string,
): Promise<History> {
  const ids = new Set(
    versions.flatMap(({ files }) => [...files].flatMap(([file, id]) => (wanted(file) ? [id] : []))),
  );
  const bytes = await contents(kept, [...ids]);
  const read = new Map<string, SheetRows | null>();
  const rowsOfContent = (file: string, id: string): SheetRows | null => {
    const key = `${file} ${id}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const content = bytes.get(id);
    const rows = content === undefined ? null : rowsOf(file, content);
    read.set(key, rows);
    // Versions are looked at one after the other: what was read long ago is not asked for again.
    const [first] = read.size > MOST_READ ? read.keys() : [];
    if (first !== undefined) read.delete(first);
    return rows;
  };
  const filesOf = new Map(versions.map(({ commit, files }) => [commit.id, files]));
  const loose = looseVersion(versions[0]?.commit.id ?? null, today);
  const looseRows: VersionRows = new Map(
    [...folder].flatMap(([file, content]) =>
      wanted(file) ? [[file, rowsOf(file, content)] as const] : [],
    ),
  );
  const rowsAt = (commit: Commit): VersionRows => {
    if (commit === loose) return looseRows;
    const files = [...(filesOf.get(commit.id) ?? [])].filter(([file]) => wanted(file));
    return new Map(files.map(([file, id]) => [file, rowsOfContent(file, id)] as const));
  };
  return { commits: [...versions.map(({ commit }) => commit).toReversed(), loose], rowsAt };
}

/** How many files are kept as rows at a time: a few versions of all sheets. */
const MOST_READ = 60;

const looseVersion = (parent: string | null, day: string): Commit => ({
  id: null,
  day,
  subject: '',
  parents: parent === null ? [] : [parent],
  cut: false,
});

/** Sheets whose rows are rules, under whatever name they once had. */
export const maybeRules: FileFilter = (file) =>
  DECISION_FILES.some((known) => known === file) || !SHEET_FILES.some((known) => known === file);
