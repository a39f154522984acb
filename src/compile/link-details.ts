/** What checks need to know of a row's conclusion: its figure, what it rests on, what it ignores. */
import { formatFen, formatRate } from '../base/money.ts';
import type { Text } from '../base/text.ts';
import type { DecisionRow, Figure, PartlyRead, UnusedCell } from '../check/world.ts';
import type { Columns, Values } from '../sheet/column.ts';
import { deductionColumns } from '../sheet/definitions/deductions.ts';
import { refundColumns } from '../sheet/definitions/refund.ts';
import type { SheetReading } from '../sheet/rows.ts';
import type { PaymentPeriod, RefundBase, RefundMethod } from '../table/model.ts';
import type { RegionMatch } from '../table/regions.ts';
import type { KnownRegions } from './link-lists.ts';

export type RowDetails = Pick<DecisionRow<unknown>, 'figure' | 'parameter' | 'unused'>;

/** Of a row whose conclusion is no figure. */
export const NO_DETAILS: RowDetails = { figure: null, parameter: null, unused: [] };

type Refund = Values<typeof refundColumns>;
type Deduction = Values<typeof deductionColumns>;
type DeductionMethod = Deduction['method'];

const METHODS: Readonly<Record<RefundMethod | DeductionMethod, Text>> = {
  fixed: { zh: '定额', en: '定额 (fixed)' },
  rate: { zh: '比例', en: '比例 (rate)' },
  none: { zh: '不划入', en: '不划入 (none)' },
  'not-computable': { zh: '不可计算', en: '不可计算 (not computable)' },
  inherit: { zh: '从上级', en: '从上级 (as above)' },
  unknown: { zh: '不详', en: '不详 (unknown)' },
};

const BASES: Readonly<Record<RefundBase, Text>> = {
  contributionBase: { zh: '缴费基数', en: 'the contribution base' },
  ownPension: { zh: '本人养老金', en: 'the own pension' },
  localAveragePension: { zh: '当地平均养老金', en: 'the local average pension' },
  unstated: { zh: '未写明', en: 'an unstated base' },
};

const PERIODS: Readonly<Record<PaymentPeriod, Text & { readonly aYear: number }>> = {
  month: { zh: '每月', en: 'a month', aYear: 12 },
  quarter: { zh: '每季', en: 'a quarter', aYear: 4 },
  year: { zh: '每年', en: 'a year', aYear: 1 },
};

/** The columns that some methods use and others do not, with the method they belong to. */
const COLUMNS = {
  amount: 'fixed',
  figure: null,
  rate: 'rate',
  base: 'rate',
  baseYear: 'rate',
  floor: 'rate',
  cap: 'rate',
  period: null,
} as const satisfies Partial<Record<keyof Refund, RefundMethod | null>>;

type Key = keyof typeof COLUMNS;

const FIXED: readonly Key[] = ['amount', 'figure', 'period'];
const RATE: readonly Key[] = ['rate', 'base', 'baseYear', 'floor', 'cap', 'figure', 'period'];

const USES: Readonly<Record<RefundMethod | DeductionMethod, readonly Key[]>> = {
  fixed: FIXED,
  rate: RATE,
  none: [],
  'not-computable': [],
  inherit: [],
  unknown: [],
};

/** A blank and its default look alike, so the default never counts as filled in. */
const DEFAULTS: Readonly<Partial<Record<Key, string>>> = { figure: 'gross', period: 'month' };

/** The details of a row of refund.csv. */
export function refundDetails(values: Refund): RowDetails {
  const { method, base, baseYear } = values;
  const average = method === 'rate' && base === 'localAveragePension';
  return {
    figure: figureOf(values, values.figure),
    parameter: average ? { name: base, called: BASES.localAveragePension, year: baseYear } : null,
    unused: unusedIn(values, refundColumns),
  };
}

/** The details of a row of deductions.csv; charges for different things do not compare. */
export function deductionDetails(values: Deduction): RowDetails {
  return {
    figure: figureOf(values, values.name),
    parameter: null,
    unused: unusedIn(values, deductionColumns),
  };
}

type Figured = Pick<Deduction, 'method' | 'amount' | 'rate' | 'base' | 'period'> | Refund;

function figureOf(values: Figured, what: string): Figure | null {
  const { method, amount, rate, base, period } = values;
  const { aYear, zh, en } = PERIODS[period];
  if (method === 'fixed' && amount !== null) {
    const yuan = formatFen(amount);
    return {
      kind: `fixed ${what}`,
      value: amount * aYear,
      text: { zh: `${zh}${yuan}元`, en: `${yuan} yuan ${en}` },
      what,
      terms: { method, amount, aYear },
    };
  }
  if (method !== 'rate' || rate === null || base === null || base === 'unstated') return null;
  return {
    kind: `rate ${base} ${what}`,
    value: rate * aYear,
    text: {
      zh: `${period === 'month' ? '' : zh}${BASES[base].zh}的${formatRate(rate)}`,
      en: `${formatRate(rate)} of ${BASES[base].en}${period === 'month' ? '' : ` ${en}`}`,
    },
    what,
    terms: {
      method,
      rate,
      year: base === 'localAveragePension' && 'baseYear' in values ? values.baseYear : null,
      floor: 'floor' in values ? values.floor : null,
      cap: 'cap' in values ? values.cap : null,
      aYear,
    },
  };
}

function unusedIn(
  values: Partial<Record<Key, unknown>> & { readonly method: RefundMethod | DeductionMethod },
  columns: Columns,
): UnusedCell[] {
  const { method } = values;
  const needed = USES[method].filter((key) => key === 'amount' || key === 'rate' || key === 'base');
  const needs = needed.length > 0 && needed.every((key) => (values[key] ?? null) === null);
  return (Object.keys(COLUMNS) as Key[]).flatMap((key): UnusedCell[] => {
    const value = values[key] ?? null;
    const header = columns[key]?.header;
    if (header === undefined || value === null || value === DEFAULTS[key]) return [];
    if (USES[method].includes(key)) return [];
    const wanted = COLUMNS[key];
    return [
      {
        key,
        header: { zh: header, en: `${header} (${key})` },
        method: METHODS[method],
        wanted: wanted === null ? null : METHODS[wanted],
        instead: needs && (key === 'amount' || key === 'rate'),
      },
    ];
  });
}

/** The regions to which rows belong that were left out, as far as that can be told. */
export function partlyRead(
  { rows, leftOut, unread }: SheetReading<Columns>,
  linked: number,
  { find }: KnownRegions,
): PartlyRead {
  const regions = new Set<string>();
  let everywhere = unread.any;
  const add = (match: RegionMatch): void => {
    const near =
      match.kind === 'one'
        ? [match.region]
        : match.kind === 'many'
          ? match.regions
          : match.suggestions;
    if (near.length === 0) everywhere = true;
    for (const { code } of near) regions.add(code);
  };
  const matchOf = ({ region }: Readonly<Record<string, unknown>>): RegionMatch =>
    find(typeof region === 'string' ? region : '');
  for (const values of leftOut) add(matchOf(values));
  if (linked === rows.length) return { everywhere, regions };
  const homeless = rows.map(({ values }) => matchOf(values)).filter(({ kind }) => kind !== 'one');
  for (const match of homeless) add(match);
  // Linking stops where a sheet is wrong throughout.
  if (linked < rows.length - homeless.length) everywhere = true;
  return { everywhere, regions };
}
