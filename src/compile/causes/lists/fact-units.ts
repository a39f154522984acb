/** Facts whose own English tells which unit they had. */
import { unitSpellings } from '../../../sheet/cell/condition-words.ts';
import type { ReadSheets } from '../../read.ts';
import type { Cause } from './cause-row.ts';

/**
 * Whether the English of a fact’s unit stands in other facts for the unit that its cells are in, and
 * nowhere for the one it has: then few cells show already that it is the fact that is wrong.
 */
export function isOddUnit(
  { row, key, now }: Cause,
  wanted: string,
  { factRows }: ReadSheets,
): boolean {
  const { unitEn } = row.values;
  if (key !== 'unit' || unitEn === null) return false;
  const units = factRows.rows.flatMap(({ row: at, values }) =>
    at !== row.row && values.unitEn === unitEn && values.unit !== null ? [values.unit] : [],
  );
  const called = unitSpellings(wanted);
  return units.some((unit) => called.includes(unit)) && !units.includes(now);
}
