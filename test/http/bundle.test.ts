import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAZY, LAZY_OPTIONS } from '../../scripts/build-lazy.ts';
import { ruleset } from '../../src/rules/index.ts';
import { SHEET_IDS } from '../../src/table/conclusions.ts';

const root = join(import.meta.dirname, '../..');

interface Bundle {
  /** Every file that went in. */
  readonly inputs: readonly string[];
  readonly gzipped: number;
}

/** The worker as it is uploaded, without its static assets. */
async function bundleWithout(external: readonly string[]): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/http/worker.ts'],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    // Uploaded beside the worker, and loaded when somebody asks for what is in them.
    external: ['cloudflare:*', './*.mjs', ...external],
    logLevel: 'silent',
  });
  const gzipped = gzipSync(outputFiles[0]?.contents ?? '').length;
  return { inputs: Object.keys(metafile.inputs), gzipped };
}

let whole: Bundle;
let code: Bundle;
/** What regions and the districts within them take, compressed by themselves. */
let places: number;

beforeAll(async () => {
  [whole, code] = await Promise.all([bundleWithout([]), bundleWithout(['../rules/index.ts'])]);
  places = gzipSync(readFileSync(join(root, 'src/rules/regions.ts'))).length;
});

/** Bytes of a module beside the worker, compressed. */
function sizeOf(module: string): number {
  return gzipSync(readFileSync(join(root, 'src/lazy', module))).length;
}

describe('the worker’s bundle', () => {
  it('holds the compiled rules and nothing that compiles them', () => {
    expect(whole.inputs).toContain('src/query/refund.ts');
    expect(whole.inputs).toContain('src/rules/refund.ts');
    const buildTime = whole.inputs.filter((path) =>
      /^src\/(?:sheet|check|compile|diagnostic|widget)\/|papaparse|^scripts\/|^test\//u.test(path),
    );
    expect(buildTime).toEqual([]);
  });

  it('needs no package but the router: schemas stay with tests and builds', () => {
    const packages = new Set(
      whole.inputs.flatMap(
        (path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? [],
      ),
    );
    expect([...packages].sort()).toEqual(['hono']);
  });

  it('stays small: the code as it is, the data a quarter of a kilobyte a rule', () => {
    expect(code.inputs.some((path) => path.startsWith('src/rules/'))).toBe(false);
    expect(code.gzipped).toBeLessThanOrEqual(60 * 1024);
    // Sources included; more rules bring this down, a wordier form brings it up.
    // Every decision sheet counts: each row is emitted.
    const rules = SHEET_IDS.reduce((sum, table) => sum + ruleset[table].rules.length, 0);
    expect((whole.gzipped - code.gzipped - places) / rules).toBeLessThan(256);
  });

  it('leaves what renders pages to a module of its own, of at most 24 KB', () => {
    const rendering = whole.inputs.filter((path) => /^src\/(?:page|http\/site)\//u.test(path));
    expect(rendering).toEqual(['src/page/origin.ts']);
    expect(sizeOf('site.mjs')).toBeLessThanOrEqual(24 * 1024);
  });

  it('keeps the page of changes apart, with a record of a few bytes a change', () => {
    expect(sizeOf('changes.mjs')).toBeLessThanOrEqual(12 * 1024);
    const events = readFileSync(join(root, 'history/rules.csv'), 'utf8').trimEnd().split('\r\n');
    expect(sizeOf('history.mjs') / (events.length - 1)).toBeLessThan(24);
    expect(whole.inputs.filter((path) => path.startsWith('src/history/'))).toEqual([]);
  });

  it('leaves reading what is posted to a module of its own', () => {
    expect(whole.inputs.filter((path) => path.startsWith('src/http/posted/'))).toEqual([]);
    expect(sizeOf('posted.mjs')).toBeLessThanOrEqual(2 * 1024);
  });

  it('leaves the protocol for assistants to a module of its own', () => {
    const speaking = whole.inputs.filter((path) => /^src\/http\/mcp\/|short-answer/u.test(path));
    expect(speaking).toEqual([]);
    expect(sizeOf('mcp.mjs')).toBeLessThanOrEqual(4 * 1024);
  });

  it('leaves calendar files to a module of their own', () => {
    const writing = whole.inputs.filter((path) => /icalendar|-calendar|i18n\/calendar/u.test(path));
    expect(writing).toEqual([]);
    expect(sizeOf('calendar.mjs')).toBeLessThanOrEqual(3 * 1024);
  });

  it('leaves answers as lines to show to a module of its own', () => {
    const showing = whole.inputs.filter((path) => /^src\/(?:query\/view|i18n\/.*view)/u.test(path));
    expect(showing).toEqual([]);
    // Whoever asks for a view loads it with the words of one language.
    for (const words of ['view-zh.mjs', 'view-en.mjs'])
      expect(sizeOf('view.mjs') + sizeOf(words)).toBeLessThanOrEqual(10 * 1024);
  });

  it.each(Object.entries(LAZY))(
    'hands %s the answering code, so that nothing is uploaded twice',
    async (_, entry) => {
      const { metafile } = await build({
        ...LAZY_OPTIONS,
        absWorkingDir: root,
        entryPoints: [entry],
        minify: false,
        metafile: true,
      });
      const [output] = Object.values(metafile.outputs);
      const twice = Object.entries(output?.inputs ?? {}).filter(
        ([path]) => whole.inputs.includes(path) && /^src\/(?!base\/)/u.test(path),
      );
      // Helpers that stand in both do so knowingly: this would find nothing in an empty list.
      if (entry === LAZY['site.mjs'])
        expect(twice.map(([path]) => path)).toContain('src/table/box.ts');
      const bytes = twice.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
      // A few lines of helpers, before they are compressed.
      expect(bytes).toBeLessThan(2000);
    },
  );

  it('knows every county and district of the country within 34 KB', () => {
    expect(places).toBeLessThan(34 * 1024);
  });
});
