/** `sheets ask`: a question to the sheets of a folder, answered as the API answers it. */
import type { Command } from 'commander';
import { type Day, parseDay } from '../../src/base/day.ts';
import type { CompileResult } from '../../src/compile/compile.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { readQuery } from '../../src/query/input.ts';
import { askRefund } from '../../src/query/refund.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import { todayInShanghai } from '../sheet-files.ts';
import {
  compileFiles,
  examples,
  FINDINGS,
  fail,
  type LangName,
  langOption,
  readFolder,
  sheetsOption,
  shown,
  textLang,
  USAGE,
  writeJson,
} from './shared.ts';

interface AskOptions {
  readonly sheets: string;
  readonly lang: LangName;
  readonly today?: string;
}

export function addAsk(program: Command): void {
  program
    .command('ask')
    .description('向表提问，答案与接口相同 / ask the sheets, answered as by the API')
    .argument('<question>', 'refund')
    .argument('[facts...]', '--事实 值，例如 --region 上海；--date 问某一天')
    .addOption(sheetsOption())
    .addOption(langOption())
    .option('--today <date>', '把哪一天当作今天（试验用）/ the day taken for today')
    .allowUnknownOption()
    .addHelpText(
      'after',
      examples(
        'ask refund --region 上海 --participant retired --age 75',
        'ask refund --region 青岛 --participant 退休 --age 72 --date 2023-06-01',
      ),
    )
    .action(ask);
}

async function ask(
  question: string,
  facts: readonly string[],
  { sheets, lang: named, today: given }: AskOptions,
): Promise<void> {
  const lang = named === 'en' ? 'en' : 'zh-CN';
  if (question !== 'refund') {
    fail(
      `不认识的问题“${question}”，现在可以问：refund\nunknown question “${question}”, use: refund`,
    );
    return;
  }
  const today = given === undefined ? todayInShanghai() : parseDay(given);
  if (today === null) {
    fail(`--today 应是 2026-01-31 这样的日期，得到“${given}”`);
    return;
  }
  const entries = factEntries(facts);
  if (entries === null) return;
  const files = await readFolder(sheets);
  if (files === null) return;
  const result = await compileFiles(files);
  if (result.ruleset === null) {
    const folder = shown(sheets);
    const findings = renderText(result.diagnostics, textLang(named), { folder });
    process.stderr.write(findings);
    process.exitCode = FINDINGS;
    return;
  }
  printAnswer(result.ruleset, entries, today, lang);
}

function printAnswer(
  parts: NonNullable<CompileResult['ruleset']>,
  entries: readonly [string, string][],
  today: Day,
  lang: 'zh-CN' | 'en',
): void {
  const ruleset = indexRuleset(parts);
  const reading = readQuery(ruleset, entries, today, lang, messagesIn(lang));
  const output = reading.ok
    ? askRefund(ruleset, reading.query, today, lang)
    : { errors: reading.problems };
  writeJson(output);
  process.exitCode = reading.ok ? 0 : USAGE;
}

/** `--region 上海 --age=75` → pairs; facts are whatever the facts sheet says, so commander cannot know them. */
function factEntries(words: readonly string[]): [string, string][] | null {
  const entries: [string, string][] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const match = /^--([^=]+)(?:=(.*))?$/su.exec(word);
    if (match?.[1] === undefined) {
      fail(`看不懂“${word}”：事实写成 --region 上海 --participant retired --age 75`);
      return null;
    }
    if (match[2] !== undefined) {
      entries.push([match[1], match[2]]);
      continue;
    }
    const value = words[index + 1];
    if (value === undefined || value.startsWith('--')) {
      fail(`--${match[1]} 后面少了一个值，例如 --region 上海 --age 75`);
      return null;
    }
    entries.push([match[1], value]);
    index += 1;
  }
  return entries;
}
