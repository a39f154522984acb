/**
 * Bundles what a browser loads into one folder: the widget's script and the style sheet of the
 * pages. A file is written only when its bytes changed: the development server watches.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { build, transform } from 'esbuild';
import { smaller } from './minify.ts';

/** The oldest browsers that must understand what is built. */
const target = ['es2019', 'chrome74', 'ios13'];

/** A module of another origin runs only when that origin allows it, and any site may embed. */
const headers = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff

# Named for their bytes: whoever has one of these never needs to ask again.
/w/*
  Cache-Control: public, max-age=31536000, immutable

/widget-answer-*
  Cache-Control: public, max-age=31536000, immutable

/widget-en-*
  Cache-Control: public, max-age=31536000, immutable

# By its ending it would be a film.
/client.d.ts
  Content-Type: text/plain; charset=utf-8
`;

export interface WidgetBuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** Where the files go; `dist/public` of the project unless given. */
  readonly outdir?: string;
}

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly changed: boolean;
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Builds `widget.js`, `widget-answer-….js` (loaded while the first question is read), for who reads
 * English `widget-en-….js` (the words of the first) and `widget-en-answer-….js` (the second in
 * English), and `page.css`, with `_headers` that go with them. Scripts of earlier builds are taken
 * away. Throws with the bundler's report when they do not build.
 */
export async function buildWidget(options: WidgetBuildOptions): Promise<readonly BuiltFile[]> {
  const { root, outdir = join(root, 'dist', 'public') } = options;
  const [scripts, ...sheets] = await Promise.all([
    bundleScripts(join(root, 'src', 'widget')),
    ...Object.entries(styles).map(([name, path]) => readStyle(name, join(root, path))),
  ]);
  await mkdir(outdir, { recursive: true });
  const files = [...scripts, ...sheets, { name: '_headers', text: headers }];
  const named = new Set(files.map(({ name }) => name));
  for (const name of await readdir(outdir))
    if (/^widget-.*\.js$/u.test(name) && !named.has(name)) await rm(join(outdir, name));
  return Promise.all(files.map(({ name, text }) => writeChanged(outdir, name, text)));
}

/** The pages' style, and the widget's as browsers load it that cannot take it from the script. */
const styles = {
  'page.css': 'src/page/page.css',
  'widget-card.css': 'src/widget/style/card.css',
  'widget-result.css': 'src/widget/style/result.css',
} as const;

async function readStyle(name: string, path: string): Promise<TextFile> {
  return { name, text: await minifyCss(await readFile(path, 'utf8')) };
}

/** The script that paints first, the one that reads answers, and the words of who reads English. */
const entries = {
  widget: 'widget.ts',
  'widget-answer': 'answer/answer.ts',
  'widget-en': 'words/en.ts',
} as const;

/** The script that reads answers once more, with words in English and none in Chinese. */
const english = { 'widget-en-answer': 'answer/answer.ts' } as const;

async function bundleScripts(folder: string): Promise<readonly TextFile[]> {
  // One table of shortened names for all of them, for they speak to each other.
  const names = {};
  const chinese = await bundle(folder, entries, names, []);
  return marked([...chinese, ...(await bundle(folder, english, names, [inEnglish]))]);
}

async function bundle(
  folder: string,
  scripts: Readonly<Record<string, string>>,
  names: Record<string, string | false>,
  plugins: readonly Plugin[],
): Promise<readonly TextFile[]> {
  const result = await build({
    entryPoints: Object.entries(scripts).map(([out, file]) => ({ in: join(folder, file), out })),
    bundle: true,
    write: false,
    format: 'esm',
    // They share no code: each takes what it needs of the first from its hands.
    splitting: false,
    outdir: '.',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target,
    mangleProps: /[a-z]_$/i,
    mangleCache: names,
    // Both browsers have these, though ES2019 lacks the first two and Safari 13 gets the third
    // wrong where the rest of an array is taken, which the widget never does.
    supported: { 'import-meta': true, 'dynamic-import': true, destructuring: true },
    // Fields as assignments: the helper that defines them otherwise costs every reader bytes.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [cssAsText, ...plugins],
    logLevel: 'silent',
  });
  Object.assign(names, result.mangleCache);
  return result.outputFiles.map(({ path, text }) => ({
    name: basename(path),
    text: smaller(text),
  }));
}

/** Where the words of the second script are asked for, those in English are given. */
const inEnglish: Plugin = {
  name: 'in-english',
  setup(bundler) {
    bundler.onResolve({ filter: /\/zh-answer\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('zh-answer', 'en-answer')),
    }));
  },
};

const FIRST = 'widget.js';

/**
 * Names the scripts that the first one loads for their bytes. A page that was opened before a deploy
 * and loads one of them after it finds nothing, which is told calmly, instead of a script that
 * speaks another language: the names by which they speak differ from build to build.
 */
function marked(scripts: readonly TextFile[]): readonly TextFile[] {
  const first = scripts.find(({ name }) => name === FIRST);
  if (first === undefined) throw new Error(`no ${FIRST} was built`);
  const rest = scripts
    .filter((one) => one !== first)
    .map(({ name, text }) => {
      const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
      return { before: `./${name}`, name: name.replace('.js', `-${mark}.js`), text };
    });
  const text = rest.reduce((sum, { before, name }) => {
    const [head, tail, ...more] = sum.split(before);
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(`${FIRST} names ${before} not once`);
    return `${head}./${name}${tail}`;
  }, first.text);
  return [{ name: FIRST, text }, ...rest];
}

/** `import css from './x.css'` gives the style sheet's minified text. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await minifyCss(await readFile(path, 'utf8')),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8', target });
  // A custom property keeps the space before its value, which nobody needs.
  return code.trim().replace(/(--[a-z-]+): /g, '$1:');
}

async function writeChanged(folder: string, name: string, text: string): Promise<BuiltFile> {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8').catch(() => null);
  const changed = before !== text;
  if (changed) await writeFile(path, text);
  return { name, bytes: Buffer.byteLength(text), changed };
}
