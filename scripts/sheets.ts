/**
 * The command line for policy staff and developers: check sheets, ask them questions.
 * Exit 0 fine, 1 findings, 2 usage.
 */
import { join, relative } from 'node:path';
import { CommanderError, Option } from 'commander';
import { type Day, parseDay } from '../src/base/day.ts';
import { type CompileResult, compile } from '../src/compile/compile.ts';
import { renderJson, renderText } from '../src/diagnostic/render.ts';
import { messagesIn } from '../src/i18n/index.ts';
import { readQuery } from '../src/query/input.ts';
import { askRefund } from '../src/query/refund.ts';
import { indexRuleset } from '../src/table/ruleset.ts';
import { chineseCommand, usageProblem } from './command-line.ts';
import { progressLine } from './progress.ts';
import { readSheetFolder, todayInShanghai } from './sheet-files.ts';

const SHEETS = join(import.meta.dirname, '../sheets');
const FINDINGS = 1;
const USAGE = 2;

/** As the API has it; `zh` for short. */
type LangName = 'zh-CN' | 'zh' | 'en';

const langOption = () =>
  new Option('--lang <lang>', '输出语言 / language')
    .choices(['zh-CN', 'zh', 'en'] satisfies LangName[])
    .default('zh-CN' satisfies LangName);

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly lang: LangName;
}

async function check(folder: string, options: CheckOptions): Promise<void> {
  const { format } = options;
  const lang = options.lang === 'en' ? 'en' : 'zh';
  const result = await compileFolder(folder);
  if (result === null) return;
  const { diagnostics, ruleset } = result;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (format === 'json') {
    process.stdout.write(
      `${JSON.stringify(renderJson(diagnostics, ruleset?.hash ?? null, lang), null, 2)}\n`,
    );
  } else {
    const colour = process.stdout.isTTY;
    process.stdout.write(renderText(diagnostics, lang, { colour, folder: shown(folder) }));
    process.stdout.write(summary(result, errors, lang));
  }
  process.exitCode = errors > 0 ? FINDINGS : 0;
}

/** A folder as people see it from where they are. */
function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}

function summary(
  { diagnostics, ruleset }: CompileResult,
  errors: number,
  lang: 'zh' | 'en',
): string {
  const others = diagnostics.length - errors;
  if (lang === 'en') {
    const counts = `${errors} error(s), ${others} other finding(s).`;
    return ruleset === null
      ? `${counts}\n`
      : `${counts} ${ruleset.refund.rules.length} refund rules, ${ruleset.hash}\n`;
  }
  const counts = `${errors} 个错误，${others} 个其他提示。`;
  return ruleset === null
    ? `${counts}\n`
    : `${counts}返款规则 ${ruleset.refund.rules.length} 条，规则集 ${ruleset.hash}\n`;
}

interface AskOptions {
  readonly sheets: string;
  readonly lang: LangName;
  readonly today?: string;
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
  const result = await compileFolder(sheets);
  if (result === null) return;
  if (result.ruleset === null) {
    const folder = shown(sheets);
    const findings = renderText(result.diagnostics, lang === 'en' ? 'en' : 'zh', { folder });
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
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
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

async function compileFolder(folder: string): Promise<CompileResult | null> {
  const files = await readSheetFolder(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    fail(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `没有文件夹“${folder}”\nthere is no folder “${folder}”`
        : `读不了文件夹“${folder}”：${String(error)}\nthe folder “${folder}” cannot be read`,
    );
    return null;
  });
  if (files === null) return null;
  const { onProgress, clear } = progressLine();
  const result = await compile({ files, today: todayInShanghai(), onProgress });
  clear();
  return result;
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = USAGE;
}

const program = chineseCommand('sheets').description(
  '检查政策表，向政策表提问 / check the policy sheets and ask them questions',
);

program
  .command('check')
  .description('检查表里的错误：0 没有错误，1 有错误，2 用法不对')
  .argument('[folder]', '放表的文件夹', SHEETS)
  .addOption(new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text'))
  .addOption(langOption())
  .action(check);

program
  .command('ask')
  .description('提问，例如：ask refund --region 上海 --participant retired --age 75')
  .argument('<question>', 'refund')
  .argument('[facts...]', '--事实 值，例如 --region 上海；--date 问某一天')
  .option('--sheets <folder>', '放表的文件夹', SHEETS)
  .addOption(langOption())
  .option('--today <date>', '把哪一天当作今天（试验用）')
  .allowUnknownOption()
  .action(ask);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const commands = program.commands.map((command) => command.name());
  process.stderr.write(usageProblem(error, commands) ?? '');
  process.exitCode = error.exitCode === 0 ? 0 : USAGE;
}
