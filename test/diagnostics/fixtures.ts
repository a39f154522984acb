/**
 * One bad sheet a file: `<name>.csv` is laid over the small good folder in `base/`, `<name>.txt`
 * says what staff must then read. Every code has at least one.
 */
import type { DiagnosticCode } from '../../src/diagnostic/code.ts';

export interface Fixture {
  readonly name: string;
  /** The sheet of the good folder that `<name>.csv` stands in for. */
  readonly replaces: string;
  /** Less than the usual number of diagram nodes, to be exceeded by a sheet one can read. */
  readonly nodeBudget?: number;
  /** Warnings and information alone: the rules are published all the same. */
  readonly ships?: boolean;
}

/** A code without a fixture does not compile. */
export const FIXTURES: Readonly<Record<DiagnosticCode, readonly [Fixture, ...Fixture[]]>> = {
  'YB-FILE': [{ name: 'YB-FILE', replaces: 'refund.csv' }],
  'YB-HEADER': [{ name: 'YB-HEADER', replaces: 'refund.csv' }],
  'YB-CELL': [{ name: 'YB-CELL', replaces: 'refund.csv' }],
  'YB-NAME': [
    { name: 'YB-NAME', replaces: 'refund.csv' },
    { name: 'YB-NAME-facts', replaces: 'facts.csv' },
    { name: 'YB-NAME-parameters', replaces: 'parameters.csv' },
  ],
  'YB-DUPLICATE': [
    { name: 'YB-DUPLICATE', replaces: 'refund.csv' },
    { name: 'YB-DUPLICATE-facts', replaces: 'facts.csv' },
  ],
  'YB-REFERENCE': [
    { name: 'YB-REFERENCE', replaces: 'refund.csv' },
    { name: 'YB-REFERENCE-regions', replaces: 'regions.csv' },
  ],
  'YB-OVERLAP': [
    { name: 'YB-OVERLAP', replaces: 'refund.csv' },
    { name: 'YB-OVERLAP-dates', replaces: 'refund.csv' },
    { name: 'YB-OVERLAP-blank', replaces: 'refund.csv' },
  ],
  'YB-SOURCE': [{ name: 'YB-SOURCE', replaces: 'refund.csv' }],
  'YB-DATES': [
    { name: 'YB-DATES', replaces: 'refund.csv' },
    { name: 'YB-DATES-holidays', replaces: 'holidays.csv' },
  ],
  'YB-HOLIDAY': [
    { name: 'YB-HOLIDAY', replaces: 'holidays.csv' },
    { name: 'YB-HOLIDAY-doubted', replaces: 'holidays.csv', ships: true },
  ],
  'YB-TWICE': [
    { name: 'YB-TWICE', replaces: 'deductions.csv' },
    { name: 'YB-TWICE-ages', replaces: 'deductions.csv' },
  ],
  'YB-CASE': [{ name: 'YB-CASE', replaces: 'refund.cases.csv' }],
  'YB-COMPONENT': [{ name: 'YB-COMPONENT', replaces: 'refund.csv' }],
  'YB-TOO-COMPLEX': [{ name: 'YB-TOO-COMPLEX', replaces: 'refund.csv', nodeBudget: 10 }],
  'YB-CONFIDENCE': [{ name: 'YB-CONFIDENCE', replaces: 'refund.csv' }],
  'YB-GAP': [
    { name: 'YB-GAP', replaces: 'refund.csv' },
    { name: 'YB-GAP-below', replaces: 'refund.csv' },
  ],
  'YB-HOLE': [{ name: 'YB-HOLE', replaces: 'refund.csv' }],
  'YB-SHADOW': [{ name: 'YB-SHADOW', replaces: 'refund.csv' }],
  'YB-BOUND': [{ name: 'YB-BOUND', replaces: 'refund.csv' }],
  'YB-DISPUTE': [{ name: 'YB-DISPUTE', replaces: 'refund.csv' }],
  'YB-PARAMETER': [{ name: 'YB-PARAMETER', replaces: 'refund.csv' }],
  'YB-BARE': [{ name: 'YB-BARE', replaces: 'refund.csv' }],
  'YB-OUTLIER': [{ name: 'YB-OUTLIER', replaces: 'refund.csv', ships: true }],
  'YB-START': [{ name: 'YB-START', replaces: 'refund.csv', ships: true }],
  'YB-BASE-YEAR': [{ name: 'YB-BASE-YEAR', replaces: 'refund.csv', ships: true }],
  'YB-BLANK': [{ name: 'YB-BLANK', replaces: 'refund.csv', ships: true }],
  'YB-MISQUOTED': [
    { name: 'YB-MISQUOTED', replaces: 'refund.csv', ships: true },
    { name: 'YB-MISQUOTED-bounds', replaces: 'terms.csv', ships: true },
  ],
  'YB-TRANSLATION': [{ name: 'YB-TRANSLATION', replaces: 'terms.csv', ships: true }],
  'YB-STALE': [{ name: 'YB-STALE', replaces: 'sources.csv', ships: true }],
  'YB-UNUSED-CELL': [{ name: 'YB-UNUSED-CELL', replaces: 'refund.csv' }],
  'YB-WAIVER': [{ name: 'YB-WAIVER', replaces: 'waivers.csv' }],
};
