/** The sheets by the names of their files, and the columns of each. */
import type { Columns } from '../sheet/column.ts';
import {
  factColumns,
  parameterColumns,
  regionColumns,
  sourceColumns,
} from '../sheet/definitions/lists.ts';
import {
  benefitColumns,
  holidayColumns,
  statementColumns,
} from '../sheet/definitions/more-lists.ts';
import { waiverColumns } from '../sheet/definitions/waivers.ts';
import { CASE_FILES, CASES } from './case-files.ts';
import { DECISION_FILES, DECISIONS } from './decisions.ts';

/** The sheets in the order in which people read them. */
export const SHEET_FILES = [
  'regions.csv',
  'sources.csv',
  'facts.csv',
  'parameters.csv',
  'benefits.csv',
  'holidays.csv',
  ...DECISION_FILES,
  'statements.csv',
  ...CASE_FILES,
  'waivers.csv',
] as const;

export type SheetFile = (typeof SHEET_FILES)[number];

/** What each sheet's columns are, and whether facts may head more of them. */
export const SHEET_COLUMNS: Readonly<Record<SheetFile, readonly [Columns, 'list' | 'conditions']>> =
  {
    'regions.csv': [regionColumns, 'list'],
    'sources.csv': [sourceColumns, 'list'],
    'facts.csv': [factColumns, 'list'],
    'parameters.csv': [parameterColumns, 'list'],
    'benefits.csv': [benefitColumns, 'list'],
    'holidays.csv': [holidayColumns, 'list'],
    'refund.csv': [DECISIONS.refund.columns, 'conditions'],
    'deductions.csv': [DECISIONS.deductions.columns, 'conditions'],
    'transfer-stages.csv': [DECISIONS.transferStages.columns, 'conditions'],
    'transfer-balance.csv': [DECISIONS.transferBalance.columns, 'conditions'],
    'transfer-scope.csv': [DECISIONS.transferScope.columns, 'conditions'],
    'waiting.csv': [DECISIONS.waiting.columns, 'conditions'],
    'requirements.csv': [DECISIONS.requirements.columns, 'conditions'],
    'terms.csv': [DECISIONS.terms.columns, 'conditions'],
    'coverage.csv': [DECISIONS.coverage.columns, 'conditions'],
    'guides.csv': [DECISIONS.guides.columns, 'conditions'],
    'statements.csv': [statementColumns, 'list'],
    'refund.cases.csv': [CASES.refund.columns, 'conditions'],
    'transfer.cases.csv': [CASES.transfer.columns, 'conditions'],
    'eligibility.cases.csv': [CASES.eligibility.columns, 'conditions'],
    'guides.cases.csv': [CASES.guides.columns, 'conditions'],
    'waivers.csv': [waiverColumns, 'list'],
  };
