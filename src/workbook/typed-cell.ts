/**
 * Text as it stands in a sheet ↔ what a spreadsheet program keeps in a cell. A cell is typed only
 * where the very same text comes back; all else is text, which no program rewrites.
 */
import { formatDay, parseDay } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import type { Typed } from '../sheet/cell/cell.ts';
import { rangeTurnedDate, serialDay } from '../sheet/cell/damage.ts';

/** The number format of text: nothing that is typed into such a cell is rewritten. */
export const TEXT_FORMAT = '@';
export const DAY_FORMAT = 'yyyy-mm-dd';

/** What stands in a cell of the workbook. */
export interface Written {
  readonly value: string | number;
  readonly format: string;
}

/** Days from 1899-12-30, where the serial numbers of dates begin, to 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25_569;

/** Serial numbers up to 60 count a 29 February 1900 that never was. */
const FIRST_SURE_SERIAL = 61;

const PLAIN_MONEY = /^(?:0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/u;

/** An underscore with which workbooks begin the code of a character, such as `_x000D_`. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A cell of the workbook for a text of the sheet. */
export function written(text: string, typed: Typed | null): Written {
  const asText = { value: text.replace(ESCAPE, '_x005F_'), format: TEXT_FORMAT };
  if (typed === 'day' || typed === 'date') {
    const day = parseDay(text);
    const serial = day === null ? 0 : day + UNIX_EPOCH_SERIAL;
    return serial >= FIRST_SURE_SERIAL ? { value: serial, format: DAY_FORMAT } : asText;
  }
  if (typed === 'money') {
    const match = PLAIN_MONEY.exec(text);
    if (match === null) return asText;
    const decimals = match[1]?.length ?? 0;
    return { value: Number(text), format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
  }
  return asText;
}

/** A cell as a workbook has it. */
export interface Kept {
  readonly value: string | number | boolean | { getTime(): number } | null;
  readonly format: string;
  readonly isError: boolean;
}

/** The text a cell stands for; else why nobody can tell. */
export type CellReading = string | { readonly text: Text; readonly help: Text };

export function readKept({ value, format, isError }: Kept, typed: Typed | null): CellReading {
  if (isError) return formulaError(String(value));
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n');
  if (typeof value === 'boolean') return truth(value, typed);
  if (typeof value === 'number') return readNumber(value, format, typed);
  return readTime(value.getTime(), typed);
}

function truth(value: boolean, typed: Typed | null): string {
  if (typed === 'yes-no') return value ? '是' : '否';
  return value ? 'TRUE' : 'FALSE';
}

const DAY_MS = 86_400_000;

function readTime(ms: number, typed: Typed | null): CellReading {
  const days = ms / DAY_MS;
  const day = formatDay(Math.floor(days));
  if (typed === 'day' || typed === 'date') {
    if (Number.isInteger(days)) return day;
    return {
      text: { zh: `日期 ${day} 后面带着时刻`, en: `the date ${day} has a time of day` },
      help: { zh: `只写日期：${day}`, en: `write the date alone: ${day}` },
    };
  }
  const range = rangeTurnedDate(day);
  const [from, to] = range === null ? [0, 0] : [range.from, range.to];
  return {
    text: {
      zh: `这一格是日期 ${day}，这一列却不写日期：多半是表格软件改写了“${from}-${to}”这样的内容`,
      en: `this cell is the date ${day}, and the column has no dates: most likely the program has rewritten something like “${from}-${to}”`,
    },
    help: RETYPE,
  };
}

const RETYPE: Text = {
  zh: '把单元格格式设为“文本”，照原文重新输入',
  en: 'set the cell’s format to “Text” and type it again from the notice',
};

/** Beyond, the last digits of a number have become zeros. */
const MOST_DIGITS = 15;

function readNumber(value: number, format: string, typed: Typed | null): CellReading {
  if (Math.abs(value) >= 10 ** MOST_DIGITS)
    return {
      text: {
        zh: `数字超过 ${MOST_DIGITS} 位，表格软件已经把末尾的数字变成了 0`,
        en: `the number has over ${MOST_DIGITS} digits; the program has turned the last ones into zeros`,
      },
      help: RETYPE,
    };
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '').split(';')[0] ?? '';
  if (bare.includes('%')) return `${plain(value * 100)}%`;
  const text = plain(value);
  if ((typed === 'day' || typed === 'date') && bare !== TEXT_FORMAT) {
    const day = serialDay(text);
    if (day !== null) return formatDay(day);
  }
  const digits = /^0+$/u.test(bare) && Number.isInteger(value) ? bare.length : 0;
  if (digits > 1) return value < 0 ? text : text.padStart(digits, '0');
  const decimals = /^[¥￥$\s#,]*0\.(0+)\s*$/u.exec(bare)?.[1]?.length ?? 0;
  const fixed = value.toFixed(decimals);
  // A format that hides digits does not speak for the cell.
  return decimals > 0 && Number(fixed) === Number(text) ? fixed : text;
}

/** A number as one would type it: without the noise of binary fractions, never as 1E-7. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(MOST_DIGITS)));
  return text.includes('e') ? value.toFixed(MOST_DIGITS).replace(/\.?0+$/u, '') : text;
}

function formulaError(shown: string): CellReading {
  return {
    text: { zh: `公式出错：${shown}`, en: `the formula has failed: ${shown}` },
    help: {
      zh: '不要用公式，直接填写内容',
      en: 'use no formula: fill in the content itself',
    },
  };
}
