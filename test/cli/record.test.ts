/** The record of a small repository, of a shallow clone and without git; `sheets history` as a process. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, keptRecord, nextRecord, rulesIn } from '../../scripts/record-history.ts';
import { readSheetFolder } from '../../scripts/sheet-files.ts';
import type { Text } from '../../src/base/text.ts';
import { lackingIn } from '../../src/history/record.ts';
import { writeRecord } from '../../src/history/record-file.ts';
import { temporaryFolder } from './process.ts';
import { gitIn, replaceIn } from './support/repository.ts';
import { sheets } from './support/run.ts';

const { path, remove } = temporaryFolder();
const repository = join(path, 'repository');
const folder = join(repository, 'sheets');
const NAME = '甲 <somebody@example.org>';

const git = gitIn(repository);

function edit(name: string, from: string, to: string, place = repository): void {
  replaceIn(join(place, 'sheets', name), from, to);
}

function dated(day: string, ...args: readonly string[]): void {
  process.env['GIT_COMMITTER_DATE'] = `${day}T23:30:00+08:00`;
  git(...args);
  delete process.env['GIT_COMMITTER_DATE'];
}

function commit(day: string, message: string): void {
  git('add', '-A');
  dated(day, 'commit', '--quiet', '-m', message);
}

const fileIn = (place = repository): string => join(place, 'history/rules.csv');
const rules = (place: string) => readSheetFolder(join(place, 'sheets'));
const recordIn = (place: string) => keptRecord(fileIn(place));

/** Writes the record; gives why the past is not at hand. */
async function write(today: string, place = repository): Promise<Text | null> {
  const [kept, files] = [await recordIn(place), await rules(place)];
  const { entries, missing } = await nextRecord(kept, files, join(place, 'sheets'), today);
  mkdirSync(join(place, 'history'), { recursive: true });
  writeFileSync(fileIn(place), writeRecord(entries ?? []));
  return missing;
}

async function lacking(place = repository): Promise<readonly string[]> {
  return lackingIn((await recordIn(place)) ?? [], rulesIn(await rules(place)), fingerprint);
}

const lines = (place = repository): readonly string[] =>
  readFileSync(fileIn(place), 'utf8').trimEnd().split('\r\n').slice(1);
const of = (id: string, place = repository): readonly string[] =>
  lines(place).flatMap((line) => {
    const [day, , one, place, kind, what, why] = line.split(',');
    return one === id ? [[day, place, kind, what, why].join('|')] : [];
  });

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  cpSync('test/diagnostics/base', folder, { recursive: true });
  for (const name of ['refund', 'transfer', 'eligibility', 'guides'])
    rmSync(join(folder, `${name}.cases.csv`));
  commit('2026-03-01', '第一批规则');
  git('switch', '--quiet', '-c', 'raise');
  edit('refund.csv', '定额,110', '定额,112');
  commit('2026-03-02', `通知写的是112元 ${NAME}`);
  git('switch', '--quiet', 'main');
  edit('sources.csv', '京医保发〔2022〕26号', '京医保发〔2022〕27号');
  commit('2026-03-03', 'number of the notice');
  // To and fro within a day: as if it had never been.
  edit('refund.csv', '定额,100', '定额,99');
  commit('2026-03-04', 'a slip');
  edit('refund.csv', '定额,99', '定额,100');
  commit('2026-03-04', 'no slip');
  dated('2026-03-05', 'merge', '--quiet', '--no-ff', '-m', "Merge branch 'raise'", 'raise');
});
afterAll(remove);

describe('the record of a repository', () => {
  it('dates a rule by the day on which the main line has it, tells why, and names nobody', async () => {
    expect(await write('2026-03-05')).toBeNull();
    expect(of('BJ-RET-2')).toEqual([
      '2026-03-01|北京市|录入||第一批规则',
      '2026-03-05|北京市|修改|金额: 110 → 112|通知写的是112元 甲',
    ]);
    expect(lines().filter((line) => !/^2026-03-0[15],/u.test(line))).toEqual([]);
    expect(readFileSync(fileIn(), 'utf8')).not.toMatch(/@|somebody|example/u);
    expect(await lacking()).toEqual([]);
    commit('2026-03-06', 'the record');
  });

  it('covers what is not committed yet, so that the very commit that changes sheets passes', async () => {
    edit('refund.csv', '定额,112', '定额,115');
    expect(await lacking()).toEqual(['refund.csv BJ-RET-2']);
    await write('2026-03-06');
    expect(of('BJ-RET-2').at(-1)).toBe('2026-03-06|北京市|修改|金额: 112 → 115|');
    expect(await lacking()).toEqual([]);
    commit('2026-03-07', '7月起115元');
    expect(await lacking()).toEqual([]);
    // Later the commit tells its day and why.
    await write('2026-03-20');
    expect(of('BJ-RET-2').at(-1)).toBe('2026-03-07|北京市|修改|金额: 112 → 115|7月起115元');
    commit('2026-03-08', 'the record again');
  });

  it('is continued where the past is not at hand: in a shallow clone, and without git', async () => {
    const clone = join(path, 'clone');
    git('clone', '--quiet', '--depth', '1', pathToFileURL(repository).href, clone);
    const bare = join(path, 'bare');
    cpSync(clone, bare, { recursive: true });
    rmSync(join(bare, '.git'), { recursive: true });
    for (const [place, why] of [
      [clone, '这是浅克隆'],
      [bare, `“${join(bare, 'sheets')}”不在 git 仓库里，没有历史可看`],
    ] as const) {
      const before = lines(place);
      expect(await lacking(place)).toEqual([]);
      expect((await write('2026-03-20', place))?.zh.split('\n')[0]).toBe(why);
      expect(lines(place)).toEqual(before);
      edit('refund.csv', '定额,115', '定额,116', place);
      expect(await lacking(place)).toEqual(['refund.csv BJ-RET-2']);
      await write('2026-03-21', place);
      expect(lines(place).slice(0, before.length)).toEqual(before);
      expect(of('BJ-RET-2', place).at(-1)).toBe('2026-03-21|北京市|修改||');
      expect(lines(place)).toHaveLength(before.length + 1);
      expect(await lacking(place)).toEqual([]);
    }
  });
});

describe('sheets history', () => {
  const history = (...args: readonly string[]) =>
    sheets(['history', '--sheets', join(repository, 'sheets'), '--file', fileIn(), ...args]);

  it('says which rules the record lacks and what to run, and that a merge by hand broke it', () => {
    edit('refund.csv', '定额,115', '定额,117');
    const behind = history('--check');
    expect([behind.code, behind.out]).toEqual([1, '']);
    expect(behind.err).toContain(
      '没有跟上现在的表：refund.csv BJ-RET-2\n请运行 npm run sheets -- history，和表一起提交\n',
    );
    writeFileSync(fileIn(), `${readFileSync(fileIn(), 'utf8')}<<<<<<< HEAD\n`);
    expect(history('--check').err).toContain('读不懂');
    // With all of the past at hand it is made anew.
    expect(history().out).toMatch(/history\/rules\.csv: \d+ 条，已更新\n$/u);
    expect(history('--check')).toMatchObject({ code: 0, err: '' });
  });
});
