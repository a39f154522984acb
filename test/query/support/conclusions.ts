/** Conclusions of rules with everything unsaid left plain. */
import type {
  DeductionConclusion,
  RefundConclusion,
  WaitingConclusion,
} from '../../../src/table/model.ts';

export function refund(more: Partial<RefundConclusion> = {}): RefundConclusion {
  return {
    component: 'total',
    method: 'fixed',
    amount: null,
    period: 'month',
    figure: 'gross',
    rate: null,
    base: null,
    baseYear: null,
    floor: null,
    cap: null,
    explanation: null,
    ...more,
  };
}

export function deduction(more: Partial<DeductionConclusion> = {}): DeductionConclusion {
  return {
    name: { zh: '大额互助', en: 'mutual aid' },
    method: 'fixed',
    amount: null,
    period: 'month',
    rate: null,
    base: null,
    explanation: null,
    ...more,
  };
}

export function waiting(more: Partial<WaitingConclusion> = {}): WaitingConclusion {
  return {
    method: 'stated',
    backPayment: null,
    retroactive: null,
    minMonths: null,
    maxMonths: null,
    perGapYear: 0,
    perRepairedYear: 0,
    floorMonths: null,
    start: 'unstated',
    explanation: null,
    ...more,
  };
}
