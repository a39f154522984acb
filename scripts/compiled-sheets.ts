/** The project's own sheets, compiled, for pages that are generated from them. */
import { join } from 'node:path';
import { compile } from '../src/compile/compile.ts';
import { renderText } from '../src/diagnostic/render.ts';
import { indexRuleset, type Ruleset } from '../src/table/ruleset.ts';
import { readSheetFolder, todayInShanghai } from './sheet-files.ts';

/** Throws with the findings when there is an error in the sheets. What is returned does not depend on the day. */
export async function compiledSheets(): Promise<Ruleset> {
  const files = await readSheetFolder(join(import.meta.dirname, '../sheets'));
  const { diagnostics, ruleset } = await compile({ files, today: todayInShanghai() });
  if (ruleset === null) throw new Error(renderText(diagnostics, 'zh'));
  return indexRuleset(ruleset);
}

/** Text in a cell of a Markdown table. */
export function cellMarkdown(text: string): string {
  return text.replace(/[\\|<>[\]*_`]/gu, '\\$&').replace(/\s+/gu, ' ');
}
