/** `sheets ask`: a question to the sheets of a folder, answered as the API answers it. */
import type { Command } from 'commander';
import { type Day, parseDay } from '../../src/base/day.ts';
import { nearest } from '../../src/base/text.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import {
  QUESTIONS,
  type Question,
  questionNamed,
  readQuestion,
} from '../../src/query/questions.ts';
import { indexRuleset, type RulesetParts } from '../../src/table/ruleset.ts';
import { todayInShanghai } from '../sheet-files.ts';
import { type Asked, sheetsThen } from './ask-at.ts';
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
  readonly at?: string;
}

const NAMES = QUESTIONS.map(({ id }) => id);

export function addAsk(program: Command): void {
  program
    .command('ask')
    .description('向表提问，答案与接口相同 / ask the sheets, answered as by the API')
    .argument('<question>', NAMES.join('、'))
    .argument('[facts...]', '--事实 值，例如 --region 上海；--date 问某一天')
    .addOption(sheetsOption())
    .addOption(langOption())
    .option(
      '--at <ref>',
      '照那时的表回答：提交、标签、分支，或日期（那天最后的提交）；没写 --today 就把那天当作今天 / answer by the sheets of a commit, tag, branch or day, which is then taken for today',
    )
    .option('--today <date>', '把哪一天当作今天（试验用）/ the day taken for today')
    .allowUnknownOption()
    .addHelpText('after', `\n问题 / questions：\n${questionList()}`)
    .addHelpText(
      'after',
      examples(
        ...QUESTIONS.flatMap((it) => it.examples.map((words) => `ask ${it.id} ${words}`)),
        ...(QUESTIONS[0]?.examples.slice(0, 1) ?? []).flatMap((words) => [
          `ask ${QUESTIONS[0]?.id} ${words} --at 2026-11-22`,
          `ask ${QUESTIONS[0]?.id} ${words} --at HEAD~1`,
        ]),
      ),
    )
    .action(ask);
}

function questionList(): string {
  const width = Math.max(...NAMES.map(({ length }) => length));
  return QUESTIONS.map(
    ({ id, about }) => `  ${id.padEnd(width)}  ${about.zh} / ${about.en}\n`,
  ).join('');
}

async function ask(
  name: string,
  facts: readonly string[],
  { sheets, lang: named, today: given, at }: AskOptions,
): Promise<void> {
  const lang = named === 'en' ? 'en' : 'zh-CN';
  const question = questionNamed(name);
  if (question === undefined) {
    fail(unknownQuestion(name));
    return;
  }
  const today = given === undefined ? undefined : parseDay(given);
  if (today === null) {
    fail(`--today 应是 2026-01-31 这样的日期，得到“${given}”`);
    return;
  }
  const entries = factEntries(facts, question);
  if (entries === null) return;
  const asked =
    at === undefined ? await sheetsNow(sheets, named) : await sheetsThen(at, sheets, named, today);
  if (asked === null) return;
  printAnswer(question, asked.ruleset, entries, today ?? asked.day, lang);
}

/** Null when the sheets cannot be asked, which has been said then. */
async function sheetsNow(sheets: string, lang: LangName): Promise<Asked | null> {
  const files = await readFolder(sheets);
  if (files === null) return null;
  const { ruleset, diagnostics } = await compileFiles(files);
  if (ruleset !== null) return { ruleset, day: todayInShanghai() };
  process.stderr.write(renderText(diagnostics, textLang(lang), { folder: shown(sheets) }));
  process.exitCode = FINDINGS;
  return null;
}

function unknownQuestion(name: string): string {
  const [near] = nearest(name, NAMES, 1);
  const [zh, en] =
    near === undefined ? ['', ''] : [`，是不是 ${near}？`, `; did you mean ${near}?`];
  return `不认识的问题“${name}”${zh || '，'}现在可以问：${NAMES.join('、')}\nunknown question “${name}”${en || ','} use: ${NAMES.join(', ')}`;
}

function printAnswer(
  question: Question,
  parts: RulesetParts,
  entries: readonly [string, string][],
  today: Day,
  lang: 'zh-CN' | 'en',
): void {
  const ruleset = indexRuleset(parts);
  const reading = readQuestion(ruleset, question, entries, today, lang);
  const output = reading.ok
    ? question.ask(ruleset, reading.query, today, lang)
    : { errors: reading.problems };
  writeJson(output);
  process.exitCode = reading.ok ? 0 : USAGE;
}

/** `--region 上海 --age=75` → pairs; facts are whatever the facts sheet says, so commander cannot know them. */
function factEntries(words: readonly string[], question: Question): [string, string][] | null {
  const [sample = ''] = question.examples;
  const entries: [string, string][] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const match = /^--([^=]+)(?:=(.*))?$/su.exec(word);
    if (match?.[1] === undefined) {
      fail(`看不懂“${word}”：事实写成 ${sample}`);
      return null;
    }
    const name = inCamelCase(match[1]);
    if (match[2] !== undefined) {
      entries.push([name, match[2]]);
      continue;
    }
    const value = words[index + 1];
    if (value === undefined || value.startsWith('--')) {
      fail(`--${match[1]} 后面少了一个值，例如 ${sample}`);
      return null;
    }
    entries.push([name, value]);
    index += 1;
  }
  return entries;
}

/** `from-region`, as options are written, for `fromRegion`, as the fact is called. */
function inCamelCase(name: string): string {
  return /^[a-z]+(?:-[a-z]+)+$/u.test(name)
    ? name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
    : name;
}
