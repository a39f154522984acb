/**
 * Amounts of money.
 */

import type { Fen } from '../../base/money.ts';
import { parseMoney } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import type { CellType, Complaint } from './cell.ts';
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

/** The amount that was meant where letters were typed for digits: `7O`, `1l0`. */
function withDigits(got: string): string | null {
  if (!/^[\d.,OoIl]*\d[\d.,OoIl]*(?:元)?$/u.test(got)) return null;
  const digits = got.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
  return digits !== got && parseMoney(digits) !== null ? digits : null;
}

function complaintOf(got: string): Complaint {
  const text = notA(got, LABEL);
  const digits = withDigits(got);
  if (digits === null) return { text, help: helpFor(got) };
  return {
    text,
    help: {
      zh: `是不是“${digits}”？看看是不是把数字 0、1 打成了字母 O、l`,
      en: `did you mean “${digits}”? Is it a letter O or l instead of a digit 0 or 1?`,
    },
  };
}

/** An amount as people say it, `80块` or `RMB80`, the way notices write it. */
const asWritten = (got: string): string =>
  got.replace(/^(?:rmb|cny)\s*(?=\d)/iu, '').replace(/(?<=\d)\s*块钱?$/u, '元');

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
    const value = parseMoney(got) ?? parseMoney(asWritten(got));
    return value === null ? complaintOf(got) : { value };
  },
);
