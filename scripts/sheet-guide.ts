/**
 * Brings the generated parts of sheets/README.zh-CN.md up to date, whose prose between them is
 * written by hand, and the pages of docs/, which are generated whole. With `--check` nothing is
 * written and a stale page fails.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledSheets } from './compiled-sheets.ts';
import { coveragePages } from './coverage-doc.ts';
import { diagnosticsPages } from './diagnostics-doc.ts';
import { writeIfChanged } from './sheet-files.ts';
import { BLOCKS } from './sheet-guide-blocks.ts';
import { statementsPages } from './statements-doc.ts';

const ROOT = join(import.meta.dirname, '..');
const GUIDE = 'sheets/README.zh-CN.md';
const STALE = 1;
const USAGE = 2;

/** `<!-- 生成：日期 -->` … `<!-- 生成完 -->`; what stands between is replaced. */
const BLOCK = /<!-- 生成：(.+?) -->\n[\s\S]*?<!-- 生成完 -->/gu;

async function fill(guide: string): Promise<string> {
  const texts = new Map<string, string>();
  for (const [name, write] of BLOCKS) texts.set(name, await write());
  const used = new Set<string>();
  const filled = guide.replace(BLOCK, (_, name: string) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`no block is called “${name}”`);
    used.add(name);
    return `<!-- 生成：${name} -->\n\n${text}\n\n<!-- 生成完 -->`;
  });
  const missing = [...BLOCKS.keys()].filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`the guide lacks the blocks ${missing.join(', ')}`);
  return filled;
}

async function pages(): Promise<ReadonlyMap<string, string>> {
  const guide = await fill(await readFile(join(ROOT, GUIDE), 'utf8'));
  const ruleset = await compiledSheets();
  return new Map([
    [GUIDE, guide],
    ...(await diagnosticsPages()),
    ...statementsPages(ruleset),
    ...coveragePages(ruleset),
  ]);
}

/** @returns the exit code: 0 fine, 1 stale, 2 usage */
async function main(args: readonly string[]): Promise<number> {
  const [option, ...more] = args;
  if (more.length > 0 || (option !== undefined && option !== '--check')) {
    process.stderr.write('用法: npm run guide [-- --check]\n');
    return USAGE;
  }
  let stale = false;
  for (const [path, text] of await pages()) {
    if (option === undefined) {
      const changed = await writeIfChanged(join(ROOT, path), text);
      process.stdout.write(`${path}: ${changed ? '已更新' : '没有变化'}\n`);
    } else if ((await readFile(join(ROOT, path), 'utf8').catch(() => null)) !== text) {
      process.stderr.write(`${path} 与代码里的定义或者表不一致，请运行 npm run guide\n`);
      stale = true;
    }
  }
  return stale ? STALE : 0;
}

process.exitCode = await main(process.argv.slice(2));
