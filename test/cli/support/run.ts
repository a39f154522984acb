import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

const root = join(import.meta.dirname, '../../..');
// Starting Node and reading all sources takes a second or two on a small machine, each time.
vi.setConfig({ testTimeout: 60_000 });

const base = join(root, 'test/diagnostics/base');

export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as npm does, in the given folder. */
export function sheets(args: readonly string[], cwd = root): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/sheets.ts'), ...args],
    { cwd, encoding: 'utf8', input: '' },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A throwaway folder with the small sheets, some of them replaced. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'yibao-sheets-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    cpSync(base, join(this.path, 'sheets'), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(this.file(name), content);
  }

  file(name: string): string {
    return join(this.path, 'sheets', name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
