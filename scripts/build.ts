/**
 * Compiles the sheets into src/rules and bundles the widget. Under `wrangler dev` a bad save keeps
 * the last good rules serving; everywhere else it fails the build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/compile/compile.ts';
import { emit } from '../src/compile/emit.ts';
import { renderText } from '../src/diagnostic/render.ts';
import { parameterTypes } from '../src/openapi/parameter-types.ts';
import { indexRuleset } from '../src/table/ruleset.ts';
import { buildClient } from './build-client.ts';
import { buildData } from './build-data.ts';
import { forgetFindings, showFindings } from './build-dev.ts';
import { buildDocs } from './build-docs.ts';
import { buildEmbed } from './build-embed.ts';
import { buildHistory } from './build-history.ts';
import { buildLazy } from './build-lazy.ts';
import { buildOpenApi } from './build-openapi.ts';
import { buildPages } from './build-pages.ts';
import { buildStaff } from './build-staff.ts';
import { buildWidget } from './build-widget.ts';
import { progressLine } from './progress.ts';
import { readSheetFolder, todayInShanghai, writeIfChanged } from './sheet-files.ts';
import { isWidgetFile } from './widget-releases.ts';

const root = join(import.meta.dirname, '..');
const rules = join(root, 'src/rules');
const development = process.env['WRANGLER_COMMAND'] === 'dev';

async function build(): Promise<number> {
  const files = await readSheetFolder(join(root, 'sheets'));
  const { onProgress, clear } = progressLine();
  const result = await compile({ files, today: todayInShanghai(), onProgress });
  const { diagnostics, ruleset, content } = result;
  clear();
  const colour = process.stderr.isTTY;
  process.stderr.write(renderText(diagnostics, 'zh', { colour }));
  if (ruleset === null || content === null) {
    const serving = development && existsSync(join(rules, 'index.ts'));
    if (serving) await showFindings(root, diagnostics);
    process.stderr.write(
      serving
        ? '表里有错误：继续使用上一次没有错误的规则。改好保存后会自动更新。\n'
        : '表里有错误，没有生成规则。\n',
    );
    return serving ? 0 : 1;
  }
  for (const [name, text] of emit(ruleset, content)) await writeIfChanged(join(rules, name), text);
  const built = await buildWidget({ root });
  const indexed = indexRuleset(ruleset);
  const outdir = join(root, 'dist/public');
  const widget = built.map(({ name }) => name).filter(isWidgetFile);
  await buildEmbed({ root, outdir, widget });
  await buildLazy({ root, outdir });
  await buildHistory({ root, ruleset: indexed, files });
  await buildData({ ruleset, outdir });
  const parameters = parameterTypes(indexed);
  await writeIfChanged(join(rules, 'asked.ts'), parameters);
  const document = await buildOpenApi({ ruleset: indexed, root, outdir });
  await buildClient({ document, parameters, root, outdir });
  await buildDocs(root, outdir);
  await buildPages({ ruleset: indexed, outdir, development });
  await buildStaff({ root, outdir, files, ruleset: ruleset.hash });
  await forgetFindings(root, development);
  return 0;
}

process.exitCode = await build();
