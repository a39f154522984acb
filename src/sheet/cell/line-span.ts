/** Lines of a text: `12`, or `12至14`. */
import type { Interval } from '../../base/interval.ts';
import { type CellType, cellType, notA } from './cell.ts';

const LABEL = { zh: '行号', en: 'line numbers' };

/**
 * First and last line, counted from 1. `12-14` would become a date in Excel: write 至. A column with
 * decimals is exported with them: `12.00`.
 */
export const lineSpanCell: CellType<Interval> = cellType(
  {
    label: LABEL,
    grammar: { zh: '行号，几行写“12至14”', en: 'a line number, or 12至14 for several lines' },
    examples: ['12', '12至14'],
  },
  (got) => {
    const match = /^(\d{1,5})(?:\.0+|(?:至|到|~|～)(\d{1,5}))?$/u.exec(got);
    const first = Number(match?.[1] ?? 0);
    const last = Number(match?.[2] ?? first);
    if (match === null || first < 1 || last < first)
      return { text: notA(got, LABEL), help: { zh: '例如 12至14', en: 'for example 12至14' } };
    return { value: [first, last] };
  },
);
