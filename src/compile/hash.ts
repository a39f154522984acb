/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import type { SheetId } from '../table/model.ts';
import type { RulesetParts } from '../table/ruleset.ts';
import { FoldedJson } from './folded-json.ts';

type Content = Omit<RulesetParts, 'hash'>;

const LISTS = [
  'facts',
  'regions',
  'sources',
  'parameters',
  'benefits',
  'holidays',
  'statements',
] as const;

const TABLES = [
  'refund',
  'deductions',
  'transferStages',
  'transferBalance',
  'transferScope',
  'waiting',
  'requirements',
  'terms',
  'coverage',
  'guides',
] as const satisfies readonly SheetId[];

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
  for (const kind of TABLES) json.addRules<object>(content[kind].rules, `${kind} `);
  return json.bytes();
}
