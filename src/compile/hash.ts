/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import { foldText } from '../base/text.ts';
import type { RulesetParts } from '../table/ruleset.ts';

type Content = Omit<RulesetParts, 'hash'>;

/**
 * `sha256-` and 64 hexadecimal digits over what the sheets say. Row order, row numbers, encoding,
 * line ends and full-width forms make no difference; texts that readers see do.
 */
export async function rulesetHash(content: Content): Promise<string> {
  const bytes = new TextEncoder().encode(contentOf(content).join('\n'));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256-${hex.join('')}`;
}

/** Diagrams follow from rules, regions and facts, so they need no part in the hash. */
function contentOf({ facts, regions, sources, parameters, refund, deductions }: Content): string[] {
  return [facts, regions, sources, parameters, refund.rules, deductions.rules].flatMap(
    (items, part) => canonicalLines(items).map((line) => `${part} ${line}`),
  );
}

/**
 * One folded JSON line an item, sorted. Items of a kind are built in one place with their keys in
 * one order, so JSON is canonical as it is; row numbers are left out.
 */
function canonicalLines(items: readonly object[]): string[] {
  return items
    .map((item) => foldText(JSON.stringify('row' in item ? { ...item, row: 0 } : item)))
    .sort();
}
