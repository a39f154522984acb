/** The figures of a row, each as its own 说明 would write it. */
import { formatFen, formatRate } from '../../base/money.ts';
import { shared } from '../../base/shared.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import { mayHold } from './numbers-said.ts';

/** A figure as people write it: yuan, percent, or whatever the unit of a term is. */
export interface Said {
  readonly key: string;
  readonly header: string;
  readonly digits: string;
  readonly unit: string;
  /** The unit as the cell has it, where that is not what words would count in. */
  readonly written?: string;
  /** How often the words may count what is counted once: a year's yuan beside a month's. */
  readonly times: readonly number[];
}

const MONTHS = 12;
const QUARTER = 3;
const ONCE: readonly number[] = [1];
const EVER: readonly number[] = [1, MONTHS, 1 / MONTHS, QUARTER, 1 / QUARTER];

/** What words may count instead, for each 周期: a twelfth of the year's amount, four of a quarter's. */
const TIMES: Readonly<Record<string, readonly number[]>> = {
  month: [1, 1 / MONTHS, 1 / QUARTER],
  quarter: [1, QUARTER, QUARTER / MONTHS],
  year: [1, MONTHS, MONTHS / QUARTER],
};

/**
 * Which figure a row has; null where its words have no place for one, so that it need not be written
 * out. Few amounts and rates differ: each is written once.
 */
export function figureReader(): (row: Row<Columns>, words: string) => Said | null {
  const amountsSaid = shared((period: unknown) =>
    shared(
      (amount: number): Said => ({
        key: 'amount',
        header: '金额',
        digits: short(formatFen(amount)),
        unit: '元',
        times: TIMES[`${period}`] ?? EVER,
      }),
    ),
  );
  const rateSaid = shared(
    (rate: number): Said => ({
      key: 'rate',
      header: '比例',
      digits: formatRate(rate).slice(0, -1),
      unit: '%',
      times: ONCE,
    }),
  );
  return ({ values }, words) => {
    const { amount, rate, value, unit, limit, period, requiredCondition } = values;
    if (typeof value === 'string') {
      const isRate = value.endsWith('%');
      const counted = typeof unit === 'string' ? unit.replace(/\/.*$/u, '') : '';
      // A rate that is counted in yuan is neither: the words tell what was meant.
      const said = isRate && !counted.startsWith('元') ? '%' : counted;
      if (!mayHold(words, said)) return null;
      const digits = short(isRate ? value.slice(0, -1) : value);
      const written = isRate ? '%' : said;
      return { key: 'value', header: '数值', digits, unit: said, written, times: EVER };
    }
    if (typeof limit === 'number' && typeof unit === 'string') {
      const said = LIMIT_UNITS[unit] ?? '';
      if (!mayHold(words, said)) return null;
      return { key: 'limit', header: '时限', digits: `${limit}`, unit: said, times: EVER };
    }
    if (typeof requiredCondition === 'string') return requiredSaid(requiredCondition, words);
    // A row has the one or the other.
    if (typeof amount === 'number')
      return mayHold(words, '元') ? amountsSaid(period)(amount) : null;
    return typeof rate === 'number' && mayHold(words, '%') ? rateSaid(rate) : null;
  };
}

/** 超过15年 is not 15 years, nor what else says so. */
const MORE = /超过|[多高大]于/u;

/** The years or yuan that a requirement asks for: 25年及以上. More than 15 years are 16. */
function requiredSaid(condition: string, words: string): Said | null {
  const [, digits, unit = ''] = /^(\d+)([年元])/u.exec(condition) ?? [];
  if (digits === undefined || MORE.test(words) || !mayHold(words, unit)) return null;
  return { key: 'requiredCondition', header: '须满足条件', digits, unit, times: ONCE };
}

/** The units of time limits, by their ids. */
export const LIMIT_UNITS: Readonly<Record<string, string>> = {
  workday: '个工作日',
  day: '日',
  month: '个月',
};

/** The least or the greatest amount of a rate; a cap below the floor has a finding of its own. */
export function limitsOf({ values: { floor, cap } }: Row<Columns>): readonly Said[] {
  if (typeof floor === 'number' && typeof cap === 'number' && cap < floor) return [];
  const said = (key: string, header: string, fen: unknown): readonly Said[] =>
    typeof fen === 'number'
      ? [{ key, header, digits: short(formatFen(fen)), unit: '元', times: EVER }]
      : [];
  return [...said('floor', '保底', floor), ...said('cap', '封顶', cap)];
}

/** The columns of waiting.csv that count months. */
const MONTHS_OF: readonly (readonly [key: string, header: string])[] = [
  ['minMonths', '等待最少'],
  ['maxMonths', '等待最多'],
  ['perGapYear', '每断一年加'],
  ['perRepairedYear', '每修复一年减'],
  ['floorMonths', '合计不少于'],
];

/** What a row says of waiting. */
export const monthsOf = ({ values }: Row<Columns>): readonly Said[] =>
  MONTHS_OF.flatMap(([key, header]) => {
    const months = values[key];
    return typeof months === 'number'
      ? [{ key, header, digits: `${months}`, unit: '个月', times: ONCE }]
      : [];
  });

/** Digits without zeros behind the point. */
export const short = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits;
