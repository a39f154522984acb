import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltFile } from '../../scripts/build-widget.ts';
import { buildWidget } from '../../scripts/build-widget.ts';

const root = join(import.meta.dirname, '..', '..');
const KB = 1024;
let folder = '';
let built: readonly BuiltFile[] = [];

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
  it('is small: 12 KB for Chinese readers, 2 KB more for English words', async () => {
    expect(await compressed('widget.js')).toBeLessThanOrEqual(12 * KB);
    expect(await compressed('widget-en.js')).toBeLessThanOrEqual(2 * KB);
  });

  it('is made of these files', () => {
    expect(built.map(({ name }) => name).sort()).toEqual([
      '_headers',
      'page.css',
      'widget-en.js',
      'widget.js',
    ]);
  });

  it('is written once: a second build changes nothing', async () => {
    const again = await buildWidget({ root, outdir: folder });
    expect(built.every(({ changed }) => changed)).toBe(true);
    expect(again.some(({ changed }) => changed)).toBe(false);
  });

  it('uses no syntax newer than its oldest browsers', async () => {
    const script = (await textOf('widget.js')) + (await textOf('widget-en.js'));
    // Optional chaining, nullish coalescing, logical assignment, private and static members.
    expect(script).not.toMatch(/\?\.(?!\d)|\?\?|&&=|\|\|=|\.#|static[ {]/);
  });

  it('keeps nothing on the device and runs nothing it was told', async () => {
    const script = await textOf('widget.js');
    expect(script).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|innerHTML|insertAdjacentHTML|\beval\b|new Function/,
    );
  });

  it('carries no validator', async () => {
    expect(await textOf('widget.js')).not.toContain('valibot');
  });
});
