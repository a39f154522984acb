/** The content hash of a ruleset: the same facts, however the sheets were saved. */
import { foldText } from '../base/text.ts';
import type { RulesetParts } from '../table/ruleset.ts';

type Content = Omit<RulesetParts, 'hash'>;

/**
 * `sha256-` and 64 hexadecimal digits over what the sheets say. Row order, row numbers, encoding,
 * line ends and full-width forms make no difference; texts that readers see do.
 */
export async function rulesetHash(content: Content): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(contentOf(content)));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256-${hex.join('')}`;
}

/** Diagrams follow from rules, regions and facts, so they need no part in the hash. */
function contentOf({ facts, regions, sources, parameters, refund, deductions }: Content) {
  const rules = (table: Content['refund'] | Content['deductions']) =>
    table.rules.map(({ row: _, ...rule }) => rule);
  return {
    facts: sorted(facts),
    regions: sorted(regions),
    sources: sorted(sources),
    parameters: sorted(parameters),
    refund: sorted(rules(refund)),
    deductions: sorted(rules(deductions)),
  };
}

function sorted(items: readonly unknown[]): unknown[] {
  const keyed = items.map((item) => ({ item, key: canonicalJson(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

/** JSON with sorted keys and NFKC-folded strings. */
function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(foldText(value));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
