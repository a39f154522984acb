/**
 * Which boxes of a list meet: rows of a decision sheet as intervals a fact and a period. Exact,
 * and quick where some column keeps the rows apart, as ages or dates do in every real sheet.
 */
import { type Interval, type Intervals, intersect } from '../base/interval.ts';

/** The people and the days of one row; a fact that is not named may take any value. */
export interface Box {
  readonly facts: ReadonlyMap<string, Intervals>;
  readonly days: Interval;
}

/** What two boxes have in common; null when they are apart. */
export function commonOf(a: Box, b: Box): Box | null {
  // Most boxes are apart, which must cost nothing.
  if (a.days[0] > b.days[1] || b.days[0] > a.days[1]) return null;
  for (const [fact, holds] of b.facts) {
    const other = a.facts.get(fact);
    if (other !== undefined && other !== holds && !meet(other, holds)) return null;
  }
  const days: Interval = [Math.max(a.days[0], b.days[0]), Math.min(a.days[1], b.days[1])];
  const facts = new Map(a.facts);
  for (const [fact, holds] of b.facts) {
    const before = facts.get(fact);
    facts.set(fact, before === undefined ? holds : intersect(before, holds));
  }
  return { facts, days };
}

function meet(a: Intervals, b: Intervals): boolean {
  return a.some(([low, high]) => b.some(([from, to]) => low <= to && from <= high));
}

/**
 * Pairs of boxes that have a point in common, by index, the smaller one first. A sweep along the
 * column that keeps most boxes apart; the boxes it leaves together are compared.
 */
export function* meetingPairs(boxes: readonly Box[]): Generator<readonly [number, number, Box]> {
  const extents = bestExtents(boxes);
  const order = boxes
    .map((_, index) => index)
    .sort((a, b) => lowOf(extents, a) - lowOf(extents, b));
  let open: number[] = [];
  for (const index of order) {
    const low = lowOf(extents, index);
    open = open.filter((other) => (extents[other]?.[1] ?? Number.POSITIVE_INFINITY) >= low);
    for (const other of open) {
      const [first, second] = [Math.min(index, other), Math.max(index, other)];
      const [a, b] = [boxes[first], boxes[second]];
      const common = a === undefined || b === undefined ? null : commonOf(a, b);
      if (common !== null) yield [first, second, common];
    }
    open.push(index);
  }
}

const lowOf = (extents: readonly Interval[], index: number): number =>
  extents[index]?.[0] ?? Number.NEGATIVE_INFINITY;

const ANYWHERE: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** From where to where each box reaches along the column in which the fewest of them meet. */
function bestExtents(boxes: readonly Box[]): readonly Interval[] {
  const facts = new Set(boxes.flatMap((box) => [...box.facts.keys()]));
  let best = boxes.map(({ days }) => days);
  let fewest = countMeeting(best);
  for (const fact of facts) {
    const extents = boxes.map((box) => extentOf(box.facts.get(fact)));
    const count = countMeeting(extents);
    if (count < fewest) [best, fewest] = [extents, count];
  }
  return best;
}

function extentOf(holds: Intervals | undefined): Interval {
  const first = holds?.[0];
  const last = holds?.at(-1);
  return first === undefined || last === undefined ? ANYWHERE : [first[0], last[1]];
}

/** How many pairs of intervals meet. */
function countMeeting(intervals: readonly Interval[]): number {
  const ends = intervals.map(([, high]) => high).sort((a, b) => a - b);
  const starts = intervals.map(([low]) => low).sort((a, b) => a - b);
  let over = 0;
  let count = 0;
  starts.forEach((low, begun) => {
    while ((ends[over] ?? Number.POSITIVE_INFINITY) < low) over += 1;
    count += begun - over;
  });
  return count;
}
