/** `sheets diff`: whose answers differ between two versions of the sheets. */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { compareRulesets } from '../../src/compare/compare.ts';
import { renderDiffJson, renderDiffMarkdown, renderDiffText } from '../../src/compare/render.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { NoVersion } from '../no-version.ts';
import { progressLine } from '../progress.ts';
import { type ReadVersion, readVersion } from '../versions.ts';
import {
  examples,
  FINDINGS,
  fail,
  formatOption,
  type LangName,
  langOption,
  SHEETS,
  shown,
  textLang,
  writeJson,
} from './shared.ts';

interface DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly lang: LangName;
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description(
      '两个版本的表，谁的回答不同 / whose answers differ between two versions of the sheets',
    )
    .argument(
      '<base>',
      '原来的版本：文件夹、git 提交或 https 网址 / the earlier version: folder, git ref or https URL',
    )
    .argument('[head]', '现在的版本 / the later version (default: sheets)')
    .addOption(formatOption('text', 'markdown', 'json'))
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'diff HEAD',
        'diff main',
        'diff v1 v2 --format json',
        'diff 旧表 新表 --lang en',
        'diff https://your-host.example --format markdown',
      ),
    )
    .addHelpText(
      'after',
      '\n0 比较完了（有没有变化都是 0），1 表里有错误，2 用法不对\nexit 0 when compared, changed or not; 1 when the sheets have errors; 2 usage\n',
    )
    .action(diff);
}

async function diff(base: string, head: string | undefined, options: DiffOptions): Promise<void> {
  const names = [base, head ?? SHEETS];
  const places = await foldersAmong([...names.toReversed(), SHEETS]);
  const sides: ReadVersion[] = [];
  try {
    for (const name of names) sides.push(await readVersion(name, places));
  } catch (error) {
    if (!(error instanceof NoVersion)) throw error;
    fail(`${error.text.zh}\n${error.text.en}`);
    return;
  }
  if (sides.some(({ diagnostics }) => diagnostics.some(isError))) {
    process.exitCode = FINDINGS;
    for (const side of sides)
      process.stderr.write(findingsOf(side, options.lang, process.stderr.isTTY));
  }
  const [before, after] = sides.map(({ version }) => version);
  if (before == null || after == null) {
    if (options.format === 'markdown') process.stdout.write(notCompared(sides, options.lang));
    return;
  }
  const { onCompared, clear } = progressLine();
  const comparison = compareRulesets(before, after, onCompared);
  clear();
  const lang = options.lang === 'en' ? 'en' : 'zh-CN';
  switch (options.format) {
    case 'json':
      writeJson(renderDiffJson(comparison, lang));
      break;
    case 'markdown':
      process.stdout.write(renderDiffMarkdown(comparison, lang));
      break;
    case 'text':
      process.stdout.write(renderDiffText(comparison, lang));
  }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

async function foldersAmong(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const entry = await stat(name).catch(() => null);
      return entry?.isDirectory() === true ? [name] : [];
    }),
  );
  return [...new Set(found.flat())];
}

function findingsOf({ diagnostics, folder }: ReadVersion, lang: LangName, colour: boolean): string {
  const named = /^https?:/iu.test(folder) ? folder : shown(folder);
  return renderText(diagnostics.filter(isError), textLang(lang), { colour, folder: named });
}

/** For a change request that cannot be judged before its sheets are mended. */
function notCompared(sides: readonly ReadVersion[], lang: LangName): string {
  const [title, text] =
    lang === 'en'
      ? ['Whose answers change', 'The sheets have errors, so answers were not compared.']
      : ['谁的回答会变', '表里有错误，没有比较回答。'];
  const findings = sides.map((side) => findingsOf(side, lang, false)).join('');
  return `## ${title}\n\n${text}\n\n${'~'.repeat(12)}text\n${findings.slice(0, MOST_SHOWN)}\n${'~'.repeat(12)}\n`;
}

/** Comments of code hosts are not endless. */
const MOST_SHOWN = 20_000;
