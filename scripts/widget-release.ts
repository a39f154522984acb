/**
 * `npm run widget:release` keeps the widget of the last build in the repository, so that pages which
 * pinned it go on working after later deploys. `-- --check` only asks whether it is kept.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { release } from './widget-releases.ts';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/public');

const manifestSchema = v.object({ version: v.string(), released: v.boolean() });
const { version, released } = v.parse(
  manifestSchema,
  JSON.parse(await readFile(join(outdir, 'widget.json'), 'utf8')),
);

if (released) console.log(`小部件 ${version} 已经收在 widget-releases 里，地址一直有效。`);
else if (process.argv.includes('--check')) {
  console.error(
    `小部件 ${version} 还没有发布：下次构建之后，固定它的网页会打不开。请先运行 npm run widget:release 并提交。`,
  );
  process.exitCode = 1;
} else {
  await release({ root, outdir }, version);
  console.log(`小部件 ${version} 已放进 widget-releases，请提交。以后每次构建都会带上它。`);
}
