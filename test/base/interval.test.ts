import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intervals } from '../../src/base/interval.ts';
import { complement, contains, intersect, normalise, union } from '../../src/base/interval.ts';

const LO = 0;
const HI = 24;
const domain = Array.from({ length: HI - LO + 1 }, (_, i) => LO + i);
const number = fc.integer({ min: LO, max: HI });
const list = fc.array(fc.tuple(number, number), { maxLength: 6 });

/** The same sets as plain lists of members: the slow, obvious way. */
const members = (intervals: readonly (readonly [number, number])[]): number[] =>
  domain.filter((n) => intervals.some(([lo, hi]) => lo <= n && n <= hi));

function expectCanonical(intervals: Intervals): void {
  for (const [i, [lo, hi]] of intervals.entries()) {
    expect(lo).toBeLessThanOrEqual(hi);
    const next = intervals[i + 1];
    if (next !== undefined) expect(next[0]).toBeGreaterThan(hi + 1);
  }
}

describe('intervals', () => {
  it('joins what touches and drops what is empty', () => {
    const pieces = [
      [5, 6],
      [1, 2],
      [9, 8],
      [3, 4],
      [10, 12],
      [11, 11],
    ] as const;
    expect(normalise(pieces)).toEqual([
      [1, 6],
      [10, 12],
    ]);
  });

  it('behaves like sets of numbers', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const a = normalise(first);
        const b = normalise(second);
        const inA = new Set(members(first));
        const inB = new Set(members(second));
        const both = domain.filter((n) => inA.has(n) && inB.has(n));

        expect(members(a)).toEqual([...inA]);
        expect(members(intersect(a, b))).toEqual(both);
        expect(members(union(a, b))).toEqual(domain.filter((n) => inA.has(n) || inB.has(n)));
        expect(members(complement(a, LO, HI))).toEqual(domain.filter((n) => !inA.has(n)));
        expect(domain.filter((n) => contains(a, n))).toEqual([...inA]);
        for (const each of [a, intersect(a, b), union(a, b), complement(a, LO, HI)]) {
          expectCanonical(each);
        }
      }),
    );
  });

  it('complements within a domain narrower than the set', () => {
    expect(
      complement(
        [
          [0, 3],
          [8, 20],
        ],
        2,
        10,
      ),
    ).toEqual([[4, 7]]);
    expect(complement([], 2, 10)).toEqual([[2, 10]]);
    expect(complement([[0, 20]], 2, 10)).toEqual([]);
    expect(complement([[12, 20]], 2, 10)).toEqual([[2, 10]]);
  });
});
