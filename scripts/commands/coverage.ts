/** `sheets coverage`: the adopted rules that no golden case reaches. */
import type { Command } from 'commander';
import type { Text } from '../../src/base/text.ts';
import { type Coverage, coverageOf } from '../../src/compile/coverage.ts';
import { readSheets } from '../../src/compile/read.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import { todayInShanghai } from '../sheet-files.ts';
import {
  compileFiles,
  examples,
  FINDINGS,
  folderArgument,
  formatOption,
  type LangName,
  langOption,
  readFolder,
  shown,
  textLang,
  writeJson,
} from './shared.ts';

interface CoverageOptions {
  readonly format: 'text' | 'json';
  readonly lang: LangName;
}

export function addCoverage(program: Command): void {
  program
    .command('coverage')
    .description('哪些采用的规则没有范例用到 / adopted rules that no golden case reaches')
    .addArgument(folderArgument())
    .addOption(formatOption('text', 'json'))
    .addOption(langOption())
    .addHelpText('after', examples('coverage', 'coverage --format json'))
    .action(coverage);
}

async function coverage(folder: string, options: CoverageOptions): Promise<void> {
  const lang = textLang(options.lang);
  const files = await readFolder(folder);
  if (files === null) return;
  const { diagnostics, ruleset } = await compileFiles(files);
  if (ruleset === null) {
    process.stderr.write(renderText(diagnostics, lang, { folder: shown(folder) }));
    process.exitCode = FINDINGS;
    return;
  }
  const { sheets } = readSheets(files);
  const result = coverageOf(sheets, indexRuleset(ruleset), todayInShanghai());
  if (options.format === 'json') writeJson(result);
  else process.stdout.write(asText(result, shown(folder), lang));
}

function asText({ cases, rules, reached, sheets }: Coverage, folder: string, lang: keyof Text) {
  const lines = sheets.flatMap(({ file, unreached, ...counts }) => [
    lang === 'en'
      ? `${folder}/${file}: ${counts.reached} of ${counts.rules} adopted rules reached`
      : `${folder}/${file}：采用的规则 ${counts.rules} 条，范例用到 ${counts.reached} 条`,
    ...unreached.map(({ id, row, region }) => `  A${row}  ${id}  ${region}`),
  ]);
  const share = rules === 0 ? 100 : Math.floor((reached / rules) * 100);
  const total =
    lang === 'en'
      ? `${cases} golden cases reach ${reached} of ${rules} adopted rules (${share} %).`
      : `${cases} 个范例用到 ${rules} 条采用规则中的 ${reached} 条（${share}%）。`;
  return `${[...lines, total].join('\n')}\n`;
}
