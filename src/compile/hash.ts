/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import type { RulesetParts } from '../table/ruleset.ts';
import { FoldedJson } from './folded-json.ts';

type Content = Omit<RulesetParts, 'hash'>;

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
  const { facts, regions, sources, parameters, refund, deductions } = content;
  const json = new FoldedJson();
  const lists = [facts, regions, sources, parameters];
  for (const [kind, items] of lists.entries()) json.addList(items, `${kind} `);
  json.addRules(refund.rules, `${lists.length} `);
  json.addRules(deductions.rules, `${lists.length + 1} `);
  return json.bytes();
}
