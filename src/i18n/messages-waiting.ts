/** What is said of the waiting before benefits start. */
export interface WaitingMessages {
  readonly backPayment: (allowed: boolean) => string;
  readonly retroactive: (reachesBack: boolean) => string;
  /** Months; null where it is not stated. */
  readonly months: (min: number | null, max: number | null) => string;
  /** Null where there is nothing to say. */
  readonly start: Readonly<
    Record<
      | 'payment-day'
      | 'payment-month'
      | 'next-month'
      | 'birth'
      | 'year-start'
      | 'after-waiting'
      | 'unstated',
      string | null
    >
  >;
  /** Clauses in a row, as one sentence. */
  readonly sentence: (clauses: readonly string[]) => string;
}
