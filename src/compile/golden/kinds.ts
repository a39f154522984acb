/**
 * Which failures of golden cases one mistake explains: the same figure is too high by as much or in
 * the same proportion, the same outcome came instead. A case that fails in a way of its own has, or
 * shows, another mistake.
 */
import { parseDay } from '../../base/day.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';

/** One cell of a case that the rules do not answer. */
export interface Failure {
  readonly key: string;
  readonly expected: string;
  readonly got: string;
  readonly finding: Diagnostic;
}

/** A case and the failures of it that are looked at. */
export interface Failing {
  readonly failures: readonly Failure[];
}

/** Proportions as near as rounded figures can show. */
const SAME = 0.005;
/** Weekends and holidays stretch the same number of days by so much. */
const STRETCH = 2;

/** The failures that one mistake explains, list by list, each in the order of the cases. */
export function byKind(cases: readonly Failing[]): readonly (readonly Failure[])[] {
  const all = cases.flatMap(({ failures }, index) =>
    failures.map((failure) => ({ failure, index })),
  );
  const heads = all.map((_, index) => index);
  const headOf = (index: number): number => {
    const above = heads[index] ?? index;
    return above === index ? index : headOf(above);
  };
  const join = (a: number, b: number): void => {
    const [one, other] = [headOf(a), headOf(b)];
    heads[Math.max(one, other)] = Math.min(one, other);
  };
  for (const [second, b] of all.entries())
    for (const [first, a] of all.slice(0, second).entries())
      if (a.index !== b.index && areAlike(a.failure, b.failure)) join(first, second);
  const sizes = Map.groupBy(all.keys(), headOf);
  const isShared = (index: number): boolean => (sizes.get(headOf(index))?.length ?? 0) > 1;
  // What several cases have in common in one case has one cause, and so has what follows from it.
  const shared = all.map((_, index) => isShared(index));
  for (const [second, b] of all.entries())
    for (const [first, a] of all.slice(0, second).entries())
      if (a.index === b.index && belong(a.failure, b.failure, shared[first], shared[second]))
        join(first, second);
  return [...Map.groupBy(all.entries(), ([index]) => headOf(index)).values()].map((entries) =>
    entries.map(([, { failure }]) => failure),
  );
}

/** Whether the same cell of two cases fails in the same way. */
function areAlike(a: Failure, b: Failure): boolean {
  if (a.key !== b.key) return false;
  if (a.expected === b.expected && a.got === b.got) return true;
  const [one, other] = [changeOf(a), changeOf(b)];
  if (one === null || other === null) return one === other && a.got === b.got;
  if (one.kind !== other.kind || Math.sign(one.by) !== Math.sign(other.by)) return false;
  if (one.by === other.by) return true;
  if (one.kind === 'days') {
    const [less, more] = [Math.abs(one.by), Math.abs(other.by)].sort((x, y) => x - y);
    return (more ?? 0) <= (less ?? 0) * STRETCH;
  }
  return Math.abs(one.times / other.times - 1) < SAME;
}

/** Whether two failures of one case have one cause: both are shared, or one follows from the other. */
function belong(a: Failure, b: Failure, isShared = false, isOtherShared = false): boolean {
  const [one, other] = [changeOf(a), changeOf(b)];
  if (isShared && isOtherShared) return true;
  if (one === null || other === null)
    return isShared === isOtherShared || (!LISTS.has(a.key) && !LISTS.has(b.key));
  if (one.kind !== other.kind) return true;
  return one.kind === 'days' ? Math.sign(one.by) === Math.sign(other.by) : one.by === other.by;
}

/** What an answer rests on, which a case may have wrong by itself. */
const LISTS: ReadonlySet<string> = new Set(['rules', 'disputes', 'missing', 'terms', 'absent']);

/** Whether some of the failures are days, which the calendar may be to blame for. */
export const areDated = (failures: readonly Failure[]): boolean =>
  failures.some(({ expected }) => parseDay(expected) !== null);

interface Change {
  readonly kind: 'figure' | 'days';
  readonly by: number;
  readonly times: number;
}

const FIGURE = /^-?\d+(?:\.\d+)?$/u;

/** How far a figure or a day is off; null for words. */
function changeOf({ expected, got }: Failure): Change | null {
  if (FIGURE.test(expected) && FIGURE.test(got)) {
    const [wanted, found] = [Math.round(Number(expected) * 100), Math.round(Number(got) * 100)];
    return { kind: 'figure', by: found - wanted, times: found / wanted };
  }
  const [wanted, found] = [parseDay(expected), parseDay(got)];
  if (wanted === null || found === null) return null;
  return { kind: 'days', by: found - wanted, times: 1 };
}
