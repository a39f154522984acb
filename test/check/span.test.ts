import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/base/interval.ts';
import { intersection, type Span, without } from '../../src/check/gaps/span.ts';

const HIGH = 3;
const range: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat({ max: HIGH }), fc.nat({ max: HIGH }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const span: fc.Arbitrary<Span> = fc
  .record({ age: fc.option(range), years: fc.option(range), days: range })
  .map(({ age, years, days }) => {
    const facts = new Map<string, Interval>();
    if (age !== null) facts.set('age', age);
    if (years !== null) facts.set('years', years);
    return { facts, days };
  });

const VALUES = Array.from({ length: HIGH + 1 }, (_, value) => value);
const POINTS = VALUES.flatMap((age) =>
  VALUES.flatMap((years) => VALUES.map((day) => ({ age, years, day }))),
);

const holds = ({ facts, days }: Span, { age, years, day }: (typeof POINTS)[number]): boolean =>
  [
    [facts.get('age'), age] as const,
    [facts.get('years'), years] as const,
    [days, day] as const,
  ].every(([within, value]) => within === undefined || (within[0] <= value && value <= within[1]));

describe('people and days', () => {
  it('in both, and in one but not the other, are counted right', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const both = intersection(a, b);
        const left = without(a, b, () => [0, HIGH]);
        for (const point of POINTS) {
          const inBoth = holds(a, point) && holds(b, point);
          expect(both !== null && holds(both, point)).toBe(inBoth);
          expect(left.filter((one) => holds(one, point)).length).toBe(
            holds(a, point) && !inBoth ? 1 : 0,
          );
        }
      }),
    );
  });
});
