/** Addresses of the widget that never change their content. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWidgetFile, pinWidget, release, versionOf } from '../../scripts/widget-releases.ts';
import { temporaryFolder } from '../cli/process.ts';

let folder: ReturnType<typeof temporaryFolder>;
let root: string;
let outdir: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = folder.path;
  outdir = join(root, 'public');
  mkdirSync(outdir);
});
afterEach(() => folder.remove());

/** Puts a build of the widget where it is served, and pins it. */
async function build(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(outdir, name), text);
  return await pinWidget({ root, outdir, widget: Object.keys(files) });
}

const first = { 'widget.js': 'import("./widget-en.js")', 'widget-en.js': 'export const en = 1' };
const second = { 'widget.js': 'import("./widget-two.js")', 'widget-two.js': 'export const en = 2' };

describe('an address named for the bytes', () => {
  it('holds all files of the build, and the manifest says what a browser verifies', async () => {
    const manifest = await build(first);
    expect(manifest.url).toBe(`/w/${manifest.version}/widget.js`);
    for (const [name, text] of Object.entries(first))
      expect(readFileSync(join(outdir, 'w', manifest.version, name), 'utf8')).toBe(text);
    const digest = createHash('sha384').update(first['widget.js']).digest('base64');
    expect(manifest.integrity).toBe(`sha384-${digest}`);
    expect(manifest.files.map(({ name }) => name)).toEqual(['widget.js', 'widget-en.js']);
    expect(JSON.parse(readFileSync(join(outdir, 'widget.json'), 'utf8'))).toEqual(manifest);
  });

  it('changes with any byte and any name, and with nothing else', async () => {
    const versions = [
      first,
      second,
      { ...first, 'widget-en.js': 'export const en = 2' },
      { ...first, 'widget-x.js': '' },
      { 'widget.js': first['widget.js'], 'widget-e.js': first['widget-en.js'] },
    ].map((files) => versionOf(bytesOf(files)));
    expect(new Set(versions).size).toBe(5);
    const turned = Object.fromEntries(Object.entries(first).reverse());
    expect(versionOf(bytesOf(turned))).toBe(versions[0]);
    expect(versions[0]).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('goes with the next build, unless it was released', async () => {
    const lost = await build(first);
    const kept = await build(second);
    expect(existsSync(join(outdir, 'w', lost.version))).toBe(false);
    expect([lost.released, kept.released]).toEqual([false, false]);

    expect(await release({ root, outdir }, kept.version)).toBe(true);
    expect(await release({ root, outdir }, kept.version)).toBe(false);
    expect((await build(second)).released).toBe(true);
    const third = await build(first);
    expect(third.version).toBe(lost.version);
    for (const [name, text] of Object.entries(second))
      expect(readFileSync(join(outdir, 'w', kept.version, name), 'utf8')).toBe(text);
  });

  it('never serves other bytes than it was named for', async () => {
    const { version } = await build(first);
    await release({ root, outdir }, version);
    appendFileSync(join(root, 'widget-releases', version, 'widget-en.js'), ';');
    await expect(build(first)).rejects.toThrow('has changed since it was released');
  });

  it('is of the widget alone', () => {
    const names = [
      'widget.js',
      'widget-en.js',
      'widget-chunk-A1.js',
      'page.css',
      '_headers',
      'widget.json',
    ];
    expect(names.filter(isWidgetFile)).toEqual(names.slice(0, 3));
  });
});

function bytesOf(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(
    Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
}
