/** The sheets of golden cases (范例表): file and columns of each. A new one is a line here. */
import { eligibilityCaseColumns, guideCaseColumns } from '../sheet/definitions/benefit-cases.ts';
import {
  type CaseColumns,
  refundCaseColumns,
  transferCaseColumns,
} from '../sheet/definitions/cases.ts';

/** Every sheet of cases by the name of its file, in the order in which people read them. */
export const CASE_FILES = [
  'refund.cases.csv',
  'transfer.cases.csv',
  'eligibility.cases.csv',
  'guides.cases.csv',
] as const;

interface CaseFile {
  readonly file: (typeof CASE_FILES)[number];
  readonly columns: CaseColumns;
}

/** By the question that the cases ask. */
export const CASES = {
  refund: { file: 'refund.cases.csv', columns: refundCaseColumns },
  transfer: { file: 'transfer.cases.csv', columns: transferCaseColumns },
  eligibility: { file: 'eligibility.cases.csv', columns: eligibilityCaseColumns },
  guides: { file: 'guides.cases.csv', columns: guideCaseColumns },
} as const satisfies Record<string, CaseFile>;

export type CaseSheetId = keyof typeof CASES;
