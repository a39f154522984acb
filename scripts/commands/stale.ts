/** `sheets stale`: what is due about the sheets, so that they stay true. */
import type { Command } from 'commander';
import { parseDay } from '../../src/base/day.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import {
  renderStaleJson,
  renderStaleMarkdown,
  renderStaleText,
} from '../../src/freshness/render.ts';
import { stalenessOfFiles, WITHIN } from '../../src/freshness/staleness.ts';
import { todayInShanghai } from '../sheet-files.ts';
import {
  examples,
  FINDINGS,
  fail,
  folderArgument,
  formatOption,
  type LangName,
  langOption,
  readFolder,
  shown,
  textLang,
  writeJson,
} from './shared.ts';

interface StaleOptions {
  readonly within: string;
  readonly format: 'text' | 'markdown' | 'json';
  readonly lang: LangName;
  readonly date?: string;
}

/** Ten years: nobody plans further. */
const MOST_DAYS = 3660;

export function addStale(program: Command): void {
  program
    .command('stale')
    .description(
      '哪些该核对、快到期、还缺着 / what is to be checked, ends soon, or is still lacking',
    )
    .addArgument(folderArgument())
    .option('--within <days>', '往后看多少天 / how many days to look ahead', String(WITHIN))
    .option('--date <date>', '看哪一天，不写就是今天 / the day to look at (default: today)')
    .addOption(formatOption('text', 'markdown', 'json'))
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'stale',
        'stale --within 30',
        'stale --date 2027-06-01 --format markdown',
        'stale 文件夹 --format json --lang en',
      ),
    )
    .addHelpText(
      'after',
      '\n0 没有要做的，1 有要做的（或者表里有错误），2 用法不对\nexit 0 when nothing is due, 1 when something is or the sheets have errors, 2 usage\n',
    )
    .action(stale);
}

async function stale(folder: string, options: StaleOptions): Promise<void> {
  const lang = textLang(options.lang);
  const within = /^\d{1,4}$/u.test(options.within) ? Number(options.within) : null;
  if (within === null || within > MOST_DAYS) {
    fail(
      `--within 应是 0 到 ${MOST_DAYS} 的整数（天），得到“${options.within}”\n--within takes 0 to ${MOST_DAYS} days, got “${options.within}”`,
    );
    return;
  }
  const now = todayInShanghai();
  const today = options.date === undefined ? now : parseDay(options.date);
  if (today === null) {
    fail(
      `--date 应是 2026-01-31 这样的日期，得到“${options.date}”\n--date takes a date such as 2026-01-31, got “${options.date}”`,
    );
    return;
  }
  const files = await readFolder(folder);
  if (files === null) return;
  const readOn = Math.max(now, today);
  const { diagnostics, items } = stalenessOfFiles(files, { today, within, readOn });
  if (items === null) {
    process.exitCode = FINDINGS;
    process.stderr.write(renderText(diagnostics, lang, { folder: shown(folder) }));
    if (options.format === 'markdown') process.stdout.write(NOT_LOOKED_AT[lang]);
    return;
  }
  const horizon = { today, within };
  switch (options.format) {
    case 'json':
      writeJson(renderStaleJson(items, horizon, lang));
      break;
    case 'markdown':
      process.stdout.write(renderStaleMarkdown(items, horizon, lang));
      break;
    case 'text':
      process.stdout.write(renderStaleText(items, horizon, lang, shown(folder)));
  }
  if (items.length > 0) process.exitCode = FINDINGS;
}

const NOT_LOOKED_AT = {
  zh: '## 政策表里该做的事\n\n表里有错误，没有看：先运行 `npm run sheets -- check`，照它改。\n',
  en: '## What is due about the sheets\n\nThe sheets have errors and were not looked at: run `npm run sheets -- check` and mend them first.\n',
};
