import { describe, expect, it } from 'vitest';
import { packRuleset, unpackRuleset } from '../../src/table/ruleset.ts';
import { entryAt, ruleAt } from '../../src/table/table.ts';
import { realParts } from './support/sheets.ts';

const parts = await realParts();

describe('a ruleset', () => {
  it('comes out of the emitted form as it went in', () => {
    // Through JSON, as the emitted modules carry it.
    const unpacked = unpackRuleset(JSON.parse(JSON.stringify(packRuleset(parts))));
    expect(unpacked.hash).toBe(parts.hash);
    expect(unpacked.refund).toEqual(parts.refund);
    expect(unpacked.deductions).toEqual(parts.deductions);
    expect([...unpacked.regions.byCode.values()]).toEqual(parts.regions);
    expect([...unpacked.sources.values()]).toEqual(parts.sources);
    expect([...unpacked.factById.values()]).toEqual(parts.facts);
    expect(unpacked.parameters).toEqual(parts.parameters);
  });

  it('is indexed by the ids that its rows carry', () => {
    const { factById, sources } = unpackRuleset(packRuleset(parts));
    for (const [id, fact] of factById) expect(fact.id).toBe(id);
    for (const rule of [...parts.refund.rules, ...parts.deductions.rules])
      for (const id of rule.sources) expect(sources.get(id)?.id).toBe(id);
  });

  it('refers to nothing that it does not hold', () => {
    for (const table of [parts.refund, parts.deductions]) {
      for (const terminal of table.terminals)
        for (const { certain, possible } of terminal)
          for (const entry of [...certain, ...possible])
            expect(ruleAt<unknown>(table, entryAt<unknown>(table, entry).rule)).toBeDefined();
    }
    expect(() => ruleAt(parts.refund, parts.refund.rules.length)).toThrow(RangeError);
    expect(() => entryAt(parts.refund, parts.refund.entries.length)).toThrow(RangeError);
  });
});
