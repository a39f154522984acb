/** `sheets blame` and `sheets ask --at` as processes, over a small repository with a past. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetsAt } from '../../scripts/at.ts';
import { NoVersion } from '../../scripts/no-version.ts';
import { temporaryFolder } from './process.ts';
import { gitIn, replaceIn } from './support/repository.ts';
import { sheets } from './support/run.ts';

const { path, remove } = temporaryFolder();
const repository = join(path, 'repository');
const folder = join(repository, 'tables');
const commits = new Map<string, string>();

const git = gitIn(repository);

const edit = (name: string, from: string, to: string): void =>
  replaceIn(join(folder, name), from, to);

/** Commits everything, in the evening of a day in Shanghai. */
function commit(name: string, day: string, hour = 23): void {
  git('add', '-A');
  const date = `${day}T${hour}:30:00+08:00`;
  process.env['GIT_COMMITTER_DATE'] = date;
  git('commit', '--quiet', '--date', date, '-m', name);
  delete process.env['GIT_COMMITTER_DATE'];
  commits.set(name, git('rev-parse', 'HEAD'));
}

const short = (name: string): string => commits.get(name)?.slice(0, 8) ?? name;

const answer = v.object({
  ruleset: v.string(),
  validity: v.object({ asOf: v.string(), stale: v.boolean() }),
  answer: v.object({ monthly: v.object({ gross: v.string() }) }),
});
const question = ['refund', '--region', '北京', '--participant', '退休', '--age', '75'];

function ask(...args: readonly string[]) {
  const { code, out, err } = sheets(['ask', ...question, '--sheets', folder, ...args]);
  const { ruleset, validity, answer: given } = v.parse(answer, JSON.parse(out));
  return { code, err, ruleset, ...validity, gross: given.monthly.gross };
}

/** Why the sheets of then are not to be had. */
async function why(at: string, where: string): Promise<string> {
  return await sheetsAt(at, where).then(
    () => 'they are',
    (error: unknown) => (error instanceof NoVersion ? error.text.zh : String(error)),
  );
}

beforeAll(() => {
  mkdirSync(repository);
  git('init', '--quiet', '--initial-branch', 'main');
  writeFileSync(join(repository, 'README.md'), 'nothing yet\n');
  commit('begin', '2026-02-01');
  cpSync('test/diagnostics/base', folder, { recursive: true });
  for (const name of ['refund', 'transfer', 'eligibility', 'guides'])
    rmSync(join(folder, `${name}.cases.csv`));
  commit('enter the sheets', '2026-03-01');
  git('switch', '--quiet', '-c', 'raise');
  edit('refund.csv', '定额,110', '定额,112');
  commit('raise from 70', '2026-03-02', 10);
  git('switch', '--quiet', 'main');
  edit('sources.csv', '京医保发〔2022〕26号', '京医保发〔2022〕27号');
  commit('number of the notice', '2026-03-03');
  process.env['GIT_COMMITTER_DATE'] = '2026-03-05T09:00:00+08:00';
  git('merge', '--quiet', '--no-ff', '-m', 'merge the raise', 'raise');
  delete process.env['GIT_COMMITTER_DATE'];
  renameSync(join(folder, 'refund.csv'), join(folder, 'zwischen.csv'));
  commit('broken', '2026-03-06');
  renameSync(join(folder, 'zwischen.csv'), join(folder, 'refund.csv'));
  edit('refund.csv', '2022-09-01,,,定额,112', '2022-09-01,2026-06-30,,定额,112');
  edit(
    'refund.csv',
    'SD-RET-1,',
    'BJ-RET-3,北京市,退休,70岁及以上,,2026-07-01,,,定额,115,,,,,官方,bj-notice\nSD-RET-1,',
  );
  commit('京医保发〔2026〕9号：7月起115元', '2026-03-10');
  git('tag', 'july');
});
afterAll(remove);

describe('sheets ask --at', () => {
  it('answers as on that day: by its sheets, taking it for today, on the branch of its time', () => {
    const then = ask('--at', '2026-03-04');
    // The raise was committed on the 2nd and merged on the 5th.
    expect([then.code, then.gross, then.asOf]).toEqual([0, '110.00', '2026-03-04']);
    expect(then.err).toBe(
      `照提交 ${short('number of the notice')}（2026-03-03 number of the notice）的表回答，把 2026-03-04 当作今天；程序是今天的。\n`,
    );
    const merged = ask('--at', '2026-03-05', '--lang', 'en');
    expect([merged.gross, merged.asOf]).toEqual(['112.00', '2026-03-05']);
    expect(merged.err).toContain('with 2026-03-05 taken for today');
  });

  it('takes a commit, tag or branch and its own day, unless days are given', () => {
    const tagged = ask('--at', 'july', '--date', '2026-08-01');
    expect([tagged.gross, tagged.asOf]).toEqual(['115.00', '2026-08-01']);
    const raised = ask('--at', short('raise from 70'), '--today', '2028-01-01');
    expect([raised.gross, raised.asOf, raised.stale]).toEqual(['112.00', '2028-01-01', true]);
    expect(raised.err).toContain('把 2028-01-01 当作今天');
  });

  it('says why it cannot: no sheets yet, not read today, no such commit, a day to come', async () => {
    const err = (at: string) => {
      const run = sheets(['ask', ...question, '--sheets', folder, '--at', at]);
      expect(run.out).toBe('');
      return [run.code, run.err] as const;
    };
    const [code, none] = err('2026-02-01');
    expect(code).toBe(2);
    expect(none).toContain(`提交 ${short('begin')}（2026-02-01 begin）里没有放表的文件夹“tables”`);
    const [refusal, broken] = err('2026-03-06');
    expect(refusal).toBe(1);
    expect(broken).toContain('缺少 refund.csv');
    expect(broken).toContain(`git worktree add ../then ${short('broken')}`);
    expect(await why('raize', folder)).toContain('git 里没有“raize”，是不是 raise？');
    expect(await why('2026-01-31', folder)).toContain('这个分支的第一个提交在 2026-02-01');
    expect(await why('2099-01-01', folder)).toContain('--date 2099-01-01');
  });
});

describe('sheets blame', () => {
  it('tells what became of a rule, through a renamed file, and what took over', () => {
    const { code, out } = sheets(['blame', 'refund:BJ-RET-2', '--sheets', folder]);
    expect([code, out]).toEqual([
      0,
      `BJ-RET-2，在 refund.csv 里

2026-03-01  录入  ${short('enter the sheets')} enter the sheets
  地区：北京市；参保身份：退休；年龄：70岁及以上；起始：2022-09-01；方式：定额；金额：110；可信度：官方；依据：bj-notice

2026-03-02  修改  ${short('raise from 70')} raise from 70
  金额：110 → 112

2026-03-06  换了表  ${short('broken')} broken
  zwischen.csv

2026-03-10  截止  ${short('京医保发〔2026〕9号：7月起115元')} 京医保发〔2026〕9号：7月起115元
  截止：（空白） → 2026-06-30
  同一次提交为同一地区新增：BJ-RET-3
`,
    ]);
  });

  it('knows what is not committed, on a detached head as well', () => {
    const copy = join(path, 'dirty');
    execFileSync('git', ['clone', '--quiet', repository, copy], { stdio: 'ignore' });
    execFileSync('git', ['switch', '--quiet', '--detach', 'origin/raise'], {
      cwd: copy,
      stdio: 'ignore',
    });
    const file = join(copy, 'tables/refund.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^BJ-RET-2,.*\n/mu, ''));
    const { out } = sheets([
      'blame',
      'BJ-RET-2',
      '--sheets',
      join(copy, 'tables'),
      '--format',
      'json',
    ]);
    const { present, events } = v.parse(
      v.object({
        present: v.boolean(),
        events: v.array(v.object({ kind: v.string(), commit: v.nullable(v.string()) })),
      }),
      JSON.parse(out),
    );
    expect(present).toBe(false);
    expect(events).toEqual([
      { kind: 'entered', commit: commits.get('enter the sheets') },
      { kind: 'changed', commit: commits.get('raise from 70') },
      { kind: 'removed', commit: null },
    ]);
  });

  it('finds the commits of a ruleset, and says what it looked at when there are none', () => {
    const { ruleset } = ask('--at', short('number of the notice'));
    const found = sheets(['blame', '--ruleset', ruleset, '--sheets', folder]);
    expect(found.code).toBe(0);
    expect(found.out).toContain(
      `\n  ${short('number of the notice')}  2026-03-03  number of the notice\n照它`,
    );
    const none = sheets([
      'blame',
      '--ruleset',
      'sha256-00000000',
      '--sheets',
      folder,
      '--lang',
      'en',
    ]);
    expect([none.code, none.err]).toEqual([1, '']);
    expect(none.out).toContain(
      "Looked at 6 commit(s) that changed sheets, back to 2026-03-01: 6 different contents, of which today's compiler refuses 1.",
    );
    expect(none.out).toContain('may differ from today');
    const few = sheets([
      'blame',
      '--ruleset',
      'sha256-00000000',
      '--sheets',
      folder,
      '--most',
      '2',
      '--since',
      '2026-03-02',
    ]);
    expect(few.out).toContain('看了改过表的 2 个提交');
    expect(few.out).toContain('还有 3 个更早的提交没有看');
  });

  it('suggests an id, and says when there is no history or only a part', async () => {
    const near = sheets(['blame', 'BJRET2', '--sheets', folder]);
    expect([near.code, near.out]).toEqual([1, '']);
    expect(near.err).toContain('没有编号“BJRET2”，是不是 BJ-RET-2、');
    const loose = join(path, 'loose');
    cpSync(folder, loose, { recursive: true });
    const outside = sheets(['blame', 'BJ-RET-2', '--sheets', loose]);
    expect([outside.code, outside.out]).toEqual([2, '']);
    expect(outside.err).toContain('不在 git 仓库里');
    const shallow = join(path, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository}`, shallow], {
      stdio: 'ignore',
    });
    const there = sheets(['blame', 'BJ-RET-2', '--sheets', join(shallow, 'tables')]);
    expect(there.out).toContain('2026-03-10  已在表里  ');
    expect(there.out).toContain('git fetch --unshallow');
    expect(await why('2026-03-04', join(shallow, 'tables'))).toContain(
      '这是浅克隆，最早只到 2026-03-10',
    );
    const args = ['blame', 'A-1-1', '--ruleset', 'sha256-00000000', '--sheets', folder];
    expect(sheets(args).code).toBe(2);
  });
});
