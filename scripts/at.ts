/** The sheets as they were at a commit, or on a day, for asking them again. */
import { type Day, formatDay, parseDay } from '../src/base/day.ts';
import { nearest } from '../src/base/text.ts';
import { git, type Kept, keptBy, type Logged, logged } from './git.ts';
import { NoVersion } from './no-version.ts';
import { todayInShanghai } from './sheet-files.ts';
import { filesAt } from './versions.ts';

export interface SheetsThen {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly commit: Logged;
  /** The day asked for; the commit's own where a commit was named. */
  readonly day: Day;
}

/**
 * The sheets of a folder at a commit, tag or branch; or at the end of a day in Shanghai, which is
 * the last commit until then on the branch's own line. A branch that was merged later did not count
 * yet, however old its commits.
 *
 * @param at a ref, or a day such as `2026-03-01`; a ref of that name comes first
 * @throws NoVersion when there is no such commit, or it has no sheets there
 */
export async function sheetsAt(at: string, folder: string): Promise<SheetsThen> {
  const kept = await keptBy(folder);
  const asked = parseDay(at);
  const named = await commitOf(at, kept);
  const commit = named ?? (asked === null ? null : await lastUntil(asked, kept));
  if (commit === null) throw await unknownRef(at, kept);
  const files = await filesAt(commit.id, folder);
  const day = named === null ? asked : parseDay(commit.day);
  if (files.size === 0 || day === null) throw withoutSheets(commit, kept);
  return { files, commit, day };
}

async function commitOf(ref: string, { folder }: Kept): Promise<Logged | null> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const id = await git(folder, ...verify).then(
    (out) => out.toString().trim(),
    () => null,
  );
  if (id === null) return null;
  const [commit] = await logged(folder, '-1', '--no-walk', id);
  return commit ?? null;
}

async function lastUntil(day: Day, { folder, shallow }: Kept): Promise<Logged> {
  const text = formatDay(day);
  const today = todayInShanghai();
  if (day > today)
    throw new NoVersion({
      zh: `${text} 还没有到，今天是 ${formatDay(today)}；要问将来的某一天，用 --date ${text}`,
      en: `${text} is still to come, today is ${formatDay(today)}; to ask about a coming day use --date ${text}`,
    });
  const until = `--until=${text}T23:59:59+08:00`;
  const [commit] = await logged(folder, '-1', '--first-parent', until, 'HEAD');
  if (commit !== undefined) return commit;
  const [first] = await logged(folder, '--first-parent', '--reverse', 'HEAD');
  throw new NoVersion(
    shallow
      ? {
          zh: `这是浅克隆，最早只到 ${first?.day}，没有 ${text} 的表；先运行 git fetch --unshallow`,
          en: `this clone is shallow and begins on ${first?.day}: it has no sheets of ${text}; run git fetch --unshallow first`,
        }
      : {
          zh: `${text} 还没有提交；这个分支的第一个提交在 ${first?.day}`,
          en: `there is no commit up to ${text}; the first of this branch is of ${first?.day}`,
        },
  );
}

async function unknownRef(at: string, { folder, shallow }: Kept): Promise<NoVersion> {
  const refs = await git(
    folder,
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/tags',
  );
  const near = nearest(
    at,
    refs
      .toString()
      .split('\n')
      .filter((name) => name !== ''),
  );
  const [zh, en] =
    near.length === 0
      ? ['', '']
      : [`，是不是 ${near.join('、')}？`, `; did you mean ${near.join(', ')}?`];
  const cut = shallow
    ? {
        zh: '\n这是浅克隆，更早的提交不在这里：先运行 git fetch --unshallow',
        en: '\nthis clone is shallow and lacks earlier commits: run git fetch --unshallow first',
      }
    : { zh: '', en: '' };
  return new NoVersion({
    zh: `--at 应是提交、标签、分支，或 2026-03-01 这样的日期；git 里没有“${at}”${zh}${cut.zh}`,
    en: `--at takes a commit, tag, branch, or a date such as 2026-03-01; git knows no “${at}”${en}${cut.en}`,
  });
}

function withoutSheets({ id, day, subject }: Logged, { prefix }: Kept): NoVersion {
  const where = prefix === '' ? '.' : prefix.replace(/\/$/u, '');
  const name = `${id.slice(0, 8)}（${day} ${subject}）`;
  return new NoVersion({
    zh: `提交 ${name}里没有放表的文件夹“${where}”`,
    en: `the commit ${id.slice(0, 8)} (${day} ${subject}) has no sheets in “${where}”`,
  });
}
