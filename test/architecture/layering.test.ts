import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from './lint.ts';
import { Fixture } from './lint.ts';

/** Which folders of src each folder may import, itself aside. biome.json must say the same. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  calendar: ['base'],
  diagnostic: ['base'],
  i18n: ['base'],
  table: ['base'],
  sheet: ['base', 'diagnostic', 'table'],
  check: ['base', 'diagnostic', 'sheet', 'table'],
  query: ['base', 'calendar', 'i18n', 'table'],
  compile: ['base', 'calendar', 'check', 'diagnostic', 'i18n', 'query', 'sheet', 'table'],
  workbook: ['base', 'compile', 'diagnostic', 'sheet', 'table'],
  compare: ['base', 'calendar', 'i18n', 'query', 'table'],
  freshness: ['base', 'calendar', 'check', 'compile', 'diagnostic', 'sheet', 'table'],
  history: ['base', 'compile', 'sheet', 'table'],
  page: ['base', 'i18n', 'query'],
  openapi: ['base', 'i18n', 'query', 'table'],
  client: ['query', 'rules'],
  widget: ['base', 'client', 'i18n', 'query'],
  embed: ['base', 'client', 'i18n', 'page'],
  staff: [
    'base',
    'compare',
    'compile',
    'diagnostic',
    'freshness',
    'i18n',
    'query',
    'sheet',
    'table',
    'workbook',
  ],
  http: ['base', 'calendar', 'i18n', 'lazy', 'page', 'query', 'rules', 'table'],
  lazy: ['http'],
  node: ['http', 'rules', 'table'],
};

/** Generated, checked by its own tests: data only, so it imports nothing that lint could see. */
const generated = 'rules';

const packagesOf: Readonly<Record<string, readonly string[]>> = {
  compile: ['papaparse'],
  http: ['hono', 'valibot'],
  node: ['@hono/node-server', 'commander', 'hono', 'node:fs', 'rate-limiter-flexible'],
  openapi: ['@valibot/to-json-schema'],
  page: ['hono'],
  query: ['valibot'],
  sheet: ['papaparse'],
  staff: ['slickgrid'],
  workbook: ['hucre'],
};

const layers = Object.keys(mayImport);
const targets = [...layers, generated];
const packages = [
  '@hono/node-server',
  '@valibot/to-json-schema',
  'commander',
  'hono',
  'hono/html',
  'hucre',
  'papaparse',
  'rate-limiter-flexible',
  'slickgrid',
  'valibot',
];
const clocked = new Set(['http', 'node']);
const withGlobals = new Set(['client', 'embed', 'http', 'node', 'widget']);
/** Runs on Node and nowhere else. */
const onNode = new Set(['node']);

const forms: Readonly<Record<string, (from: string) => string>> = {
  value: (from) => `import { x } from '${from}';\nexport const y = x;\n`,
  type: (from) => `import type { X } from '${from}';\nexport type Y = X;\n`,
  reexport: (from) => `export { x } from '${from}';\n`,
  dynamic: (from) => `export const y = () => import('${from}');\n`,
};

const fixture = new Fixture();
let findings: ReadonlyMap<string, readonly Finding[]> = new Map();

function complaints(file: string, rule: string): number {
  return (findings.get(file) ?? []).filter((one) => one.rule === rule).length;
}

beforeAll(() => {
  for (const layer of layers) {
    for (const [form, write] of Object.entries(forms)) {
      for (const target of targets) {
        fixture.write(`src/${layer}/${form}-${target}.ts`, write(`../${target}/x.ts`));
        fixture.write(`src/${layer}/deep/${form}-${target}.ts`, write(`../../${target}/x.ts`));
      }
      for (const outside of ['scripts', 'test', 'sheets']) {
        fixture.write(`src/${layer}/${form}-${outside}.ts`, write(`../../${outside}/x.ts`));
      }
      for (const name of [...packages, 'node:fs']) {
        fixture.write(`src/${layer}/${form}-package-${slug(name)}.ts`, write(name));
      }
    }
    fixture.write(`src/${layer}/own.ts`, forms['value']?.('./x.ts') ?? '');
    fixture.write(`src/${layer}/deep/own.ts`, forms['value']?.('../x.ts') ?? '');
    fixture.write(`src/${layer}/clock.ts`, 'export const now = () => Date.now();\n');
    fixture.write(`src/${layer}/random.ts`, 'export const chance = () => Math.random();\n');
    fixture.write(
      `src/${layer}/net.ts`,
      "export const get = () => fetch('https://example.org');\n",
    );
    fixture.write(`src/${layer}/env.ts`, 'export const env = () => process.env;\n');
  }
  fixture.write('src/widget/storage.ts', "localStorage.setItem('age', '70');\n");
  fixture.write('src/sheet/a.ts', "import { b } from './cell/b.ts';\nexport const a = () => b;\n");
  fixture.write('src/sheet/cell/b.ts', "import { a } from '../a.ts';\nexport const b = () => a;\n");
  findings = Map.groupBy(fixture.lint(), ({ file }) => file);
  // A thousand bad files take their time on a busy machine.
}, 60_000);

afterAll(() => fixture.remove());

describe('folders of src', () => {
  it('are all known here', () => {
    const root = new URL('../../src/', import.meta.url);
    const folders = readdirSync(root, { withFileTypes: true }).map((entry) => entry.name);
    expect(folders.filter((name) => !targets.includes(name))).toEqual([]);
  });

  for (const layer of layers) {
    it(`${layer} imports only ${mayImport[layer]?.join(', ') || 'itself'}`, () => {
      const wrong: string[] = [];
      for (const form of Object.keys(forms)) {
        for (const target of targets) {
          const allowed = target === layer || mayImport[layer]?.includes(target);
          for (const folder of ['', 'deep/']) {
            const file = `src/${layer}/${folder}${form}-${target}.ts`;
            const seen = complaints(file, 'lint/style/noRestrictedImports');
            if (seen !== (allowed ? 0 : 1)) wrong.push(`${file}: ${seen}`);
          }
        }
        for (const outside of ['scripts', 'test', 'sheets']) {
          const file = `src/${layer}/${form}-${outside}.ts`;
          if (complaints(file, 'lint/style/noRestrictedImports') !== 1) wrong.push(file);
        }
      }
      for (const file of [`src/${layer}/own.ts`, `src/${layer}/deep/own.ts`]) {
        if (complaints(file, 'lint/style/noRestrictedImports') !== 0) wrong.push(file);
      }
      expect(wrong).toEqual([]);
    });

    it(`${layer} imports no package but ${packagesOf[layer]?.join(', ') ?? 'none'}`, () => {
      const wrong: string[] = [];
      for (const form of Object.keys(forms)) {
        for (const name of [...packages, 'node:fs']) {
          const allowed = packagesOf[layer]?.includes(packageOf(name));
          const file = `src/${layer}/${form}-package-${slug(name)}.ts`;
          const seen = complaints(file, 'lint/style/noRestrictedImports');
          if (seen !== (allowed ? 0 : 1)) wrong.push(`${file}: ${seen}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it(`${layer} has ${clocked.has(layer) ? 'the' : 'no'} clock and ${withGlobals.has(layer) ? 'the' : 'no'} network`, () => {
      const restricted = 'lint/style/noRestrictedGlobals';
      const random = 'lint/nursery/noJsRestrictedProperties';
      const pure = clocked.has(layer) ? 0 : 1;
      expect(complaints(`src/${layer}/clock.ts`, restricted)).toBe(pure);
      expect(complaints(`src/${layer}/random.ts`, random)).toBe(pure);
      expect(complaints(`src/${layer}/net.ts`, restricted)).toBe(withGlobals.has(layer) ? 0 : 1);
      expect(complaints(`src/${layer}/env.ts`, restricted)).toBe(onNode.has(layer) ? 0 : 1);
      expect(
        complaints(`src/${layer}/value-package-node-fs.ts`, 'lint/correctness/noNodejsModules'),
      ).toBe(onNode.has(layer) ? 0 : 1);
    });
  }

  it('have no import cycle', () => {
    expect(complaints('src/sheet/a.ts', 'lint/suspicious/noImportCycles')).toBe(1);
    expect(complaints('src/sheet/cell/b.ts', 'lint/suspicious/noImportCycles')).toBe(1);
  });

  it('keep nothing on the phone', () => {
    expect(complaints('src/widget/storage.ts', 'lint/style/noRestrictedGlobals')).toBe(1);
  });
});

/** `hono/html` is of `hono`, `@scope/name` is itself. */
function packageOf(name: string): string {
  return name.startsWith('@') ? name : (name.split('/')[0] ?? name);
}

function slug(name: string): string {
  return name.replace(/[^a-z]+/g, '-');
}
