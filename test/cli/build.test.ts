import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectCopy, run, temporaryFolder } from './process.ts';

/** A copy of the whole project is bundled a few times. */
const slow = { timeout: 60_000 };

const folder = temporaryFolder();
const rules = join(folder.path, 'src/rules');
const sheet = join(folder.path, 'sheets/refund.csv');
let original = '';

const build = async (env: Readonly<Record<string, string>> = {}) =>
  await run('scripts/build.ts', [], { cwd: folder.path, env });

/** Every generated module: its text and when it was written. */
function generated(): Readonly<Record<string, { text: string; written: number }>> {
  return Object.fromEntries(
    readdirSync(rules).map((name) => {
      const path = join(rules, name);
      return [name, { text: readFileSync(path, 'utf8'), written: statSync(path).mtimeMs }];
    }),
  );
}

function writtenAgain(before: ReturnType<typeof generated>): readonly string[] {
  return Object.entries(generated())
    .filter(([name, { written }]) => before[name]?.written !== written)
    .map(([name]) => name);
}

function editSheet(from: string, to: string): void {
  expect(original).toContain(from);
  writeFileSync(sheet, original.replace(from, to));
}

beforeAll(async () => {
  projectCopy(folder.path);
  rmSync(rules, { recursive: true, force: true });
  original = readFileSync(sheet, 'utf8');
  expect(await build()).toMatchObject({ code: 0 });
}, slow.timeout);

afterAll(() => folder.remove());

describe('the build', () => {
  it('writes the rules, and nothing again while nothing changes', slow, async () => {
    const before = generated();
    expect(Object.keys(before)).toContain('index.ts');
    expect(await build()).toEqual({ code: 0, out: '', err: '' });
    expect(writtenAgain(before)).toEqual([]);
  });

  it('writes only the modules that an edit touches', slow, async () => {
    const before = generated();
    editSheet(',定额,100,', ',定额,101,');
    // The cases object to the new figure; without them the edit goes through.
    rmSync(join(folder.path, 'sheets/refund.cases.csv'));
    expect(await build()).toMatchObject({ code: 0 });
    expect(writtenAgain(before).toSorted()).toEqual(['index.ts', 'refund.ts']);
    expect(generated()['facts.ts']).toEqual(before['facts.ts']);
  });

  it('fails with the findings on an error, and leaves the rules alone', slow, async () => {
    const before = generated();
    editSheet(',不满70周岁,', ',70岁以下,');
    const { code, out, err } = await build();
    expect(err).toMatch(/^sheets\/refund\.csv \w+ 错误 YB-OVERLAP: 北京、退休、70岁/u);
    expect(err).toMatch(/表里有错误，没有生成规则。\n$/u);
    expect([code, out]).toEqual([1, '']);
    expect(generated()).toEqual(before);
  });

  it('keeps the last good rules serving in development', slow, async () => {
    const before = generated();
    const { code, err } = await build({ WRANGLER_COMMAND: 'dev' });
    expect(err).toMatch(/继续使用上一次没有错误的规则/u);
    expect(code).toBe(0);
    expect(generated()).toEqual(before);
  });

  it('fails in development too when there are no rules yet', slow, async () => {
    rmSync(rules, { recursive: true });
    expect((await build({ WRANGLER_COMMAND: 'dev' })).code).toBe(1);
    expect(existsSync(rules)).toBe(false);
  });
});
