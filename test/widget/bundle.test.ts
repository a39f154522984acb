import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltFile } from '../../scripts/build-widget.ts';
import { buildWidget } from '../../scripts/build-widget.ts';

const root = join(import.meta.dirname, '..', '..');
const KB = 1024;
let folder = '';
let built: readonly BuiltFile[] = [];

const scripts = ['widget', 'widget-answer', 'widget-en', 'widget-en-answer'];
/** What somebody loads who asks about everything, and what of it before the first question shows. */
const languages = {
  Chinese: { all: ['widget', 'widget-answer'], first: ['widget'] },
  English: { all: ['widget', 'widget-en', 'widget-en-answer'], first: ['widget', 'widget-en'] },
} as const;

/** The file of a script: all but the first are named for their bytes. */
function fileOf(script: string): string {
  const named = built.filter(({ name }) =>
    new RegExp(`^${script}(-[0-9a-f]{8})?\\.js$`).test(name),
  );
  const [only, another] = named;
  if (only === undefined || another !== undefined) throw new Error(`not one file: ${script}`);
  return only.name;
}

const textOf = (script: string): Promise<string> => readFile(join(folder, fileOf(script)), 'utf8');
const compressed = async (name: string): Promise<number> =>
  gzipSync(await textOf(name), { level: 9 }).length;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yibao-widget-'));
  built = await buildWidget({ root, outdir: folder });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function sizeOf(names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(names.map(compressed));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('the widget as it is loaded', () => {
  it.each(Object.entries(languages))(
    'is small in %s: it paints after 6 KB, and is 12 KB for all topics',
    async (_language, { all, first }) => {
      expect(await sizeOf(first)).toBeLessThanOrEqual(6 * KB);
      expect(await sizeOf(all)).toBeLessThanOrEqual(12 * KB);
    },
  );

  it('carries the words of the second script in one language only', async () => {
    expect(await textOf('widget-answer')).toContain('城乡居民');
    expect(await textOf('widget-answer')).not.toContain('Resident');
    expect(await textOf('widget-en-answer')).toContain('Resident');
    expect(await textOf('widget-en-answer')).not.toContain('居民');
  });

  it('is made of these files', () => {
    expect(built.map(({ name }) => name).sort()).toEqual(
      [
        '_headers',
        'page.css',
        'widget-card.css',
        'widget-result.css',
        ...scripts.map(fileOf),
      ].sort(),
    );
  });

  it('loads the others by the names of their bytes, and takes away those of earlier builds', async () => {
    const first = await textOf('widget');
    for (const script of scripts.slice(1)) {
      const mark = createHash('sha256')
        .update(await textOf(script))
        .digest('hex')
        .slice(0, 8);
      expect(fileOf(script)).toBe(`${script}-${mark}.js`);
      expect(first.split(`./${fileOf(script)}`)).toHaveLength(2);
    }
    await writeFile(join(folder, 'widget-answer-00000000.js'), 'export {}');
    await buildWidget({ root, outdir: folder });
    expect((await readdir(folder)).filter((name) => name.endsWith('.js')).sort()).toEqual(
      scripts.map(fileOf).sort(),
    );
  });

  it('is written once: a second build changes nothing', async () => {
    const again = await buildWidget({ root, outdir: folder });
    expect(built.every(({ changed }) => changed)).toBe(true);
    expect(again.some(({ changed }) => changed)).toBe(false);
  });

  it.each(scripts)('uses no syntax newer than its oldest browsers: %s', async (name) => {
    const script = await textOf(name);
    // Optional chaining, nullish coalescing, logical assignment, private and static members.
    expect(script).not.toMatch(/\?\.(?!\d)|\?\?|&&=|\|\|=|\.#|static[ {]/);
    const printed = (target: string | string[]): Promise<string> =>
      transform(script, {
        target,
        // The browsers have these; esbuild minds a corner of each that the widget stays out of.
        supported: { 'import-meta': true, 'dynamic-import': true, destructuring: true },
      }).then(({ code }) => code);
    // What the old ones lack would be rewritten for them.
    expect(await printed(['chrome74', 'ios13'])).toBe(await printed('esnext'));
  });

  it('keeps nothing on the device and runs nothing it was told', async () => {
    for (const name of scripts)
      expect(await textOf(name)).not.toMatch(
        /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|innerHTML|insertAdjacentHTML|\beval\b|new Function/,
      );
  });

  it('carries no validator, and no script twice', async () => {
    for (const name of scripts) expect(await textOf(name)).not.toContain('valibot');
    // The second takes what it needs of the first from its hands.
    for (const name of scripts.slice(1)) expect(await textOf(name)).not.toMatch(/\bimport\b/);
    for (const name of ['widget-answer', 'widget-en-answer'])
      expect(await textOf(name)).not.toContain('attachShadow');
  });
});
