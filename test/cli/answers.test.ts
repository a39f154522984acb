/** The commands of the workflow that comments on pull requests, run as its runner does. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root, temporaryFolder } from './process.ts';
import { gitIn, replaceIn } from './support/repository.ts';

const { path, remove } = temporaryFolder();
const bin = join(path, 'bin');
const repository = join(path, 'repository');
afterAll(remove);

/** The commands of a step of the workflow, by its name. */
function commandsOf(step: string): string {
  const text = readFileSync(join(root, '.github/workflows/answers.yml'), 'utf8');
  const [, after = ''] = text.split(`- name: ${step}\n`);
  const [, block = ''] = /^ +run: \|\n((?: {10}.*\n)+)/mu.exec(after) ?? [];
  if (block === '') throw new Error(`no step is called ${step}`);
  return block.replace(/^ {10}/gmu, '');
}

function step(name: string, cwd: string, env: Readonly<Record<string, string>>) {
  return spawnSync('bash', ['-e', '-c', commandsOf(name)], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
  });
}

function executable(name: string, text: string): void {
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), text);
  chmodSync(join(bin, name), 0o755);
}

/** Does what `npm run sheets` does, without npm's second and a half. */
const NPM = `#!/bin/bash
[ "$1 $2 $3 $4" = "run --silent sheets --" ] || exit 64
shift 4
exec "${process.execPath}" --preserve-symlinks --preserve-symlinks-main scripts/sheets.ts "$@"
`;

const GH = `#!${process.execPath}
const { spawnSync } = require('node:child_process');
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync('calls', JSON.stringify(args) + '\\n');
if (!args.includes('--jq')) process.exit(0);
const filter = args[args.indexOf('--jq') + 1];
const comments = readFileSync('comments.json', 'utf8');
const found = spawnSync('jq', ['-r', filter], { input: comments, encoding: 'utf8' });
if (found.error === undefined) {
  process.stderr.write(found.stderr);
  process.stdout.write(found.stdout);
  process.exit(found.status);
}
for (const { id, user, body } of JSON.parse(comments))
  if (user.login === 'github-actions[bot]' && body.startsWith('<!-- yibao-answers -->'))
    console.log(id);
`;

describe('comparing the answers of a pull request', () => {
  const git = gitIn(repository);
  const edit = (from: string, to: string): void =>
    replaceIn(join(repository, 'sheets/refund.csv'), from, to);

  // As checked out: the merge of the request, its first parent the branch that it goes to.
  beforeAll(() => {
    executable('npm', NPM);
    mkdirSync(repository);
    git('init', '--quiet', '--initial-branch', 'main');
    cpSync(join(root, 'test/diagnostics/base'), join(repository, 'sheets'), { recursive: true });
    for (const name of ['refund', 'transfer', 'eligibility', 'guides'])
      rmSync(join(repository, 'sheets', `${name}.cases.csv`));
    for (const name of ['scripts', 'src', 'node_modules'])
      symlinkSync(join(root, name), join(repository, name));
    writeFileSync(
      join(repository, '.gitignore'),
      'scripts\nsrc\nnode_modules\nsummary\nanswers.md\n',
    );
    git('add', '-A');
    git('commit', '--quiet', '-m', 'sheets');
    git('switch', '--quiet', '-c', 'request');
    edit('定额,110', '定额,112');
    git('commit', '--quiet', '-am', 'raise');
    git('switch', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '-m', 'merge', 'request');
  });

  const compare = () => {
    rmSync(join(repository, 'summary'), { force: true });
    const { status } = step('Compare the answers', repository, { GITHUB_STEP_SUMMARY: 'summary' });
    const read = (name: string): string =>
      existsSync(join(repository, name)) ? readFileSync(join(repository, name), 'utf8') : '';
    return { status, answers: read('answers.md'), summary: read('summary') };
  };

  it('tells whose answers change, in the summary and for the comment', () => {
    const { status, answers, summary } = compare();
    expect(status).toBe(0);
    expect(answers).toMatch(/北京.*70岁及以上.*110\.00.*112\.00/su);
    expect(summary).toBe(answers);
  });

  it('reports sheets with errors, and fails by nothing else but a fault of its own', () => {
    edit('定额,112', '定鹅,112');
    const { status, answers } = compare();
    expect(status).toBe(0);
    expect(answers).toContain('定鹅');
    executable('npm', '#!/bin/bash\nexit 1\n');
    expect(compare().status).toBe(1);
    executable('npm', '#!/bin/bash\necho usage\nexit 2\n');
    expect(compare().status).toBe(1);
  });
});

describe('the comment', () => {
  let at = '';
  let runs = 0;

  beforeEach(() => {
    executable('gh', GH);
    runs += 1;
    at = join(path, `comment-${runs}`);
    mkdirSync(at);
    writeFileSync(join(at, 'answers.md'), '## changed\n');
  });

  const bot = { login: 'github-actions[bot]' };
  const marked = '<!-- yibao-answers -->\n…';
  const others = [
    { id: 1, user: { login: 'somebody' }, body: marked },
    { id: 2, user: bot, body: 'of another workflow' },
  ];
  const written = (comments: readonly unknown[]): readonly (readonly string[])[] => {
    writeFileSync(join(at, 'comments.json'), JSON.stringify(comments));
    const { status, stderr } = step('Write or renew the comment', at, {
      COMMENTS: 'repos/o/r/issues/9/comments',
      COMMENT: 'repos/o/r/issues/comments',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(at, 'comment.md'), 'utf8')).toBe(
      '<!-- yibao-answers -->\n## changed\n',
    );
    const [list, ...calls] = readFileSync(join(at, 'calls'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): string[] => JSON.parse(line));
    expect(list?.slice(0, 3)).toEqual(['api', '--paginate', 'repos/o/r/issues/9/comments']);
    return calls;
  };

  it('is written where there is none of its own', () => {
    expect(written(others)).toEqual([
      [
        'api',
        '--method',
        'POST',
        'repos/o/r/issues/9/comments',
        '--field',
        'body=@comment.md',
        '--silent',
      ],
    ]);
  });

  it('is renewed where there is one', () => {
    const mine = { id: 7, user: bot, body: marked };
    expect(written([...others, mine, { ...mine, id: 8 }])).toEqual([
      [
        'api',
        '--method',
        'PATCH',
        'repos/o/r/issues/comments/7',
        '--field',
        'body=@comment.md',
        '--silent',
      ],
    ]);
  });
});
