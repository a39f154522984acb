/**
 * Amounts of money.
 */

import type { Fen } from '../../base/money.ts';
import { parseMoney } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import type { CellType } from './cell.ts';
import { cellType, notA } from './cell.ts';

const LABEL: Text = { zh: '金额', en: 'an amount' };

function helpFor(got: string): Text | null {
  if (got.includes('%')) {
    return { zh: '比例写在“比例”一列', en: 'a rate belongs into the column 比例' };
  }
  if (/[/每年月季]/u.test(got)) {
    return {
      zh: '这里只写金额，周期写在“周期”一列',
      en: 'the period belongs into the column 周期',
    };
  }
  if (/[万亿]/u.test(got)) {
    return { zh: '换算成元，例如“1.2万元”写 12000', en: 'write yuan: 12000 for 1.2万元' };
  }
  if (/^-/u.test(got)) return { zh: '金额不能是负数', en: 'amounts are not negative' };
  if (/\.\d{3,}/u.test(got)) {
    return { zh: '最多写到分（两位小数）', en: 'write at most two decimals' };
  }
  if (/\d,\d/u.test(got)) {
    return {
      zh: '千分位逗号每三位一个，例如 1,680.00',
      en: 'a comma every three digits: 1,680.00',
    };
  }
  return null;
}

/** An amount in yuan, read to fen. */
export const moneyCell: CellType<Fen> = cellType(
  {
    label: LABEL,
    grammar: {
      zh: '以元计的金额，最多两位小数（140、140.00、1,680.00元）',
      en: 'an amount in yuan with at most two decimals (140, 140.00, 1,680.00元)',
    },
    examples: ['140', '140.00', '1,680.00元', '¥97.5'],
    typed: 'money',
  },
  (got) => {
    const value = parseMoney(got);
    return value === null ? { text: notA(got, LABEL), help: helpFor(got) } : { value };
  },
);
