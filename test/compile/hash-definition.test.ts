import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateSheets } from '../../bench/generate.ts';
import { isObject } from '../../src/base/json.ts';
import { compile } from '../../src/compile/compile.ts';
import { writeContent } from '../../src/compile/content.ts';
import { emit } from '../../src/compile/emit.ts';
import { rulesetHash } from '../../src/compile/hash.ts';
import type { RulesetParts } from '../../src/table/ruleset.ts';
import { realParts, TODAY } from '../table/support/sheets.ts';

const LISTS = ['facts', 'regions', 'sources', 'parameters', 'benefits', 'holidays', 'statements'];
const TABLES = ['refund', 'deductions', 'transferStages', 'transferBalance', 'transferScope'];
const MORE_TABLES = ['waiting', 'requirements', 'terms', 'coverage', 'guides'];

/** The definition, word by word: what the modules carry of each list and of each table's rules. */
function plainHash(parts: RulesetParts): string {
  const modules = emit(parts);
  const dataOf = (id: string): unknown =>
    JSON.parse(/ = (.*);\n$/su.exec(modules.get(`${id}.ts`) ?? '')?.[1] ?? 'null');
  const lines = [
    ...LISTS.map((id) => [id, dataOf(id)] as const),
    ...[...TABLES, ...MORE_TABLES].map((id) => [id, rulesWithoutRows(dataOf(id))] as const),
  ].map(([id, data]) => `${id} ${JSON.stringify(data)}\n`);
  const text = lines.join('').normalize('NFKC');
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

function rulesWithoutRows(table: unknown): unknown {
  const rules = isObject(table) ? table['rules'] : null;
  if (!isObject(rules) || !Array.isArray(rules['row'])) throw new Error('there are no rows');
  const { row: _, ...others } = rules;
  return others;
}

const hashOf = async (parts: RulesetParts): Promise<string> => rulesetHash(writeContent(parts));

/** The parts with another explanation of their first refund. */
function explained(parts: RulesetParts, zh: string): RulesetParts {
  const [first, ...rest] = parts.refund.rules;
  if (first === undefined) throw new Error('there are no rules');
  const conclusion = { ...first.conclusion, explanation: { zh, en: zh } };
  return { ...parts, refund: { ...parts.refund, rules: [{ ...first, conclusion }, ...rest] } };
}

describe('the definition of the ruleset hash', () => {
  it('digests lists and rules as they are emitted, without the row numbers', async () => {
    const parts = await realParts();
    expect(parts.hash).toBe(plainHash(parts));
  });

  it('digests the same of a large sheet', async () => {
    const { ruleset } = await compile({ files: await generateSheets(3000), today: TODAY });
    if (ruleset === null) throw new Error('the generated sheets have errors');
    expect(ruleset.hash).toBe(plainHash(ruleset));
  });

  it('takes what looks the same for the same, and nothing else', async () => {
    const parts = await realParts();
    const hash = await hashOf(explained(parts, 'Ａ１，Ⅷ'));
    expect(hash).toBe(await hashOf(explained(parts, 'A1,VIII')));
    expect(hash).not.toBe(await hashOf(explained(parts, 'A1,VII')));
  });

  it('escapes what JSON must', async () => {
    const odd = explained(await realParts(), '“引”号"\\\n\u0301\u200b é ﬁ\t\u0338');
    expect(await hashOf(odd)).toBe(plainHash(odd));
  });

  it('does not depend on the order of rows', async () => {
    const files = await generateSheets(3000);
    const [header, ...rows] = new TextDecoder()
      .decode(files.get('refund.csv'))
      .trim()
      .split('\r\n');
    const turned = new TextEncoder().encode([header, ...rows.reverse()].join('\r\n'));
    const { ruleset } = await compile({ files, today: TODAY });
    const other = await compile({ files: new Map(files).set('refund.csv', turned), today: TODAY });
    expect(other.ruleset?.refund.rules).not.toEqual(ruleset?.refund.rules);
    expect(other.ruleset?.hash).toMatch(/^sha256-/u);
    expect(other.ruleset?.hash).toBe(ruleset?.hash);
  });
});
