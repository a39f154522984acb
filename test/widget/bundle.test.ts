import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

const chinese = ['widget.js', 'widget-answer.js'];
const scripts = [...chinese, 'widget-en.js'];

const textOf = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
const compressed = async (name: string): Promise<number> =>
  gzipSync(await textOf(name), { level: 9 }).length;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yibao-widget-'));
  built = await buildWidget({ root, outdir: folder });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the widget as it is loaded', () => {
  it('paints after 6 KB', async () => {
    expect(await compressed('widget.js')).toBeLessThanOrEqual(6 * KB);
  });

  it('is small: 16.6 KB for all topics in Chinese, 2 KB more for English words', async () => {
    const sizes = await Promise.all(chinese.map(compressed));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(16.6 * KB);
    expect(await compressed('widget-en.js')).toBeLessThanOrEqual(2 * KB);
  });

  it('is made of these files', () => {
    expect(built.map(({ name }) => name).sort()).toEqual(
      ['_headers', 'page.css', ...scripts].sort(),
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
    expect(await textOf('widget-answer.js')).not.toContain('attachShadow');
  });
});
