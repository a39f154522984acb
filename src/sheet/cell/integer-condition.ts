/**
 * Conditions on whole numbers: ages, months, years of contribution.
 *
 * The words follow Civil Code art. 1259, applied to notices by analogy: 以上、以下、以内、届满 include
 * the number; 不满、超过、以外 exclude it. `(含)`, `(不含)` and `及` say it expressly and win.
 */

import type { CellType, Complaint } from './cell.ts';
import { cellType } from './cell.ts';
import { chineseNumber } from './chinese-number.ts';
import { complain, isComplaint } from './condition-bound.ts';
import type { NumberCondition } from './condition-grammar.ts';
import { readCondition } from './condition-grammar.ts';
import { unitSpellings } from './condition-words.ts';
import { rangeComplaint, serialDay } from './damage.ts';

/** An integer fact as far as its conditions need it. */
export type IntegerFact = {
  readonly min: number;
  readonly max: number;
  /** `岁`, `个月`, …; `''` when the fact has none. */
  readonly unit?: string;
  readonly names?: readonly string[];
};

/** What a condition on an integer fact says. */
export type IntegerCondition = NumberCondition;

type NumberAt = { readonly value: number; readonly length: number };

function numberAt(text: string): NumberAt | Complaint | null {
  const digits = /^\d+/u.exec(text)?.[0];
  if (digits !== undefined) {
    const decimals = /^\.\d+/u.exec(text.slice(digits.length))?.[0];
    // A column with two decimals is exported with them, whatever stands in it.
    if (decimals !== undefined && /^\.0+$/u.test(decimals))
      return { value: Number(digits), length: digits.length + decimals.length };
    if (decimals !== undefined) {
      return complain(
        `“${digits}${decimals}”不是整数`,
        `“${digits}${decimals}” is not a whole number`,
      );
    }
    return { value: Number(digits), length: digits.length };
  }
  const numeral = /^[零一二两三四五六七八九十百]+/u.exec(text)?.[0];
  if (numeral === undefined) return null;
  const value = chineseNumber(numeral);
  return value === null
    ? complain(`看不出“${numeral}”是多少`, `it is not clear which number “${numeral}” is`, {
        zh: '改用阿拉伯数字',
        en: 'write it in figures',
      })
    : { value, length: numeral.length };
}

/** Two numbers of the fact's range to show in examples, as people would write them. */
function exampleNumbers(min: number, max: number, unit: string): readonly [number, number] {
  if (unitSpellings('岁').includes(unit) && min <= 70 && max >= 74) return [70, 74];
  const low = Math.max(min, Math.min(min + 3, max - 1));
  return [low, Math.min(low + 3, max)];
}

/**
 * Conditions on an integer fact, as intervals within its range.
 *
 * @example integerCondition({ min: 0, max: 150, unit: '岁' }).read('70岁及以上') // [[70, 150]]
 */
export function integerCondition({
  min,
  max,
  unit = '',
  names = [],
}: IntegerFact): CellType<IntegerCondition> {
  const syntax = { min, max, units: unitSpellings(unit), number: numberAt, names, show: String };
  const [low, high] = exampleNumbers(min, max, unit);
  const counted = unit === '月' ? '个月' : unit;
  const examples = [
    `${low}${counted}及以上`,
    `不满${high}${counted}`,
    `${low}至${high}${counted}`,
    `>=${low}`,
    `${low}、${high}`,
  ];
  const range = `${min} to ${max} ${counted}`.trimEnd();
  return cellType(
    {
      label: { zh: '数的条件', en: 'a condition on a number' },
      grammar: {
        zh: `对 ${min} 至 ${max}${counted}的条件（${examples.slice(0, 4).join('、')}）`,
        en: `a condition on ${range} (${examples.join(', ')})`,
      },
      examples,
    },
    (got) => {
      const tooBig = serialDay(got) !== null && Number(got) > max;
      if (tooBig || !/^\d+$/u.test(got)) {
        const turned = rangeComplaint(got);
        if (turned !== null) return turned;
      }
      const condition = readCondition(got, syntax);
      return isComplaint(condition) ? condition : { value: condition };
    },
  );
}
