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

/** 30万 is 300000; what is no such number stays as it is. */
function inDigits(got: string): string {
  const many = /^(\d{1,5}(?:\.\d{1,4})?)万$/u.exec(got)?.[1];
  return many === undefined ? got : String(Math.round(Number(many) * MYRIAD));
}

const MYRIAD = 10_000;

/** As written but for commas and 万, so that `0.5` and `50%` stay what the notice says. */
export const decimalCell: CellType<string> = cellType(
  {
    label: LABEL,
    grammar: { zh: '一个数（12、0.5、20%）', en: 'a number (12, 0.5, 20%)' },
    examples: ['12', '0.5', '20%'],
  },
  (got) => {
    const value = GROUPED.test(got) ? got.replaceAll(',', '') : inDigits(got);
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
