/** Chinese header → English key, from the definitions and the facts sheet. */
import type { Columns } from '../../../src/sheet/column.ts';
import { refundCaseColumns, transferCaseColumns } from '../../../src/sheet/definitions/cases.ts';
import { deductionColumns } from '../../../src/sheet/definitions/deductions.ts';
import {
  factColumns,
  parameterColumns,
  regionColumns,
  sourceColumns,
} from '../../../src/sheet/definitions/lists.ts';
import { refundColumns } from '../../../src/sheet/definitions/refund.ts';
import type { Grid } from './folder.ts';

const DEFINITIONS: Readonly<Record<string, Columns>> = {
  'regions.csv': regionColumns,
  'sources.csv': sourceColumns,
  'facts.csv': factColumns,
  'parameters.csv': parameterColumns,
  'refund.csv': refundColumns,
  'deductions.csv': deductionColumns,
  'refund.cases.csv': refundCaseColumns,
  'transfer.cases.csv': transferCaseColumns,
};

/** The English key of every header that a sheet may have. */
export function columnsOf(file: string, facts: Grid): ReadonlyMap<string, string> {
  const [header = [], ...rows] = facts;
  const [id, name] = [header.indexOf('编号'), header.indexOf('名称')];
  const keys = new Map(rows.map((row): [string, string] => [row[name] ?? '', row[id] ?? '']));
  for (const [key, column] of Object.entries(DEFINITIONS[file] ?? {})) keys.set(column.header, key);
  return keys;
}
