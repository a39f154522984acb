/** Comparing folders of sheets that differ in a few cells. */
import { type Comparison, compareRulesets } from '../../../src/compare/compare.ts';
import { type ComparisonJson, renderDiffJson } from '../../../src/compare/render.ts';
import { indexRuleset } from '../../../src/table/ruleset.ts';
import { encode, type Folder, rulesetOf, smallFolder } from '../../compile/support/folder.ts';

/** The small folder without its cases, which are about what is changed here. */
export const small: Folder = uncased(smallFolder);

/** A folder without golden cases. */
export function uncased(folder: Folder): Folder {
  return new Map([...folder].filter(([name]) => !name.endsWith('.cases.csv')));
}

/** A folder with words of a sheet replaced; each must stand in it. */
export function withWords(
  folder: Folder,
  file: string,
  ...words: readonly (readonly [from: string, to: string])[]
): Folder {
  let text = new TextDecoder().decode(folder.get(file));
  for (const [from, to] of words) {
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
    text = text.replaceAll(from, to);
  }
  return new Map(folder).set(file, encode(text));
}

/** Compiles and compares two folders. */
export async function compareFolders(before: Folder, after: Folder): Promise<Comparison> {
  const [one, other] = [await rulesetOf(before), await rulesetOf(after)];
  return compareRulesets({ ruleset: indexRuleset(one) }, { ruleset: indexRuleset(other) });
}

/** The JSON of a comparison, in Chinese. */
export async function diffJson(before: Folder, after: Folder): Promise<ComparisonJson> {
  return renderDiffJson(await compareFolders(before, after), 'zh-CN');
}

/** What everybody reads of each change: place, number of heirs, people, days, before and after. */
export async function told(before: Folder, after: Folder): Promise<readonly string[]> {
  const { changes } = await diffJson(before, after);
  return changes.map(
    ({ regionName, inheritedBy, whenText, from, to, before: then, after: now }) =>
      `${regionName}+${inheritedBy} ${whenText} ${from ?? ''}..${to ?? ''} ${then.text} → ${now.text}`,
  );
}
