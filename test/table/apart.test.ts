import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHoles } from '../../src/check/diagram/holes.ts';
import { decide, decideGroup } from '../../src/table/decide.ts';
import { packTable, unpackTable } from '../../src/table/pack-table.ts';
import { GROUP } from '../../src/table/table.ts';
import {
  compileRules,
  compileWithAlike,
  fact,
  region,
  regionMap,
  ruleOf,
  type Says,
} from './support/build.ts';
import { FIRST, facts, LAST, people, regions, rules, sayings } from './support/world.ts';

const byCode = regionMap(regions);

/** Groups with a condition each: what all of them say together has two to the power of them. */
function unrelated(count: number) {
  const list = Array.from({ length: count }, (_, index) => fact(`fact-${index}`, 'yes-no', 1));
  const world = [fact('participant', 'choice', 1), ...list];
  const all = list.flatMap(({ id }) =>
    [0, 1].map((value) =>
      ruleOf<Says>(
        `${id}-${value}`,
        'P',
        { group: id, defers: false },
        {
          conditions: [{ fact: id, holds: [[value, value]] }],
        },
      ),
    ),
  );
  return { all, world, places: [region('N', null, 'nation'), region('P', 'N', 'province')] };
}

describe('groups decided apart', () => {
  it('say what they say together', () => {
    const scene = fc.record({
      all: rules,
      at: fc.constantFrom(...regions.map(({ code }) => code)),
      date: fc.integer({ min: FIRST - 1, max: LAST + 1 }),
    });
    fc.assert(
      fc.property(scene, ({ all, at, date }) => {
        const together = compileRules(all, facts, regions);
        const apart = compileRules(all, facts, regions, { apart: true });
        for (const person of people) {
          const [whole] = decide(together, byCode, at, person, date);
          const said = new Map(
            (apart.groups ?? []).flatMap((_, group) => {
              const parts = decideGroup(apart, byCode, at, group, person, date);
              expect(parts).toHaveLength(1);
              return parts.flatMap((part) => {
                expect(part.box.size).toBe(0);
                expect([...part.tested]).not.toContain(GROUP);
                return [...sayings(apart, part)];
              });
            }),
          );
          expect(said).toEqual(whole === undefined ? null : sayings(together, whole));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('travel as every table does', () => {
    const [all] = fc.sample(rules, { seed: 7, numRuns: 1 });
    const table = compileRules(all ?? [], facts, regions, { apart: true });
    expect(unpackTable(packTable(table))).toEqual(table);
    expect(table.groups).toEqual(['employer', 'own']);
  });

  it('do not multiply each other’s conditions', () => {
    const { all, world, places } = unrelated(12);
    const together = compileRules(all, world, places);
    const apart = compileRules(all, world, places, { apart: true });
    expect(together.terminals.length).toBeGreaterThanOrEqual(2 ** 12);
    // And one for places that nothing reaches.
    expect(apart.terminals).toHaveLength(2 * 12 + 1);
  });

  it('leave out of a question the facts of the others', () => {
    const { all, world, places } = unrelated(3);
    const table = compileRules(all, world, places, { apart: true });
    expect(table.groups).toEqual(['fact-0', 'fact-1', 'fact-2']);
    for (const [group, name] of ['fact-0', 'fact-1', 'fact-2'].entries())
      for (const { box } of decideGroup(table, regionMap(places), 'P', group, new Map(), FIRST))
        expect([...box.keys()]).toEqual([name]);
  });

  it.each([true, false])('leave nobody to ask about without participants (%s)', (apart) => {
    const nobody = [fact('participant', 'choice', -1), fact('age', 'integer', 4)];
    const places = [region('N', null, 'nation')];
    const all = [ruleOf<Says>('R', 'N', { group: 'own', defers: false })];
    const { table, alike } = compileWithAlike(all, nobody, places, { apart });
    const search = { table, alike, regions: regionMap(places), complete: [], today: FIRST };
    expect([...findHoles(search)]).toEqual([]);
    expect(decide(table, regionMap(places), 'N', new Map(), FIRST)).toMatchObject([
      { terminal: [] },
    ]);
  });
});
