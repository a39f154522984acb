/** `sheets blame`: what became of a rule, or which sheets made a ruleset, from git's history. */
import type { Command } from 'commander';
import { formatDay } from '../../src/base/day.ts';
import { nearest } from '../../src/base/text.ts';
import { SHEET_FILES } from '../../src/compile/read.ts';
import { type History, historyOf } from '../../src/history/history.ts';
import { INCOMPLETE, renderHistoryJson, renderHistoryText } from '../../src/history/render.ts';
import { idOf } from '../../src/history/rows.ts';
import { type Kept, keptBy } from '../git.ts';
import { NoVersion } from '../no-version.ts';
import { todayInShanghai } from '../sheet-files.ts';
import { maybeRules, readHistory, versionsOf } from '../sheet-history.ts';
import { blameRuleset } from './blame-ruleset.ts';
import {
  examples,
  fail,
  formatOption,
  type LangName,
  langOption,
  readFolder,
  sheetsOption,
  shown,
  textLang,
  writeJson,
} from './shared.ts';

interface BlameOptions {
  readonly sheets: string;
  readonly format: 'text' | 'json';
  readonly lang: LangName;
  readonly ruleset?: string;
  readonly since?: string;
  readonly most: string;
}

/** Enough for years of history; each takes about a second. */
const MOST = 300;

export function addBlame(program: Command): void {
  program
    .command('blame')
    .description(
      '一条规则什么时候录入、改过什么、为什么截止；哪个提交的表是某个规则集 / what became of a rule; which commit made a ruleset',
    )
    .argument('[rule]', '规则的编号，例如 BJ-RET-1 或 refund:BJ-RET-1 / the id of a rule')
    .option(
      '--ruleset <hash>',
      '找哪个提交的表编译成这个规则集（sha256-…） / find the commit whose sheets compile to it',
    )
    .option('--since <date>', '找规则集时只看这天以后的提交 / look at commits since then only')
    .option(
      '--most <count>',
      '找规则集时最多编译多少个版本 / how many versions to compile',
      String(MOST),
    )
    .addOption(sheetsOption())
    .addOption(formatOption('text', 'json'))
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'blame BJ-RET-1',
        'blame refund:BJ-RET-1 --format json',
        'blame --ruleset sha256-0123abcd…',
        'blame --ruleset sha256-0123abcd… --since 2026-01-01',
      ),
    )
    .addHelpText(
      'after',
      '\n0 找到了，1 没有找到，2 用法不对，或者没有 git 历史\nexit 0 when found, 1 when not, 2 usage or no history\n',
    )
    .action(blame);
}

async function blame(rule: string | undefined, options: BlameOptions): Promise<void> {
  if ((rule === undefined) === (options.ruleset === undefined)) {
    fail(
      '写规则的编号，例如 blame BJ-RET-1；或者写 --ruleset sha256-…，两样写一样\nname a rule, such as blame BJ-RET-1, or --ruleset sha256-…, one of the two',
    );
    return;
  }
  if (rule !== undefined && options.since !== undefined) {
    fail(
      '--since 只和 --ruleset 一起用；查一条规则不写它，会列出全部历史\n--since goes with --ruleset only; of a rule the whole history is shown',
    );
    return;
  }
  const folder = await readFolder(options.sheets);
  if (folder === null) return;
  try {
    const kept = await keptBy(options.sheets);
    if (rule !== undefined) await blameRule(rule, kept, folder, options);
    else await blameRuleset(kept, folder, options);
  } catch (error) {
    if (!(error instanceof NoVersion)) throw error;
    fail(`${error.text.zh}\n${error.text.en}`);
  }
}

/** Where rows may stand: among the rules under any name, else in one of the lists. */
const PLACES = [
  maybeRules,
  ...SHEET_FILES.filter((file) => !maybeRules(file)).map((file) => (name: string) => name === file),
];

async function blameRule(
  named: string,
  kept: Kept,
  folder: ReadonlyMap<string, Uint8Array>,
  options: BlameOptions,
): Promise<void> {
  const id = idOf(named.replace(/^[a-z.-]+:(?=.)/u, ''));
  const versions = await versionsOf(kept);
  const today = formatDay(todayInShanghai());
  const complete = !kept.shallow;
  const known = new Set<string>();
  for (const wanted of PLACES) {
    const history = await readHistory(kept, versions, folder, wanted, today);
    const events = historyOf(id, history);
    if (events.length > 0) {
      const told = { rule: id, events, complete };
      if (options.format === 'json') writeJson(renderHistoryJson(told));
      else process.stdout.write(renderHistoryText(told, textLang(options.lang)));
      return;
    }
    for (const each of idsOf(history)) known.add(each);
  }
  fail(notFound(id, [...known], versions.length, options.sheets));
  if (!complete) process.stderr.write(`${INCOMPLETE.zh}\n${INCOMPLETE.en}\n`);
  process.exitCode = 1;
}

function idsOf({ commits, rowsAt }: History): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const commit of commits)
    for (const rows of rowsAt(commit).values()) for (const id of rows?.ids ?? []) ids.add(id);
  return ids;
}

function notFound(id: string, known: readonly string[], commits: number, folder: string): string {
  const near = nearest(id, known);
  const [zh, en] =
    near.length === 0
      ? ['', '']
      : [`，是不是 ${near.join('、')}？`, `; did you mean ${near.join(', ')}?`];
  const where = shown(folder);
  return `${where} 和它的 ${commits} 个提交里都没有编号“${id}”${zh}\nneither ${where} nor its ${commits} commits know the id “${id}”${en}`;
}
