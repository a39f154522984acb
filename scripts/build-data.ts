/** Writes what programs ask of the rules as a whole and is the same for everybody: files of JSON. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '../src/i18n/lang.ts';
import { instructions, llmsText } from '../src/page/assistants.ts';
import { summarize } from '../src/query/ruleset-summary.ts';
import { toolList } from '../src/query/tools.ts';
import { indexRuleset, packRuleset, type RulesetParts } from '../src/table/ruleset.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface DataOptions {
  readonly ruleset: RulesetParts;
  /** The folder of what is served. */
  readonly outdir: string;
}

/**
 * Writes the compiled rules (`pages/ruleset.<hash>.json`), their summary in both languages and the
 * tools for assistants, and `llms.txt`. Files of other rulesets go away; the hash in the name keeps a server from
 * giving out newer rules than those it answers with.
 */
export async function buildData({ ruleset: parts, outdir }: DataOptions): Promise<void> {
  const folder = join(outdir, 'pages');
  const ruleset = indexRuleset(parts);
  const { hash } = parts;
  const files = new Map<string, unknown>([
    [`ruleset.${hash}.json`, packRuleset(parts)],
    ...LANGS.map((lang) => [`ruleset.${hash}.${lang}.json`, summarize(ruleset, lang)] as const),
    ['mcp.json', { instructions: instructions(), tools: toolList(ruleset) }],
  ]);
  for (const [name, data] of files) await writeIfChanged(join(folder, name), JSON.stringify(data));
  await writeIfChanged(join(outdir, 'llms.txt'), llmsText());
  for (const name of await readdir(folder))
    if (/^ruleset\..*\.json$/u.test(name) && !files.has(name)) await rm(join(folder, name));
}
