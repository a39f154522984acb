/**
 * A ruleset → TypeScript modules. They carry data only; their type is what the query stage reads,
 * so that a change of shape fails to compile instead of answering wrongly.
 */
import { packFrame } from '../table/pack-table.ts';
import type { RulesetParts } from '../table/ruleset.ts';
import { type Content, writeContent } from './content.ts';

/** File name → text, to be written below the folder of generated rules. */
export type EmittedFiles = ReadonlyMap<string, string>;

const HEADER = '// Generated from the sheets by `npm run build`. Do not edit.\n';

/**
 * Emits one module a part and an index that puts them together. Deterministic.
 *
 * @param content what `compile` has written of these parts already
 */
export function emit(parts: RulesetParts, content: Content = writeContent(parts)): EmittedFiles {
  const files = new Map<string, string>();
  for (const [id, json] of content.lists) files.set(`${id}.ts`, module(id, json));
  for (const [id, { whole }] of content.rules) {
    const frame = JSON.stringify(packFrame<object>(parts[id]));
    files.set(`${id}.ts`, module(id, `${frame.slice(0, -1)},"rules":${whole}}`));
  }
  const names = [...content.lists.keys(), ...content.rules.keys()].sort();
  files.set(
    'index.ts',
    `${HEADER}import { unpackRuleset, type Ruleset } from '../table/ruleset.ts';
${names.map((name) => `import { ${name} } from './${name}.ts';\n`).join('')}
/** The compiled sheets. */
export const ruleset: Ruleset = unpackRuleset({
  hash: ${JSON.stringify(parts.hash)},
${names.map((name) => `  ${name},\n`).join('')}});
`,
  );
  return files;
}

function module(name: string, json: string): string {
  return `${HEADER}import type { RulesetData } from '../table/ruleset.ts';

export const ${name}: RulesetData['${name}'] = ${json};
`;
}
