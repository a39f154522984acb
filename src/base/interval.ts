/**
 * Sets of integers as sorted, disjoint, non-adjacent inclusive intervals: the one form every
 * condition takes.
 */

/** All integers from `lo` to `hi`, both included. */
export type Interval = readonly [lo: number, hi: number];

/** Sorted, disjoint and with at least one integer missing between neighbours. */
export type Intervals = readonly Interval[];

/** Brings any list of intervals into the canonical form; empty ones (`lo > hi`) vanish. */
export function normalise(list: readonly Interval[]): Intervals {
  const sorted = list.filter(([lo, hi]) => lo <= hi).sort((a, b) => a[0] - b[0]);
  const result: Interval[] = [];
  for (const [lo, hi] of sorted) {
    const last = result[result.length - 1];
    if (last !== undefined && lo <= last[1] + 1) {
      result[result.length - 1] = [last[0], Math.max(last[1], hi)];
    } else {
      result.push([lo, hi]);
    }
  }
  return result;
}

/** What is in both. */
export function intersect(a: Intervals, b: Intervals): Intervals {
  const result: Interval[] = [];
  let i = 0;
  let j = 0;
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const lo = Math.max(x[0], y[0]);
    const hi = Math.min(x[1], y[1]);
    if (lo <= hi) result.push([lo, hi]);
    if (x[1] < y[1]) i++;
    else j++;
  }
  return result;
}

/** What is in either. */
export function union(a: Intervals, b: Intervals): Intervals {
  return normalise([...a, ...b]);
}

/** What of `[domainLo, domainHi]` is not in `a`. */
export function complement(a: Intervals, domainLo: number, domainHi: number): Intervals {
  const result: Interval[] = [];
  let next = domainLo;
  for (const [lo, hi] of a) {
    if (lo > domainHi) break;
    if (lo > next) result.push([next, lo - 1]);
    next = Math.max(next, hi + 1);
  }
  if (next <= domainHi) result.push([next, domainHi]);
  return result;
}

/** Whether `n` is in `a`. */
export function contains(a: Intervals, n: number): boolean {
  let lo = 0;
  let hi = a.length - 1;
  while (lo <= hi) {
    const middle = (lo + hi) >> 1;
    const interval = a[middle];
    if (interval === undefined) return false;
    if (n < interval[0]) hi = middle - 1;
    else if (n > interval[1]) lo = middle + 1;
    else return true;
  }
  return false;
}
