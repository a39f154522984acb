/** `sheets diff` as a process: folders, git refs, services. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchRuleset } from '../../scripts/fetch-ruleset.ts';
import { NoVersion } from '../../scripts/no-version.ts';
import { packRuleset } from '../../src/table/ruleset.ts';
import { rulesetOf, smallFolder } from '../compile/support/folder.ts';
import { root, run, sheets, temporaryFolder } from './process.ts';
import { gitIn } from './support/repository.ts';

const change = v.object({
  question: v.string(),
  region: v.string(),
  inheritedBy: v.number(),
  when: v.record(v.string(), v.unknown()),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  before: v.looseObject({ text: v.string() }),
  after: v.looseObject({ text: v.string() }),
  rules: v.array(v.string()),
});
const report = v.object({ changes: v.array(change), unchanged: v.boolean() });

const { path, remove } = temporaryFolder();
const small = join(root, 'test/diagnostics/base');
afterAll(remove);

/** A copy of a folder with words of its sheets replaced; each must stand in them. */
function copied(
  name: string,
  from: string,
  edits: readonly (readonly [file: string, from: string | RegExp, to: string])[],
): string {
  const folder = join(path, name);
  cpSync(from, folder, { recursive: true });
  for (const [file, words, to] of edits) edit(join(folder, file), words, to);
  return folder;
}

function edit(file: string, words: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(words, to);
  if (edited === text) throw new Error(`${file} has no ${String(words)}`);
  writeFileSync(file, edited);
}

function dropCases(folder: string): string {
  for (const name of readdirSync(folder))
    if (name.endsWith('.cases.csv')) rmSync(join(folder, name));
  return folder;
}

describe('sheets diff of the real sheets', () => {
  // Shandong pays 125 from the age of 70, in every one of its sixteen cities (sd-2024-05).
  const cell = /^(SD-RET-2,.*,定额,)125,/mu;

  it('tells one edited cell, the cities that inherit, and since when', async () => {
    const folder = dropCases(
      copied('real', join(root, 'sheets'), [['refund.csv', cell, '$1130,']]),
    );
    const { code, out } = await sheets('diff', join(root, 'sheets'), folder);
    expect(code).toBe(0);
    expect(out).toContain(
      '山东及下级 16 个地区：退休、统账结合、70岁及以上、退休手续已办，2024-01-01 起\n    每月划入 125.00 元 → 每月划入 130.00 元\n    规则 refund:SD-RET-2',
    );
    const json = await sheets(
      'diff',
      join(root, 'sheets'),
      folder,
      '--format',
      'json',
      '--lang',
      'en',
    );
    const { changes, unchanged } = v.parse(report, JSON.parse(json.out));
    expect(unchanged).toBe(false);
    expect(
      changes.map(({ from, to, inheritedBy, region }) => [region, inheritedBy, from, to]),
    ).toEqual([['370000', 16, '2024-01-01', null]]);
    expect(json.out).not.toMatch(/\p{Script=Han}/u);
  });

  it('shows the golden cases that object, and compares all the same', async () => {
    const folder = copied('objecting', join(root, 'sheets'), [['refund.csv', cell, '$1130,']]);
    const { code, out, err } = await sheets(
      'diff',
      join(root, 'sheets'),
      folder,
      '--format',
      'markdown',
    );
    expect(code).toBe(1);
    expect(err).toContain('YB-MISQUOTED');
    expect(err).toContain('refund.cases.csv');
    expect(out).toContain('| 山东及下级 16 个地区 |');
  });

  it('says that nothing changes', async () => {
    const { code, out } = await sheets('diff', join(root, 'sheets'));
    expect([code, out]).toEqual([0, '回答没有变化。\n']);
  });
});

describe('sheets diff', () => {
  const raised = dropCases(copied('raised', small, [['refund.csv', '定额,110', '定额,112']]));
  const line =
    '北京：退休、70岁及以上，2022-09-01 起\n    每月划入 110.00 元 → 每月划入 112.00 元\n';

  it('compares a git ref with the folder of its repository', async () => {
    const repository = join(path, 'repository');
    mkdirSync(repository);
    const folder = dropCases(copied('repository/tables', small, []));
    const git = gitIn(repository);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    edit(join(folder, 'refund.csv'), '定额,110', '定额,112');
    const since = await sheets('diff', 'HEAD', folder);
    expect([since.code, since.err]).toEqual([0, '']);
    expect(since.out).toContain(line);
    git('commit', '--quiet', '-am', 'two');
    expect((await sheets('diff', 'HEAD', folder)).out).toBe('回答没有变化。\n');
    expect((await sheets('diff', folder, 'HEAD~1')).out).toContain(
      '每月划入 112.00 元 → 每月划入 110.00 元',
    );
  });

  it('shows the findings when a side has errors, and does not compare', async () => {
    const broken = copied('broken', small, [['refund.csv', '定额,110', '定额,']]);
    const text = await sheets('diff', small, broken);
    expect([text.code, text.out]).toEqual([1, '']);
    expect(text.err).toContain('YB-CELL');
    const { code, out } = await sheets(
      'diff',
      small,
      broken,
      '--format',
      'markdown',
      '--lang',
      'en',
    );
    expect(code).toBe(1);
    expect(out).toContain('The sheets have errors, so answers were not compared.');
    expect(out).toContain('YB-CELL');
  });

  it('says in both languages what a name is not, and what is missing', async () => {
    const unknown = await sheets('diff', 'no-such-ref-or-folder');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('“no-such-ref-or-folder”不是文件夹，也不是网址');
    expect(unknown.err).toContain('is neither a folder nor a URL');
    const missing = await sheets('diff');
    expect(missing.code).toBe(2);
    const option = await sheets('diff', '--output=x', 'y');
    expect(option.code).toBe(2);
    const help = await run('scripts/sheets.ts', ['diff', '--help']);
    expect(help.out).toContain('npm run sheets -- diff');
  });

  describe('of a service', () => {
    const answers = new Map<string, string>();
    let server: Server;
    let address = '';

    beforeAll(async () => {
      const data = packRuleset(await rulesetOf(smallFolder));
      answers.set('/v1/ruleset', JSON.stringify({ hash: data.hash }));
      answers.set(`/v1/ruleset/${data.hash}`, JSON.stringify(data));
      answers.set('/strange/v1/ruleset', '<p>hello</p>');
      answers.set('/named/v1/ruleset', JSON.stringify({ hash: '../../secret' }));
      answers.set('/other/v1/ruleset', JSON.stringify({ hash: data.hash }));
      answers.set(`/other/v1/ruleset/${data.hash}`, JSON.stringify({ ...data, refund: null }));
      answers.set('/damaged/v1/ruleset', JSON.stringify({ hash: data.hash }));
      const damaged = { ...data, refund: { ...data.refund, rules: { id: ['A'] } } };
      answers.set(`/damaged/v1/ruleset/${data.hash}`, JSON.stringify(damaged));
      server = createServer((request, response) => {
        const answer = answers.get(request.url ?? '');
        if (request.url?.startsWith('/moved')) {
          response.writeHead(302, { location: 'https://example.org/' }).end();
        } else if (request.url?.startsWith('/endless')) {
          response.writeHead(200);
          const chunk = ' '.repeat(1_000_000);
          const pour = (): void => {
            while (!response.destroyed && response.write(chunk));
            if (!response.destroyed) response.once('drain', pour);
          };
          pour();
        } else response.writeHead(answer === undefined ? 404 : 200).end(answer);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const bound = server.address();
      address = typeof bound === 'object' ? `http://127.0.0.1:${bound?.port}` : '';
    });
    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });

    it('compares what it answers with a folder', async () => {
      expect((await sheets('diff', address, small)).out).toBe('回答没有变化。\n');
      const { code, out } = await sheets('diff', `${address}/`, raised);
      expect(code).toBe(0);
      expect(out).toContain(line);
    });

    it('explains what it cannot use, and stops', async () => {
      const err = async (url: string): Promise<string> =>
        await fetchRuleset(url).then(
          () => 'it answers',
          (error: unknown) => (error instanceof NoVersion ? error.text.zh : String(error)),
        );
      const { code, out, err: said } = await sheets('diff', `${address}/missing`, small);
      expect([code, out]).toEqual([2, '']);
      expect(said).toContain('回答 404');
      expect(await err('http://example.org')).toContain('只能用 https 网址');
      for (const name of ['strange', 'named', 'other', 'damaged'])
        expect(await err(`${address}/${name}`)).toContain('不是本系统的规则集');
      expect(await err(`${address}/moved`)).toContain('转到了 https://example.org/');
      expect(await err(`${address}/endless`)).toContain('超过 64 MB');
      expect(await err('http://127.0.0.1:9')).toContain('连不上');
    });
  });
});
