import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateSheets } from '../../bench/generate.ts';
import { foldText } from '../../src/base/text.ts';
import { compile } from '../../src/compile/compile.ts';
import { rulesetHash } from '../../src/compile/hash.ts';
import type { RulesetParts } from '../../src/table/ruleset.ts';
import { realParts, TODAY } from '../table/support/sheets.ts';

const LISTS = ['facts', 'regions', 'sources', 'parameters', 'benefits', 'holidays'] as const;
const TABLES = ['refund', 'deductions', 'transferStages', 'transferBalance'] as const;
const MORE_TABLES = ['transferScope', 'waiting', 'requirements', 'terms', 'coverage'] as const;

/** The definition, word by word: every item as folded JSON, sorted, without its row. */
function plainHash(parts: RulesetParts): string {
  const kinds: [string, readonly object[]][] = [
    ...[...LISTS, 'statements' as const].map((kind): [string, readonly object[]] => [
      kind,
      parts[kind],
    ]),
    ...[...TABLES, ...MORE_TABLES, 'guides' as const].map((kind): [string, readonly object[]] => [
      kind,
      parts[kind].rules,
    ]),
  ];
  const lines = kinds.flatMap(([kind, items]) =>
    items
      .map((item) => foldText(JSON.stringify('row' in item ? { ...item, row: 0 } : item)))
      .sort()
      .map((line) => `${kind} ${line}`),
  );
  return `sha256-${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
}

describe('the definition of the ruleset hash', () => {
  it('digests the folded JSON of every item', async () => {
    const parts = await realParts();
    expect(parts.hash).toBe(plainHash(parts));
  });

  it('digests the same of a large sheet', async () => {
    const { ruleset } = await compile({ files: await generateSheets(3000), today: TODAY });
    if (ruleset === null) throw new Error('the generated sheets have errors');
    expect(ruleset.hash).toBe(plainHash(ruleset));
  });

  it('folds what looks the same and escapes what JSON must', async () => {
    const parts = await realParts();
    const text = { zh: 'Ａ“引”号"\\\n\u0301\u200b Ⅷ，é ', en: ' "ﬁ\t\u0338' };
    const [first, ...rest] = parts.refund.rules;
    if (first === undefined) throw new Error('there are no rules');
    const odd = { ...first, conclusion: { ...first.conclusion, explanation: text } };
    const changed = { ...parts, refund: { ...parts.refund, rules: [odd, ...rest] } };
    expect(await rulesetHash(changed)).toBe(plainHash(changed));
  });

  it('does not depend on the order of rules', async () => {
    const parts = await realParts();
    const rules = parts.refund.rules.toReversed();
    const turned = { ...parts, refund: { ...parts.refund, rules } };
    expect(await rulesetHash(turned)).toBe(parts.hash);
  });
});
