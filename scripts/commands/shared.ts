/** What the commands of the command line have in common: options, folders, exit codes. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Argument, Option } from 'commander';
import type { Text } from '../../src/base/text.ts';
import { type CompileResult, compile } from '../../src/compile/compile.ts';
import { whyNot } from '../disk-error.ts';
import { progressLine } from '../progress.ts';
import { readSheetFolder, todayInShanghai, UnreadableSheet } from '../sheet-files.ts';

export const SHEETS = join(import.meta.dirname, '../../sheets');
export const FINDINGS = 1;
export const USAGE = 2;

/** As the API has it; `zh` for short. */
export type LangName = 'zh-CN' | 'zh' | 'en';

/** The language as texts have it. */
export function textLang(lang: LangName): keyof Text {
  return lang === 'en' ? 'en' : 'zh';
}

export const langOption = (): Option =>
  new Option('--lang <lang>', '输出语言 / language')
    .choices(['zh-CN', 'zh', 'en'] satisfies LangName[])
    .default('zh-CN' satisfies LangName);

/** Help names the folder as people know it, not where it happens to stand. */
export const folderArgument = (): Argument =>
  new Argument('[folder]', '放表的文件夹 / the folder').default(SHEETS, 'sheets');

export const sheetsOption = (): Option =>
  new Option('--sheets <folder>', '放表的文件夹 / the folder').default(SHEETS, 'sheets');

export const formatOption = (...formats: readonly string[]): Option =>
  new Option('--format <format>', '输出格式 / output').choices(formats).default('text');

/** Examples that stand below a command's options. */
export function examples(...lines: readonly string[]): string {
  return `\n例子 / examples：\n${lines.map((line) => `  npm run sheets -- ${line}\n`).join('')}`;
}

/** A folder as people see it from where they are. */
export function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}

/** A folder as programs write it before a file's name: nothing for the current one, with `/`. */
export function prefixOf(folder: string): string {
  return relative(process.cwd(), folder).replaceAll('\\', '/');
}

/** A usage error: exit code 2. */
export function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = USAGE;
}

export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The CSV files of a folder; null, and a usage error said, when there is none. */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array> | null> {
  return await readSheetFolder(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (error instanceof UnreadableSheet) {
      const { zh, en } = whyNot(error);
      fail(
        `读不了文件夹“${folder}”里的 ${error.file}：${zh}\n${error.file} in the folder “${folder}” cannot be read: ${en}`,
      );
      return null;
    }
    fail(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `没有文件夹“${folder}”\nthere is no folder “${folder}”`
        : `读不了文件夹“${folder}”：${whyNot(error).zh}\nthe folder “${folder}” cannot be read: ${whyNot(error).en}`,
    );
    return null;
  });
}

export async function compileFiles(files: ReadonlyMap<string, Uint8Array>): Promise<CompileResult> {
  const { onProgress, clear } = progressLine();
  const result = await compile({ files, today: todayInShanghai(), onProgress });
  clear();
  return result;
}

/** Replaces a file in one step: whoever reads it meanwhile sees the old bytes or the new ones. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  const { mode } = await stat(path);
  try {
    await writeFile(draft, bytes, { mode });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
