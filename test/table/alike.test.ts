import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/base/day.ts';
import { findHoles, type HoleSearch } from '../../src/check/diagram/holes.ts';
import { decide } from '../../src/table/decide.ts';
import type { Rule } from '../../src/table/model.ts';
import { entryAt, ruleAt, type Table } from '../../src/table/table.ts';
import { COMPLETE, DAYS, FACTS, RUNS, tables, today } from '../check/support/tables.ts';
import { compileWithAlike, region, regionMap, type Says } from './support/build.ts';

/** Two provinces with a city each. */
const REGIONS = [
  region('N', null, 'nation'),
  ...['P', 'Q'].flatMap((code) => [region(code, 'N', 'province'), region(`${code}1`, code)]),
];

const byCode = regionMap(REGIONS);

/** The rules of P and its city once more for Q and its own. */
function twice(rules: readonly Rule<Says>[]): readonly Rule<Says>[] {
  const again = rules
    .filter((rule) => rule.region !== 'N')
    .map((rule, index) => ({
      ...rule,
      id: `${rule.id}-Q`,
      row: rules.length + index + 2,
      region: rule.region.replace('P', 'Q'),
    }));
  return [...rules, ...again];
}

/** Rules that say the same, but of which no two share what they say. */
const unshared = (rules: readonly Rule<Says>[]): readonly Rule<Says>[] =>
  rules.map((rule) => ({ ...rule, conditions: [...rule.conditions] }));

/** What is said to everybody on a day, with the rules' own ids. */
function everythingSaid(table: Table<Says>, code: string, day: Day): unknown {
  const idsOf = (entries: readonly number[]) =>
    entries.map((entry) => {
      const { rule, via } = entryAt(table, entry);
      return [ruleAt(table, rule).id, via === null ? null : ruleAt(table, via).id];
    });
  return decide(table, byCode, code, new Map(), day).map(({ box, tested, terminal }) => ({
    box,
    tested,
    groups: terminal.map(({ group, owner, certain, possible }) => ({
      group,
      owner,
      certain: idsOf(certain),
      possible: idsOf(possible),
    })),
  }));
}

const holesIn = (search: HoleSearch): readonly unknown[] =>
  Array.from(findHoles(search), ({ place: _, ...hole }) => hole);

describe('places that are alike', () => {
  it('say what they would say if each were worked out by itself', () => {
    let copied = 0;
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const all = twice(rules);
        const { table, alike } = compileWithAlike(all, FACTS, REGIONS);
        const alone = compileWithAlike(unshared(all), FACTS, REGIONS);
        copied += alike.size - new Set(alike.values()).size;
        for (const { code } of REGIONS)
          for (const day of DAYS)
            expect(everythingSaid(table, code, day)).toEqual(
              everythingSaid(alone.table, code, day),
            );
        const search = { regions: byCode, complete: COMPLETE, today: now };
        expect(holesIn({ ...search, table, alike })).toEqual(
          holesIn({ ...search, table: alone.table, alike: new Map() }),
        );
      }),
      { numRuns: RUNS },
    );
    expect(copied).toBeGreaterThan(RUNS / 10);
  });
});
