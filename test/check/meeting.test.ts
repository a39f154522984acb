import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, type Intervals, normalise } from '../../src/base/interval.ts';
import { commonOf, type DatedBox, meetingPairs } from '../../src/check/diagram/meeting.ts';

const intervals = (widest: number): fc.Arbitrary<Interval> =>
  fc.tuple(fc.nat(40), fc.nat(widest)).map(([low, width]): Interval => [low, low + width]);

/** Boxes that are apart in most columns, or together in most. */
const boxOf = (widest: number): fc.Arbitrary<DatedBox> => {
  const interval = intervals(widest);
  const holds = fc.array(interval, { minLength: 1, maxLength: 2 }).map(normalise);
  return fc
    .record({
      age: fc.option(holds),
      income: fc.option(holds),
      who: fc.option(fc.constantFrom<Intervals>([[0, 0]], [[1, 1]], [[0, 1]])),
      days: interval,
    })
    .map(({ days, ...facts }) => ({
      days,
      facts: new Map(
        Object.entries(facts).flatMap(([fact, value]) => (value === null ? [] : [[fact, value]])),
      ),
    }));
};

const inside = (list: readonly Interval[] | undefined, value: number): boolean =>
  list === undefined || list.some(([low, high]) => low <= value && value <= high);

/** By trying every day, age, income and kind of person. */
function meet(a: DatedBox, b: DatedBox): boolean {
  const shares = (of: (one: DatedBox) => readonly Interval[] | undefined): boolean => {
    for (let value = 0; value <= 80; value += 1)
      if (inside(of(a), value) && inside(of(b), value)) return true;
    return false;
  };
  return (
    shares(({ days }) => [days]) &&
    shares(({ facts }) => facts.get('age')) &&
    shares(({ facts }) => facts.get('income')) &&
    shares(({ facts }) => facts.get('who'))
  );
}

describe('boxes that meet', () => {
  it('are found, each pair once, in lists short and long', () => {
    const boxes = fc.oneof(
      fc.array(boxOf(6), { maxLength: 8 }),
      fc.array(boxOf(6), { minLength: 33, maxLength: 60 }),
      fc.array(boxOf(40), { minLength: 60, maxLength: 80 }),
    );
    fc.assert(
      fc.property(boxes, (list) => {
        const expected: string[] = [];
        list.forEach((b, second) => {
          list.slice(0, second).forEach((a, first) => {
            if (meet(a, b)) expected.push(`${first}-${second}`);
          });
        });
        const found = [...meetingPairs(list)].map(([first, second]) => `${first}-${second}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  /** Every column alone leaves half of all pairs together, and no two rows meet. */
  const entangled: readonly [string, (index: number) => DatedBox][] = [
    [
      'two ordered columns',
      (index) => {
        const days: Interval = index % 2 === 0 ? [0, 1e6] : [1e6 + index, 1e6 + index];
        const income: Interval = index % 2 === 0 ? [index, index] : [0, 1e6];
        return { days, facts: new Map([['income', [income]]]) };
      },
    ],
    [
      'rows for two kinds of people that cross',
      (index) => {
        const days: Interval = index % 2 === 0 ? [0, 1e6] : [index, index];
        const income: Interval = index % 2 === 0 ? [index, index] : [0, 1e6];
        const who: Interval = [index % 2, index % 2];
        const facts = { participant: [who], income: [income] };
        return { days, facts: new Map(Object.entries(facts)) };
      },
    ],
  ];

  it.each(entangled)('are not compared with each other: %s', (_, boxAt) => {
    const boxes = Array.from({ length: 40_000 }, (__, index) => boxAt(index));
    const started = performance.now();
    expect([...meetingPairs(boxes)]).toEqual([]);
    // Comparing 800 million pairs takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
    const [one, other] = [boxAt(1), boxAt(3)];
    const twice = [...boxes, one, other];
    const found = [...meetingPairs(twice)].map(([first, second]) => [first, second]);
    expect(found.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [1, 40_000],
      [3, 40_001],
    ]);
  });

  it('have in common what both allow', () => {
    const a: DatedBox = { days: [1, 9], facts: new Map([['age', [[0, 5]]]]) };
    const b: DatedBox = {
      days: [5, 12],
      facts: new Map([
        ['age', [[3, 8]]],
        ['income', [[1, 2]]],
      ]),
    };
    expect(commonOf(a, b)).toEqual({
      days: [5, 9],
      facts: new Map([
        ['age', [[3, 5]]],
        ['income', [[1, 2]]],
      ]),
    });
  });
});
