import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, MAX_DAY, MIN_DAY } from '../../src/base/day.ts';
import { decide, type Part } from '../../src/table/decide.ts';
import { NodeBudgetExceeded } from '../../src/table/diagram.ts';
import type { Rule } from '../../src/table/model.ts';
import type { Table } from '../../src/table/table.ts';
import { compileRules, regionMap, ruleOf, type Says } from './support/build.ts';
import {
  FIRST,
  facts,
  inside,
  LAST,
  oracle,
  type Person,
  people,
  regions,
  rules,
  sayings,
} from './support/world.ts';

const byCode = regionMap(regions);
const codes = regions.map(({ code }) => code);

/** The days on which something may change, and their eves. */
function telling(all: readonly Rule<Says>[]): Day[] {
  const days = new Set([FIRST - 1, LAST + 1, MIN_DAY, MAX_DAY]);
  for (const { period } of all)
    for (const [first, last] of [period.possible, period.certain ?? period.possible])
      for (const day of [first - 1, first, last, last + 1])
        if (day >= MIN_DAY && day <= MAX_DAY) days.add(day);
  return [...days];
}

const ask = (table: Table<Says>, at: string, person: Person, date: Day): readonly Part[] =>
  decide(table, byCode, at, person, date);

const scene = rules.chain((all) =>
  fc.record({
    all: fc.constant(all),
    at: fc.constantFrom(...codes),
    date: fc.constantFrom(...telling(all)),
    unknown: fc.subarray(facts.map(({ id }) => id)),
    seed: fc.integer(),
  }),
);

describe('decide', () => {
  it('finds for every person the rules that the design’s words find', () => {
    fc.assert(
      fc.property(scene, ({ all, at, date }) => {
        const table = compileRules(all, facts, regions);
        for (const person of people) {
          const parts = ask(table, at, person, date);
          expect(parts).toHaveLength(1);
          for (const part of parts) {
            expect(part.box.size).toBe(0);
            expect(sayings(table, part)).toEqual(oracle(all, at, person, date));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('splits what is unknown into parts: every person in exactly one, with their own answer', () => {
    fc.assert(
      fc.property(scene, ({ all, at, date, unknown }) => {
        const table = compileRules(all, facts, regions);
        for (const known of people.filter((person) =>
          unknown.every((id) => person.get(id) === 0),
        )) {
          const asked = new Map([...known].filter(([id]) => !unknown.includes(id)));
          const parts = ask(table, at, asked, date);
          const mayBe = people.filter((person) =>
            [...asked].every(([id, value]) => person.get(id) === value),
          );
          for (const part of parts) for (const id of part.box.keys()) expect(unknown).toContain(id);
          for (const person of mayBe) {
            const [mine, second] = parts.filter((part) => inside(part, person));
            expect(second).toBeUndefined();
            expect(mine && sayings(table, mine)).toEqual(oracle(all, at, person, date));
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('names every known fact that an answer rests on', () => {
    fc.assert(
      fc.property(scene, ({ all, at, date }) => {
        const table = compileRules(all, facts, regions);
        for (const person of people.slice(0, 20)) {
          const [part] = ask(table, at, person, date);
          for (const other of people) {
            const differs = facts.filter(({ id }) => other.get(id) !== person.get(id));
            if (differs.some(({ id }) => part?.tested.has(id))) continue;
            expect(oracle(all, at, other, date)).toEqual(oracle(all, at, person, date));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(scene, ({ all, at, date, unknown, seed }) => {
        const shuffled = fc.sample(fc.shuffledSubarray([...all], { minLength: all.length }), {
          seed,
          numRuns: 1,
        })[0];
        const one = compileRules(all, facts, regions);
        const other = compileRules(shuffled ?? [], facts, regions);
        const shown = (table: Table<Says>, asked: Person) =>
          ask(table, at, asked, date).map((part) => [[...part.box], sayings(table, part)]);
        expect(one.diagram.level.length).toBe(other.diagram.level.length);
        for (const person of people) {
          const asked = new Map([...person].filter(([id]) => !unknown.includes(id)));
          expect(shown(one, asked)).toEqual(shown(other, asked));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('knows nothing of a region that is not in the list', () => {
    const table = compileRules(
      [ruleOf('R', 'N', say('own'), { inheritable: true })],
      facts,
      regions,
    );
    expect(decide(table, byCode, 'X', new Map(), FIRST)).toEqual([
      { box: new Map(), terminal: [], tested: new Set() },
    ]);
  });

  it('stops where the columns are too entangled, and says how many nodes it allows', () => {
    // Every row leaves one of two columns blank, so that no sub-diagram can be shared.
    const entangled = Array.from({ length: 16 }, (_, index) =>
      ruleOf('R', 'N', say('own'), {
        id: `R${index}`,
        conditions: [
          index % 2 === 0
            ? { fact: 'age', holds: [[index % 5, index % 5]] }
            : { fact: 'years', holds: [[index % 4, index % 4]] },
        ],
      }),
    );
    expect(() => compileRules(entangled, facts, regions, { nodeBudget: 3 })).toThrow(
      NodeBudgetExceeded,
    );
    expect(() => compileRules(entangled, facts, regions, { nodeBudget: 3 })).toThrow(/\b3\b/u);
    expect(() => compileRules(entangled, facts, regions)).not.toThrow();
  });
});

function say(group: string): Says {
  return { group, defers: false };
}
