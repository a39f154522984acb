/** What answers about a transfer say. */
export interface TransferMessages {
  /** Names of the stages. */
  readonly stage: Readonly<
    Record<'transfer-out' | 'fund-remit' | 'transfer-in' | 'fund-arrival', string>
  >;
  readonly duration: Readonly<Record<'workday' | 'day' | 'month', (count: string) => string>>;
  /** What starts a clock. */
  readonly start: Readonly<
    Record<
      | 'acceptance'
      | 'contact-letter'
      | 'enrolment'
      | 'transfer-out'
      | 'fund-remit'
      | 'transfer-in'
      | 'fund-arrival',
      string
    >
  >;
  readonly within: (stage: string, duration: string, start: string) => string;
  readonly atOnce: (stage: string, start: string) => string;
  readonly automatic: (stage: string, start: string) => string;
  readonly unstated: (stage: string) => string;
  readonly unknownStage: (stage: string) => string;
  readonly due: (stage: string, day: string) => string;
  readonly route: Readonly<Record<'cross-province' | 'intra-province', string>>;
  readonly scope: Readonly<Record<'yes' | 'no' | 'unneeded', string>>;
  readonly balance: Readonly<Record<'moves' | 'paid-to-bank' | 'stays-usable' | 'none', string>>;
  readonly balanceUnknown: string;
  readonly topic: Readonly<Record<'scope' | 'balance' | 'waiting', string>>;
  readonly about: (topic: string, reason: string) => string;

  readonly backPayment: Readonly<Record<'yes' | 'no' | 'unstated', string>>;
  readonly retroactive: Readonly<Record<'yes' | 'no' | 'unstated', string>>;
  readonly noBreak: string;
  readonly noWaiting: string;
  readonly waitingExactly: (months: string) => string;
  readonly waitingAtMost: (months: string) => string;
  readonly waitingAtLeast: (months: string) => string;
  readonly waitingBetween: (least: string, most: string) => string;
  readonly waitingUnstated: string;
  /** @param beyond the years that are reckoned already */
  readonly perGapYear: (beyond: number, months: number) => string;
  /** A ceiling from above, where the place's own rule is not known. */
  readonly waitingCeiling: (months: string) => string;
  readonly starts: Readonly<
    Record<
      'payment-day' | 'payment-month' | 'next-month' | 'birth' | 'year-start' | 'after-waiting',
      string
    >
  >;

  readonly completes: (route: string, day: string) => string;
  /** @param stages what is known of how long they take */
  readonly completesOpen: (route: string, stages: readonly string[]) => string;
  /** Nobody has to apply. */
  readonly completesByItself: (route: string) => string;
  /** Why it stays where it is. @param what one of `scope` */
  readonly stays: (what: string, reason: string) => string;
  readonly latest: string;
  readonly moneyApart: string;
  readonly calendarEnds: (through: string) => string;
  readonly calendarNone: string;
  readonly acceptedAssumed: (day: string) => string;
  readonly letterAssumed: (day: string) => string;
  readonly asOfPast: (day: string) => string;
  readonly asOfComing: (day: string) => string;
  readonly elsewhereIn: (region: string) => string;
  readonly localRules: (region: string, names: string) => string;

  readonly expectedPlace: string;
  /** Both places lie in one pooling area: the answer, why, what to do, and what it rests on. */
  readonly oneArea: readonly [
    answer: (area: string) => string,
    why: (area: string) => string,
    remedy: string,
    basis: string,
  ];
  readonly expectedRoute: (route: string) => string;
  readonly expectedOnOrAfter: (day: string) => string;
}
