/** `sheets check --fix`: shows the mend of each cell, asks, and writes it without touching the rest. */
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Text } from '../../src/base/text.ts';
import type { Diagnostic, Fix } from '../../src/diagnostic/diagnostic.ts';
import { fixesOf } from '../../src/diagnostic/fixes.ts';
import { patchSheet } from '../../src/sheet/patch.ts';
import { FINDINGS, fail, replaceFile, shown } from './shared.ts';

const RED = 31;
const GREEN = 32;
const BOLD = 1;

/** @returns whether a file was changed */
export async function mendFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  diagnostics: readonly Diagnostic[],
  lang: keyof Text,
  all: boolean,
): Promise<boolean> {
  const say = (text: Text): void => void process.stdout.write(`${text[lang]}\n`);
  const fixes = fixesOf(diagnostics);
  if (fixes.length === 0) {
    say({ zh: '没有可以照着改的单元格。', en: 'No cell can be mended mechanically.' });
    return false;
  }
  if (!all && !(process.stdin.isTTY && process.stdout.isTTY)) {
    for (const fix of fixes) process.stdout.write(difference(fix, folder, false));
    fail(
      '没有终端可以回答，什么都没有改；确定要改就加 --yes\nno terminal to answer on, nothing was changed; add --yes to apply',
    );
    return false;
  }
  const chosen = await choose(fixes, folder, lang, all);
  let changed = 0;
  for (const [file, edits] of Map.groupBy(chosen, (fix) => fix.file)) {
    const refused = await apply(join(folder, file), files.get(file) ?? new Uint8Array(), edits);
    if (refused === null) changed += edits.length;
    else {
      process.stderr.write(`${file}: ${refused[lang]}\n`);
      process.exitCode = FINDINGS;
    }
  }
  say({
    zh: `改了 ${changed} 格，另有 ${fixes.length - changed} 格没有改。`,
    en: `${changed} cell(s) changed, ${fixes.length - changed} left as they were.`,
  });
  return changed > 0;
}

function difference({ file, cell, from, to }: Fix, folder: string, colour: boolean): string {
  const paint = (text: string, code: number): string =>
    colour ? `\u001B[${code}m${text}\u001B[0m` : text;
  const lines = (sign: string, text: string): string =>
    text
      .split('\n')
      .map((line) => `  ${sign} ${line}`)
      .join('\n');
  return `${paint(`${shown(folder)}/${file} ${cell}`, BOLD)}
${paint(lines('-', from), RED)}
${paint(lines('+', to), GREEN)}
`;
}

async function choose(
  fixes: readonly Fix[],
  folder: string,
  lang: keyof Text,
  all: boolean,
): Promise<readonly Fix[]> {
  const terminal = all ? null : createInterface({ input: process.stdin, output: process.stdout });
  const chosen: Fix[] = [];
  // End of input (Ctrl+D) answers no to the rest.
  const closed = new Promise<string>((resolve) => terminal?.once('close', () => resolve('')));
  let open = true;
  terminal?.once('close', () => {
    open = false;
  });
  for (const fix of fixes) {
    if (!open) break;
    process.stdout.write(difference(fix, folder, process.stdout.isTTY));
    const question = lang === 'en' ? 'Change this cell? (y/N) ' : '改这一格吗？(y/N) ';
    const answer =
      terminal === null ? 'y' : await Promise.race([terminal.question(question), closed]);
    if (/^(?:y|yes|是|改)$/iu.test(answer.trim())) chosen.push(fix);
  }
  terminal?.close();
  return chosen;
}

/** @returns why it was not done; null when it was */
async function apply(
  path: string,
  checked: Uint8Array,
  edits: readonly Fix[],
): Promise<Text | null> {
  const result = patchSheet(checked, edits);
  if ('refused' in result) return result.refused;
  const target = await realpath(path);
  if (!checkedStill(await readFile(target), checked))
    return {
      zh: '检查之后文件又变了，没有改；请重新运行',
      en: 'the file has changed since it was checked and was left alone; run again',
    };
  await replaceFile(target, result.bytes);
  return null;
}

function checkedStill(now: Uint8Array, checked: Uint8Array): boolean {
  return Buffer.compare(now, checked) === 0;
}
