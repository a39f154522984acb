/**
 * Calendar years, as of the base of a parameter.
 */

import type { CellType } from './cell.ts';
import { cellType, notA } from './cell.ts';
import { withoutZeros } from './integer.ts';

const FIRST = 1949;
const LAST = 2999;

/** A year in four digits. */
export const yearCell: CellType<number> = cellType(
  {
    label: { zh: '年份', en: 'a year' },
    grammar: { zh: '四位数的年份（2024、2024年）', en: 'a year in four digits (2024, 2024年)' },
    examples: ['2024', '2024年'],
  },
  (got) => {
    const year = Number(/^(\d{4}) ?(?:年度?)?$/u.exec(withoutZeros(got))?.[1] ?? Number.NaN);
    if (year >= FIRST && year <= LAST) return { value: year };
    const full = /^(\d{4})[-/.年]/u.exec(got)?.[1];
    const short = /^(\d{2}) ?年?$/u.exec(got)?.[1];
    const guess = full ?? (short === undefined ? undefined : `20${short}`);
    return {
      text: notA(got, { zh: '年份', en: 'a year' }),
      help: guess === undefined ? null : { zh: `只写年份：${guess}`, en: `write ${guess}` },
    };
  },
);
