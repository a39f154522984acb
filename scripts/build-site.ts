/**
 * Bundles what the pages need into modules, which the worker loads when somebody first asks for one
 * of them (src/lazy/load.ts), and writes their style sheet.
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

/** Writes `src/lazy/site.mjs`, `src/lazy/changes.mjs` and `site.css`; a file is touched only when its bytes change. */
export async function buildSite({ root, outdir }: SiteBuildOptions): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    // The page of changes comes with a record that only grows: nobody else waits for it.
    entryPoints: { site: 'src/http/site/answer.ts', changes: 'src/http/site/changes.ts' },
    outdir: join(root, 'src/lazy'),
    outExtension: { '.js': '.mjs' },
    // Loaded by the first when somebody asks (src/lazy/load-changes.ts).
    external: ['./changes.mjs', './history.mjs'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  for (const { path, text } of outputFiles) await writeIfChanged(path, text);
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
