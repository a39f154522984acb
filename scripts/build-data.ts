/** Writes the compiled rules as one file of JSON, for whoever compares or shows them elsewhere. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packRuleset, type RulesetParts } from '../src/table/ruleset.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface DataOptions {
  readonly ruleset: RulesetParts;
  /** The folder of what is served. */
  readonly outdir: string;
}

/**
 * Writes `pages/ruleset.<hash>.json` and takes those of other rulesets away. The name holds the
 * hash, so that a server never gives out newer rules than those it answers with.
 */
export async function buildData({ ruleset, outdir }: DataOptions): Promise<void> {
  const folder = join(outdir, 'pages');
  const name = `ruleset.${ruleset.hash}.json`;
  await writeIfChanged(join(folder, name), JSON.stringify(packRuleset(ruleset)));
  for (const other of await readdir(folder))
    if (/^ruleset\..*\.json$/u.test(other) && other !== name) await rm(join(folder, other));
}
