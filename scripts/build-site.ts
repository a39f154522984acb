/**
 * Bundles what the pages need into one module, which the worker loads when somebody first asks for
 * one of them (src/lazy/load.ts), and writes their style sheet.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeIfChanged } from './sheet-files.ts';

export interface SiteBuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder of what is served. */
  readonly outdir: string;
}

/** Writes `src/lazy/site.mjs` and `site.css`; a file is touched only when its bytes change. */
export async function buildSite({ root, outdir }: SiteBuildOptions): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/http/site/answer.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  await writeIfChanged(join(root, 'src/lazy/site.mjs'), outputFiles[0]?.text ?? '');
  const style = await build({
    absWorkingDir: root,
    entryPoints: ['src/page/site.css'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  await mkdir(outdir, { recursive: true });
  await writeIfChanged(join(outdir, 'site.css'), style.outputFiles[0]?.text ?? '');
}
