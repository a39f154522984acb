/** All checks over linked sheets, in the order in which their findings make sense. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { component } from './component.ts';
import { confidence } from './confidence.ts';
import { dates } from './dates.ts';
import { duplicate } from './duplicate.ts';
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
];

/**
 * Runs every check; no check hides another's findings.
 *
 * @param onProgress told before each check how many are done
 */
export function runChecks(
  world: World,
  onProgress?: (done: number, total: number) => void,
): readonly Diagnostic[] {
  return CHECKS.flatMap((check, done) => {
    onProgress?.(done, CHECKS.length);
    return check.run(world);
  });
}
