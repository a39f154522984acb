/** Cases: bounds as the API shows them, and which unknown fact tells the most. */

import { formatDay } from '../base/day.ts';
import type { Intervals } from '../base/interval.ts';
import { formatFen } from '../base/money.ts';
import type { Box } from '../table/box.ts';
import type { Fact, Rule } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Bound } from './envelope.ts';
import { plainValue } from './value.ts';

/** A box as `when`: ranges as min and max, choices as a list. */
export function boundsOf(ruleset: Ruleset, box: Box): Record<string, Bound> {
  const bounds: Record<string, Bound> = {};
  for (const [id, intervals] of box) {
    const fact = ruleset.factById.get(id);
    if (fact !== undefined) bounds[id] = boundOf(fact, intervals);
  }
  return bounds;
}

/** For whom a rule is, whatever is known of the asker. */
export function aboutOf(ruleset: Ruleset, { conditions }: Rule<unknown>): Record<string, Bound> {
  return boundsOf(ruleset, new Map(conditions.map(({ fact, holds }) => [fact, holds])));
}

/** Facts whose values form ranges. */
export function isOrdered({ type }: Fact): boolean {
  return type === 'integer' || type === 'money' || type === 'date';
}

function endOf({ type }: Fact, value: number): number | string {
  if (type === 'date') return formatDay(value);
  return type === 'money' ? formatFen(value) : value;
}

function boundOf(fact: Fact, intervals: Intervals): Bound {
  const [only] = intervals;
  if (isOrdered(fact) && only && intervals.length === 1) {
    const [low, high] = only;
    return {
      ...(low > fact.min ? { min: endOf(fact, low) } : {}),
      ...(high < fact.max ? { max: endOf(fact, high) } : {}),
    };
  }
  const values: (string | number | boolean)[] = [];
  for (const [low, high] of intervals)
    for (let value = low; value <= high; value += 1) values.push(plainValue(fact, value));
  return { in: values };
}

/**
 * The unknown facts that tell cases apart, the most telling first: the one whose answer leaves
 * the fewest cases on average over the values that make a difference.
 */
export function tellingOrder(boxes: readonly Box[]): string[] {
  const facts = [...new Set(boxes.flatMap((box) => [...box.keys()]))].sort();
  const scored = facts.map((fact) => ({ fact, left: casesLeft(fact, boxes) }));
  scored.sort((a, b) => a.left - b.left);
  return scored.map(({ fact }) => fact);
}

function casesLeft(fact: string, boxes: readonly Box[]): number {
  const cuts = new Set<number>();
  for (const box of boxes)
    for (const [low, high] of box.get(fact) ?? []) {
      cuts.add(low);
      cuts.add(high + 1);
    }
  let values = 0;
  let left = 0;
  for (const cut of cuts) {
    const open = boxes.filter((box) => {
      const bounds = box.get(fact);
      return bounds === undefined || bounds.some(([low, high]) => low <= cut && cut <= high);
    });
    if (!boxes.some((box) => box.get(fact)?.some(([low, high]) => low <= cut && cut <= high)))
      continue;
    values += 1;
    left += open.length;
  }
  return values === 0 ? boxes.length : left / values;
}
