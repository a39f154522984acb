/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import type { RulesetParts } from '../table/ruleset.ts';
import { FoldedJson } from './folded-json.ts';

type Content = Omit<RulesetParts, 'hash'>;

/**
 * `sha256-` and 64 hexadecimal digits over what the sheets say. Row order, row numbers, encoding,
 * line ends and full-width forms make no difference; texts that readers see do.
 */
export async function rulesetHash(content: Content): Promise<string> {
  const bytes = new TextEncoder().encode(contentOf(content));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256-${hex.join('')}`;
}

/**
 * One folded JSON line an item, sorted within its kind. Diagrams follow from rules, regions and
 * facts, so they need no part in it.
 */
function contentOf({ facts, regions, sources, parameters, refund, deductions }: Content): string {
  const kinds = [facts, regions, sources, parameters, refund.rules, deductions.rules];
  const json = new FoldedJson();
  return kinds
    .map((items, kind) => json.lines(items, `${kind} `).join('\n'))
    .filter(Boolean)
    .join('\n');
}
