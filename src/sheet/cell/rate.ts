/**
 * Rates. The percent sign is required: 2 and 0.02 have both been meant as 2 %.
 */

import type { Ppm } from '../../base/money.ts';
import { formatRate, parseRate } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import type { CellType } from './cell.ts';
import { cellType, notA } from './cell.ts';
import { chineseNumber } from './chinese-number.ts';

const LABEL: Text = { zh: '比例', en: 'a rate' };
const WHOLE: Ppm = 1_000_000;

function write(ppm: Ppm): Text {
  const rate = formatRate(ppm);
  return { zh: `如果是 ${rate}，就写“${rate}”`, en: `if it is ${rate}, write “${rate}”` };
}

function helpFor(got: string): Text | null {
  const permille = /^(?:千分之)?(\d{1,3}(?:\.\d{1,3})?)‰?$/u.exec(got);
  if (permille !== null && /[‰千]/u.test(got)) return write(Math.round(Number(permille[1]) * 1000));
  const spelt = chineseNumber(/^百分之(.+)$/u.exec(got)?.[1] ?? '');
  if (spelt !== null && spelt > 0 && spelt <= 100) return write((spelt * WHOLE) / 100);
  const digits = /^(?:百分之)?(\d{1,3}(?:\.\d{1,6})?)$/u.exec(got)?.[1];
  if (digits === undefined) return null;
  // Below one it is a fraction (an Excel cell formatted as a number), from one on a percentage.
  const fraction = Number(digits) < 1 && !got.startsWith('百');
  const ppm = Math.round(Number(digits) * (fraction ? WHOLE : WHOLE / 100));
  return ppm > 0 && ppm <= WHOLE ? write(ppm) : null;
}

/** A rate with its percent sign, at most 100 %, read to millionths. */
export const rateCell: CellType<Ppm> = cellType(
  {
    label: LABEL,
    grammar: {
      zh: '带百分号的比例，不超过 100%（2%、4.5%）',
      en: 'a rate with its percent sign, at most 100% (2%, 4.5%)',
    },
    examples: ['2%', '4.5%', '0.25%'],
  },
  (got) => {
    const value = parseRate(got);
    if (value !== null && value <= WHOLE) return { value };
    const missing = value === null && /^[\d.]+$/u.test(got);
    const text = missing
      ? { zh: `“${got}”没有百分号`, en: `“${got}” has no percent sign` }
      : value === null
        ? notA(got, LABEL)
        : { zh: `“${got}”超过 100%`, en: `“${got}” is more than 100%` };
    return { text, help: value === null ? helpFor(got) : null };
  },
);
