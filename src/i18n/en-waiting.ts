import type { WaitingMessages } from './messages-waiting.ts';

const inMonths = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

export const enWaiting: WaitingMessages = {
  backPayment: (allowed) =>
    allowed ? 'the missing months may be paid later' : 'the missing months cannot be paid later',
  retroactive: (reachesBack) =>
    reachesBack
      ? 'costs during the break are reimbursed afterwards'
      : 'costs during the break are not reimbursed',
  months: (min, max) => {
    if (max === 0) return 'there is no waiting';
    if (min !== null && min === max) return `benefits wait for ${inMonths(min)}`;
    if (min !== null && max !== null) return `benefits wait for ${min} to ${inMonths(max)}`;
    if (max !== null) return `benefits wait for at most ${inMonths(max)}, as the place has set`;
    return min === null || min === 0
      ? 'how long benefits wait is not stated'
      : `benefits wait for at least ${inMonths(min)}`;
  },
  start: {
    'payment-day': 'benefits start on the day of payment',
    'payment-month': 'benefits start in the month of payment',
    'next-month': 'benefits start in the month after payment',
    birth: 'benefits start at birth',
    'year-start': 'benefits start with the new insurance year (1 January)',
    'after-waiting': 'benefits start when the waiting is over',
    unstated: null,
  },
  sentence: (clauses) => {
    const text = clauses.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
};
