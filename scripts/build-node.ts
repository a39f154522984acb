/** Bundles the Node server, rules inside, into dist/node/server.js; needs no packages to run. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeIfChanged } from './sheet-files.ts';

const root = join(import.meta.dirname, '..');

/** Packages in CommonJS ask for Node's modules in their own way. */
const banner = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/node/server.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Names of classes stay: they stand in the log of errors.
  minify: true,
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  banner: { js: banner },
  logLevel: 'warning',
});
await writeIfChanged(join(root, 'dist/node/server.js'), outputFiles[0]?.text ?? '');
