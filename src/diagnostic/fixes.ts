/** The mends that findings carry, as they are applied: one a cell. */
import type { Diagnostic, Fix } from './diagnostic.ts';

/** All mends; of two that differ about a cell, the first finding's. */
export function fixesOf(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const byCell = new Map<string, Fix>();
  for (const fix of diagnostics.flatMap((item) => item.fix ?? [])) {
    const key = `${fix.file} ${fix.cell}`;
    if (!byCell.has(key)) byCell.set(key, fix);
  }
  return [...byCell.values()];
}
