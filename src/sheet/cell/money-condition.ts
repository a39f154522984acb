/**
 * Conditions on amounts of money, in fen. The words mean what they mean on whole numbers; see
 * integer-condition.ts. `不满5000元` ends at 4999.99 yuan.
 */

import { formatFen, MAX_FEN, MONEY_DIGITS, parseMoney } from '../../base/money.ts';
import type { CellType, Complaint } from './cell.ts';
import { cellType } from './cell.ts';
import { chineseNumber } from './chinese-number.ts';
import { complain, isComplaint } from './condition-bound.ts';
import type { NumberCondition } from './condition-grammar.ts';
import { readCondition } from './condition-grammar.ts';
import { unitSpellings } from './condition-words.ts';
import { rangeComplaint } from './damage.ts';

/** What a condition on a money fact says; values are fen. */
export type MoneyCondition = NumberCondition;

/** A money fact as far as its conditions need it. */
type MoneyFact = {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
};

const DIGITS = new RegExp(`^[¥￥]?(${MONEY_DIGITS})`, 'u');

const NUMERAL = /^[一二两三四五六七八九十百零]+(?=万)/u;
const FEN_PER_YUAN = 100;

function amountAt(text: string): { value: number; length: number } | Complaint | null {
  const match = DIGITS.exec(text);
  if (match === null) {
    // Notices spell round sums: 一万元.
    const numeral = NUMERAL.exec(text)?.[0];
    const yuan = numeral === undefined ? null : chineseNumber(numeral);
    if (numeral === undefined || yuan === null) return null;
    return amountOf(text, yuan * FEN_PER_YUAN, MYRIAD, numeral.length);
  }
  const rest = text.slice(match[0].length);
  if (/^[.\d]/u.test(rest)) {
    return complain(`“${text}”的小数多于两位`, `“${text}” has more than two decimals`, {
      zh: '金额最多写到分',
      en: 'write amounts to the fen at most',
    });
  }
  if (/^[亿千百]/u.test(rest)) {
    return complain(`“${text}”没有写成元`, `“${text}” is not in yuan`, {
      zh: '换算成元，例如“3千元”写“3000元”',
      en: 'write yuan: “3000元” for “3千元”',
    });
  }
  const times = rest.startsWith('万') ? MYRIAD : 1;
  return amountOf(text, parseMoney(match[1] ?? ''), times, match[0].length);
}

/** Ten thousand, the unit in which Chinese counts. */
const MYRIAD = 10_000;

function amountOf(text: string, fen: number | null, times: number, digits: number) {
  if (fen === null || fen * times > MAX_FEN)
    return complain(`“${text}”的金额太大`, `the amount in “${text}” is too large`);
  return { value: fen * times, length: digits + Number(times > 1) };
}

/** Fen as people write yuan: without decimals where there are none. */
const show = (fen: number): string => formatFen(fen).replace(/\.00$/u, '');

/**
 * Conditions on a money fact, as intervals of fen within its range.
 *
 * @example moneyCondition().read('5000元以下') // [[0, 500000]]
 */
export function moneyCondition(
  { min, max, names = [] }: MoneyFact = { min: 0, max: MAX_FEN },
): CellType<MoneyCondition> {
  const syntax = { min, max, units: unitSpellings('元'), number: amountAt, names, show };
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
