/** What a figure is counted in, or how often it is paid, where the row's own words have another. */
import { formatFen } from '../../base/money.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import { afterEach, stands } from './numbers-said.ts';
import { LIMIT_UNITS, short } from './said-figures.ts';

/** A cell, what it says, and what the words say in its place. */
export interface OtherUnit {
  readonly key: string;
  readonly header: string;
  readonly written: string;
  readonly said: string;
  /** What the cell would have then, where that is plain. */
  readonly meant?: string;
}

/** Units as they stand behind a number, those of one meaning together. 9月 and 2024年度 are dates. */
const UNITS: readonly RegExp[] = [
  /^个?工作日/u,
  /^(?:天|日|个?自然日)/u,
  /^(?:周(?![岁年])|个?星期)/u,
  /^个月/u,
  /^(?:个?周?年)(?![度级])/u,
  /^万元/u,
  /^元/u,
  /^个?百分点/u,
  /^[%％]/u,
  /^(?:人|名|位)/u,
  /^笔/u,
  /^次/u,
  /^种/u,
];

const PERCENT = /百分点|[%％]/u;

/** How often, as people say it; 每年 comes before a figure, /年 behind it. */
const PERIODS: Readonly<Record<string, { readonly name: string; readonly said: RegExp }>> = {
  month: { name: '每月', said: /[每按]月|每个月|月均|一个月|\/月/u },
  quarter: { name: '每季', said: /[每按]季|每个季度|一个?季度|\/季/u },
  year: {
    name: '每年',
    said: /[每按全]年|(?<![满断第前后近头少多差缺])一年(?![以的内后前])|\/年/u,
  },
};

const UNIT_PERIODS: Readonly<Record<string, string>> = { 月: 'month', 季: 'quarter', 年: 'year' };

/** The unit, the period or the 口径 of a row that is not what its words say; null where it may be. */
export function otherUnit({ values, letters }: Row<Columns>, words: string): OtherUnit | null {
  const { value, limit, unit, amount, period } = values;
  if (typeof amount === 'number' && typeof period === 'string') {
    const name = PERIODS[period]?.name ?? '';
    // Nearly every row says its period in the plainest way, or nothing of yuan.
    if (!words.includes('元')) return null;
    const digits = short(formatFen(amount));
    if (values['figure'] === 'gross' && letters.has('figure') && words.includes(`到账${digits}元`))
      return { key: 'figure', header: '口径', written: '划入', said: `到账${digits}元` };
    const said = words.includes(name)
      ? otherPeriodOf(digits, name, words)
      : otherPeriod(digits, period, words);
    if (said === null) return null;
    const whole = averagedFrom(digits, name, words);
    return whole === null
      ? { key: 'period', header: '周期', written: name, said }
      : { key: 'amount', header: '金额', written: digits, said: `${name}${whole}元`, meant: whole };
  }
  if (typeof unit !== 'string') return null;
  if (typeof limit === 'number') {
    const written = LIMIT_UNITS[unit] ?? '';
    const said = otherCount(`${limit}`, written, words);
    return said === null ? null : { key: 'unit', header: '时限单位', written, said };
  }
  if (typeof value !== 'string') return null;
  // A share of the cost is counted in nothing else.
  if (value.endsWith('%'))
    return UNITS.some((each) => each.test(unit)) && !PERCENT.test(unit) && words.includes(value)
      ? { key: 'unit', header: '单位', written: unit, said: value }
      : null;
  const digits = short(value);
  const each = UNIT_PERIODS[unit.replace(/^[^/]*\//u, '')];
  const said =
    otherCount(digits, unit, words) ??
    (each === undefined ? null : otherPeriod(digits, each, words));
  return said === null ? null : { key: 'unit', header: '单位', written: unit, said };
}

/** What the words count a number in where that is never the unit. */
function otherCount(digits: string, unit: string, words: string): string | null {
  const own = UNITS.find((each) => each.test(unit));
  if (own === undefined) return wholeUnit(digits, unit, words);
  let other: string | null = null;
  for (const after of afterEach(digits, words)) {
    if (own.test(after)) return null;
    const counted = UNITS.map((each) => each.exec(after)?.[0]).find((one) => one !== undefined);
    // What it is counted in there cannot be told.
    if (counted === undefined) return null;
    other ??= `${digits}${counted}`;
  }
  return other;
}

/** The unit that words have where the cell has no more than its beginning: 个百分 of 个百分点. */
function wholeUnit(digits: string, unit: string, words: string): string | null {
  const whole = afterEach(digits, words)
    .flatMap((after) => UNITS.flatMap((each) => each.exec(after)?.[0] ?? []))
    .find((one) => one.length > unit.length && one.startsWith(unit));
  return whole === undefined ? null : `${digits}${whole}`;
}

/**
 * How often the words have an amount where they say its period of another amount alone: 每年840元,
 * 平均每月70元.
 */
function otherPeriodOf(digits: string, name: string, words: string): string | null {
  const names = Object.values(PERIODS).map((each) => each.name);
  // Most rows have one period among their words.
  if (names.every((each) => each === name || !words.includes(each))) return null;
  let other: string | null = null;
  for (const clause of words.split(CLAUSE_END)) {
    const isOwn = afterEach(digits, clause).some((after) => after.startsWith('元'));
    if (clause.includes(name) && (isOwn || !/\d元/u.test(clause))) return null;
    if (isOwn) other ??= names.find((each) => each !== name && clause.includes(each)) ?? null;
  }
  return other;
}

/**
 * The amount of the period of a row of which words say a number to be but the average: 每年840元,
 * 平均每月70元 is paid by the year.
 */
function averagedFrom(digits: string, name: string, words: string): string | null {
  const clauses = words.split(CLAUSE_END);
  const isAverage = (clause: string): boolean =>
    clause.includes('平均') && afterEach(digits, clause).some((after) => after.startsWith('元'));
  if (!clauses.some(isAverage)) return null;
  const [whole, second] = clauses
    .filter((clause) => clause.includes(name) && !isAverage(clause))
    .flatMap((clause) => /(\d+(?:\.\d+)?)元/u.exec(clause)?.[1] ?? []);
  return whole === undefined || second !== undefined ? null : whole;
}

const CLAUSE_END = /[，。；：、,;]/u;

/** How often the words have a number in its own clause, where they never say the period. */
function otherPeriod(digits: string, period: string, words: string): string | null {
  const own = PERIODS[period];
  // Most rows say their period in the plainest way, or have no figure among their words.
  if (own === undefined || words.includes(own.name) || !stands(digits, words)) return null;
  if (own.said.test(words)) return null;
  for (const clause of words.split(CLAUSE_END)) {
    if (!afterEach(digits, clause).some((after) => after.startsWith('元'))) continue;
    for (const { said } of Object.values(PERIODS)) {
      const other = said.exec(clause)?.[0];
      if (other !== undefined) return other;
    }
  }
  return null;
}
