import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from '../../src/base/interval.ts';
import { type Box, EVERYTHING, intersectBoxes, mergeBoxes } from '../../src/table/box.ts';

const FACTS = ['x', 'y', 'z'] as const;
const MAX = 3;
type Point = Readonly<Record<(typeof FACTS)[number], number>>;

const values = [0, 1, 2, 3];
const points: readonly Point[] = values.flatMap((x) =>
  values.flatMap((y) => values.map((z) => ({ x, y, z }))),
);

const holds = (box: Box, point: Point): boolean =>
  FACTS.every(
    (fact) =>
      box.get(fact)?.some(([low, high]) => low <= point[fact] && point[fact] <= high) ?? true,
  );

const interval = fc
  .tuple(fc.integer({ min: 0, max: MAX }), fc.integer({ min: 0, max: MAX }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

const box: fc.Arbitrary<Box> = fc.tuple(...FACTS.map(() => fc.option(interval))).map((sides) => {
  const made = new Map<string, [number, number][]>();
  sides.forEach((side, index) => {
    if (side !== null) made.set(FACTS[index] ?? '', [side]);
  });
  return made;
});

/** Cuts a box in two again and again: disjoint boxes that cover everything, as `decide` gives. */
const partition: fc.Arbitrary<readonly Box[]> = fc
  .array(
    fc.record({
      pick: fc.nat(),
      fact: fc.constantFrom(...FACTS),
      at: fc.integer({ min: 1, max: MAX }),
    }),
    { maxLength: 14 },
  )
  .map((cuts) => {
    const boxes: Box[] = [EVERYTHING];
    for (const { pick, fact, at } of cuts) {
      const index = pick % boxes.length;
      const whole = boxes[index] ?? EVERYTHING;
      const [low, high] = whole.get(fact)?.[0] ?? [0, MAX];
      if (at <= low || at > high) continue;
      boxes.splice(
        index,
        1,
        new Map([...whole, [fact, [[low, at - 1]]]]),
        new Map([...whole, [fact, [[at, high]]]]),
      );
    }
    return boxes;
  });

const merge = (parts: readonly { box: Box; value: readonly string[] }[]) =>
  mergeBoxes(
    parts,
    (value) => value[0]?.charAt(0) ?? '',
    (a, b) => [...a, ...b],
    // The values of z are options: they may be told as a list.
    (fact) => ({ min: 0, max: MAX, ordered: fact !== 'z' }),
  );

describe('intersectBoxes', () => {
  it('holds what both hold, and is null when that is nothing', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const both = intersectBoxes(a, b);
        const wanted = points.filter((point) => holds(a, point) && holds(b, point));
        expect(both === null).toBe(wanted.length === 0);
        if (both !== null) expect(points.filter((point) => holds(both, point))).toEqual(wanted);
      }),
    );
  });
});

describe('mergeBoxes', () => {
  const scene = partition.chain((boxes) =>
    fc
      .array(fc.constantFrom('a', 'b'), { minLength: boxes.length, maxLength: boxes.length })
      .map((keys) => boxes.map((one, index) => ({ box: one, value: [`${keys[index]}${index}`] }))),
  );

  it('keeps every point once, with its own key and all that was said there', () => {
    fc.assert(
      fc.property(scene, (parts) => {
        const merged = merge(parts);
        for (const point of points) {
          const before = parts.filter((part) => holds(part.box, point));
          const after = merged.filter((part) => holds(part.box, point));
          expect(before).toHaveLength(1);
          expect(after).toHaveLength(1);
          expect(after[0]?.value).toContain(before[0]?.value[0]);
        }
        for (const { value } of merged)
          expect(new Set(value.map((name) => name.charAt(0))).size).toBe(1);
      }),
    );
  });

  it('leaves no two boxes of one key that could be told as one', () => {
    fc.assert(
      fc.property(scene, (parts) => {
        const merged = merge(parts);
        for (const [index, one] of merged.entries()) {
          for (const fact of ['x', 'y']) expect(one.box.get(fact)?.length ?? 1).toBe(1);
          for (const other of merged.slice(index + 1)) {
            if (one.value[0]?.charAt(0) !== other.value[0]?.charAt(0)) continue;
            if (one.box.size !== other.box.size) continue;
            const [fact, second] = FACTS.filter(
              (id) => JSON.stringify(one.box.get(id)) !== JSON.stringify(other.box.get(id)),
            );
            if (second !== undefined) continue;
            // Ranges of an ordered fact stay apart where something else lies between them.
            expect(fact).toBeOneOf(['x', 'y']);
            const both = union(one.box.get(fact ?? '') ?? [], other.box.get(fact ?? '') ?? []);
            expect(both).toHaveLength(2);
          }
        }
      }),
    );
  });

  it('stops naming a fact that no longer makes a difference', () => {
    const young: Box = new Map([['x', [[0, 1]]]]);
    const old: Box = new Map([['x', [[2, MAX]]]]);
    expect(
      merge([
        { box: young, value: ['a1'] },
        { box: old, value: ['a2'] },
      ]),
    ).toEqual([{ box: EVERYTHING, value: ['a1', 'a2'] }]);
    expect(
      merge([
        { box: young, value: ['a1'] },
        { box: old, value: ['b1'] },
      ]),
    ).toHaveLength(2);
  });

  it('joins a partition that says the same everywhere to one box', () => {
    // The parts come in the order in which a diagram is walked: siblings side by side.
    fc.assert(
      fc.property(partition, (boxes) => {
        const same = [...boxes].map((one) => ({ box: one, value: ['a'] }));
        expect(merge(same).length).toBeLessThanOrEqual(boxes.length);
      }),
    );
    const nested = [
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 0],
        [2, 3],
      ],
      [
        [1, 3],
        [0, 2],
      ],
      [
        [1, 3],
        [3, 3],
      ],
    ] as const;
    expect(
      merge(
        nested.map(([x, y]) => ({
          box: new Map([
            ['x', [x]],
            ['y', [y]],
          ]),
          value: ['a'],
        })),
      ),
    ).toHaveLength(1);
  });
});
