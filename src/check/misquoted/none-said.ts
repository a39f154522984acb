/** A term of which the row's own words say that there is none, and its figure that there is. */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';

/** 不降: nothing is taken off what is paid. */
const NO_LESS = /不(?:再|会|予|作)?降(?:低|比例)?/u;
const POINTS = '个百分点';
const NUMBER = /\d(?!\d*[年月日号])/u;

/** What the words say of a figure that is not 0; null where they have numbers, or say nothing of it. */
export function noneSaid({ values }: Row<Columns>, words: string): OtherUnit | null {
  const { value, unit, item } = values;
  if (typeof value !== 'string' || typeof unit !== 'string' || Number(value) === 0) return null;
  // Nearly all words have a number.
  if (NUMBER.test(words)) return null;
  const said = unit === POINTS ? NO_LESS.exec(words)?.[0] : noSuch(item, words);
  return said === undefined ? null : { key: 'value', header: '数值', written: value + unit, said };
}

/** 不设起付线, where that is what the row is called. */
function noSuch(item: unknown, words: string): string | undefined {
  if (typeof item !== 'string') return undefined;
  return ['不设', '不再设', '没有', '取消'].map((no) => no + item).find((no) => words.includes(no));
}
