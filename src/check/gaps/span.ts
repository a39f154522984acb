/** Some people on some days: ranges of facts, of which one not stated may have any value. */
import type { Interval } from '../../base/interval.ts';

export interface Span {
  readonly facts: ReadonlyMap<string, Interval>;
  readonly days: Interval;
}

/** Those in both; null when nobody is. */
export function intersection(a: Span, b: Span): Span | null {
  const days = meet(a.days, b.days);
  if (days === null) return null;
  const facts = new Map(a.facts);
  for (const [fact, range] of b.facts) {
    const both = meet(facts.get(fact) ?? range, range);
    if (both === null) return null;
    facts.set(fact, both);
  }
  return { facts, days };
}

/**
 * Those in `whole` but not in `part`, as spans of which no two share anybody.
 *
 * @param domain all values of a fact
 */
export function without(
  whole: Span,
  part: Span,
  domain: (fact: string) => Interval,
): readonly Span[] {
  const shared = intersection(whole, part);
  if (shared === null) return [whole];
  const left: Span[] = [];
  let facts = whole.facts;
  for (const [fact, inside] of shared.facts) {
    for (const range of beside(facts.get(fact) ?? domain(fact), inside))
      left.push({ facts: new Map(facts).set(fact, range), days: whole.days });
    facts = new Map(facts).set(fact, inside);
  }
  return [...left, ...beside(whole.days, shared.days).map((days) => ({ facts, days }))];
}

function meet(a: Interval, b: Interval): Interval | null {
  const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return from <= to ? [from, to] : null;
}

/** What of a range lies before and after one inside it. */
function beside([low, high]: Interval, [from, to]: Interval): readonly Interval[] {
  return [[low, from - 1] as const, [to + 1, high] as const].filter(([a, b]) => a <= b);
}
