/**
 * What Excel and WPS do to cells behind one's back: error values, hashes for narrow columns,
 * long numbers in scientific notation, ranges turned into dates; and formulas left as text.
 */

import type { Day } from '../../base/day.ts';
import { formatDay, partsOf } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';

/** What is wrong with a cell and, where one is known, the remedy. */
export type Complaint = {
  readonly text: Text;
  readonly help: Text | null;
  /** A number is beyond what the fact allows: the cell may be right and the fact's range wrong. */
  /** A number that could be read, beside what the fact allows. */
  readonly outOfRange?: 'below' | 'above';
  /** The unit that stands there, where the fact has another one or none. */
  readonly otherUnit?: string;
};

const ERROR_VALUE =
  /^#(?:REF!?|N\/A|VALUE!?|NAME\?|DIV\/0!?|NULL!?|NUM!?|SPILL!|CALC!|FIELD!|GETTING_DATA)$/iu;

/** All damage begins like this, with a character that stands before all letters in Unicode. */
const SUSPECT = /^(?:#|[+-]?\d(?:\.\d+)?E)/iu;
const LAST_DIGIT = 0x39;
const EQUALS = 0x3d;

/** `=VLOOKUP(A1,B:C,2,0)`, `=$A$1&B2`, `=Sheet1!A1`: `=70` and `=12333` are but what they say. */
const FORMULA =
  /^=\s*[+-]?(?:[A-Z][A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d{1,7}\s*(?:$|[-+*/^&<>=:%])|"[^"]*"\s*&|(?:'[^']+'|[\p{L}\d_]+)!\$?[A-Z])/iu;

const INSTEAD: Text = {
  zh: '把公式改成要写的内容本身，再导出',
  en: 'replace the formula by the content itself and export again',
};

/** Damage no cell type can read past; null when the (folded) cell shows none. */
export function excelDamage(text: string): Complaint | null {
  const first = text.charCodeAt(0);
  if (first === EQUALS && FORMULA.test(text))
    return {
      text: {
        zh: `“${text}”是公式，不是它算出来的内容`,
        en: `“${text}” is a formula, not what comes of it`,
      },
      help: INSTEAD,
    };
  if (first > LAST_DIGIT || !SUSPECT.test(text)) return null;
  if (ERROR_VALUE.test(text)) {
    return {
      text: {
        zh: `“${text}”是 Excel 公式的错误值`,
        en: `“${text}” is the error value of an Excel formula`,
      },
      help: INSTEAD,
    };
  }
  if (/^#{2,}$/u.test(text)) {
    return {
      text: {
        zh: `“${text}”是 Excel 因列宽不够显示的符号，内容没有导出来`,
        en: `“${text}” is what Excel shows in a narrow column; the content was not exported`,
      },
      help: {
        zh: '把这一列拉宽，再导出',
        en: 'widen the column and export again',
      },
    };
  }
  if (/^[+-]?\d(?:\.\d+)?E[+-]\d+$/iu.test(text)) {
    return {
      text: {
        zh: `“${text}”是 Excel 的科学计数法，后面的数字已经丢失`,
        en: `“${text}” is Excel’s scientific notation; the last digits are lost`,
      },
      help: {
        zh: '把单元格格式设为“文本”，重新输入完整的数字',
        en: 'set the cell’s format to “Text” and type the whole number again',
      },
    };
  }
  return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const DIGIT = /\d/u;

/** What is left of a date shown in a short form. */
export type ShortDate = { readonly month: number; readonly rest: number };

/**
 * A date as Excel shows it in English: `Dec-22`, `6-Apr`, `Apr-06`. The number may be a day or a
 * year; nobody can tell any more.
 */
export function shortDate(text: string): ShortDate | null {
  if (!DIGIT.test(text)) return null;
  const monthFirst = /^([a-z]{3,9})[- ](\d{1,4})$/iu.exec(text);
  const numberFirst = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ]\d{2,4})?$/iu.exec(text);
  const [name, digits] =
    monthFirst !== null ? [monthFirst[1], monthFirst[2]] : [numberFirst?.[2], numberFirst?.[1]];
  if (name === undefined || digits === undefined) return null;
  const month = monthOf(name);
  return month === 0 ? null : { month, rest: Number(digits) };
}

/**
 * The two numbers Excel has turned into a date where a range belongs: `4月6日`, `2026-04-06`,
 * `6-Apr` all come from `4-6`. Null when the text is no date.
 */
export function rangeTurnedDate(text: string): { from: number; to: number } | null {
  if (!DIGIT.test(text)) return null;
  const short = shortDate(text);
  if (short !== null) return { from: short.month, to: short.rest };
  const compact = text.replace(/ /gu, '');
  const match =
    /^(?:\d{4}年)?(\d{1,2})月(\d{1,2})日$/u.exec(compact) ??
    /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(compact);
  return match === null ? null : { from: Number(match[1]), to: Number(match[2]) };
}

const UNIX_EPOCH_SERIAL = 25_569;
const FIRST_SERIAL_YEAR = 1980;
const LAST_SERIAL_YEAR = 2099;

/** The day of an Excel serial number (1900 system, 45292 = 2024-01-01) of 1980–2099. */
export function serialDay(text: string): Day | null {
  if (!/^\d{5}$/u.test(text)) return null;
  const day = Number(text) - UNIX_EPOCH_SERIAL;
  const { year } = partsOf(day);
  return year >= FIRST_SERIAL_YEAR && year <= LAST_SERIAL_YEAR ? day : null;
}

/** Complaint about a range that has become a date, with the range to write. */
export function rangeComplaint(text: string): Complaint | null {
  const serial = serialDay(text);
  const range = rangeTurnedDate(serial === null ? text : formatDay(serial));
  if (range === null) return null;
  const { from, to } = range;
  return {
    text: {
      zh: `“${text}”是 Excel 把“${from}-${to}”变成的日期`,
      en: `“${text}” is a date Excel has made of “${from}-${to}”`,
    },
    help:
      from < to
        ? {
            zh: `写成“${from}至${to}”，Excel 就不会改它`,
            en: `write “${from}至${to}”, which Excel leaves alone`,
          }
        : {
            zh: '把单元格格式设为“文本”，照原文重新输入',
            en: 'set the cell’s format to “Text” and type it again from the notice',
          },
  };
}

/** 同上 and its like: a row is read by itself, and the one above is another after sorting. */
export function saysDitto(text: string): boolean {
  return /^(?:(?:同|如)(?:上|前|左)(?:行|面|一行)?|〃|″|")$/u.test(text);
}
