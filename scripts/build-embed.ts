/**
 * Builds what lets others show the widget: the scripts and styles of `/embed` and its builder, both
 * pages, `embed.js`, and the copies of the widget under addresses that never change their content.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { renderBuilder } from '../src/embed/builder-page.ts';
import { renderFrame } from '../src/embed/frame-page.ts';
import { LANGS } from '../src/i18n/lang.ts';
import { writeIfChanged } from './sheet-files.ts';
import { pinWidget } from './widget-releases.ts';

/** The oldest browsers that must understand what is built, the widget's own. */
const target = ['es2019', 'chrome74', 'ios13'];

export interface EmbedOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder of what is served; the widget is in it already. */
  readonly outdir: string;
  /** Names of the widget's files there. */
  readonly widget: readonly string[];
}

/** Source in src/embed → its place among what is served. */
const SCRIPTS = {
  'host.ts': 'embed.js',
  'frame.ts': 'embed/frame.js',
  'builder.ts': 'embed/builder.js',
};
const STYLES = { 'frame.css': 'embed/frame.css', 'builder.css': 'embed/builder.css' };

/** Writes all of it; a file is touched only when its bytes change. */
export async function buildEmbed({ root, outdir, widget }: EmbedOptions): Promise<void> {
  const source = (name: string): string => join(root, 'src/embed', name);
  for (const [name, to] of Object.entries(SCRIPTS))
    await writeIfChanged(join(outdir, to), await bundleClassic(source(name)));
  for (const [name, to] of Object.entries(STYLES)) {
    const css = await readFile(source(name), 'utf8');
    const { code } = await transform(css, { loader: 'css', minify: true, target });
    await writeIfChanged(join(outdir, to), code);
  }
  const manifest = await pinWidget({ root, outdir, widget });
  for (const lang of LANGS) {
    const pages = {
      embed: renderFrame({ lang }),
      'embed-builder': renderBuilder({ lang, pinned: manifest, released: manifest.released }),
    };
    for (const [name, text] of Object.entries(pages))
      await writeIfChanged(join(outdir, 'pages', `${name}.${lang}.html`), text);
  }
}

/** A classic script, so that it knows its own tag. */
async function bundleClassic(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target,
    // As for the widget: both browsers have it.
    supported: { destructuring: true },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
