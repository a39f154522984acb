/**
 * Figures that the words of a row call by the name of their column, where its cell has another
 * number of the same words: 一般10个工作日，最多20个工作日 is at most 20.
 */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import { counts, type NumberSaid, numbersIn, stands } from '../words/numbers-said.ts';
import type { OtherUnit } from '../words/other-unit.ts';
import { monthsOf, short } from '../words/said-figures.ts';

/** What stands before a number that is the least or the most of something. */
const BOUNDS: Readonly<Record<string, RegExp>> = {
  'at-most': /(?:最多|至多|最高|最长|不超过|不得超过)[^\d，。；、]{0,4}$/u,
  'at-least': /(?:至少|最少|最低|不[得能]?少于|不[得能]?低于)[^\d，。；、]{0,4}$/u,
};

/** What stands before the months of each column of waiting.csv. */
const MONTHS: Readonly<Record<string, RegExp>> = {
  perGapYear: /每多?断保?一年[^\d，。；、]{0,3}加$/u,
  perRepairedYear: /每补缴?一年[^\d，。；、]{0,3}减$/u,
  floorMonths: /合计(?:不[得能]?少于|至少|最少)$/u,
};

/** A figure of a row that its words have by name otherwise; null where they may mean it. */
export function namedFigure(row: Row<Columns>, words: string): OtherUnit | null {
  return row.file === 'waiting.csv' ? namedMonths(row, words) : boundFigure(row, words);
}

function boundFigure({ values }: Row<Columns>, words: string): OtherUnit | null {
  const { value, unit, bound } = values;
  const before = BOUNDS[`${bound}`];
  if (before === undefined || typeof value !== 'string' || typeof unit !== 'string') return null;
  const isRate = value.endsWith('%');
  const digits = short(isRate ? value.slice(0, -1) : value);
  const isLike = (one: NumberSaid): boolean =>
    isRate ? one.isRate : !one.isRate && counts(one.after, unit.replace(/\/.*$/u, ''));
  const said = otherNamed({ digits, before, isLike }, words);
  return said === null
    ? null
    : {
        key: 'value',
        header: '数值',
        written: `${digits}${isRate ? '%' : unit}`,
        said: said.written(isRate ? '%' : unit),
        meant: `${said.value}${isRate ? '%' : ''}`,
      };
}

function namedMonths(row: Row<Columns>, words: string): OtherUnit | null {
  // Nearly all rows count none of these.
  if (!words.includes('年')) return null;
  for (const { key, header, digits, unit } of monthsOf(row)) {
    const before = MONTHS[key];
    if (before === undefined) continue;
    const isLike = (one: NumberSaid): boolean => counts(one.after, unit);
    const said = otherNamed({ digits, before, isLike }, words);
    if (said !== null)
      return {
        key,
        header,
        written: `${digits}${unit}`,
        said: said.written(unit),
        meant: `${said.value}`,
      };
  }
  return null;
}

interface Wanted {
  readonly digits: string;
  readonly before: RegExp;
  readonly isLike: (one: NumberSaid) => boolean;
}

/** The one number that the words have under a name, where the figure is another of their numbers. */
function otherNamed({ digits, before, isLike }: Wanted, words: string): NumberSaid | null {
  // What the words do not have at all is told as such.
  if (!stands(digits, words)) return null;
  const like = numbersIn(words).filter(isLike);
  const named = like.filter((one) => before.test(one.before));
  const [only, second] = named;
  if (only === undefined || second !== undefined) return null;
  const isSaid = like.some((one) => one !== only && one.value === Number(digits));
  return only.value !== Number(digits) && isSaid ? only : null;
}
