/** What the commands ask git: where a folder is kept, its commits, and files as they once were. */
import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { formatDay } from '../src/base/day.ts';
import { NoVersion } from './no-version.ts';
import { dayInShanghai } from './sheet-files.ts';

const execute = promisify(execFile);

/** Sheets of a size that nobody has. */
const MOST_BYTES = 200_000_000;

/** Messages in the one encoding we read, without anybody's own settings. */
const PLAIN = ['-c', 'i18n.logOutputEncoding=UTF-8', '-c', 'log.showSignature=false'];

/** Where the folder is kept is what counts, also when a hook of git runs us with these set. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

function surroundings(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name));
  return Object.fromEntries(entries);
}

/** Runs git in a folder. @throws Error as git leaves it when it exits with anything but 0 */
export async function git(folder: string, ...args: readonly string[]): Promise<Buffer> {
  const options = {
    cwd: folder,
    encoding: 'buffer',
    maxBuffer: MOST_BYTES,
    env: surroundings(),
  } as const;
  return (await execute('git', [...PLAIN, ...args], options)).stdout;
}

/** A folder of sheets that git keeps. */
export interface Kept {
  readonly folder: string;
  /** Its path from the top of the repository, with `/` at the end; `''` for the top itself. */
  readonly prefix: string;
  /** Commits whose parents are not at hand, in a shallow clone. */
  readonly cut: ReadonlySet<string>;
  readonly shallow: boolean;
}

/** @throws NoVersion when git does not keep the folder, or has no commit yet */
export async function keptBy(folder: string): Promise<Kept> {
  const ask = async (...args: readonly string[]): Promise<string> =>
    (await git(folder, ...args)).toString().replace(/\n$/u, '');
  const prefix = await ask('rev-parse', '--show-prefix').catch((error: unknown) => {
    throw outside(folder, error);
  });
  await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').catch(() => {
    throw new NoVersion({
      zh: `“${folder}”所在的 git 仓库还没有提交，没有历史可看`,
      en: `the repository of “${folder}” has no commit yet: there is no history`,
    });
  });
  const shallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true';
  const cut = shallow
    ? await cutCommits(folder, await ask('rev-parse', '--git-path', 'shallow'))
    : [];
  return { folder, prefix, shallow, cut: new Set(cut) };
}

async function cutCommits(folder: string, path: string): Promise<readonly string[]> {
  const text = await readFile(resolve(folder, path), 'utf8');
  return text.split('\n').filter((id) => id !== '');
}

function outside(folder: string, error: unknown): NoVersion {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT')
    return new NoVersion({
      zh: '这台电脑上没有 git，看不了历史',
      en: 'git is not installed here: there is no history to look at',
    });
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return new NoVersion({
    zh: `“${folder}”不在 git 仓库里，没有历史可看${said === '' ? '' : `\n（git：${said}）`}`,
    en: `“${folder}” is not kept in git: there is no history`,
  });
}

/** A commit as `git log` tells it. */
export interface Logged {
  readonly id: string;
  readonly parents: readonly string[];
  /** When it was committed, in Shanghai. */
  readonly day: string;
  readonly subject: string;
}

const FORMAT = '--format=%H%x1f%P%x1f%ct%x1f%s';

/** Commits in git's order, as `args` choose them. */
export async function logged(
  folder: string,
  ...args: readonly string[]
): Promise<readonly Logged[]> {
  const out = (await git(folder, 'log', FORMAT, ...args)).toString();
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', parents = '', seconds = '', subject = ''] = line.split('\u001f');
      return {
        id,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        day: formatDay(dayInShanghai(new Date(Number(seconds) * 1000))),
        subject,
      };
    });
}

/** The CSV files of a folder, by name → id of their content, at each of some commits. */
export async function filesAtCommits(
  { folder, prefix }: Pick<Kept, 'folder' | 'prefix'>,
  commits: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const path = prefix.replace(/\/$/u, '');
  const trees = await objects(
    folder,
    commits.map((commit) => `${commit}:${path}`),
  );
  return new Map(
    commits.map((commit, index) => [commit, csvOf(trees[index] ?? null, commit.length / 2)]),
  );
}

/** The contents of some files, by their ids. */
export async function contents(
  { folder }: Pick<Kept, 'folder'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await objects(folder, ids);
  return new Map(
    ids.flatMap((id, index) => {
      const bytes = found[index];
      return bytes == null ? [] : [[id, bytes] as const];
    }),
  );
}

/** A tree of git: `mode name NUL id`, one after the other. */
function csvOf(tree: Buffer | null, idBytes: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (tree === null) return files;
  for (let at = 0; at < tree.length; ) {
    const space = tree.indexOf(0x20, at);
    const end = tree.indexOf(0, space);
    const mode = tree.toString('latin1', at, space);
    const name = tree.toString('utf8', space + 1, end);
    at = end + 1 + idBytes;
    if (mode.startsWith('100') && /\.csv$/iu.test(name))
      files.set(name, tree.toString('hex', end + 1, at));
  }
  return files;
}

/** The contents of objects in the order asked for, in one run of git; null where there is none. */
async function objects(
  folder: string,
  names: readonly string[],
): Promise<readonly (Buffer | null)[]> {
  const child = spawn('git', ['cat-file', '--batch'], { cwd: folder, env: surroundings() });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(names.map((name) => `${name}\n`).join(''));
  await done;
  const out = Buffer.concat(chunks);
  let at = 0;
  return names.map((): Buffer | null => {
    const end = out.indexOf(0x0a, at);
    const [, kind, size] = out.toString('utf8', at, Math.max(end, at)).split(' ').slice(-3);
    at = end + 1;
    if (end < 0 || kind === undefined || !/^\d+$/u.test(size ?? '')) return null;
    const bytes = out.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return bytes;
  });
}
