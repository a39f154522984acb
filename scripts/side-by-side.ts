/** Commands that run at the same time, each with its output in one piece. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Gives way to the others where there is not enough of the processor for all. */
  readonly yields?: boolean;
}

interface Result {
  readonly name: string;
  readonly code: number;
  readonly seconds: number;
  /** What it said last, where it failed of itself. */
  readonly end: string;
}

/** Enough for what a test says of a few failures. */
const END_LINES = 80;

/**
 * Runs all of them to their end, whatever fails. What the first says is shown as it is said; what
 * another says is kept until those before it have ended, so that no report has a foreign line in it.
 *
 * @returns what came of each, in the order given
 */
export async function sideBySide(commands: readonly Command[]): Promise<readonly Result[]> {
  const running = commands.map(start);
  // Ctrl-C reaches them all; they end by themselves, and are waited for.
  const stop = (): void => undefined;
  // Who ends us by a signal wants to see how far it came.
  const end = (): void => {
    for (const { child, show } of running) {
      show();
      child.kill();
    }
  };
  process.on('SIGINT', stop).on('SIGTERM', end);
  const results: Result[] = [];
  for (const { show, ended } of running) {
    show();
    results.push(await ended);
  }
  process.off('SIGINT', stop).off('SIGTERM', end);
  return results;
}

function start({ name, program, args, env = {}, yields = false }: Command): {
  readonly child: ChildProcess;
  readonly show: () => void;
  readonly ended: Promise<Result>;
} {
  const begun = performance.now();
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...colour, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (yields && child.pid !== undefined) setPriority(child.pid, 5);
  let kept: (() => void)[] | null = [];
  let said = '';
  const pipe = (from: NodeJS.ReadableStream, to: NodeJS.WriteStream): void => {
    const decoder = new TextDecoder();
    from.on('data', (data: Buffer) => {
      said = lastLines(said + decoder.decode(data, { stream: true }));
      if (kept === null) to.write(data);
      else kept.push(() => to.write(data));
    });
  };
  pipe(child.stdout, process.stdout);
  pipe(child.stderr, process.stderr);
  const show = (): void => {
    for (const write of kept ?? []) write();
    kept = null;
  };
  const ended = new Promise<Result>((resolve) => {
    // One that cannot be started says why, and has failed.
    child.once('error', (error) => process.stderr.write(`${name}: ${error.message}\n`));
    child.once('close', (code) =>
      resolve({
        name,
        code: code ?? 1,
        seconds: (performance.now() - begun) / 1000,
        end: code === null || code === 0 ? '' : said,
      }),
    );
  });
  return { child, show, ended };
}

const lastLines = (text: string): string =>
  text
    .split('\n')
    .slice(-END_LINES - 1)
    .join('\n');

/**
 * Says what came of each in a line, where there is more than one; gives the code to end with. What
 * failed is heard again, where others were heard after it: the end of a long log is what people see.
 */
export function told(results: readonly Result[]): number {
  for (const { name, end } of results.slice(0, -1))
    if (end !== '') process.stdout.write(`\n✗ ${name} ended so:\n${end}\n`);
  if (results.length > 1)
    for (const { name, code, seconds } of results)
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(0)} s)\n`);
  return results.every(({ code }) => code === 0) ? 0 : 1;
}
