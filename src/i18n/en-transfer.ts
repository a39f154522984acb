import type { TransferMessages } from './transfer-messages.ts';

const plural = (count: string, one: string): string =>
  count === '1' ? `${count} ${one}` : `${count} ${one}s`;

/** Transfers between pooling areas. */
export const enTransfer: TransferMessages = {
  stage: {
    'transfer-out': 'Transfer out',
    'fund-remit': 'Payment of the balance',
    'transfer-in': 'Transfer in',
    'fund-arrival': 'Arrival of the balance',
  },
  duration: {
    workday: (count) => plural(count, 'working day'),
    day: (count) => plural(count, 'day'),
    month: (count) => plural(count, 'month'),
  },
  start: {
    acceptance: 'the application is accepted',
    'contact-letter': 'the contact letter arrives',
    enrolment: 'you are enrolled in the new place',
    'transfer-out': 'the transfer out is done',
    'fund-remit': 'the balance is paid over',
    'transfer-in': 'the transfer in is done',
    'fund-arrival': 'the balance has arrived',
  },
  within: (stage, duration, start) => `${stage}: within ${duration} after ${start}`,
  atOnce: (stage, start) => `${stage}: on the day on which ${start}`,
  automatic: (stage, start) => `${stage}: automatic once ${start}, without an application`,
  unstated: (stage) => `${stage}: no time limit is set`,
  unknownStage: (stage) => `${stage}: the time limit is not known yet`,
  due: (stage, day) => `${stage}, by ${day} at the latest`,
  route: {
    'cross-province': 'across provinces',
    'intra-province': 'within a province',
  },
  scope: {
    yes: 'the insurance can be transferred',
    no: 'a transfer is not possible',
    unneeded: 'no transfer is needed',
  },
  balance: {
    moves: 'the balance of the personal account moves along',
    'paid-to-bank': 'the balance of the personal account is paid to your own bank account',
    'stays-usable': 'the balance of the personal account is not moved and stays usable',
    none: 'there is no personal account and so no balance',
  },
  balanceUnknown: 'what becomes of the balance of the personal account is not known yet',
  topic: {
    scope: 'Whether a transfer is possible',
    balance: 'Balance of the personal account',
    waiting: 'Benefits after the transfer',
  },
  about: (topic, reason) => `${topic}: ${reason}`,

  backPayment: {
    yes: 'contributions for the missing months may be paid later',
    no: 'contributions for the missing months may not be paid later',
    unstated: 'whether the missing months may be paid later is not stated',
  },
  retroactive: {
    yes: 'benefits reach back into the break',
    no: 'benefits do not reach back into the break',
    unstated: 'whether benefits reach back into the break is not stated',
  },
  noBreak: 'there is no break',
  noWaiting: 'there is no waiting',
  waitingExactly: (months) => `the waiting is ${plural(months, 'month')}`,
  waitingAtMost: (months) => `the waiting is at most ${plural(months, 'month')}`,
  waitingAtLeast: (months) => `the waiting is at least ${plural(months, 'month')}`,
  waitingBetween: (least, most) => `the waiting is ${least} to ${plural(most, 'month')}`,
  perGapYear: (beyond, months) =>
    `each year of the break${beyond > 0 ? ` beyond ${beyond}` : ''} adds ${plural(`${months}`, 'month')}`,
  waitingUnstated: 'whether and how long you wait is not stated',
  waitingCeiling: (months) =>
    `the place sets the waiting, which we have not found; by the rule above it is at most ${plural(months, 'month')}`,
  starts: {
    'payment-day': 'benefits start on the day of payment',
    'payment-month': 'benefits start in the month of payment',
    'next-month': 'benefits start in the month after payment',
    birth: 'benefits start at birth',
    'year-start': 'benefits start with the year (1 January)',
    'after-waiting': 'benefits start when the waiting is over',
  },

  completes: (route, day) =>
    `a transfer is possible (${route}); the insurance has moved by ${day} at the latest`,
  completesOpen: (route, stages) => [`a transfer is possible (${route})`, ...stages].join('; '),
  completesByItself: (route) =>
    `a transfer is possible (${route}); it is done without an application once enrolled at the destination`,
  stays: (what, reason) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${reason}`,
  latest: 'The dates of the stages are the latest ones; the day of acceptance is not counted.',
  moneyApart:
    'The date of completion speaks of the insurance; for the account’s money no time limit is set.',
  calendarEnds: (through) =>
    `The official calendar of days off is published until ${through}; dates beyond it are not known.`,
  calendarNone: 'We have no official calendar of days off for this time, so no date is known.',
  acceptedAssumed: (day) =>
    `You did not say when it was accepted, so we assume the day of the application (${day}).`,
  letterAssumed: (day) =>
    `We do not know when the contact letter arrives, so we assume the day of acceptance (${day}).`,
  asOfPast: (day) => `We use the rules in force on the day of acceptance (${day}).`,
  asOfComing: (day) =>
    `${day} is yet to come, so we use the rules that are public now; if they change, the new ones apply.`,
  elsewhereIn: (region) =>
    `You named ${region} only, so we assume a transfer between two pooling areas in ${region}.`,
  localRules: (region, names) =>
    `Some places in ${region} have rules of their own (for example ${names}); if yours is one of them, please ask again and name it.`,

  expectedPlace: 'a province, a city or a pooling unit, not the whole country',
  oneArea: [
    (area) => `No transfer is needed: both places are in ${area}`,
    (area) =>
      `Insurance is transferred between two pooling areas. Both places belong to one, ${area}, so there is nothing to transfer between them.`,
    'If your employer, your kind of participation or your scheme has changed, ask the local agency what else must be done and whether there is a waiting, or call the medical-insurance line 12393.',
    'This follows from how the pooling areas are drawn.',
  ],
  expectedRoute: (route) => `${route} (the two places settle it, so it can be left out)`,
  expectedOnOrAfter: (day) => `${day} or a later date`,
};
