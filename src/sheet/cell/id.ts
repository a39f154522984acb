/**
 * Ids of rules, sources and cases, and lists of them.
 */

import type { Text } from '../../base/text.ts';
import type { CellType, Complaint } from './cell.ts';
import { bad, cellType, good } from './cell.ts';
import { rangeTurnedDate, saysDitto } from './damage.ts';

const GRAMMAR: Text = {
  zh: '编号：字母、数字和“-”，例如 BJ-RET-1',
  en: 'an id: letters, digits and “-”, for example BJ-RET-1',
};

/** Full-width letters, digits and dashes are folded before; any dash counts as “-”. */
const dashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/gu, '-');

/** Letters of ours with single dashes between them: an id, and without a digit it is no date. */
const LETTERS = /^[A-Za-z]+(?:-[A-Za-z]+)*$/;

/** Why a text is no id; null when it is one. */
export function idComplaint(id: string): Complaint | null {
  if (LETTERS.test(id)) return null;
  if (saysDitto(id))
    return {
      text: notAnId(id),
      help: { zh: '把编号照样写出来', en: 'write the id itself' },
    };
  if (rangeTurnedDate(id) !== null) {
    return {
      text: {
        zh: `编号“${id}”是日期，多半被 Excel 改过`,
        en: `the id “${id}” is a date, most likely of Excel’s making`,
      },
      help: {
        zh: '把这一列的格式设为“文本”，编号以字母开头',
        en: 'format the column as “Text” and begin ids with a letter',
      },
    };
  }
  if (/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(id)) return null;
  const character = /[^\p{L}\p{N}-]/u.exec(id)?.[0];
  const shown = character === ' ' ? { zh: '空格', en: 'a space' } : null;
  const whole = WITH_DECIMALS.exec(id)?.[1];
  if (SIGNED.test(id)) return { text: notAnId(id), help: NO_ROW };
  const mended = whole ?? id.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return {
    text:
      character === undefined
        ? { zh: `编号“${id}”里“-”的位置不对`, en: `a “-” is misplaced in the id “${id}”` }
        : {
            zh: `编号“${id}”里有${shown?.zh ?? `“${character}”`}`,
            en: `the id “${id}” has ${shown?.en ?? `“${character}”`} in it`,
          },
    help: mended === '' ? null : { zh: `可以写成“${mended}”`, en: `“${mended}” would do` },
  };
}

/** A code in a column of decimals. */
const WITH_DECIMALS = /^(\d+)\.0+$/u;

/** `制表人:张三`, as under a table that was printed. */
const SIGNED = /^\p{Script=Han}+:/u;

const notAnId = (id: string): Text => ({ zh: `“${id}”不是编号`, en: `“${id}” is no id` });

const NO_ROW: Text = {
  zh: '这一行如果不是表里的内容，整行删去',
  en: 'if this row is no part of the sheet, remove it',
};

/**
 * What nearly every id looks like: it begins with a letter and has two dashes, or it is the code of
 * a division. It is neither a date nor anything else of a spreadsheet's making, and its own folded
 * form.
 */
const PLAIN_ID = /^(?:[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+){2,}|\d{6,})$/u;

const carefulIdCell: CellType<string> = cellType(
  { label: { zh: '编号', en: 'an id' }, grammar: GRAMMAR, examples: ['BJ-RET-1', 'src-2022-35'] },
  (got) => {
    const id = dashes(got);
    return idComplaint(id) ?? { value: id };
  },
);

/** An id. Letters of any script, since staff may well number rules 北京-1; case counts. */
export const idCell: CellType<string> = {
  ...carefulIdCell,
  read: (cell) => (PLAIN_ID.test(cell) ? good(cell) : carefulIdCell.read(cell)),
};

const CODE: Text = { zh: '数字，例如 370200', en: 'digits, for example 370200' };

/** Six digits (GB/T 2260), and letters behind a dash for pooling units that are no division. */
const LENGTH = 6;
const DIGITS = /^\d+(?=-|$)/u;
/** What nearly every code looks like. */
const PLAIN_CODE = /^[1-9]\d{5}$/;

/** The code of a division; names have no digits. */
export const divisionCodeCell: CellType<string> = {
  ...idCell,
  read(cell) {
    if (PLAIN_CODE.test(cell)) return good(cell);
    // Some programs write a column of numbers as decimals; no code has any.
    const reading = idCell.read(cell.replace(WITH_DECIMALS, '$1'));
    if (!reading.ok) return reading;
    const digits = DIGITS.exec(reading.value)?.[0];
    if (digits !== undefined && digits.length !== LENGTH)
      return bad({
        text: {
          zh: `“${reading.value}”有 ${digits.length} 位数字，行政区划代码是 ${LENGTH} 位`,
          en: `“${reading.value}” has ${digits.length} digits; the code of a division has ${LENGTH}`,
        },
        expected: CODE,
        got: reading.value,
      });
    if (/\d/u.test(reading.value)) return reading;
    return bad({
      text: {
        zh: `“${reading.value}”不是行政区划代码`,
        en: `“${reading.value}” is no code of a division`,
      },
      expected: CODE,
      got: reading.value,
    });
  },
};
