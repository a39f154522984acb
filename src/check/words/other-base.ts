/** What a rate is a part of, where the row's own words name another base, or one of another year. */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from './other-unit.ts';

/** The bases as they are written, and as words name them. */
const BASES: Readonly<Record<string, { readonly name: string; readonly said: RegExp }>> = {
  contributionBase: { name: '缴费基数', said: /缴费基数|缴费工资|本人缴|缴的/u },
  ownPension: { name: '本人养老金', said: /(?:本人|自己)[^，。；]{0,8}养老金|基本养老金/u },
  localAveragePension: {
    name: '当地平均养老金',
    said: /[平人月]均[^，。；]{0,5}养老金|养老金[^，。；]{0,2}平均/u,
  },
};

/** The base of a row that is not what its words say; null where it may be. */
export function otherBase({ values }: Row<Columns>, words: string): OtherUnit | null {
  const { base, rate } = values;
  if (typeof base !== 'string' || typeof rate !== 'number') return null;
  // Few words name a base at all.
  if (!words.includes('养老金') && !words.includes('缴')) return null;
  const own = BASES[base];
  if (own === undefined || own.said.test(words)) return null;
  const [other, second] = Object.values(BASES).filter(({ said }) => said.test(words));
  if (other === undefined || second !== undefined) return null;
  return { key: 'base', header: '基数', written: own.name, said: other.name };
}

/** 2021年全市平均养老金; 2023年起 is when a rule begins. */
const OF_YEAR = /(\d{4})年(?!起|开始)[^，。；\d按上]{0,12}[平人月]均[^，。；\d]{0,5}养老金/gu;

/** The year of a row's average pension where its words name others alone; null where they may not. */
export function otherBaseYear({ values }: Row<Columns>, words: string): OtherUnit | null {
  const { base, baseYear } = values;
  if (base !== 'localAveragePension') return null;
  const said = baseYearsIn(words);
  const [first] = said;
  if (first === undefined || (typeof baseYear === 'number' && said.includes(baseYear))) return null;
  const written = typeof baseYear === 'number' ? `${baseYear}` : '';
  return { key: 'baseYear', header: '基数年份', written, said: `${first}年` };
}

/** The years of which words name an average pension. */
export const baseYearsIn = (words: string): readonly number[] =>
  [...words.matchAll(OF_YEAR)].map(([, year]) => Number(year));
