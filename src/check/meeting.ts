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

/** So few boxes are compared with each other faster than they are put in order. */
const FEW = 32;

type Pair = readonly [number, number, Box];

/** Pairs of boxes that have a point in common, by index, the smaller one first. */
export function* meetingPairs(boxes: readonly Box[]): Generator<Pair> {
  if (boxes.length > FEW) {
    yield* sweep(boxes);
    return;
  }
  for (let second = 1; second < boxes.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      const common = commonIn(boxes, first, second);
      if (common !== null) yield [first, second, common];
    }
  }
}

function commonIn(boxes: readonly Box[], first: number, second: number): Box | null {
  const a = boxes[first];
  const b = boxes[second];
  return a === undefined || b === undefined ? null : commonOf(a, b);
}

/** A sweep along the column that keeps most boxes apart; those it leaves together are compared. */
function* sweep(boxes: readonly Box[]): Generator<Pair> {
  const { lows, highs } = bestExtents(boxes);
  const order = Uint32Array.from(boxes.keys()).sort((a, b) => (lows[a] ?? 0) - (lows[b] ?? 0));
  const open: number[] = [];
  for (const index of order) {
    const low = lows[index] ?? 0;
    let kept = 0;
    for (const other of open) {
      if ((highs[other] ?? 0) < low) continue;
      open[kept] = other;
      kept += 1;
      const [first, second] = index < other ? [index, other] : [other, index];
      const common = commonIn(boxes, first, second);
      if (common !== null) yield [first, second, common];
    }
    open.length = kept;
    open.push(index);
  }
}

/** From where to where each box reaches along one column. */
interface Extents {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/** The column in which the fewest boxes meet. */
function bestExtents(boxes: readonly Box[]): Extents {
  const facts = new Set<string>();
  for (const box of boxes) for (const fact of box.facts.keys()) facts.add(fact);
  let best = extentsOf(boxes, ({ days }) => [days]);
  let fewest = countMeeting(best);
  for (const fact of facts) {
    const extents = extentsOf(boxes, (box) => box.facts.get(fact));
    const count = countMeeting(extents);
    if (count < fewest) [best, fewest] = [extents, count];
  }
  return best;
}

function extentsOf(boxes: readonly Box[], along: (box: Box) => Intervals | undefined): Extents {
  const lows = new Float64Array(boxes.length).fill(Number.NEGATIVE_INFINITY);
  const highs = new Float64Array(boxes.length).fill(Number.POSITIVE_INFINITY);
  for (const [index, box] of boxes.entries()) {
    const holds = along(box);
    const first = holds?.[0];
    const last = holds?.at(-1);
    if (first === undefined || last === undefined) continue;
    lows[index] = first[0];
    highs[index] = last[1];
  }
  return { lows, highs };
}

/** How many pairs of intervals meet. */
function countMeeting({ lows, highs }: Extents): number {
  const starts = lows.toSorted();
  const ends = highs.toSorted();
  let over = 0;
  let count = 0;
  for (const [begun, low] of starts.entries()) {
    while ((ends[over] ?? Number.POSITIVE_INFINITY) < low) over += 1;
    count += begun - over;
  }
  return count;
}
