/** `sheets check --fix` asks on a real terminal: a pseudo-terminal that `script` opens. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Folder } from './support/run.ts';

const root = join(import.meta.dirname, '../..');
const overlap = readFileSync(join(root, 'test/diagnostics/YB-OVERLAP.csv'), 'utf8');
const PARAMETERS =
  '地区,参保身份,年份,参数,数值,单位,依据\n山东省,退体,2023,当地平均养老金,3675,元/月,sd-report\n';
const QUESTION = '改这一格吗？(y/N) ';
/** Ctrl+D. */
const END = '\u0004';

const folders: Folder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function twoMistakes(): Folder {
  const folder = new Folder({ 'refund.csv': overlap, 'parameters.csv': PARAMETERS });
  folders.push(folder);
  return folder;
}

interface Session {
  readonly code: number | null;
  readonly shown: string;
}

/** Types an answer whenever a question is asked. */
async function answering(folder: Folder, answers: readonly string[]): Promise<Session> {
  const command = [process.execPath, join(root, 'scripts/sheets.ts'), 'check', 'sheets', '--fix']
    .map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`)
    .join(' ');
  const args =
    process.platform === 'linux'
      ? ['-qec', command, '/dev/null']
      : ['-q', '/dev/null', 'sh', '-c', command];
  const terminal = spawn('script', args, { cwd: folder.path, stdio: ['pipe', 'pipe', 'inherit'] });
  let shown = '';
  let asked = 0;
  terminal.stdout.setEncoding('utf8');
  terminal.stdout.on('data', (text: string) => {
    shown += text;
    // A prompt may come in pieces and is drawn once more when it is answered: only whole lines end.
    const questions = shown.split('\n').filter((line) => line.includes(QUESTION)).length;
    for (; asked < Math.min(questions, answers.length); asked += 1)
      terminal.stdin.write(answers[asked] ?? '');
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    terminal.on('error', reject);
    terminal.on('close', resolve);
  });
  return { code, shown };
}

const stateOf = (folder: Folder): readonly string[] =>
  ['refund.csv', 'parameters.csv'].map((name) => readFileSync(folder.file(name), 'utf8'));

describe('sheets check --fix on a terminal', () => {
  it('shows each change, asks, and makes those that are agreed to', async () => {
    const folder = twoMistakes();
    const { code, shown } = await answering(folder, ['n\n', 'y\n']);
    expect(shown).toContain('退体');
    expect(shown).toContain('不满70岁');
    expect(shown).toContain('改了 1 格，另有 1 格没有改。');
    expect(stateOf(folder)).toEqual([overlap.replace('70岁以下', '不满70岁'), PARAMETERS]);
    // The cell that was left alone is still wrong.
    expect(code).toBe(1);
  });

  it('takes anything but yes for no', async () => {
    const folder = twoMistakes();
    const { code, shown } = await answering(folder, ['\n', '好吧\n']);
    expect(shown).toContain('改了 0 格，另有 2 格没有改。');
    expect(stateOf(folder)).toEqual([overlap, PARAMETERS]);
    expect(code).toBe(1);
  });

  it('takes the end of the input for no to all that is left', async () => {
    const folder = twoMistakes();
    const { shown } = await answering(folder, ['是\n', END]);
    expect(shown).toContain('改了 1 格，另有 1 格没有改。');
    expect(stateOf(folder)).toEqual([overlap, PARAMETERS.replace('退体', '退休')]);
  });
});
