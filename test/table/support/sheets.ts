/** The real sheets, compiled: what the service answers with. */
import { join } from 'node:path';
import { readSheetFolder } from '../../../scripts/sheet-files.ts';
import { parseDay } from '../../../src/base/day.ts';
import { compile } from '../../../src/compile/compile.ts';
import { indexRuleset, type Ruleset, type RulesetParts } from '../../../src/table/ruleset.ts';

/** The day on which the tests ask, well within the year after the sources were checked. */
export const TODAY = parseDay('2026-11-21') ?? 0;

/** The day on which golden cases are judged: none of them is about a later one. */
const JUDGED = parseDay('2026-11-22') ?? 0;

/** Compiles the sheets of the project; fails with what is wrong in them. */
export async function realParts(): Promise<RulesetParts> {
  const files = await readSheetFolder(join(import.meta.dirname, '../../../sheets'));
  const { ruleset, diagnostics } = await compile({ files, today: JUDGED });
  if (ruleset === null)
    throw new Error(
      diagnostics.map(({ file, cell, text }) => `${file} ${cell} ${text.zh}`).join('\n'),
    );
  return ruleset;
}

export async function realRuleset(): Promise<Ruleset> {
  return indexRuleset(await realParts());
}
