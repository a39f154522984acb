import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/** One complaint of the linter. */
export type Finding = { readonly file: string; readonly rule: string };

const report = v.object({
  diagnostics: v.array(
    v.object({ category: v.string(), location: v.object({ path: v.string() }) }),
  ),
});

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A throwaway project under this project's lint rules, to see what they say of a bad file. */
export class Fixture {
  private readonly folder = mkdtempSync(join(tmpdir(), 'yibao-lint-'));

  constructor() {
    for (const name of ['biome.json', 'package.json']) {
      copyFileSync(join(root, name), join(this.folder, name));
    }
  }

  /** Adds a file; `path` is relative to the project. */
  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** What the linter says of all files. */
  lint(): readonly Finding[] {
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [biome, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return v
      .parse(report, JSON.parse(stdout))
      .diagnostics.map(({ category, location }) => ({ file: location.path, rule: category }));
  }

  /** Takes the throwaway project back. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
