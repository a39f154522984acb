/**
 * Intervals that are put in and taken out, and asked which of them reach into a range. Adding and
 * removing take log n steps, asking log n for each interval that is found.
 */

const ABSENT = Number.NEGATIVE_INFINITY;

/** A tree over all intervals there will ever be, in the order of their low ends. */
export class ActiveIntervals {
  readonly #highs: Float64Array;
  /** The intervals by low end, those low ends, and where each interval stands among them. */
  readonly #ids: Uint32Array;
  readonly #lows: Float64Array;
  readonly #places: ReadonlyMap<number, number>;
  /** How many places the tree has: the next power of two. */
  readonly #size: number;
  /** The greatest high end of what is active below a node; node 1 is the root. */
  readonly #tops: Float64Array;

  /** @param ids the intervals as numbers, by which their low and high ends are indexed */
  constructor(ids: readonly number[], lows: Float64Array, highs: Float64Array) {
    this.#highs = highs;
    this.#ids = Uint32Array.from(ids).sort((a, b) => at(lows, a) - at(lows, b));
    this.#lows = Float64Array.from(this.#ids, (id) => at(lows, id));
    this.#places = new Map(Array.from(this.#ids, (id, place) => [id, place]));
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)));
    this.#tops = new Float64Array(this.#size * 2).fill(ABSENT);
  }

  add(id: number): void {
    this.#set(id, at(this.#highs, id));
  }

  remove(id: number): void {
    this.#set(id, ABSENT);
  }

  /** The active intervals that have a point in common with `low` to `high`; no order is promised. */
  reaching(low: number, high: number): readonly number[] {
    const found: number[] = [];
    const limit = this.#countUpTo(high);
    // The first place below each node goes along, so that what begins too late is left alone.
    const stack: [node: number, first: number, width: number][] = [[1, 0, this.#size]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [node, first, width] = next;
      const top = at(this.#tops, node);
      if (first >= limit || top === ABSENT || top < low) continue;
      if (width === 1) found.push(this.#ids[first] ?? 0);
      else {
        const half = width / 2;
        stack.push([node * 2, first, half], [node * 2 + 1, first + half, half]);
      }
    }
    return found;
  }

  #set(id: number, top: number): void {
    let node = this.#size + (this.#places.get(id) ?? 0);
    this.#tops[node] = top;
    for (node >>= 1; node >= 1; node >>= 1)
      this.#tops[node] = Math.max(at(this.#tops, node * 2), at(this.#tops, node * 2 + 1));
  }

  /** How many low ends are at most `high`. */
  #countUpTo(high: number): number {
    let low = 0;
    let end = this.#lows.length;
    while (low < end) {
      const middle = (low + end) >> 1;
      if (at(this.#lows, middle) <= high) low = middle + 1;
      else end = middle;
    }
    return low;
  }
}

const at = (list: Float64Array, index: number): number => list[index] ?? 0;
