import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every hand-written TypeScript file under a folder, as a path from the project's root. */
function sources(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => !name.startsWith('src/rules/'));
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('sources', () => {
  // What lint cannot forbid. Written in pieces so that this file does not find itself.
  const suppressions = [
    ['biome', 'ignore'].join('-'),
    ['@ts', 'ignore'].join('-'),
    ['@ts', 'expect-error'].join('-'),
    ['@ts', 'nocheck'].join('-'),
    ['as unknown', 'as'].join(' '),
  ];

  it('suppress no error', () => {
    const files = ['src', 'scripts', 'test'].flatMap(sources);
    const found = files.filter((file) => suppressions.some((text) => read(file).includes(text)));
    expect(found).toEqual([]);
  });

  it('of the widget take only types from src/query, so that its bundle stays small', () => {
    const value =
      /\b(?:import|export)\s+(?!type\b)[^;]*?from\s+'[^']*\/query\/[^']*'|import\(\s*'[^']*\/query\//;
    expect(sources('src/widget').filter((file) => value.test(read(file)))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no host, so that any mirror of the registry serves', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"\s*:\s*"\w+:/);
  });
});
