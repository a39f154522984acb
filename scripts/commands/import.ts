/** `sheets import`: a workbook or CSV files that were edited, checked and brought back to the folder. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { Text } from '../../src/base/text.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { atTheirPlaces, folderWith } from '../../src/workbook/check.ts';
import { fileProblem, tooLarge } from '../../src/workbook/container.ts';
import { csvSheet } from '../../src/workbook/csv.ts';
import { type ImportPlan, planImport } from '../../src/workbook/plan.ts';
import { type Incoming, readWorkbook, type WorkbookReading } from '../../src/workbook/read.ts';
import { summarise } from '../../src/workbook/summary.ts';
import { whyNot } from '../disk-error.ts';
import { ChangedMeanwhile, replaceFiles } from '../replace-files.ts';
import { readSheetFolder } from '../sheet-files.ts';
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
} from './shared.ts';

interface ImportOptions {
  readonly sheets: string;
  readonly lang: LangName;
  readonly dryRun?: true;
  readonly withErrors?: true;
  readonly yes?: true;
}

type Files = ReadonlyMap<string, Uint8Array>;

export function addImport(program: Command): void {
  program
    .command('import')
    .description(
      '把改好的工作簿或 CSV 检查后写回表 / check an edited workbook or CSV and bring it back',
    )
    .argument('<file>', '工作簿、CSV 文件，或放 CSV 的文件夹 / a workbook, a CSV file, or a folder')
    .addOption(sheetsOption())
    .option('--dry-run', '只看会改什么，不写 / show the changes, write nothing')
    .option('--with-errors', '规则有错误也写 / write although the rules have errors')
    .option('--yes', '整列内容都没有了也写，不问 / drop columns with their content unasked')
    .addOption(langOption())
    .addHelpText(
      'after',
      examples('import 政策表.xlsx --dry-run', 'import 政策表.xlsx', 'import 下载/refund.csv'),
    )
    .action(importSheets);
}

async function importSheets(path: string, options: ImportOptions): Promise<void> {
  const { sheets: folder, dryRun, withErrors, yes } = options;
  const lang = textLang(options.lang);
  const files = await readFolder(folder);
  if (files === null) return;
  const reading = await readIncoming(path, files);
  if (reading === null) return;
  const { sheets } = reading;
  if (reading.diagnostics.some(isError)) {
    report(reading.diagnostics, lang);
    say({ zh: '没有写入。', en: 'Nothing was written.' }, lang);
    process.exitCode = FINDINGS;
    return;
  }
  const { diagnostics } = await compileFiles(folderWith(files, sheets));
  const elsewhere = (file: string): string => `${shown(folder)}/${file}`;
  report([...reading.diagnostics, ...atTheirPlaces(diagnostics, sheets, elsewhere)], lang);
  const plan = planImport(sheets, files);
  process.stdout.write(summarise(plan.changes, lang));
  const errors = diagnostics.filter(isError).length;
  if (plan.unreadable.length > 0 || (errors > 0 && withErrors !== true)) {
    say(
      {
        zh: `有 ${errors} 个错误，没有写入。`,
        en: `There are ${errors} error(s): nothing was written.`,
      },
      lang,
    );
    process.exitCode = FINDINGS;
  } else if (dryRun) {
    say({ zh: '只是预览，没有写入。', en: 'A preview: nothing was written.' }, lang);
  } else if (!(await mayDrop(plan, lang, yes === true))) {
    say({ zh: '没有写入。', en: 'Nothing was written.' }, lang);
    process.exitCode = FINDINGS;
  } else {
    await write(plan, folder, files, lang);
    if (errors > 0) process.exitCode ??= FINDINGS;
  }
}

/** Whether columns may go that hold something; a workbook without them may be a slip. */
async function mayDrop({ changes }: ImportPlan, lang: keyof Text, yes: boolean): Promise<boolean> {
  const lost = changes.flatMap(({ file, lostColumns }) =>
    lostColumns.map((header) => `${file}[${header}]`),
  );
  if (lost.length === 0 || yes) return true;
  const names = lost.join('、');
  say(
    {
      zh: `这几列的内容会全部丢失：${names}。`,
      en: `All content of these columns would be lost: ${names}.`,
    },
    lang,
  );
  if (!(process.stdin.isTTY && process.stdout.isTTY)) {
    say({ zh: '确实要删去这些列，就加 --yes。', en: 'To drop them, add --yes.' }, lang);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = { zh: '确实要删去吗？(y/N) ', en: 'Drop them? (y/N) ' }[lang];
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return /^(?:y|yes|是|删)$/iu.test(answer.trim());
}

async function write(
  { writes }: ImportPlan,
  folder: string,
  files: Files,
  lang: keyof Text,
): Promise<void> {
  if (writes.size === 0) return;
  const replacements = [...writes].map(([file, bytes]) => ({
    path: join(folder, file),
    bytes,
    before: files.get(file) ?? null,
  }));
  try {
    await replaceFiles(replacements);
  } catch (error) {
    const path = error instanceof ChangedMeanwhile ? shown(error.path) : null;
    const why = whyNot(error);
    fail(
      path === null
        ? `“${shown(folder)}”写不进去，一张表也没有改：${why.zh}\nthe sheets of “${shown(folder)}” cannot be written, none was changed: ${why.en}`
        : `${path} 刚才又变了，一张表也没有改；请重新运行\n${path} has just changed; no sheet was written, run again`,
    );
    return;
  }
  say({ zh: `已写入 ${writes.size} 张表。`, en: `${writes.size} sheet(s) written.` }, lang);
}

/** What is brought back; null, and a usage error said, when there is nothing there. */
async function readIncoming(path: string, files: Files): Promise<WorkbookReading | null> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return csvFolder(path, await readSheetFolder(path));
    const place = shown(path);
    const large = tooLarge(place, about.size);
    if (large !== null) return { sheets: [], diagnostics: [large] };
    const bytes = await readFile(path);
    if (!/\.(?:csv|tsv|txt)$/iu.test(path)) return await readWorkbook(place, bytes, files);
    return together([csvSheet(basename(path), place, bytes)]);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    fail(
      missing
        ? `没有“${path}”这个文件\nthere is no file “${path}”`
        : `读不了“${path}”：${whyNot(error).zh}\n“${path}” cannot be read: ${whyNot(error).en}`,
    );
    return null;
  }
}

function csvFolder(path: string, found: Files): WorkbookReading {
  if (found.size > 0)
    return together(
      [...found].map(([name, bytes]) => csvSheet(name, `${shown(path)}/${name}`, bytes)),
    );
  const nothing = fileProblem(
    shown(path),
    { zh: '文件夹里没有 CSV 文件', en: 'there is no CSV file in the folder' },
    { zh: '工作簿要写出文件名，例如 政策表.xlsx', en: 'name a workbook by its file' },
  );
  return { sheets: [], diagnostics: [nothing] };
}

function together(
  readings: readonly (Incoming | { readonly diagnostic: Diagnostic })[],
): WorkbookReading {
  return {
    sheets: readings.flatMap((it) => ('diagnostic' in it ? [] : [it])),
    diagnostics: readings.flatMap((it) => ('diagnostic' in it ? [it.diagnostic] : [])),
  };
}

function report(diagnostics: readonly Diagnostic[], lang: keyof Text): void {
  process.stdout.write(renderText(diagnostics, lang, { colour: process.stdout.isTTY, folder: '' }));
}

const say = (text: Text, lang: keyof Text): void => void process.stdout.write(`${text[lang]}\n`);

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
