/** The golden cases (范例) of all sheets, with the places that they ask about. */
import type { World } from '../../../check/world.ts';
import { NOTHING_UNREAD } from '../../../sheet/unread.ts';
import type { Region } from '../../../table/model.ts';
import { chainOf, indexRegions } from '../../../table/regions.ts';
import type { GoldenCase } from '../../golden/case.ts';
import { goldenCases } from '../../golden/golden.ts';
import { knownRegions, resolveRegion } from '../../link/resolve-region.ts';
import type { ReadSheets } from '../../read.ts';

/** A golden case and the places that it asks about. */
export interface Placed {
  readonly golden: GoldenCase;
  readonly places: readonly Region[];
}

/** The cases of all sheets whose places are known. */
export function placedCases({ cases }: ReadSheets, { regions }: World): readonly Placed[] {
  const known = knownRegions(indexRegions([...regions.values()]), NOTHING_UNREAD);
  return goldenCases(cases).map((golden) => ({
    golden,
    places: Object.entries(golden.regions).flatMap(([key, text]) => {
      const code = text === null ? null : resolveRegion(golden.row, text, known, [], key);
      return regions.get(code ?? '') ?? [];
    }),
  }));
}

/** The rules that a case wants in its answer, and what else it names under other columns. */
export function namedIn({ row }: GoldenCase, ...keys: readonly string[]): readonly unknown[] {
  const values: Readonly<Record<string, unknown>> = row.values;
  return keys.flatMap((key) => values[key]);
}

/** Whether a rule of a region is for one of the places that a case asks about. */
export const reaches = (region: string, { places }: Placed, { regions }: World): boolean =>
  places.some(({ code }) => chainOf(regions, code).some((above) => above.code === region));
