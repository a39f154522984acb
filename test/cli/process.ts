/** Runs the project's scripts as people and other programs do: as processes. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of a project folder with this very runtime. */
export async function run(
  script: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const { cwd = root, env = {} } = options;
  return await new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(cwd, script), ...args],
      { cwd, env: { ...process.env, ...env }, maxBuffer: 64_000_000 },
      (error, out, err) => resolve({ code: exitCode(error), out, err }),
    );
  });
}

function exitCode(error: Error | null): number {
  if (error === null) return 0;
  const code = 'code' in error ? error.code : null;
  if (typeof code !== 'number') throw error;
  return code;
}

/** `sheets …` */
export async function sheets(...args: readonly string[]): Promise<Run> {
  return await run('scripts/sheets.ts', args);
}

/** A folder that is gone when `remove` has been called. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'yibao-cli-')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A copy of what the build reads and writes, with the same packages. */
export function projectCopy(path: string): void {
  for (const name of ['docs/staff-guide/practice', 'scripts', 'src', 'sheets', 'package.json'])
    cpSync(join(root, name), join(path, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
}
