import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
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
    // Uploaded beside the worker, and loaded when somebody asks for a page.
    external: ['cloudflare:*', './site.mjs', ...external],
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
    const bytes = readFileSync(join(root, 'src/lazy/site.mjs'));
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(24 * 1024);
  });

  it('keeps the page of changes apart, with a record of a few bytes a change', () => {
    const bytes = readFileSync(join(root, 'src/lazy/changes.mjs'));
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(12 * 1024);
    const record = readFileSync(join(root, 'src/lazy/history.mjs'));
    const events = readFileSync(join(root, 'history/rules.csv'), 'utf8').trimEnd().split('\r\n');
    expect(gzipSync(record).length / (events.length - 1)).toBeLessThan(24);
    expect(whole.inputs.filter((path) => path.startsWith('src/history/'))).toEqual([]);
  });

  it('hands that module the answering code, so that nothing is uploaded twice', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['src/http/site/answer.ts'],
      external: ['./changes.mjs', './history.mjs'],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      target: 'es2024',
      logLevel: 'silent',
    });
    const [output] = Object.values(metafile.outputs);
    const twice = Object.entries(output?.inputs ?? {}).filter(
      ([path]) => whole.inputs.includes(path) && /^src\/(?:query|rules|table|i18n)\//u.test(path),
    );
    const bytes = twice.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    expect(twice.map(([path]) => path)).toContain('src/table/box.ts');
    // A few lines of helpers, before they are compressed.
    expect(bytes).toBeLessThan(2000);
  });

  it('knows every county and district of the country within 34 KB', () => {
    expect(places).toBeLessThan(34 * 1024);
  });
});
