/** Sentences on breaks as they are told to who has said how long the break was. */
import type { BreakEntry } from '../break-envelope.ts';

/** A key, and what is said in the place of a usual sentence to who has it. */
export type Variant = readonly [key: string, text: string];

/** Known on the device of who said that no month was missed. */
export const UNBROKEN = 'gapMonths.0';

/** What the service worked out for each answer that stays on the device. */
export function variantsOf(entry: BreakEntry | null): Variant[] {
  const { unbroken = null, years = null } = entry ?? {};
  const told: Variant[] = unbroken === null ? [] : [[UNBROKEN, unbroken]];
  if (years === null) return told;
  const { from, to, months, each, text } = years;
  for (let year = from; year <= to; year += 1)
    told.push([`gapYears.${year}`, text.replace('{months}', `${months + each * (year - from)}`)]);
  return told;
}
