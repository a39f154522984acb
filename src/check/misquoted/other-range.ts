/** The least and the greatest rate of coverage.csv, where the words of a row have another range: 30%到50%. */
import { formatRate } from '../../base/money.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';

const RANGE = /(\d+(?:\.\d+)?)%[到至~～-](\d+(?:\.\d+)?)%/gu;

/** The one rate of two that the words have otherwise, and their other one alike; null where none is. */
export function otherRange({ values }: Row<Columns>, words: string): OtherUnit | null {
  const { minRate, maxRate } = values;
  if (typeof minRate !== 'number' || typeof maxRate !== 'number') return null;
  const [range, second] = [...words.matchAll(RANGE)];
  if (range === undefined || second !== undefined) return null;
  const [least, greatest] = [formatRate(minRate), formatRate(maxRate)];
  const [saidLeast, saidGreatest] = [`${range[1]}%`, `${range[2]}%`];
  if (least !== saidLeast && greatest === saidGreatest)
    return { key: 'minRate', header: '最低比例', written: least, said: range[0], meant: saidLeast };
  return least === saidLeast && greatest !== saidGreatest
    ? { key: 'maxRate', header: '最高比例', written: greatest, said: range[0], meant: saidGreatest }
    : null;
}
