import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { DIAGNOSTIC_CODES } from '../../src/diagnostic/code.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { rulesetOf, smallFolder, TODAY, withSheets } from '../compile/support/folder.ts';
import { FIXTURES, type Fixture } from './fixtures.ts';

const folder = new URL('./', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));
const fixtures = Object.entries(FIXTURES).flatMap(([code, list]) =>
  list.map((fixture): [string, string, Fixture] => [fixture.name, code, fixture]),
);

async function findingsOf({ name, replaces, nodeBudget }: Fixture) {
  const files = withSheets(smallFolder, { [replaces]: new Uint8Array(read(`${name}.csv`)) });
  const budget = nodeBudget === undefined ? {} : { nodeBudget };
  return await compile({ files, today: TODAY, ...budget });
}

/** Cell content, file and region names stay as they are; what is left must be English. */
function untranslated(text: string): readonly string[] {
  const said = text
    .split('\n')
    // A note begins with the cell as it stands; what is said of it follows the arrow.
    .map((line) => (line.startsWith('  help') ? line : line.replace(/^ {2}.*?(?=←|$)/u, '')))
    .join('\n')
    .replace(/“[^”]*”/gu, '');
  return said.match(/\p{Script=Han}{9,}|[，。；：！？]/gu) ?? [];
}

describe('the small good folder', () => {
  it('has nothing to find', async () => {
    const { diagnostics } = await compile({ files: smallFolder, today: TODAY });
    expect(diagnostics).toEqual([]);
    expect((await rulesetOf(smallFolder)).refund.rules).toHaveLength(5);
  });
});

describe('fixtures', () => {
  it('are all listed, and all listed ones are there', () => {
    const files = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/u.test(name));
    const names = fixtures.flatMap(([name]) => [`${name}.csv`, `${name}.txt`]);
    expect(files.toSorted()).toEqual(names.toSorted());
  });

  it('exist for every code, each named after it', () => {
    expect(Object.keys(FIXTURES).toSorted()).toEqual(Object.keys(DIAGNOSTIC_CODES).toSorted());
    for (const [name, code] of fixtures)
      expect(name === code || name.startsWith(`${code}-`)).toBe(true);
  });

  it.each(fixtures)('%s says what is expected, and names %s', async (name, code, fixture) => {
    const { diagnostics, ruleset } = await findingsOf(fixture);
    expect(renderText(diagnostics, 'zh')).toBe(read(`${name}.txt`).toString('utf8'));
    expect(diagnostics.map((item) => item.code)).toContain(code);
    expect(ruleset === null).toBe(fixture.ships !== true);
  });

  it.each(fixtures)('%s is told in English too', async (_name, _code, fixture) => {
    const { diagnostics } = await findingsOf(fixture);
    const english = renderText(diagnostics, 'en');
    expect(untranslated(english)).toEqual([]);
    for (const { text, help } of diagnostics) {
      expect(text.en).not.toBe(text.zh);
      expect(text.en).toMatch(/[a-z]{2}/u);
      if (help !== null) expect(help.en).not.toBe(help.zh);
    }
  });

  it.each(fixtures)('%s names a cell or a file that is there, and a mend', async (...args) => {
    const { diagnostics } = await findingsOf(args[2]);
    for (const { cell, help, text } of diagnostics) {
      expect(cell ?? 'A1').toMatch(/^[A-Z]+[1-9]\d*$/u);
      // A complaint that lists what may stand there is as good as a mend.
      expect(help !== null || text.zh.includes('应为')).toBe(true);
    }
  });
});
