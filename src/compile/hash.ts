/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import { SHEET_IDS, type SheetId } from '../table/conclusions.ts';
import type { RulesetParts } from '../table/ruleset.ts';
import { FoldedJson } from './folded-json.ts';

type Content = Omit<RulesetParts, 'hash'>;

type List = Exclude<keyof Content, SheetId>;

/** Every list of a ruleset; one that lacks here does not compile. */
const LISTS: readonly List[] = Object.values({
  facts: 'facts',
  regions: 'regions',
  sources: 'sources',
  parameters: 'parameters',
  benefits: 'benefits',
  holidays: 'holidays',
  statements: 'statements',
} satisfies { readonly [K in List]: K });

/**
 * `sha256-` and 64 hexadecimal digits over what the sheets say. Row order, row numbers, encoding,
 * line ends and full-width forms make no difference; texts that readers see do.
 */
export async function rulesetHash(content: Content): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', contentOf(content));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256-${hex.join('')}`;
}

/**
 * One folded JSON line an item, sorted within its kind. Diagrams follow from rules, regions and
 * facts, so they need no part in it.
 */
function contentOf(content: Content): Uint8Array<ArrayBuffer> {
  const json = new FoldedJson();
  for (const kind of LISTS) json.addList(content[kind], `${kind} `);
  for (const kind of SHEET_IDS) json.addRules<object>(content[kind].rules, `${kind} `);
  return json.bytes();
}
