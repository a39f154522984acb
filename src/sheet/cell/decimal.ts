/** A bare number, decimals and percentages included: the value of a term. */
import type { Text } from '../../base/text.ts';
import { type CellType, cellType, notA } from './cell.ts';

const LABEL = { zh: '数', en: 'a number' };

/** Thousands with commas throughout. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;

const WITH_UNIT = /^(\d{1,9}(?:\.\d{1,4})?%?) ?(\p{Script=Han}{1,4}(?:\/\p{Script=Han})?)$/u;

function apart(text: string): Text {
  const [, number = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  return {
    zh: `这一格只写 ${number}，“${unit}”写在单位那一列`,
    en: `write ${number} alone; ${unit} belongs into the column of the unit`,
  };
}

/** As written but for commas, so that `0.5` and `50%` stay what the notice says. */
export const decimalCell: CellType<string> = cellType(
  {
    label: LABEL,
    grammar: { zh: '一个数（12、0.5、20%）', en: 'a number (12, 0.5, 20%)' },
    examples: ['12', '0.5', '20%'],
  },
  (got) => {
    const value = GROUPED.test(got) ? got.replaceAll(',', '') : got;
    return /^\d{1,9}(?:\.\d{1,4})?%?$/u.test(value)
      ? { value }
      : WITH_UNIT.test(value)
        ? { text: notA(got, LABEL), help: apart(value) }
        : {
            text: notA(got, LABEL),
            help: { zh: '只写数，别的话写在说明里', en: 'words belong into 说明' },
          };
  },
);
