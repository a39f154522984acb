/** The walk against trying every person in every region on every day that may make a difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, MAX_DAY, MIN_DAY } from '../../src/base/day.ts';
import type { Togetherness } from '../../src/compare/answer.ts';
import type { TableChange } from '../../src/compare/compare-table.ts';
import type { Rule } from '../../src/table/model.ts';
import { FIRST, facts, LAST, rules } from '../table/support/world.ts';
import {
  build,
  compare,
  expectExact,
  type Recode,
  type Sum,
  type World,
  written,
} from './support/by-hand.ts';

/** Few values, so that different rows often say the same. */
const valued: fc.Arbitrary<readonly Rule<Sum>[]> = rules.chain((all) =>
  fc
    .array(fc.integer({ min: 1, max: 2 }), { minLength: all.length, maxLength: all.length })
    .map((values) =>
      all.map((rule, index) => ({
        ...rule,
        conclusion: { ...rule.conclusion, value: values[index] ?? 0 },
      })),
    ),
);

/** A table and an edit of it: some rows stay, some say something else, some go, some come. */
const edited = fc
  .record({
    all: valued,
    more: valued,
    fates: fc.array(fc.constantFrom('stay', 'stay', 'stay', 'go', 'say'), {
      minLength: 12,
      maxLength: 12,
    }),
    added: fc.nat(2),
  })
  .map(({ all, more, fates, added }) => ({
    before: all,
    after: [
      ...all.flatMap((rule, index) => {
        const fate = fates[index];
        if (fate === 'go') return [];
        if (fate !== 'say') return [rule];
        return [{ ...rule, conclusion: { ...rule.conclusion, value: rule.conclusion.value + 1 } }];
      }),
      ...more.slice(0, added).map((rule) => ({ ...rule, id: `new ${rule.id}` })),
    ],
  }));

function telling(all: readonly Rule<Sum>[]): Day[] {
  const days = new Set([FIRST - 1, LAST + 1, MIN_DAY, MAX_DAY]);
  for (const { period } of all)
    for (const [first, last] of [period.possible, period.certain ?? period.possible])
      for (const day of [first - 1, first, last, last + 1])
        if (day >= MIN_DAY && day <= MAX_DAY) days.add(day);
  return [...days];
}

const TOGETHER: readonly Togetherness[] = ['sum', 'collect', 'each', 'set'];

/** Some of the days on which anything may change on either side. */
const scene = edited.chain(({ before, after }) => {
  const days = telling([...before, ...after]);
  return fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    days: fc.subarray(days, { minLength: 1, maxLength: Math.min(6, days.length) }),
    together: fc.constantFrom(...TOGETHER),
  });
});

const RUNS = 60;

describe('comparing two tables', () => {
  it.each(TOGETHER)('finds each difference that anybody meets, and no other: %s', (together) => {
    fc.assert(
      fc.property(scene, ({ before, after, days }) => {
        const world = (all: readonly Rule<Sum>[]): World => ({ table: build(all), facts });
        expectExact(world(before), world(after), together, days);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds nothing between a table and itself, however its rows are ordered and called', () => {
    fc.assert(
      fc.property(valued, fc.constantFrom(...TOGETHER), fc.boolean(), (all, together, apart) => {
        const renamed = all
          .toReversed()
          .map((rule, index) => ({ ...rule, id: `Z${index}`, row: index }));
        const alone = apart && (together === 'each' || together === 'set');
        const world = (list: readonly Rule<Sum>[]): World => ({
          table: build(list, facts, alone),
          facts,
        });
        expect(compare(world(all), world(all), together)).toEqual([]);
        expect(compare(world(all), world(renamed), together)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('tells the same when groups are decided apart', () => {
    fc.assert(
      fc.property(scene, ({ before, after, together }) => {
        if (together === 'sum' || together === 'collect') return;
        const told = (apart: boolean) =>
          compare(
            { table: build(before, facts, apart), facts },
            { table: build(after, facts, apart), facts },
            together,
          ).map((change) =>
            JSON.stringify([
              change.regions,
              [...change.box],
              change.from,
              change.to,
              written(change.before, together),
              written(change.after, together),
            ]),
          );
        expect(told(true).sort()).toEqual(told(false).sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('swaps before and after with the sides', () => {
    fc.assert(
      fc.property(scene, ({ before, after, together }) => {
        const [one, other] = [before, after].map((all): World => ({ table: build(all), facts }));
        if (one === undefined || other === undefined) return;
        const shape = (change: TableChange<Sum>, swap: boolean): string => {
          const answers = [written(change.before, together), written(change.after, together)];
          const { region, regions: seen, box, from, to } = change;
          return JSON.stringify([
            region,
            seen,
            [...box],
            from,
            to,
            swap ? answers.toReversed() : answers,
          ]);
        };
        expect(
          compare(other, one, together)
            .map((change) => shape(change, true))
            .sort(),
        ).toEqual(
          compare(one, other, together)
            .map((change) => shape(change, false))
            .sort(),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('sees through another order of facts and of options', () => {
    const turned = facts
      .toReversed()
      .map((fact) => ({ ...fact, options: fact.options.toReversed() }));
    const recode: Recode = (person) =>
      new Map([...person].map(([id, value]) => [id, id === 'participant' ? 1 - value : value]));
    const rewritten = (rule: Rule<Sum>): Rule<Sum> => ({
      ...rule,
      conditions: rule.conditions.map(({ fact, holds }) => ({
        fact,
        holds: fact === 'participant' ? holds.map(([low, high]) => [1 - high, 1 - low]) : holds,
      })),
    });
    fc.assert(
      fc.property(scene, ({ before, after, days, together }) => {
        const world: World = { table: build(before), facts };
        const same: World = { table: build(before.map(rewritten), turned), facts: turned };
        expect(compare(world, same, together)).toEqual([]);
        const other: World = { table: build(after.map(rewritten), turned), facts: turned };
        expectExact(world, other, together, days, recode);
      }),
      { numRuns: RUNS },
    );
  });
});
