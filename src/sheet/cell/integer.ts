/** A plain whole number. */
import { type CellType, cellType, notA } from './cell.ts';

const LABEL = { zh: '整数', en: 'a whole number' };

/** A whole number without the zeros with which a column of decimals is exported: 130.00. */
export const withoutZeros = (text: string): string => text.replace(/(?<=^-?[\d,]+)\.0+$/u, '');

/** A whole number, thousands separators allowed. */
export const integerCell: CellType<number> = cellType(
  { label: LABEL, grammar: LABEL, examples: ['0', '130'] },
  (got) => {
    const whole = withoutZeros(got);
    return /^-?\d{1,3}(?:,\d{3})*$|^-?\d{1,12}$/u.test(whole)
      ? { value: Number(whole.replace(/,/gu, '')) }
      : { text: notA(got, LABEL), help: null };
  },
);

const COUNT = { zh: '不小于 0 的整数', en: 'a whole number from 0 on' };

/** How many months of waiting: the columns count in months. */
export const countCell: CellType<number> = cellType(
  { label: COUNT, grammar: COUNT, examples: ['0', '6'] },
  (got) => {
    const reading = integerCell.read(got.replace(/(?<=\d) ?个月$/u, ''));
    return reading.ok && reading.value >= 0
      ? { value: reading.value }
      : { text: notA(got, COUNT), help: null };
  },
);
