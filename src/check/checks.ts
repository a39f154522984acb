/** All checks over linked sheets, in the order in which their findings make sense. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { component } from './component.ts';
import { confidence } from './confidence.ts';
import { dates } from './dates.ts';
import { duplicate } from './duplicate.ts';
import { gap } from './gap.ts';
import { hole } from './hole.ts';
import { overlap } from './overlap.ts';
import { reference } from './reference.ts';
import { source } from './source.ts';
import type { Check, World } from './world.ts';

export const CHECKS: readonly Check[] = [
  duplicate,
  reference,
  source,
  dates,
  confidence,
  overlap,
  component,
  gap,
  hole,
];

/** Runs every check; no check hides another's findings. */
export function runChecks(world: World): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const check of CHECKS) found.push(...check.run(world, found));
  return found;
}
