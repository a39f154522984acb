/** What is said of benefits. */
export interface EligibilityMessages {
  readonly verdict: Readonly<
    Record<'eligible' | 'reduced' | 'ineligible' | 'undetermined', string>
  >;
  /** A sentence about some of the people the asker may be. */
  readonly when: (who: string, text: string) => string;
  /** A document that only some of them need. */
  readonly document: (who: string, name: string) => string;
  readonly noRules: (region: string, benefit: string) => string;
  readonly below: (region: string, benefit: string, names: string) => string;
  readonly notSpoken: (benefit: string) => string;
  readonly needs: (facts: string) => string;
  readonly credited: string;
  readonly noWaiting: string;
  /** What to do where something that other sheets decide does not hold. */
  readonly askAgency: string;
  readonly covered: string;
  readonly coverageDepends: string;
  readonly coverageUnclear: string;
  readonly coverage: Readonly<
    Record<'covered' | 'depends' | 'not-covered' | 'unclear' | 'inherit', string>
  >;
  /** Shares such as 80%; null where one of them is not stated. */
  readonly rate: (min: string | null, max: string | null) => string;
  readonly annualCap: (amount: string) => string;
  /** Between the clauses of a sentence. */
  readonly clauseJoin: string;
  /** Clauses in a row, as one sentence. */
  readonly sentence: (clauses: string) => string;
  readonly parameterAbout: string;
  readonly parameterName: string;
}
