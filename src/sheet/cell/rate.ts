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

/** `百分之二`, `千分之5`, `5‰`: parts of a hundred or of a thousand, as notices spell them. */
function parts(got: string): Ppm | null {
  const [, of, number, sign] = /^(百分之|千分之)?([^‰]+?)(‰)?$/u.exec(got) ?? [];
  if (number === undefined || (of === undefined) === (sign === undefined)) return null;
  const whole = of === '百分之' ? PPM_PER_PERCENT : PPM_PER_PERCENT / 10;
  const digits = /^\d{1,3}(?:\.\d{1,3})?$/u.test(number) ? Number(number) : null;
  const count = digits ?? chineseNumber(number);
  return count === null ? null : Math.round(count * whole);
}

const PPM_PER_PERCENT = WHOLE / 100;

function helpFor(got: string): Text | null {
  const digits = /^(\d{1,3}(?:\.\d{1,6})?)$/u.exec(got)?.[1];
  if (digits === undefined) return null;
  // Below one it is a fraction (an Excel cell formatted as a number), from one on a percentage.
  const fraction = Number(digits) < 1;
  const ppm = Math.round(Number(digits) * (fraction ? WHOLE : PPM_PER_PERCENT));
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
    const value = parseRate(got) ?? parts(got);
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
