import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '../../src/compile/emit.ts';
import { SHEET_IDS } from '../../src/table/conclusions.ts';
import { packRuleset, type RulesetParts, unpackRuleset } from '../../src/table/ruleset.ts';
import { shuffled } from './support/disguise.ts';
import { gridOf, realFolder, rulesetOf, withSheets } from './support/folder.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
let parts: RulesetParts;
let folder = '';

beforeAll(async () => {
  parts = await rulesetOf(realFolder);
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'yibao-emit-')));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('emit', () => {
  it('writes one module a part, and an index', () => {
    expect([...emit(parts).keys()].toSorted()).toEqual([
      'benefits.ts',
      'coverage.ts',
      'deductions.ts',
      'facts.ts',
      'guides.ts',
      'holidays.ts',
      'index.ts',
      'parameters.ts',
      'refund.ts',
      'regions.ts',
      'requirements.ts',
      'sources.ts',
      'statements.ts',
      'terms.ts',
      'transferBalance.ts',
      'transferScope.ts',
      'transferStages.ts',
      'waiting.ts',
    ]);
  });

  it('writes the same bytes in every run', async () => {
    expect(emit(await rulesetOf(realFolder))).toEqual(emit(parts));
  });

  it('writes modules that evaluate to the ruleset', async () => {
    const rules = join(folder, 'src/rules');
    mkdirSync(rules, { recursive: true });
    symlinkSync(join(source, 'table'), join(folder, 'src/table'));
    for (const [name, text] of emit(parts)) writeFileSync(join(rules, name), text);
    const module: object = await import(pathToFileURL(join(rules, 'index.ts')).href);
    expect({ ...module }).toEqual({ ruleset: unpackRuleset(packRuleset(parts)) });
  });

  it('carries data only: nothing but the types and the unpacking is imported', () => {
    for (const [name, text] of emit(parts)) {
      const imports = [...text.matchAll(/^import (.*) from '(.*)';$/gmu)].map(([, what, from]) =>
        name === 'index.ts' ? from : `${what} from ${from}`,
      );
      const own = [...emit(parts).keys()].map((other) => `./${other}`);
      expect(imports).toEqual(
        name === 'index.ts'
          ? ['../table/ruleset.ts', ...own.filter((other) => other !== './index.ts').toSorted()]
          : ['type { RulesetData } from ../table/ruleset.ts'],
      );
    }
  });

  it('differs by nothing but row numbers when the rows of the sheets change places', async () => {
    const upsideDown = Object.fromEntries(
      [...realFolder.keys()].map((file) => {
        const grid = gridOf(realFolder, file);
        return [
          file,
          shuffled(
            grid,
            grid.slice(1).map((_, index) => grid.length - 2 - index),
          ),
        ];
      }),
    );
    const other = await rulesetOf(withSheets(realFolder, upsideDown));
    const withoutRows = (ruleset: RulesetParts) => {
      const tables = SHEET_IDS.map((id) => {
        const { rules, ...table } = ruleset[id];
        return [id, { ...table, rules: rules.map((rule) => ({ ...rule, row: 0 })) }];
      });
      return { ...ruleset, ...Object.fromEntries(tables) };
    };
    expect(withoutRows(other)).toEqual(withoutRows(parts));
  });
});

describe('packing', () => {
  it('loses nothing', () => {
    const { regions, sources, factById, ...lists } = unpackRuleset(packRuleset(parts));
    expect([...regions.byCode.values()]).toEqual(parts.regions);
    expect([...sources.values()]).toEqual(parts.sources);
    expect([...factById.values()]).toEqual(parts.facts);
    const { regions: _regions, sources: _sources, ...others } = parts;
    expect(lists).toEqual(others);
  });
});
