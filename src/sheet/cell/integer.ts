/** A plain whole number. */
import { type CellType, cellType, notA } from './cell.ts';

const LABEL = { zh: '整数', en: 'a whole number' };

/** A whole number, thousands separators allowed. */
export const integerCell: CellType<number> = cellType(
  { label: LABEL, grammar: LABEL, examples: ['0', '130'] },
  (got) =>
    /^-?\d{1,3}(?:,\d{3})*$|^-?\d{1,12}$/u.test(got)
      ? { value: Number(got.replace(/,/gu, '')) }
      : { text: notA(got, LABEL), help: null },
);
