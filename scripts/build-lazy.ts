/**
 * Bundles what the worker loads when somebody first asks for it (src/lazy/load.ts): pages, the
 * protocol for assistants, answers as lines to show, calendar files. Writes the pages' style sheets, too.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { smaller } from './minify.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface LazyBuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder of what is served. */
  readonly outdir: string;
}

/** Module in src/lazy → what it is made of. */
export const LAZY = {
  'site.mjs': 'src/http/site/answer.ts',
  // The page of changes comes with a record that only grows: nobody else waits for it.
  'changes.mjs': 'src/http/site/changes.ts',
  'calendar.mjs': 'src/http/calendar.ts',
  'posted.mjs': 'src/http/posted.ts',
  'mcp.mjs': 'src/http/mcp/answer.ts',
  'view.mjs': 'src/http/view.ts',
  'view-zh.mjs': 'src/http/view-zh.ts',
  'view-en.mjs': 'src/http/view-en.ts',
} as const;

/** Of which the least is left of the room it has: worth the time that it takes to make it smaller. */
const FULLEST: keyof typeof LAZY = 'view.mjs';

/** Style sheets of pages, besides the one that all have. */
const STYLES = ['site.css', 'large.css'] as const;

/** How each of them is bundled. */
export const LAZY_OPTIONS = {
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2024',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  // What one of them loads lies beside it (src/lazy/load-changes.ts).
  external: ['./*.mjs'],
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Writes the modules and the styles; a file is touched only when its bytes change. */
export async function buildLazy({ root, outdir }: LazyBuildOptions): Promise<void> {
  for (const [name, entry] of Object.entries(LAZY)) {
    const { outputFiles } = await build({
      ...LAZY_OPTIONS,
      absWorkingDir: root,
      entryPoints: [entry],
    });
    const module = outputFiles[0]?.text ?? '';
    await writeIfChanged(join(root, 'src/lazy', name), name === FULLEST ? smaller(module) : module);
  }
  await mkdir(outdir, { recursive: true });
  for (const name of STYLES) {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [`src/page/${name}`],
      bundle: true,
      write: false,
      minify: true,
      charset: 'utf8',
      logLevel: 'silent',
    });
    await writeIfChanged(join(outdir, name), outputFiles[0]?.text ?? '');
  }
}
