/**
 * Which boxes of a list meet: rows of a decision sheet as intervals a fact and a period. Exact.
 * With at most two ordered columns beside the choices the work grows as n log n and with what is
 * found; with more of them, with the pairs that meet in the two columns that part the rows best.
 */
import { type Interval, type Intervals, intersect } from '../../base/interval.ts';
import type { Box } from '../../table/box.ts';
import { ActiveIntervals } from './active-intervals.ts';
import { type Kinds, kindsOf } from './kinds.ts';

/** The people of one row, and the days on which it holds for them. */
export interface DatedBox {
  readonly facts: Box;
  readonly days: Interval;
}

/** What two boxes have in common; null when they are apart. */
export function commonOf(a: DatedBox, b: DatedBox): DatedBox | null {
  // Most boxes are apart, which must cost nothing.
  if (a.days[0] > b.days[1] || b.days[0] > a.days[1]) return null;
  for (const fact of b.facts.keys()) if (!meet(a.facts.get(fact), b.facts.get(fact))) return null;
  const days: Interval = [Math.max(a.days[0], b.days[0]), Math.min(a.days[1], b.days[1])];
  const facts = new Map(a.facts);
  for (const [fact, holds] of b.facts) {
    const before = facts.get(fact);
    facts.set(fact, before === undefined ? holds : intersect(before, holds));
  }
  return { facts, days };
}

/** Whether two sets have a value in common; one that is absent has them all. */
function meet(a: Intervals | undefined, b: Intervals | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  for (const one of a)
    for (const other of b) if (one[0] <= other[1] && other[0] <= one[1]) return true;
  return false;
}

/** So few boxes are compared with each other faster than they are put in order. */
const FEW = 32;

type Pair = readonly [number, number, DatedBox];

/** Pairs of boxes that have a point in common, by index, the smaller one first. */
export function* meetingPairs(boxes: readonly DatedBox[]): Generator<Pair> {
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

function commonIn(boxes: readonly DatedBox[], first: number, second: number): DatedBox | null {
  const a = boxes[first];
  const b = boxes[second];
  return a === undefined || b === undefined ? null : commonOf(a, b);
}

/** So many neighbours a box are compared faster than they are put into trees. */
const NEIGHBOURS = 8;

function* sweep(boxes: readonly DatedBox[]): Generator<Pair> {
  const { kinds, ordered } = kindsOf(boxes);
  const [along, across] = bestColumns(boxes, ordered);
  if (along.count <= NEIGHBOURS * boxes.length) yield* sweepOne(boxes, along.holds);
  else yield* sweepTwo(boxes, kinds, along.holds, across.holds);
}

/** A sweep along a column that keeps nearly all boxes apart: what is open at a time is compared. */
function* sweepOne(boxes: readonly DatedBox[], along: Column['holds']): Generator<Pair> {
  const lows = Float64Array.from(boxes, (box) => along(box)[0]?.[0] ?? 0);
  const highs = Float64Array.from(boxes, (box) => along(box).at(-1)?.[1] ?? 0);
  const open: number[] = [];
  for (const index of sorted(boxes.length, lows)) {
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

/**
 * A sweep along one column. What is open at a time stands in trees over another one, a tree for
 * each kind of people, so that a box is compared only with those it meets in both.
 */
function* sweepTwo(
  boxes: readonly DatedBox[],
  kinds: Kinds,
  along: Column['holds'],
  across: Column['holds'],
): Generator<Pair> {
  const pieces = piecesOf(boxes, along, across);
  const byKind: number[][] = kinds.meeting.map(() => []);
  pieces.box.forEach((box, piece) => {
    byKind[kinds.of[box] ?? 0]?.push(piece);
  });
  const open = byKind.map((ids) => new ActiveIntervals(ids, pieces.lows2, pieces.highs2));
  const kindAt = (piece: number): number => kinds.of[pieces.box[piece] ?? 0] ?? 0;
  const starts = sorted(pieces.box.length, pieces.lows);
  const ends = sorted(pieces.box.length, pieces.highs);
  const told = new Set<number>();
  let over = 0;
  for (const piece of starts) {
    const low = pieces.lows[piece] ?? 0;
    for (; (pieces.highs[ends[over] ?? 0] ?? 0) < low; over += 1)
      open[kindAt(ends[over] ?? 0)]?.remove(ends[over] ?? 0);
    const [from, to] = [pieces.lows2[piece] ?? 0, pieces.highs2[piece] ?? 0];
    for (const kind of kinds.meeting[kindAt(piece)] ?? [])
      for (const other of open[kind]?.reaching(from, to) ?? []) {
        const [a, b] = [pieces.box[piece] ?? 0, pieces.box[other] ?? 0];
        const [first, second] = a < b ? [a, b] : [b, a];
        if (a === b || told.has(first * boxes.length + second)) continue;
        const common = commonIn(boxes, first, second);
        if (common === null) continue;
        // Boxes of one piece each meet once.
        if (pieces.box.length > boxes.length) told.add(first * boxes.length + second);
        yield [first, second, common];
      }
    open[kindAt(piece)]?.add(piece);
  }
}

function sorted(length: number, by: Float64Array): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index).sort(
    (a, b) => (by[a] ?? 0) - (by[b] ?? 0),
  );
}

interface Column {
  /** What a box allows in it. */
  readonly holds: (box: DatedBox) => Intervals;
  /** How many pairs of boxes meet in it. */
  readonly count: number;
}

const ANYTHING: Intervals = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];

/** The two columns in which the fewest boxes meet; the second one says nothing where there is one. */
function bestColumns(
  boxes: readonly DatedBox[],
  ordered: readonly string[],
): readonly [Column, Column] {
  const all: Column['holds'][] = [
    ({ days }) => [days],
    ...ordered.map((fact): Column['holds'] => {
      return ({ facts }) => facts.get(fact) ?? ANYTHING;
    }),
  ];
  const columns = all.map((holds): Column => ({ holds, count: countMeeting(boxes, holds) }));
  columns.sort((a, b) => a.count - b.count);
  const idle: Column = { holds: () => ANYTHING, count: Number.POSITIVE_INFINITY };
  return [columns[0] ?? idle, columns[1] ?? idle];
}

/** Boxes taken apart at the holes of two columns: mostly one piece a box. */
interface Pieces {
  /** Which box each piece belongs to. */
  readonly box: readonly number[];
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly lows2: Float64Array;
  readonly highs2: Float64Array;
}

function piecesOf(
  boxes: readonly DatedBox[],
  along: Column['holds'],
  across: Column['holds'],
): Pieces {
  const box: number[] = [];
  const ends: [number[], number[], number[], number[]] = [[], [], [], []];
  boxes.forEach((one, index) => {
    for (const [low, high] of along(one))
      for (const [low2, high2] of across(one)) {
        box.push(index);
        ends[0].push(low);
        ends[1].push(high);
        ends[2].push(low2);
        ends[3].push(high2);
      }
  });
  const [lows, highs, lows2, highs2] = ends.map((list) => Float64Array.from(list));
  const none = new Float64Array();
  return {
    box,
    lows: lows ?? none,
    highs: highs ?? none,
    lows2: lows2 ?? none,
    highs2: highs2 ?? none,
  };
}

/** How many pairs of boxes meet in one column, holes not looked at. */
function countMeeting(boxes: readonly DatedBox[], along: Column['holds']): number {
  const starts = new Float64Array(boxes.length);
  const ends = new Float64Array(boxes.length);
  boxes.forEach((box, index) => {
    const holds = along(box);
    starts[index] = holds[0]?.[0] ?? 0;
    ends[index] = holds.at(-1)?.[1] ?? 0;
  });
  starts.sort();
  ends.sort();
  let over = 0;
  let count = 0;
  for (const [begun, low] of starts.entries()) {
    while ((ends[over] ?? Number.POSITIVE_INFINITY) < low) over += 1;
    count += begun - over;
  }
  return count;
}
