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
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(lines));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256-${hex.join('')}`;
}

/** A character takes three bytes at most for each of its places in a string. */
const MOST_BYTES = 3;

/** Lines in NFKC and UTF-8: each by itself, since nothing composes with a line's end or its name. */
function bytesOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const normal = lines.map((line) => line.normalize('NFKC'));
  const places = normal.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(places * MOST_BYTES);
  const encoder = new TextEncoder();
  let end = 0;
  for (const line of normal) end += encoder.encodeInto(line, bytes.subarray(end)).written;
  return bytes.subarray(0, end);
}
