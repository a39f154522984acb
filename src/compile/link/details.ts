/** What checks need to know of a row's conclusion: its figure, what it rests on, what it ignores. */
import { formatFen, formatRate } from '../../base/money.ts';
import { foldKey, type Text } from '../../base/text.ts';
import type { DecisionRow, Figure, FigureTerms, UnusedCell } from '../../check/world.ts';
import type { Columns, Values } from '../../sheet/column.ts';
import { deductionColumns } from '../../sheet/definitions/deductions.ts';
import { refundColumns } from '../../sheet/definitions/refund.ts';
import type { PaymentPeriod, RefundBase, RefundMethod } from '../../table/model.ts';

export type RowDetails = Pick<DecisionRow<unknown>, 'item' | 'figure' | 'parameter' | 'unused'>;

/** Of a row whose conclusion is no figure. */
export const NO_DETAILS: RowDetails = { item: null, figure: null, parameter: null, unused: [] };

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

/** The columns that a method does not use, in their order. */
const allBut = (used: readonly Key[]): readonly Key[] =>
  (Object.keys(COLUMNS) as Key[]).filter((key) => !used.includes(key));

const UNUSED: Readonly<Record<RefundMethod | DeductionMethod, readonly Key[]>> = {
  fixed: allBut(['amount', 'figure', 'period']),
  rate: allBut(['rate', 'base', 'baseYear', 'floor', 'cap', 'figure', 'period']),
  none: allBut([]),
  'not-computable': allBut([]),
  inherit: allBut([]),
  unknown: allBut([]),
};

/** A blank and its default look alike, so the default never counts as filled in. */
const DEFAULTS: Readonly<Partial<Record<Key, string>>> = { figure: 'gross', period: 'month' };

/** Whether a row has no use for a column, going by its method. */
export const isUnusedBy = (method: unknown, key: string): boolean =>
  Object.entries(UNUSED).some(
    ([name, keys]) => name === method && keys.some((unused) => unused === key),
  );

/** The details of a row of refund.csv. */
export function refundDetails(values: Refund): RowDetails {
  const { method, base, baseYear } = values;
  const average = method === 'rate' && base === 'localAveragePension';
  return {
    item: null,
    figure: figureOf(values, values.figure, KINDS[values.figure]),
    parameter: average ? { name: base, called: BASES.localAveragePension, year: baseYear } : null,
    unused: unusedIn(values, refundColumns),
  };
}

/** The details of a row of deductions.csv; charges for different things do not compare. */
export function deductionDetails(values: Deduction): RowDetails {
  return {
    item: foldKey(values.name),
    figure: figureOf(values, values.name, kindsOf(values.name)),
    parameter: null,
    unused: unusedIn(values, deductionColumns),
  };
}

type Figured = Pick<Deduction, 'method' | 'amount' | 'rate' | 'base' | 'period'> | Refund;

/** What figures are called that can be compared, by what they are reckoned from. */
type Kinds = Readonly<Record<'fixed' | RefundBase, string>>;

const kindsOf = (what: string): Kinds => ({
  fixed: `fixed ${what}`,
  contributionBase: `rate contributionBase ${what}`,
  ownPension: `rate ownPension ${what}`,
  localAveragePension: `rate localAveragePension ${what}`,
  unstated: `rate unstated ${what}`,
});

/** Those of refunds, made once and not for every row. */
const KINDS: Readonly<Record<Refund['figure'], Kinds>> = {
  gross: kindsOf('gross'),
  net: kindsOf('net'),
};

function figureOf(values: Figured, what: string, kinds: Kinds): Figure | null {
  const { method, amount, rate, base, period } = values;
  const { aYear } = PERIODS[period];
  if (method === 'fixed' && amount !== null)
    return new RowFigure(kinds.fixed, amount * aYear, values, what);
  if (method !== 'rate' || rate === null || base === null || base === 'unstated') return null;
  return new RowFigure(kinds[base], rate * aYear, values, what);
}

/** Hardly any figure is ever told, so its words are found when they are asked for. */
class RowFigure implements Figure {
  readonly kind: string;
  readonly value: number;
  readonly what: string;
  readonly #values: Figured;

  constructor(kind: string, value: number, values: Figured, what: string) {
    this.kind = kind;
    this.value = value;
    this.what = what;
    this.#values = values;
  }

  get terms(): FigureTerms {
    const values = this.#values;
    const { method, amount, rate, base, period } = values;
    const { aYear } = PERIODS[period];
    if (method === 'fixed') return { method, amount: amount ?? 0, aYear };
    return {
      method: 'rate',
      rate: rate ?? 0,
      year: base === 'localAveragePension' && 'baseYear' in values ? values.baseYear : null,
      floor: 'floor' in values ? values.floor : null,
      cap: 'cap' in values ? values.cap : null,
      aYear,
    };
  }

  get text(): Text {
    const { method, amount, rate, base, period } = this.#values;
    const { zh, en } = PERIODS[period];
    if (method === 'fixed') {
      const yuan = formatFen(amount ?? 0);
      return { zh: `${zh}${yuan}元`, en: `${yuan} yuan ${en}` };
    }
    const called = BASES[base ?? 'unstated'];
    const percent = formatRate(rate ?? 0);
    return {
      zh: `${period === 'month' ? '' : zh}${called.zh}的${percent}`,
      en: `${percent} of ${called.en}${period === 'month' ? '' : ` ${en}`}`,
    };
  }
}

const NEEDS: Readonly<Record<RefundMethod | DeductionMethod, readonly Key[]>> = {
  fixed: ['amount'],
  rate: ['rate', 'base'],
  none: [],
  'not-computable': [],
  inherit: [],
  unknown: [],
};

const NOTHING_UNUSED: readonly UnusedCell[] = [];

function unusedIn(
  values: Partial<Record<Key, unknown>> & { readonly method: RefundMethod | DeductionMethod },
  columns: Columns,
): readonly UnusedCell[] {
  const { method } = values;
  let unused: UnusedCell[] | null = null;
  for (const key of UNUSED[method]) {
    const value = values[key] ?? null;
    if (value === null || value === DEFAULTS[key]) continue;
    const header = columns[key]?.header;
    if (header === undefined) continue;
    const wanted = COLUMNS[key];
    unused ??= [];
    unused.push({
      key,
      header: { zh: header, en: `${header} (${key})` },
      method: METHODS[method],
      wanted: wanted === null ? null : METHODS[wanted],
      instead: (key === 'amount' || key === 'rate') && lacksItsOwn(values),
    });
  }
  return unused ?? NOTHING_UNUSED;
}

/** Whether all that the row's own method needs is blank. */
function lacksItsOwn(
  values: Partial<Record<Key, unknown>> & { readonly method: RefundMethod | DeductionMethod },
): boolean {
  const needed = NEEDS[values.method];
  return needed.length > 0 && needed.every((key) => (values[key] ?? null) === null);
}
