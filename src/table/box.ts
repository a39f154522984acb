/**
 * Boxes: parts of the space of unknown facts, as intervals a fact. A fact that a box does not
 * name may take any value.
 */
import { type Intervals, intersect, union } from '../base/interval.ts';

export type Box = ReadonlyMap<string, Intervals>;

export const EVERYTHING: Box = new Map();

/** The common part of two boxes, or null when they are apart. */
export function intersectBoxes(a: Box, b: Box): Box | null {
  const result = new Map(a);
  for (const [fact, holds] of b) {
    const before = result.get(fact);
    const both = before === undefined ? holds : intersect(before, holds);
    if (both.length === 0) return null;
    result.set(fact, both);
  }
  return result;
}

/** What joining boxes needs to know of a fact. */
export interface Extent {
  readonly min: number;
  readonly max: number;
  /** Values of an ordered fact are told as one range, so boxes join only to a range. */
  readonly ordered: boolean;
}

interface Keyed<T> {
  readonly box: Box;
  readonly value: T;
}

/**
 * Joins boxes with equal values until no two of them differ in one fact only, or in ranges of an
 * ordered fact that do not touch. Boxes that cover a fact's whole domain stop naming it.
 *
 * @param keyOf equal keys mean equal values
 * @param combine what two joined boxes with equal keys carry
 * @param extentOf the values that a fact may take
 */
export function mergeBoxes<T>(
  parts: readonly Keyed<T>[],
  keyOf: (value: T) => string,
  combine: (a: T, b: T) => T,
  extentOf: (fact: string) => Extent,
): Keyed<T>[] {
  const merged: Keyed<T>[] = [];
  for (const part of parts) {
    let current: Keyed<T> = part;
    const key = keyOf(part.value);
    for (let index = 0; index < merged.length; ) {
      const other = merged[index];
      const joined =
        other !== undefined && keyOf(other.value) === key
          ? joinBoxes(other.box, current.box, extentOf)
          : null;
      if (joined === null || other === undefined) {
        index += 1;
        continue;
      }
      current = { box: joined, value: combine(other.value, current.value) };
      merged.splice(index, 1);
      index = 0;
    }
    merged.push(current);
  }
  return merged;
}

/** The union of two boxes when that is a box again: they differ in at most one fact. */
function joinBoxes(a: Box, b: Box, extentOf: (fact: string) => Extent): Box | null {
  if (a.size !== b.size) return null;
  let differing: string | null = null;
  for (const [fact, holds] of a) {
    const other = b.get(fact);
    if (other === undefined) return null;
    if (sameIntervals(holds, other)) continue;
    if (differing !== null) return null;
    differing = fact;
  }
  if (differing === null) return a;
  const joined = union(a.get(differing) ?? [], b.get(differing) ?? []);
  const { min, max, ordered } = extentOf(differing);
  const [only, second] = joined;
  if (ordered && second !== undefined) return null;
  const result = new Map(a);
  const whole = only !== undefined && second === undefined && only[0] <= min && only[1] >= max;
  if (whole) result.delete(differing);
  else result.set(differing, joined);
  return result;
}

function sameIntervals(a: Intervals, b: Intervals): boolean {
  return (
    a.length === b.length &&
    a.every(([low, high], index) => b[index]?.[0] === low && b[index]?.[1] === high)
  );
}
