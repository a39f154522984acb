import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, normalise } from '../../src/base/interval.ts';
import { type Box, commonOf, meetingPairs } from '../../src/check/meeting.ts';

const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(40), fc.nat(6))
  .map(([low, width]): Interval => [low, low + width]);

const holds = fc.array(interval, { minLength: 1, maxLength: 2 }).map(normalise);

const box: fc.Arbitrary<Box> = fc
  .record({ age: fc.option(holds), income: fc.option(holds), days: interval })
  .map(({ days, ...facts }) => ({
    days,
    facts: new Map(
      Object.entries(facts).flatMap(([fact, value]) => (value === null ? [] : [[fact, value]])),
    ),
  }));

const inside = (list: readonly Interval[] | undefined, value: number): boolean =>
  list === undefined || list.some(([low, high]) => low <= value && value <= high);

/** By trying every day, age and income. */
function meet(a: Box, b: Box): boolean {
  const shares = (of: (box: Box) => readonly Interval[] | undefined): boolean => {
    for (let value = 0; value <= 50; value += 1)
      if (inside(of(a), value) && inside(of(b), value)) return true;
    return false;
  };
  return (
    shares(({ days }) => [days]) &&
    shares(({ facts }) => facts.get('age')) &&
    shares(({ facts }) => facts.get('income'))
  );
}

describe('boxes that meet', () => {
  it('are found, each pair once, in lists short and long', () => {
    const boxes = fc.oneof(
      fc.array(box, { maxLength: 8 }),
      fc.array(box, { minLength: 33, maxLength: 60 }),
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

  it('have in common what both allow', () => {
    const a: Box = { days: [1, 9], facts: new Map([['age', [[0, 5]]]]) };
    const b: Box = {
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
