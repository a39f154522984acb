/** One of the two rulesets, as comparing it with the other needs it. */
import { rootFor } from '../table/decide.ts';
import type { Parameter, Region } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Table } from '../table/table.ts';
import { type Figures, NO_FIGURES } from './answer.ts';
import type { Coding } from './facts.ts';

/** What a side knows of places, besides its tables. */
export interface Side {
  readonly coding: Coding;
  readonly regions: ReadonlyMap<string, Region>;
  /** By region. */
  readonly parameters: ReadonlyMap<string, readonly Parameter[]>;
}

/**
 * The place of a side that answers for a region: itself, or, where the side does not know it, the
 * nearest one above, since people there were told what holds in the region they are pooled in.
 *
 * @param regions every region that either side knows
 */
export function placeOf(
  side: Side,
  regions: ReadonlyMap<string, Region>,
  code: string,
): string | null {
  for (const { code: above } of chainOf(regions, code)) if (side.regions.has(above)) return above;
  return null;
}

/** Where questions about a place start; null where nobody has a rule. */
export function startOf(side: Side, table: Table<unknown>, place: string | null): number | null {
  return place === null ? null : rootFor(table, side.regions, place);
}

/**
 * The figures that the parameters of a place and those above it hold for a person, by year: the
 * nearest place that has one for the year.
 *
 * @param participant the option’s id; null where there is no such fact
 */
export function figuresOf(
  { regions, parameters }: Side,
  place: string | null,
  participant: string | null,
): Figures {
  if (parameters.size === 0 || place === null) return NO_FIGURES;
  const figures = new Map<number, number>();
  for (const { code } of chainOf(regions, place))
    for (const parameter of parameters.get(code) ?? []) {
      const concerns = parameter.participant === null || parameter.participant === participant;
      if (concerns && !figures.has(parameter.year)) figures.set(parameter.year, parameter.value);
    }
  return figures;
}
