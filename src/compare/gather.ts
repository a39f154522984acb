/** Regions that see one difference → one entry for those whose rows it comes from, and the rest. */
import type { Region } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Both } from './table-input.ts';

/** A region that sees a difference, and the rows behind it. */
export interface Seen {
  readonly code: string;
  readonly rules: Both<ReadonlySet<number>>;
  /** Regions whose rows make the difference. */
  readonly owners: ReadonlySet<string>;
}

/** Regions in which the same rows make the same difference. */
export interface Gathered {
  readonly region: string;
  readonly regions: readonly string[];
  readonly rules: Both<ReadonlySet<number>>;
}

/**
 * Gathers regions in which the same rows of one owner make a difference under that owner, and the
 * others under the highest region that sees it.
 */
export function gathered(
  seen: readonly Seen[],
  regions: ReadonlyMap<string, Region>,
): readonly Gathered[] {
  const keyOf = ({ owners, rules }: Seen): string =>
    JSON.stringify([owners, rules.before, rules.after].map((set) => [...set].sort()));
  return [...Map.groupBy(seen, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { rules, owners } = first;
    const codes = alike.map(({ code }) => code).sort();
    const [owner, second] = owners;
    if (owner !== undefined && second === undefined)
      return [{ region: owner, regions: codes, rules }];
    const among = new Set(codes);
    return [...Map.groupBy(codes, (code) => highest(code, among, regions))].map(
      ([region, below]) => ({ region, regions: below, rules }),
    );
  });
}

function highest(
  code: string,
  among: ReadonlySet<string>,
  regions: ReadonlyMap<string, Region>,
): string {
  return chainOf(regions, code).findLast((region) => among.has(region.code))?.code ?? code;
}
