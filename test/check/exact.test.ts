import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/base/day.ts';
import {
  codeOf,
  gravestHoles,
  type HoleCode,
  severityOf,
} from '../../src/check/diagram/gravest-holes.ts';
import { findHoles, type Hole } from '../../src/check/diagram/holes.ts';
import { gap } from '../../src/check/gaps/gap.ts';
import { hole } from '../../src/check/gaps/hole.ts';
import { shadow } from '../../src/check/idle/shadow.ts';
import { overlap } from '../../src/check/overlaps/overlap.ts';
import {
  isOwner,
  overlapsByHand,
  type Rules,
  shadowsByHand,
  stateBelow,
  stateOf,
} from './support/by-hand.ts';
import { COUNTEREXAMPLES } from './support/counterexamples.ts';
import { type HolePoint, holeKey, holesByHand, keyOfPoint } from './support/holes-by-hand.ts';
import { pairsIn } from './support/pairs.ts';
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
  holeKey(codeOf(one), one.region, one.participant, one.group, one.passed);

/** The state of somebody who meets a hole: below, either there itself or in what is passed down. */
function stateAt({ region, group, passed, below }: Hole, rules: Rules, who: Person, day: Day) {
  if (!passed) return stateOf(rules, region, group, who, day);
  return below !== null && isOwner(rules, below, group, who)
    ? stateOf(rules, below, group, who, day)
    : stateBelow(rules, region, group, who, day);
}

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

/** What a chain of 从上级 rows ends at: the point that is told, or ids of rows. */
function endOf(
  point: HolePoint,
  elsewhere: ReadonlyMap<HolePoint, HolePoint | readonly string[]>,
): HolePoint | readonly string[] {
  const next = elsewhere.get(point);
  return next === undefined ? point : 'person' in next ? endOf(next, elsewhere) : next;
}

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
      const names = [...holesByHand(rules, now).told.keys()].join();
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
        const byHand = [...holesByHand(rules, now).told].map(([key, points]) => {
          const isError = points.some(({ verdict }) => verdict === 'error');
          return [key, isError ? 'error' : 'info'] as const;
        });
        expect([...found].toSorted()).toEqual(byHand.toSorted());
        const told = [...gap.run(world, []), ...hole.run(world, [])];
        expect(told.length > 0).toBe(found.size > 0);
        expect(told.length).toBeLessThanOrEqual(found.size);
      }),
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
    );
  });

  it('are told above, or as a shadow, where a 从上级 row only hands them on', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const world = worldOf(rules, now);
        const told = CODES.flatMap((code) => gravestHoles(world.sheet, world, code));
        const keys = new Set(told.map(keyOf));
        const shadowed = new Set(shadowsByHand(rules));
        const { elsewhere } = holesByHand(rules, now);
        for (const point of elsewhere.keys()) {
          const end = endOf(point, elsewhere);
          if ('person' in end) expect(keys).toContain(keyOfPoint(end));
          else expect(end.some((id) => shadowed.has(id))).toBe(true);
        }
      }),
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
    );
  });

  it('have a witness whom nothing answers, and of whom no fact can be left unsaid', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const world = worldOf(rules, now);
        for (const one of CODES.flatMap((code) => gravestHoles(world.sheet, world, code))) {
          const states = (some: Hole) =>
            meant(some).map((person) => stateAt(some, rules, person, one.day));
          expect(states(one).every(isHole)).toBe(true);
          for (const id of one.facts.keys()) {
            const fewer = new Map(one.facts);
            fewer.delete(id);
            expect(states({ ...one, facts: fewer }).every(isHole)).toBe(false);
          }
        }
      }),
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
    );
  });

  it('are told by the fewest facts, then the earliest day, then the smallest values', () => {
    let told = 0;
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const world = worldOf(rules, now);
        const byHand = holesByHand(rules, now).told;
        for (const one of CODES.flatMap((code) => gravestHoles(world.sheet, world, code))) {
          // Whom a 从上级 row lets in, only its own region can tell: left to the others.
          if (one.passed && rules.some(({ conclusion }) => conclusion.defers)) continue;
          const points = gravest(byHand.get(keyOf(one)) ?? [], now);
          const isMissed = (stated: Person, day: number): boolean =>
            PEOPLE.filter(
              (person) =>
                person.get('participant') === one.participant &&
                [...stated].every(([id, value]) => person.get(id) === value),
            ).every((person) => isHole(stateAt(one, rules, person, day)));
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
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
    );
    expect(told).toBeGreaterThan(RUNS / 4);
  });

  it('reach as far as they say', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const { sheet, regions } = worldOf(rules, now);
        const { table, alike } = sheet;
        if (table === null) return;
        const search = { table, alike, regions, complete: COMPLETE, today: now };
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
          const [from, to] = one.days;
          const days = DAYS.filter((day) => from <= day && day <= to);
          for (const person of inside)
            for (const day of days) expect(stateAt(one, rules, person, day)).toBe(state);
          expect(CODES).toContain(codeOf(one));
        }
      }),
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
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
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
    );
  });
});

describe('overlaps', () => {
  it('are exactly the pairs of rules that some person on some day certainly meets', () => {
    fc.assert(
      fc.property(tables, today, (rules, now) => {
        const told = overlap.run(worldOf(rules, now), []);
        const pairs = told.flatMap(({ text }) => pairsIn(text.zh, ' '));
        expect(pairs.toSorted()).toEqual(overlapsByHand(rules).toSorted());
      }),
      { numRuns: RUNS, examples: COUNTEREXAMPLES },
    );
  });
});
