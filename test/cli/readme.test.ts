/** What the READMEs tell people to type and to expect, performed on a copy of the sheets. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../../src/diagnostic/render.ts';
import { check, readFolder } from '../compile/support/folder.ts';
import { root, temporaryFolder } from './process.ts';

const { path, remove } = temporaryFolder();
const folder = join(path, 'sheets');
afterAll(remove);

function undo(): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'sheets'), folder, { recursive: true });
}
beforeEach(undo);

const english = readFileSync(join(root, 'README.md'), 'utf8');
const chinese = readFileSync(join(root, 'README.zh-CN.md'), 'utf8');

interface Block {
  readonly kind: string;
  readonly lines: readonly string[];
}

/** The blocks of code below a heading. */
function blocksOf(readme: string, heading: string): readonly Block[] {
  const section = readme.split(/^## /mu).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/```(\w+)\n([\s\S]*?)```/gu)].map(([, kind = '', body = '']) => ({
    kind,
    lines: body.trimEnd().split('\n'),
  }));
}

/** What `sheets check` says, without its count. */
async function findings(): Promise<string> {
  const { diagnostics } = await check(readFolder(pathToFileURL(`${folder}/`)));
  return renderText(diagnostics, 'zh', { folder: 'sheets' });
}

/** Does what a block says; gives what the last check in it says, or what one after it would. */
async function typed(block: Block | undefined): Promise<string> {
  if (block?.kind !== 'sh') throw new Error('no commands');
  for (const line of block.lines)
    if (line.startsWith('sed ')) execFileSync('bash', ['-c', line], { cwd: path });
    else expect(line).toMatch(/^npm run sheets -- check(?: {4}#.*)?$/u);
  return await findings();
}

const COUNT = /^\d+ 个错误，\d+ 个其他提示。这些错误可能涉及的范例，改好以后再比对。$/u;

describe('“Edit a sheet”', () => {
  const [mistake, told, figure, cases, ...more] = blocksOf(english, 'Edit a sheet');

  it('shows the overlap word for word', async () => {
    expect(more).toEqual([]);
    const said = await typed(mistake);
    expect(told?.lines.at(-1)).toMatch(COUNT);
    expect(`${told?.lines.slice(0, -1).join('\n')}\n`).toBe(said);
  });

  it('changes a figure, which words and cases refuse until they say it too', async () => {
    const refused = await typed(figure);
    const quoted = /# (YB-[A-Z]+: .*) …$/u.exec(figure?.lines.at(-1) ?? '')?.[1];
    if (quoted === undefined) throw new Error('nothing is quoted');
    expect(refused).toContain(quoted);
    expect(await typed(cases)).toBe('');
  });
});

it('the Chinese README quotes what the checks say', async () => {
  const [overlap, golden] = [...chinese.matchAll(/```text\n(sheets\/[\s\S]*?)```/gu)].map(
    ([, body = '']) => body.trimEnd().split('\n'),
  );
  const [mistake, , figure] = blocksOf(english, 'Edit a sheet');
  const first = await typed(mistake);
  expect(`${overlap?.slice(0, -1).join('\n')}\n`).toBe(first);
  undo();
  const [one = ''] = (await typed(figure)).split(/\n(?=sheets)/u);
  const quoted = golden?.filter((line) => line.trim() !== '…') ?? [];
  expect(quoted.length).toBeGreaterThan(2);
  // The first finding, with lines left out.
  expect(one.split('\n').filter((line) => quoted.includes(line))).toEqual(quoted);
});
