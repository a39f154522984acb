/** What the commands say when a place or a service cannot be used: plain words, with the place. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { whyNot } from '../../scripts/disk-error.ts';
import { fetchRuleset } from '../../scripts/fetch-ruleset.ts';
import { NoVersion } from '../../scripts/no-version.ts';
import { root, run, sheets, temporaryFolder } from './process.ts';

const { path, remove } = temporaryFolder();
const small = join(root, 'test/diagnostics/base');
afterAll(remove);

/** Words of the machine that are no answer to staff. */
const RAW = /E[A-Z]{4,}:|Error:|openssl|\.tmp/u;

describe('a service that does not speak https', () => {
  it('is told as such, without the words of the encryption library', async () => {
    const server = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : 0;
    const said = await fetchRuleset(`https://127.0.0.1:${port}`).then(
      () => ({ zh: 'it answers', en: '' }),
      (error: unknown) => {
        if (error instanceof NoVersion) return error.text;
        throw error;
      },
    );
    server.closeAllConnections();
    server.close();
    expect(said.zh).toContain('本机的服务多半要写 http://');
    expect(said.en).toContain('is usually http://');
    expect(said.zh + said.en).not.toMatch(RAW);
    const nobody = await fetchRuleset(`http://127.0.0.1:${port}`).catch((error: unknown) => error);
    expect(nobody).toMatchObject({ text: { zh: expect.stringContaining('没有服务在运行') } });
  });
});

describe('a place that cannot be written or read', () => {
  it('is named with the reason', async () => {
    const nowhere = join(path, '没有', '表.xlsx');
    const out = await sheets('export', small, '--xlsx', nowhere);
    expect([out.code, out.out]).toEqual([2, '']);
    expect(out.err).toContain(`写不了“${nowhere}”：那个文件夹或文件不存在`);
    expect(out.err).not.toMatch(RAW);
    const file = join(path, 'file');
    writeFileSync(file, '');
    const within = await sheets('import', join(file, 'refund.csv'), '--sheets', small);
    expect(within.err).toContain('路径当中有一段不是文件夹');
    expect(within.err).not.toMatch(RAW);
  });

  it.each([
    ['EACCES', '没有权限'],
    ['EROFS', '那里只能读，不能写'],
    ['ENOSPC', '磁盘满了'],
  ])('%s', (code, words) => {
    const error = Object.assign(new Error(`${code}: permission denied, open '/x.1.tmp'`), { code });
    expect(whyNot(error).zh).toBe(words);
    expect(whyNot(error).en).not.toMatch(RAW);
  });
});

describe('git', () => {
  it('is heard where it will not read a repository of somebody else', async () => {
    const folder = join(path, 'theirs');
    mkdirSync(folder);
    cpSync(small, join(folder, 'sheets'), { recursive: true });
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { code, err } = await run('scripts/sheets.ts', ['diff', 'HEAD', join(folder, 'sheets')], {
      env,
    });
    expect(code).toBe(2);
    expect(err).toContain('git 不肯读仓库');
    expect(err).toContain('dubious ownership');
  });

  it('is not asked for a part of a rule’s history', async () => {
    const { code, err } = await sheets('blame', 'BJ-RET-2', '--since', '2026-01-01');
    expect(code).toBe(2);
    expect(err).toContain('--since 只和 --ruleset 一起用');
  });
});
