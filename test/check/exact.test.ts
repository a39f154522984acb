import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap } from '../../src/check/gap.ts';
import { codeOf, gravestHoles, type HoleCode, severityOf } from '../../src/check/gravest-holes.ts';
import { hole } from '../../src/check/hole.ts';
import { findHoles, type Hole } from '../../src/check/holes.ts';
import { overlap } from '../../src/check/overlap.ts';
import { shadow } from '../../src/check/shadow.ts';
import { chainOf } from '../../src/table/regions.ts';
import {
  type HolePoint,
  holeKey,
  holesByHand,
  overlapsByHand,
  shadowsByHand,
  stateBelow,
  stateOf,
} from './support/by-hand.ts';
import {
  COMPLETE,
  DAYS,
  PEOPLE,
  type Person,
  RUNS,
  tables,
  today,
  worldOf,
} from './support/tables.ts';

const CODES: readonly HoleCode[] = ['YB-GAP', 'YB-HOLE'];

const keyOf = (one: Hole): string =>
  holeKey(codeOf(one), one.region, one.participant, one.group, one.below !== null);

const stateAt = (one: Hole) => (one.below === null ? stateOf : stateBelow);

/** Everybody who fits what a witness states. */
function meant({ participant, facts }: Hole): readonly Person[] {
  return PEOPLE.filter(
    (person) =>
      person.get('participant') === participant &&
      [...facts].every(([id, [low]]) => person.get(id) === low),
  );
}

/** Every choice of facts to state, in the order of the diagram. */
const SUBSETS = [
  [],
  ['registered'],
  ['age'],
  ['years'],
  ['registered', 'age'],
  ['registered', 'years'],
  ['age', 'years'],
  ['registered', 'age', 'years'],
];

/** Errors before information, today before other days, gaps beside others before days without. */
function gravest(points: readonly HolePoint[], now: number): readonly HolePoint[] {
  const gravity = ({ verdict, day, beside }: HolePoint): number =>
    (verdict === 'error' ? 4 : 0) + (day === now ? 2 : 0) + (beside ? 1 : 0);
  const most = Math.max(...points.map(gravity));
  return points.filter((point) => gravity(point) === most);
}

/** Tables to count by hand. */
const SAMPLE = 100;

const isHole = (state: string): boolean => state === 'hole' || state === 'hidden';

describe('the random tables', () => {
  it('have gaps, holes, shadows and overlaps often enough to be worth trying', () => {
    const seen = { 'YB-GAP': 0, 'YB-HOLE': 0, shadows: 0, overlaps: 0 };
    const some = fc.sample(fc.tuple(tables, today), { numRuns: SAMPLE, seed: 3 });
    for (const [rules, now] of some) {
      const names = [...holesByHand(rules, now).keys()].join();
      for (const code of CODES) if (names.includes(code)) seen[code] += 1;
      if (shadowsByHand(rules).length > 0) seen.shadows += 1;
      if (overlapsByHand(rules).length > 0) seen.overlaps += 1;
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(SAMPLE / 20);
  });
});

describe('gaps and holes in time', () => {
  it('are exactly those that trying every person and day finds, as grave as they are', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const world = worldOf(rules, now);
        const holes = CODES.flatMap((code) => gravestHoles(world.sheet, world, code));
        const found = new Map(
          holes.map((one): [string, string] => [keyOf(one), severityOf(one, now)]),
        );
        const byHand = holesByHand(rules, now);
        for (const [key, severity] of found) {
          const { worst, own } = byHand.get(key) ?? {};
          // Where a 从上级 row speaks, the hole may be told at the region above instead.
          expect([worst, own]).toContain(severity);
          if (own === 'error') expect(severity).toBe('error');
        }
        for (const [key, { own }] of byHand)
          if (own !== null) expect([...found.keys()]).toContain(key);
        const told = [...gap.run(world, []), ...hole.run(world, [])];
        expect(told.length > 0).toBe(found.size > 0);
        expect(told.length).toBeLessThanOrEqual(found.size);
      }),
      { numRuns: RUNS },
    );
  });

  it('are told above, or as a shadow, where a 从上级 row only hands them on', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const world = worldOf(rules, now);
        const told = CODES.flatMap((code) => gravestHoles(world.sheet, world, code));
        const keys = new Set(told.map(keyOf));
        const shadowed = new Set(shadowsByHand(rules));
        for (const key of holesByHand(rules, now).keys()) {
          // What is only below through a 从上级 row is that row's own hole, looked at by itself.
          if (keys.has(key) || key.endsWith(' below')) continue;
          const [, region = '', person, group] = key.split(' ');
          const above = chainOf(world.regions, region).slice(1);
          const isAbove = told.some(
            (one) =>
              above.some(({ code }) => code === one.region) &&
              String(one.participant) === person &&
              one.group === group,
          );
          const gates = rules.filter(
            (one) =>
              one.region === region && one.conclusion.group === group && one.conclusion.defers,
          );
          expect(isAbove || gates.some(({ id }) => shadowed.has(id))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('have a witness whom nothing answers, and of whom no fact can be left unsaid', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const world = worldOf(rules, now);
        for (const one of CODES.flatMap((code) => gravestHoles(world.sheet, world, code))) {
          const states = (some: Hole) =>
            meant(some).map((person) =>
              stateAt(some)(rules, some.region, some.group, person, some.day),
            );
          expect(states(one).every(isHole)).toBe(true);
          for (const id of one.facts.keys()) {
            const fewer = new Map(one.facts);
            fewer.delete(id);
            expect(states({ ...one, facts: fewer }).every(isHole)).toBe(false);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are told by the fewest facts, then the earliest day, then the smallest values', () => {
    let told = 0;
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        // Through 从上级 rows some points are told elsewhere: those tables are left to the others.
        if (rules.some((one) => one.conclusion.defers)) return;
        const world = worldOf(rules, now);
        const byHand = holesByHand(rules, now);
        for (const one of CODES.flatMap((code) => gravestHoles(world.sheet, world, code))) {
          const points = gravest(byHand.get(keyOf(one))?.points ?? [], now);
          const isMissed = (stated: Person, day: number): boolean =>
            PEOPLE.filter(
              (person) =>
                person.get('participant') === one.participant &&
                [...stated].every(([id, value]) => person.get(id) === value),
            ).every((person) => isHole(stateAt(one)(rules, one.region, one.group, person, day)));
          const found = points.flatMap(({ person, day }) =>
            SUBSETS.map((ids) => new Map(ids.map((id) => [id, person.get(id) ?? -1])))
              .filter((stated) => isMissed(stated, day))
              .map((stated) => ({ stated, day })),
          );
          const fewest = Math.min(...found.map(({ stated }) => stated.size));
          const few = found.filter(({ stated }) => stated.size === fewest);
          const first = Math.min(...few.map(({ day }) => day));
          // Days before the first one that is tried are all like it.
          expect([one.facts.size, Math.max(one.day, DAYS[0] ?? 0)]).toEqual([fewest, first]);
          const ids = [...one.facts.keys()].join();
          const values = few
            .filter(({ stated, day }) => day === first && [...stated.keys()].join() === ids)
            .map(({ stated }) => [...stated.values()].join());
          expect([...one.facts.values()].map(([low]) => low).join()).toBe(values.toSorted()[0]);
          told += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(told).toBeGreaterThan(RUNS / 4);
  });

  it('reach as far as they say', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const { sheet, regions } = worldOf(rules, now);
        if (sheet.table === null) return;
        const search = { table: sheet.table, regions, complete: COMPLETE, today: now };
        for (const one of findHoles(search)) {
          const inside = PEOPLE.filter(
            (person) =>
              person.get('participant') === one.participant &&
              [...one.facts].every(([id, [low, high]]) => {
                const value = person.get(id) ?? Number.NaN;
                return low <= value && value <= high;
              }),
          );
          const state = one.hidden ? 'hidden' : 'hole';
          for (const person of inside)
            expect(stateAt(one)(rules, one.region, one.group, person, one.day)).toBe(state);
          expect(one.days[0] <= one.day && one.day <= one.days[1]).toBe(true);
          expect(CODES).toContain(codeOf(one));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('shadows', () => {
  it('are exactly the rules that answer nobody anywhere', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const rows = shadow.run(worldOf(rules, now), []).map(({ cell }) => Number(cell?.slice(1)));
        const ids = rows.map((row) => rules.find((one) => one.row === row)?.id);
        expect(ids.toSorted()).toEqual(shadowsByHand(rules).toSorted());
      }),
      { numRuns: RUNS },
    );
  });
});

describe('overlaps', () => {
  it('are exactly the pairs of rules that some person on some day certainly meets', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const pairs = overlap.run(worldOf(rules, now), []).map(({ text }) => {
          const [, a, b] = /第 (\d+) 行和第 (\d+) 行$/u.exec(text.zh) ?? [];
          return `${a} ${b}`;
        });
        expect(pairs.toSorted()).toEqual(overlapsByHand(rules).toSorted());
      }),
      { numRuns: RUNS },
    );
  });
});
