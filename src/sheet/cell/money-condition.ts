/**
 * Conditions on amounts of money, in fen. The words mean what they mean on whole numbers; see
 * integer-condition.ts. `不满5000元` ends at 4999.99 yuan.
 */

import { formatFen, MAX_FEN, MONEY_DIGITS, parseMoney } from '../../base/money.ts';
import type { CellType, Complaint } from './cell.ts';
import { cellType } from './cell.ts';
import { complain, isComplaint } from './condition-bound.ts';
import type { NumberCondition } from './condition-grammar.ts';
import { readCondition } from './condition-grammar.ts';
import { unitSpellings } from './condition-words.ts';
import { rangeComplaint } from './damage.ts';

/** What a condition on a money fact says; values are fen. */
export type MoneyCondition = NumberCondition;

const DIGITS = new RegExp(`^[¥￥]?(${MONEY_DIGITS})`, 'u');

function amountAt(text: string): { value: number; length: number } | Complaint | null {
  const match = DIGITS.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  if (/^[.\d]/u.test(rest)) {
    return complain(`“${text}”的小数多于两位`, `“${text}” has more than two decimals`, {
      zh: '金额最多写到分',
      en: 'write amounts to the fen at most',
    });
  }
  if (/^[万亿千百]/u.test(rest)) {
    return complain(`“${text}”没有写成元`, `“${text}” is not in yuan`, {
      zh: '换算成元，例如“1.2万元”写“12000元”',
      en: 'write yuan: “12000元” for “1.2万元”',
    });
  }
  const value = parseMoney(match[1] ?? '');
  return value === null
    ? complain(`“${text}”的金额太大`, `the amount in “${text}” is too large`)
    : { value, length: match[0].length };
}

/** Fen as people write yuan: without decimals where there are none. */
const show = (fen: number): string => formatFen(fen).replace(/\.00$/u, '');

/**
 * Conditions on a money fact, as intervals of fen within its range.
 *
 * @example moneyCondition().read('5000元以下') // [[0, 500000]]
 */
export function moneyCondition(
  { min, max }: { readonly min: number; readonly max: number } = { min: 0, max: MAX_FEN },
): CellType<MoneyCondition> {
  const syntax = { min, max, units: unitSpellings('元'), number: amountAt, show };
  return cellType(
    {
      label: { zh: '金额的条件', en: 'a condition on an amount' },
      grammar: {
        zh: '对金额的条件（5000元及以下、超过5000元、3000至5000元、>=3000）',
        en: 'a condition on an amount (5000元及以下, 超过5000元, 3000至5000元, >=3000)',
      },
      examples: ['5000元及以下', '超过5000元', '3000至5000元', '>=3000'],
    },
    (got) => {
      const turned = /^\d+$/u.test(got) ? null : rangeComplaint(got);
      if (turned !== null) return turned;
      const condition = readCondition(got, syntax);
      return isComplaint(condition) ? condition : { value: condition };
    },
  );
}
