/** `sheets export`: the sheets of a folder as a workbook for Excel and WPS. */
import { readFile, stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { renderText } from '../../src/diagnostic/render.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { whyNot } from '../disk-error.ts';
import { replaceFiles } from '../replace-files.ts';
import {
  examples,
  FINDINGS,
  fail,
  folderArgument,
  type LangName,
  langOption,
  readFolder,
  shown,
  textLang,
} from './shared.ts';

interface ExportOptions {
  readonly xlsx?: string;
  readonly overwrite?: true;
  readonly lang: LangName;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('把所有的表写成一个工作簿，一张表一个标签 / all sheets as one workbook')
    .addArgument(folderArgument())
    .addOption(new Option('--xlsx <file>', '工作簿写到哪个文件 / the workbook to write'))
    .option('--overwrite', '文件已经有了也写 / write it even where the file exists')
    .addOption(langOption())
    .addHelpText('after', examples('export --xlsx 政策表.xlsx', 'export 文件夹 --xlsx 政策表.xlsx'))
    .action(exportSheets);
}

async function exportSheets(folder: string, options: ExportOptions): Promise<void> {
  const { xlsx: path, overwrite } = options;
  const lang = textLang(options.lang);
  if (path === undefined) {
    fail('少了 --xlsx 文件，例如 --xlsx 政策表.xlsx\n--xlsx FILE is missing');
    return;
  }
  if (!/\.xlsx$/iu.test(path)) {
    fail(`文件名要以 .xlsx 结尾，得到“${path}”\nthe name must end with .xlsx`);
    return;
  }
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists && overwrite !== true) {
    fail(
      `“${path}”已经有了；要换掉它就加 --overwrite\n“${path}” exists; --overwrite writes it anyway`,
    );
    return;
  }
  const files = await readFolder(folder);
  if (files === null) return;
  const written = await writeWorkbook(files);
  if ('diagnostics' in written) {
    process.stderr.write(renderText(written.diagnostics, lang, { folder: shown(folder) }));
    process.exitCode = FINDINGS;
    return;
  }
  try {
    const before = exists ? await readFile(path) : null;
    await replaceFiles([{ path, bytes: written.bytes, before }]);
  } catch (error) {
    const why = whyNot(error);
    fail(`写不了“${path}”：${why.zh}\n“${path}” cannot be written: ${why.en}`);
    return;
  }
  const size = Math.ceil(written.bytes.length / 1000);
  const said = { zh: `${path}: 已写入，${size} KB`, en: `${path}: written, ${size} KB` };
  process.stdout.write(`${said[lang]}\n`);
}
