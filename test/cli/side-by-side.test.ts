/** What `npm test` and `npm run check` show of commands that run at the same time. */
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from './process.ts';

/** A program that runs these scripts of Node side by side, as the project's scripts do. */
function start(...scripts: readonly string[]) {
  const commands = scripts.map((script, turn) => ({
    name: `command ${turn + 1}`,
    program: process.execPath,
    args: ['--eval', script],
  }));
  const program = `import { sideBySide, told } from './scripts/side-by-side.ts';
    process.exitCode = told(await sideBySide(${JSON.stringify(commands)}));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: root });
  let out = '';
  let seen = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text.replaceAll(/\(\d+ s\)/gu, '(… s)');
    seen();
  });
  return {
    child,
    /** Until it has said so much. */
    said: (text: string) =>
      new Promise<void>((resolve) => {
        seen = () => (out.includes(text) ? resolve() : undefined);
        seen();
      }),
    ended: new Promise<{ code: number | null; out: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, out })),
    ),
  };
}

const waits = (ms: number): string => `setTimeout(() => console.log('at last'), ${ms})`;

it('shows each in one piece, in order, and what came of it; what failed is heard again', async () => {
  const { ended } = start(
    `console.log('first'); ${waits(800)}`,
    `console.log('second'); process.exitCode = 3`,
    `console.log('third')`,
  );
  expect(await ended).toEqual({
    code: 1,
    out: 'first\nat last\nsecond\nthird\n\n✗ command 2 ended so:\nsecond\n\n✓ command 1 (… s)\n✗ command 2 (… s)\n✓ command 3 (… s)\n',
  });
});

it('shows one alone as it is, and ends well when all did', async () => {
  expect(await start(`console.log('only')`).ended).toEqual({ code: 0, out: 'only\n' });
});

it('shows what all have said when it is ended, and ends them', async () => {
  const { child, said, ended } = start(
    // The second has long been heard when the first says so.
    `setTimeout(() => console.log('first'), 1500); ${waits(60_000)}`,
    `console.log('second'); ${waits(60_000)}`,
  );
  await said('first');
  child.kill('SIGTERM');
  expect(await ended).toEqual({
    code: 1,
    out: 'first\nsecond\n✗ command 1 (… s)\n✗ command 2 (… s)\n',
  });
});
