/**
 * Puts the reader of the API’s document beside the pages, so that `/docs` needs nothing from
 * elsewhere.
 */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { writeIfChanged } from './sheet-files.ts';

/** Script and style of the reader, with the notices that its licence asks to go along. */
const READER = [
  'swagger-ui-bundle.js',
  'swagger-ui.css',
  'swagger-ui-bundle.js.LICENSE.txt',
  'LICENSE',
  'NOTICE',
] as const;

/** Writes `docs/` into the folder of what is served; a file is touched only when it changes. */
export async function buildDocs(root: string, outdir: string): Promise<void> {
  const folder = join(outdir, 'docs');
  await mkdir(folder, { recursive: true });
  const packaged = dirname(
    createRequire(join(root, 'package.json')).resolve('swagger-ui-dist/package.json'),
  );
  for (const name of READER) await copyChanged(join(packaged, name), join(folder, name));
  const source = await readFile(join(root, 'src/widget/docs.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', charset: 'utf8', minify: true });
  await writeIfChanged(join(folder, 'start.js'), `{${code}}\n`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/page/docs.css'],
    write: false,
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  await writeIfChanged(join(folder, 'docs.css'), outputFiles[0]?.text ?? '');
}

/** A file of a package of fixed version has changed when its size or age has. */
async function copyChanged(from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (target?.size === source.size && target.mtimeMs >= source.mtimeMs) return;
  await copyFile(from, to);
}
