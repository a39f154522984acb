/**
 * Amounts of money.
 */

import type { Fen } from '../../base/money.ts';
import { MAX_FEN, parseMoney } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import type { CellType, Complaint } from './cell.ts';
import { cellType, good, notA } from './cell.ts';
import { chineseNumber } from './chinese-number.ts';

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
  if (/[万亿千百]/u.test(got)) {
    return { zh: '换算成元，例如“3千元”写 3000', en: 'write yuan: 3000 for 3千元' };
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

/** `1.2万元`, `三十万元`: ten thousands of yuan, the unit in which Chinese counts. */
function myriads(got: string): Fen | null {
  const number = /^(?:人民币)?[¥￥]?(.+)万[元圆]?$/u.exec(got)?.[1] ?? '';
  const spelt = chineseNumber(number);
  // Yuan to fen and ten thousands of yuan to yuan: four more decimals are whole fen.
  const [, whole, decimals = ''] = /^(\d{1,7})(?:\.(\d{1,6}))?$/u.exec(number) ?? [];
  const fen = whole === undefined ? null : Number(`${whole}${decimals.padEnd(6, '0')}`);
  const value = spelt === null ? fen : spelt * FEN_PER_MYRIAD;
  return value === null || value > MAX_FEN ? null : value;
}

const FEN_PER_MYRIAD = 1_000_000;

const carefulMoneyCell: CellType<Fen> = cellType(
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
    const value = parseMoney(got) ?? parseMoney(asWritten(got)) ?? myriads(got);
    return value === null ? complaintOf(got) : { value };
  },
);

const ZERO = 0x30;
const POINT = 0x2e;
/** The most characters of a plain amount: far below what could not be reckoned exactly. */
const LONGEST_PLAIN = 12;

/**
 * Reads `140`, `97.5` and `140.00`, as most amounts are written: digit by digit, since sheets have
 * thousands of them. Null for whatever is written otherwise.
 */
function plainAmount(text: string): Fen | null {
  const { length } = text;
  if (length === 0 || length > LONGEST_PLAIN) return null;
  let value = 0;
  let point = length;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === POINT - ZERO && point === length && at > 0) point = at;
    else return null;
  }
  const decimals = Math.max(0, length - point - 1);
  if (decimals > 2 || point === length - 1) return null;
  const fen = value * 10 ** (2 - decimals);
  return fen <= MAX_FEN ? fen : null;
}

/** An amount in yuan, read to fen. */
export const moneyCell: CellType<Fen> = {
  ...carefulMoneyCell,
  read(cell) {
    const plain = plainAmount(cell);
    return plain === null ? carefulMoneyCell.read(cell) : good(plain);
  },
};
