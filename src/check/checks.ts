/** All checks over linked sheets, in the order in which their findings make sense. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { bare } from './bare.ts';
import { baseYear } from './base-year.ts';
import { blank } from './blank.ts';
import { bound } from './bound.ts';
import { component } from './component.ts';
import { confidence } from './confidence.ts';
import { dates } from './dates.ts';
import { dispute } from './dispute.ts';
import { duplicate } from './duplicate.ts';
import { gap } from './gap.ts';
import { hole } from './hole.ts';
import { holiday } from './holiday.ts';
import { misquoted } from './misquoted.ts';
import { outlier } from './outlier.ts';
import { overlap } from './overlap.ts';
import { parameter } from './parameter.ts';
import { reference } from './reference.ts';
import { shadow } from './shadow.ts';
import { source } from './source.ts';
import { stale } from './stale.ts';
import { translation } from './translation.ts';
import { twice } from './twice.ts';
import { unusedCell } from './unused-cell.ts';
import { waiver, withoutWaived } from './waiver.ts';
import type { Check, World } from './world.ts';

export const CHECKS: readonly Check[] = [
  duplicate,
  reference,
  source,
  dates,
  holiday,
  confidence,
  overlap,
  twice,
  component,
  gap,
  hole,
  shadow,
  // It trusts what is told of rows that let nothing through.
  unusedCell,
  bound,
  dispute,
  parameter,
  bare,
  outlier,
  baseYear,
  // It trusts what is told of figures beside others; words are held against whatever is left.
  blank,
  misquoted,
  translation,
  stale,
  // The last one: it looks at what the others have found.
  waiver,
];

/**
 * Runs every check; no check hides another's findings, a waiver hides what it names.
 *
 * @param onProgress told before each check how many are done
 * @param before what was found while reading and linking: it is not returned again
 */
export function runChecks(
  world: World,
  onProgress?: (done: number, total: number) => void,
  before: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [...before];
  for (const [done, check] of CHECKS.entries()) {
    onProgress?.(done, CHECKS.length);
    for (const item of check.run(world, found)) found.push(item);
  }
  return withoutWaived(world, found.slice(before.length));
}
