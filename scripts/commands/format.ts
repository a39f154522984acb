/** `sheets format`: the canonical form of every sheet; the ruleset stays the same. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { formatFolder } from '../../src/compile/format.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import {
  compileFiles,
  examples,
  FINDINGS,
  folderArgument,
  type LangName,
  langOption,
  readFolder,
  replaceFile,
  shown,
  textLang,
} from './shared.ts';

interface FormatOptions {
  readonly lang: LangName;
  readonly check?: true;
}

export function addFormat(program: Command): void {
  program
    .command('format')
    .description(
      '统一表的写法：编码、换行、引号、列的顺序；不改内容 / encoding, line ends, quotes, column order',
    )
    .addArgument(folderArgument())
    .option(
      '--check',
      '只看，不改；有要改的就返回 1 / write nothing; exit 1 if something would change',
    )
    .addOption(langOption())
    .addHelpText('after', examples('format', 'format --check', 'format 文件夹'))
    .action(format);
}

async function format(folder: string, options: FormatOptions): Promise<void> {
  const lang = textLang(options.lang);
  const files = await readFolder(folder);
  if (files === null) return;
  const formatted = formatFolder(files);
  const after = new Map(files);
  for (const { file, bytes } of formatted) if (bytes !== null) after.set(file, bytes);
  const [before, then] = [await compileFiles(files), await compileFiles(after)];
  if (before.ruleset?.hash !== then.ruleset?.hash)
    throw new Error('formatting would change the ruleset; nothing was written');
  for (const { file, bytes, changed, diagnostics } of formatted) {
    const place = `${shown(folder)}/${file}`;
    if (bytes === null) {
      process.exitCode = FINDINGS;
      const why = { zh: '有错误，没有动', en: 'has mistakes and was left alone' };
      process.stdout.write(`${place}: ${why[lang]}\n`);
      process.stderr.write(renderText(diagnostics, lang, { folder: shown(folder) }));
    } else if (changed && options.check) {
      process.exitCode = FINDINGS;
      const text = { zh: '写法不统一', en: 'is not in canonical form' };
      process.stdout.write(`${place}: ${text[lang]}\n`);
    } else if (changed) {
      await replaceFile(await realpath(join(folder, file)), bytes);
      process.stdout.write(`${place}: ${{ zh: '已统一写法', en: 'formatted' }[lang]}\n`);
    }
  }
  if (!formatted.some(({ bytes, changed }) => bytes === null || changed))
    process.stdout.write(
      { zh: '写法都统一，没有改动。\n', en: 'All in canonical form already.\n' }[lang],
    );
}
