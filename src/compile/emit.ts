/**
 * A ruleset → TypeScript modules. They carry data only; their type is what the query stage reads,
 * so that a change of shape fails to compile instead of answering wrongly.
 */
import { packRuleset, type RulesetParts } from '../table/ruleset.ts';

/** File name → text, to be written below the folder of generated rules. */
export type EmittedFiles = ReadonlyMap<string, string>;

const HEADER = '// Generated from the sheets by `npm run build`. Do not edit.\n';

/** Emits one module a part and an index that puts them together. Deterministic. */
export function emit(parts: RulesetParts): EmittedFiles {
  const { hash, ...data } = packRuleset(parts);
  const files = new Map<string, string>();
  const names = Object.keys(data).sort();
  for (const [name, value] of Object.entries(data)) files.set(`${name}.ts`, module(name, value));
  files.set(
    'index.ts',
    `${HEADER}import { unpackRuleset, type Ruleset } from '../table/ruleset.ts';
${names.map((name) => `import { ${name} } from './${name}.ts';\n`).join('')}
/** The compiled sheets. */
export const ruleset: Ruleset = unpackRuleset({
  hash: ${JSON.stringify(hash)},
${names.map((name) => `  ${name},\n`).join('')}});
`,
  );
  return files;
}

function module(name: string, value: unknown): string {
  return `${HEADER}import type { RulesetData } from '../table/ruleset.ts';

export const ${name}: RulesetData['${name}'] = ${JSON.stringify(value)};
`;
}
