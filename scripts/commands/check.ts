/** `sheets check`: every finding of a folder, for people and for programs. */
import { type Command, Option } from 'commander';
import type { Text } from '../../src/base/text.ts';
import { EXPLANATIONS } from '../../src/check/explanations.ts';
import type { CompileResult } from '../../src/compile/compile.ts';
import { renderAnnotations } from '../../src/diagnostic/annotations.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderJson, renderText } from '../../src/diagnostic/render.ts';
import { renderSarif } from '../../src/diagnostic/sarif.ts';
import { locateIn } from '../../src/sheet/locate.ts';
import { mendFolder } from './fix.ts';
import {
  compileFiles,
  examples,
  FINDINGS,
  fail,
  folderArgument,
  formatOption,
  type LangName,
  langOption,
  prefixOf,
  readFolder,
  shown,
  textLang,
  writeJson,
} from './shared.ts';

interface CheckOptions {
  readonly format: 'text' | 'json' | 'github' | 'sarif';
  readonly lang: LangName;
  readonly fix?: true;
  readonly yes?: true;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('检查表里的错误：0 没有错误，1 有错误，2 用法不对 / find the mistakes')
    .addArgument(folderArgument())
    .addOption(formatOption('text', 'json', 'github', 'sarif'))
    .addOption(langOption())
    .addOption(new Option('--fix', '能照着改的，逐格问过再改 / mend cells, asking for each'))
    .addOption(new Option('--yes', '与 --fix 同用：不问，全部改 / with --fix: mend without asking'))
    .addHelpText(
      'after',
      examples('check', 'check --fix', 'check 文件夹 --lang en', 'check --format sarif'),
    )
    .action(check);
}

async function check(folder: string, options: CheckOptions): Promise<void> {
  const { format } = options;
  const lang = textLang(options.lang);
  if (options.yes && !options.fix) {
    fail('--yes 要和 --fix 一起用\n--yes goes with --fix');
    return;
  }
  if (options.fix && format !== 'text') {
    fail(`--fix 不能和 --format ${format} 一起用\n--fix does not go with --format ${format}`);
    return;
  }
  const files = await readFolder(folder);
  if (files === null) return;
  const result = await compileFiles(files);
  write(result, files, folder, format, lang);
  if (!options.fix) return;
  const changed = await mendFolder(folder, files, result.diagnostics, lang, options.yes === true);
  if (!changed) return;
  const mended = await readFolder(folder);
  if (mended === null) return;
  process.stdout.write(lang === 'en' ? '\nChecked again:\n' : '\n重新检查：\n');
  write(await compileFiles(mended), mended, folder, format, lang);
}

function write(
  result: CompileResult,
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  format: CheckOptions['format'],
  lang: keyof Text,
): void {
  const { diagnostics, ruleset } = result;
  const place = { folder: prefixOf(folder), locate: locateIn(files) };
  switch (format) {
    case 'json':
      writeJson(renderJson(diagnostics, ruleset?.hash ?? null, lang));
      break;
    case 'github':
      process.stdout.write(renderAnnotations(diagnostics, lang, place));
      break;
    case 'sarif':
      writeJson(renderSarif(diagnostics, lang, { rules: EXPLANATIONS, ...place }));
      break;
    case 'text':
      process.stdout.write(
        renderText(diagnostics, lang, { colour: process.stdout.isTTY, folder: shown(folder) }),
      );
      process.stdout.write(summary(result, lang));
  }
  process.exitCode = diagnostics.some(isError) ? FINDINGS : 0;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What a run with errors leaves out: an answer compared while its rules lack would be a false alarm. */
const NOT_COMPARED: Text = {
  zh: '这些错误可能涉及的范例，改好以后再比对。',
  en: ' Golden cases that these may concern are compared once they are mended.',
};

function summary({ diagnostics, ruleset, rules }: CompileResult, lang: keyof Text): string {
  const errors = diagnostics.filter(isError).length;
  const others = diagnostics.length - errors;
  const counts =
    lang === 'en'
      ? `${errors} error(s), ${others} other finding(s).`
      : `${errors} 个错误，${others} 个其他提示。`;
  if (ruleset === null) return `${counts}${rules === null ? NOT_COMPARED[lang] : ''}\n`;
  const { length } = ruleset.refund.rules;
  return lang === 'en'
    ? `${counts} ${length} refund rules, ${ruleset.hash}\n`
    : `${counts}返款规则 ${length} 条，规则集 ${ruleset.hash}\n`;
}
