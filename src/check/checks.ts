/** All checks over linked sheets, in the order in which their findings make sense. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { bare } from './bare.ts';
import { blank } from './blanks/blank.ts';
import { component } from './component.ts';
import { confidence } from './confidence.ts';
import { dates } from './dates.ts';
import { dispute } from './dispute.ts';
import { duplicate } from './duplicate.ts';
import { baseYear } from './figures/base-year.ts';
import { bound } from './figures/bound.ts';
import { outlier } from './figures/outlier.ts';
import { parameter } from './figures/parameter.ts';
import { gap } from './gaps/gap.ts';
import { hole } from './gaps/hole.ts';
import { holiday } from './holidays/holiday.ts';
import { shadow } from './idle/shadow.ts';
import { unusedCell } from './idle/unused-cell.ts';
import { misquoted } from './misquoted/misquoted.ts';
import { overlap } from './overlaps/overlap.ts';
import { twice } from './overlaps/twice.ts';
import { reference } from './reference.ts';
import { source } from './source.ts';
import { stale } from './stale.ts';
import { start } from './starts/start.ts';
import { translation } from './translation.ts';
import { withoutWaived } from './waived.ts';
import { waiver } from './waiver.ts';
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
  start,
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
