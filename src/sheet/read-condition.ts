/** What condition cells say. Rows with the same ones share one list of them. */
import type { Intervals } from '../base/interval.ts';
import type { BareBound } from './cell/condition-grammar.ts';

/**
 * What a condition cell of a decision sheet says, with the words it was read from. Rows with the
 * same text under the same header share it; where it stands, `cellOf` tells.
 */
export interface ReadCondition {
  readonly fact: string;
  readonly holds: Intervals;
  readonly raw: string;
  readonly bare: readonly BareBound[];
}

/** A list of conditions and the longer lists that begin with it, so that equal rows share one. */
export interface SharedConditions {
  readonly list: readonly ReadCondition[];
  readonly longer: Map<ReadCondition, SharedConditions>;
}

/** No condition, to which others may be added. */
export const noConditionsYet = (): SharedConditions => ({ list: [], longer: new Map() });

/** A list with one more condition; the same one for the same condition. */
export function withCondition(
  shorter: SharedConditions,
  condition: ReadCondition,
): SharedConditions {
  const known = shorter.longer.get(condition);
  if (known !== undefined) return known;
  const shared = { list: [...shorter.list, condition], longer: new Map() };
  shorter.longer.set(condition, shared);
  return shared;
}
