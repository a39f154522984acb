/**
 * What an answer that is shown says besides the rules' own words (`src/query/view`). Not part of the
 * messages: a language is loaded with the first view that is asked for in it.
 */
type Verdict = 'eligible' | 'reduced' | 'ineligible' | 'undetermined';
type Authority = 'regulation' | 'official' | 'state-media' | 'media' | 'web' | 'machine';

export interface ViewWords {
  /** A text that stands by itself, from texts that may stand in sentences too. */
  readonly begin: (text: string) => string;
  /** Between what stands in a row, with the space that goes along. */
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly result: string;
  readonly average: string;
  readonly netEach: string;
  readonly grossEach: string;
  readonly netUnknown: string;
  readonly credited: string;
  readonly notCredited: string;
  readonly unknown: string;
  readonly depends: string;
  readonly split: (gross: string, deduction: string) => string;
  readonly paid: Readonly<Record<'quarter' | 'year', string>>;
  readonly inAll: (annual: string) => string;
  readonly yuan: string;
  readonly how: string;
  readonly gross: string;
  readonly less: (name: string) => string;
  readonly net: string;
  readonly notKnown: string;
  readonly wholeYear: string;
  readonly kept: Readonly<Record<'floor' | 'cap', string>>;
  readonly caseHead: string;
  readonly doneBy: (applied: string) => string;
  /** What `doneBy` says, in a table of cases of one application. */
  readonly movedBy: string;
  readonly doneByItself: string;
  readonly timeline: string;
  readonly calendar: string;
  readonly background: string;
  readonly account: string;
  readonly also: string;
  readonly benefit: readonly [name: string, question: string];
  readonly guide: readonly [name: string, question: string];
  readonly applied: readonly [name: string, question: string];
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Said below an open verdict of each thing that was not said. */
  readonly stillNeeded: (fact: string) => string;
  /** Said below it when everything was. */
  readonly notSettled: string;
  readonly stands: readonly [holds: string, fails: string, unclear: string];
  readonly terms: string;
  readonly bring: string;
  readonly now: string;
  /** Said of a transfer whose last day has gone by. */
  readonly overdue: string;
  readonly balance: string;
  readonly rules: string;
  readonly ruleOf: (region: string, inherited: boolean) => string;
  readonly assumptions: string;
  readonly upcoming: string;
  readonly fromAge: (age: number) => string;
  readonly sources: string;
  readonly authority: Readonly<Record<Authority, string>>;
  readonly published: (day: string) => string;
  readonly checked: (day: string) => string;
  readonly disputes: string;
  readonly says: string;
  readonly help: string;
  readonly call: string;
  readonly copy: string;
  readonly print: string;
  readonly share: string;
  readonly copied: string;
  readonly byHand: string;
  readonly open: string;
  readonly yes: string;
  readonly no: string;
  readonly privately: string;
  readonly skip: Readonly<Record<'case' | 'formula', string>>;
  readonly range: (min: string, max: string, money: boolean) => string;
  /** Said of an answer that is no number. */
  readonly numeral: (example: string) => string;
  /** Ten thousands as a word of their own, in which large amounts are told; null where there is none. */
  readonly tenThousands: string | null;
  /** Asked of who says to be retired at an age at which hardly anybody is; `{value}` is the age. */
  readonly youngRetiree: string;
  readonly lowSum: string;
  /** The unit of months as the sheets have it, and as it stands behind a number. */
  readonly months: readonly [unit: string, counted: string];
  readonly noDates: (publishedThrough: string | null) => string;
  readonly dateParts: readonly [year: string, month: string, day: string];
  readonly dateHint: string;
  readonly dateWrong: string;
  /** Said of a year, a month and a day that are missing or cannot be. */
  readonly datePartsWrong: readonly [year: string, month: string, day: string];
  /** Said of a day that its month does not have, for `String.replace` as `day` is. */
  readonly noDay: string;
  /** How a day is written, for `String.replace` with year, month and day. */
  readonly day: string;
}
