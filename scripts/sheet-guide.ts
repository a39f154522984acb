/**
 * Brings the generated parts of sheets/README.zh-CN.md up to date; the prose between them is
 * written by hand. With `--check` nothing is written and a stale guide fails.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeIfChanged } from './sheet-files.ts';
import { BLOCKS } from './sheet-guide-blocks.ts';

const GUIDE = join(import.meta.dirname, '../sheets/README.zh-CN.md');
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

/** @returns the exit code: 0 fine, 1 stale, 2 usage */
async function main(args: readonly string[]): Promise<number> {
  const [option, ...more] = args;
  if (more.length > 0 || (option !== undefined && option !== '--check')) {
    process.stderr.write('用法: npm run guide [-- --check]\n');
    return USAGE;
  }
  const before = await readFile(GUIDE, 'utf8');
  const after = await fill(before);
  if (option === undefined) {
    const changed = await writeIfChanged(GUIDE, after);
    process.stdout.write(`sheets/README.zh-CN.md: ${changed ? '已更新' : '没有变化'}\n`);
    return 0;
  }
  if (before === after) return 0;
  process.stderr.write('sheets/README.zh-CN.md 与代码里的定义不一致，请运行 npm run guide\n');
  return STALE;
}

process.exitCode = await main(process.argv.slice(2));
