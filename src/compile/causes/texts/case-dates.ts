/** The day that a golden case may have asked about, where what it says is a slip of a usual one. */
import { type Day, formatDay } from '../../../base/day.ts';
import { editDistance } from '../../../base/text.ts';
import { isExchanged } from '../../../check/id-names.ts';
import type { Placed } from './case-places.ts';
import { type CellText, textIn } from './cell-text.ts';

const DATE = 'date';
/** So many other cases ask about a day that is usual. */
const SEVERAL = 3;

/** The days of several other cases that differ from that of a case, which no other has, by one slip. */
export function datesMeant({ golden }: Placed, others: readonly Placed[]): readonly CellText[] {
  const now = dayOf(golden.row.values);
  if (now === null) return [];
  const counts = new Map<Day, number>();
  for (const other of others) {
    const day = dayOf(other.golden.row.values);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  if (counts.has(now)) return [];
  const written = formatDay(now);
  return [...counts].flatMap(([day, count]) => {
    const meant = formatDay(day);
    const isSlip = isExchanged(written, meant) || editDistance(written, meant) === 1;
    return count >= SEVERAL && isSlip ? [textIn(golden.row, DATE, meant)] : [];
  });
}

function dayOf(values: object): Day | null {
  const { [DATE]: day }: { readonly [DATE]?: unknown } = values;
  return typeof day === 'number' ? day : null;
}
