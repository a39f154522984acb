/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import type { Content } from './content.ts';

/**
 * `sha256-` and 64 hexadecimal digits over what the sheets say: a line for each list and each
 * sheet's rules, its name and its JSON, in Unicode's compatibility form (NFKC) and UTF-8. Diagrams
 * follow from rules, regions and facts, so they need no part in it.
 *
 * Row order, row numbers, encoding and line ends make no difference, nor does a sheet typed in
 * full width throughout; texts that readers see do.
 */
export async function rulesetHash({ lists, rules }: Content): Promise<string> {
  const lines = [
    ...Array.from(lists, ([id, json]) => `${id} ${json}\n`),
    ...Array.from(rules, ([id, { withoutRows }]) => `${id} ${withoutRows}\n`),
  ];
  const bytes = new TextEncoder().encode(lines.join('').normalize('NFKC'));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256-${hex.join('')}`;
}
