/**
 * A day, month or year as staff write it. Shared by the cells that hold dates.
 */

import type { Day } from '../../base/day.ts';
import { dayOf, daysInMonth, formatDay } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import type { Complaint } from './cell.ts';
import { notA } from './cell.ts';
import { chineseNumber } from './chinese-number.ts';
import { serialDay, shortDate } from './damage.ts';

/** All days from the first to the last, and the canonical spelling. */
export type DatePoint = { readonly first: Day; readonly last: Day; readonly text: string };

const DATE: Text = { zh: '日期', en: 'a date' };

/** 元月 is the first month. */
const FIRST_MONTH = /(?<=年)元月/u;

/** `二〇二三年一月一日`, the year digit by digit. */
const SPELT =
  /^([〇○零一二三四五六七八九]{4})年(?:([元一二三四五六七八九十]+)月(?:([一二三四五六七八九十]+)[日号])?)?$/u;

const DASHES = /[\u2010-\u2015\u2212]/gu;
const MIDNIGHT = /(?:T| )0?0:00(?::00(?:\.0+)?)?Z?$/iu;

const FULL = [
  /^(\d{4})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})$/u,
  /^(\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})(?:日|号)?$/u,
  /^(\d{4})(?<m>\d{2})(?<d>\d{2})$/u,
];

const MONTH = [
  /^(\d{4})[-/](\d{1,2})$/u,
  /^(\d{4})\.(\d{2})$/u,
  /^(\d{4})年(\d{1,2})月份?(?:之?内)?$/u,
];

/** 2023年内 is some day of that year, just as 2023 is. */
const YEAR = /^(\d{4})(?:年(?:之?内)?)?$/u;

/** A date in Chinese numerals with figures instead; any other text as it is. */
function inFigures(text: string): string {
  const [, year, month, day] = SPELT.exec(text) ?? [];
  if (year === undefined) return text;
  const figures = [...year]
    .map((one) => chineseNumber(one.replace(/[〇○]/u, '零')) ?? one)
    .join('');
  const part = (numeral: string | undefined, unit: string): string =>
    numeral === undefined ? '' : `${chineseNumber(numeral) ?? numeral}${unit}`;
  return `${figures}年${part(month, '月')}${part(day, '日')}`;
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function noSuchDay(got: string, year: number, month: number): Complaint {
  const inRange = month >= 1 && month <= 12;
  const days = inRange ? daysInMonth(year, month) : 0;
  return {
    text: { zh: `没有“${got}”这一天`, en: `there is no such day as “${got}”` },
    help: inRange
      ? {
          zh: `${year}年${month}月有 ${days} 天，请核对原文`,
          en: `${formatMonth(year, month)} has ${days} days: look at the notice again`,
        }
      : {
          zh: '按年-月-日的次序写，例如 2024-01-05',
          en: 'write year-month-day, for example 2024-01-05',
        },
  };
}

function formatMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function point(first: Day, last: Day, text: string): DatePoint {
  return { first, last, text };
}

/** Why something that is no date here is none, as far as one can tell. */
function complaint(got: string): Complaint {
  const text = notA(got, DATE);
  const short = shortDate(got);
  if (short !== null) {
    const year = 2000 + (short.rest % 100);
    return {
      text: {
        zh: `“${got}”是 Excel 改写过的日期，看不出是哪年哪月哪日`,
        en: `“${got}” is a date Excel has abbreviated: year and day can no longer be told apart`,
      },
      help: {
        zh: `把单元格格式设为“文本”再写，例如 ${formatMonth(year, short.month)}`,
        en: `set the cell’s format to “Text” and write for example ${formatMonth(year, short.month)}`,
      },
    };
  }
  const lostZero = /^(\d{4})\.(\d)$/u.exec(got);
  if (lostZero !== null) {
    return {
      text: {
        zh: `“${got}”看不出是 ${lostZero[2]} 月还是 ${lostZero[2]}0 月：Excel 会去掉末尾的 0`,
        en: `“${got}” is ambiguous: Excel drops a trailing zero, it may have been “${got}0”`,
      },
      help: {
        zh: `写成 ${formatMonth(Number(lostZero[1]), Number(lostZero[2]))} 这样的年-月`,
        en: `write the month like ${formatMonth(Number(lostZero[1]), Number(lostZero[2]))}`,
      },
    };
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/u.test(got)) {
    return {
      text,
      help: {
        zh: '年份写四位并放在最前面，例如 2024-01-05',
        en: 'write the year first and with four digits, for example 2024-01-05',
      },
    };
  }
  if (/^\d{1,2}月\d{1,2}[日号]$/u.test(got)) {
    return {
      text: { zh: `“${got}”没有年份`, en: `“${got}” has no year` },
      help: { zh: `写上年份，例如 2024年${got}`, en: `add the year, for example 2024年${got}` },
    };
  }
  const endOf = /^(\d{4})(?:年?底|年?末|年12月底|年12月末)$/u.exec(got)?.[1];
  if (endOf !== undefined)
    return {
      text: {
        zh: `“${got}”看不出是哪一天`,
        en: `“${got}” does not say which day`,
      },
      help: {
        zh: `是最后一天的，写 ${endOf}-12-31；不知道哪一天的，写 ${endOf}-12`,
        en: `write ${endOf}-12-31 for the last day, ${endOf}-12 where the day is not known`,
      },
    };
  const [inside, second] = got.match(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/gu) ?? [];
  // Of two dates nobody knows which one is meant.
  if (second !== undefined) return { text, help: null };
  // Only a shorter text is tried again, so that this ends.
  const shorter = inside !== undefined && inside.length < got.length;
  const found = shorter ? readDatePoint(inside) : null;
  if (found !== null && 'first' in found) {
    return {
      text,
      help: {
        zh: `只写日期，例如 ${found.text}`,
        en: `write the date alone, for example ${found.text}`,
      },
    };
  }
  return { text, help: null };
}

/**
 * Reads `2024-01-05`, `2024/1/5`, `2024.1.5`, `2024年1月5日`, `20240105`, an Excel serial number,
 * a month (`2024-01`, `2024年1月`, `2024.01`) or a year (`2024`, `2024年`).
 */
export function readDatePoint(got: string): DatePoint | Complaint {
  const plain = got.replace(DASHES, '-').replace(MIDNIGHT, '').replace(/ /gu, '');
  const text = inFigures(plain).replace(FIRST_MONTH, '1月');
  const full = firstMatch(FULL, text);
  if (full !== null) {
    const [year, month] = [Number(full[1]), Number(full.groups?.['m'])];
    const day = dayOf(year, month, Number(full.groups?.['d']));
    return day === null ? noSuchDay(got, year, month) : point(day, day, formatDay(day));
  }
  const monthly = firstMatch(MONTH, text);
  if (monthly !== null) {
    const [year, month] = [Number(monthly[1]), Number(monthly[2])];
    const first = dayOf(year, month, 1);
    if (first === null) return noSuchDay(got, year, month);
    return point(first, first + daysInMonth(year, month) - 1, formatMonth(year, month));
  }
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) {
    const first = dayOf(Number(year), 1, 1);
    const last = dayOf(Number(year), 12, 31);
    if (first !== null && last !== null) return point(first, last, year);
  }
  const serial = serialDay(text);
  return serial === null ? complaint(got) : point(serial, serial, formatDay(serial));
}
