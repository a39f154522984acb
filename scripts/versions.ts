/** One side of a comparison, read from a folder, a git ref or a deployed service. */
import { stat } from 'node:fs/promises';
import type { Version } from '../src/compare/change.ts';
import { remarksOf } from '../src/compile/remarks.ts';
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts';
import { indexRuleset } from '../src/table/ruleset.ts';
import { compileFiles } from './commands/shared.ts';
import { whyNot } from './disk-error.ts';
import { fetchRuleset } from './fetch-ruleset.ts';
import { contents, filesAtCommits, git } from './git.ts';
import { NoVersion } from './no-version.ts';
import { readSheetFolder } from './sheet-files.ts';

/** What came of reading a side. `version` may be there although there are findings. */
export interface ReadVersion {
  readonly version: Version | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the sheets were, for the places of findings. */
  readonly folder: string;
}

/**
 * Reads one side.
 *
 * @param name a URL, a folder, or a git ref, tried in this order
 * @param places folders of sheets; a ref is looked up in the repository of the first that had sheets there
 * @throws NoVersion when it is none of them, or cannot be read
 */
export async function readVersion(name: string, places: readonly string[]): Promise<ReadVersion> {
  if (/^https?:\/\//iu.test(name)) {
    const ruleset = await fetchRuleset(name);
    return { version: { ruleset, remarks: null }, diagnostics: [], folder: name };
  }
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) return await compiled(await readSheetFolder(name), name);
  let complaint = '';
  for (const place of places) {
    const refused = await refusalOf(place);
    complaint ||= refused ?? '';
    if (refused !== null) continue;
    const files = await filesAt(name, place);
    if (files.size > 0) return await compiled(files, name);
  }
  if (complaint !== '')
    throw new NoVersion({
      zh: `“${name}”不是文件夹，也不是网址；git 不肯读仓库，所以不知道有没有这个提交。git 说：\n${complaint}`,
      en: `“${name}” is neither a folder nor a URL, and git would not read the repository (above)`,
    });
  throw new NoVersion({
    zh: `“${name}”不是文件夹，也不是网址；git 里没有这个提交、分支或标签，或者那里没有放表的文件夹`,
    en: `“${name}” is neither a folder nor a URL; git knows no such ref, or has no folder of sheets there`,
  });
}

/** What git says where it will not read the repository of a folder; null where it does, `''` where there is none. */
async function refusalOf(place: string): Promise<string | null> {
  return await git(place, 'rev-parse', '--git-dir').then(
    () => null,
    (error: unknown) => {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
      return /not a git repository/u.test(said) ? '' : said || whyNot(error).zh;
    },
  );
}

/** The CSV files of a folder as they were at a ref; none where there is no such ref or folder. */
export async function filesAt(ref: string, place: string): Promise<Map<string, Uint8Array>> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = await git(place, ...verify).then(
    (out) => out.toString().trim(),
    () => null,
  );
  if (commit === null) return new Map();
  const prefix = (await git(place, 'rev-parse', '--show-prefix')).toString().replace(/\n$/u, '');
  const kept = { folder: place, prefix };
  const names = (await filesAtCommits(kept, [commit])).get(commit) ?? new Map<string, string>();
  const bytes = await contents(kept, [...names.values()]);
  return new Map(
    [...names].flatMap(([name, id]) => {
      const content = bytes.get(id);
      return content === undefined ? [] : [[name, content] as const];
    }),
  );
}

async function compiled(files: Map<string, Uint8Array>, folder: string): Promise<ReadVersion> {
  const { diagnostics, rules, sheets } = await compileFiles(files);
  if (rules === null) return { version: null, diagnostics, folder };
  const version = { ruleset: indexRuleset(rules), remarks: remarksOf(sheets) };
  return { version, diagnostics, folder };
}
