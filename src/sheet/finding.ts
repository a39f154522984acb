/** Short ways to state findings about typed rows. */
import type { Text } from '../base/text.ts';
import type { Diagnostic, DiagnosticCode, Note, Severity } from '../diagnostic/diagnostic.ts';
import type { Columns } from './column.ts';
import { cellOf, type Row } from './rows.ts';

export interface FindingDetail {
  readonly severity?: Severity;
  readonly notes?: readonly Note[];
  readonly help?: Text;
}

/** A finding at the cell of one row. */
export function finding(
  code: DiagnosticCode,
  row: Row<Columns>,
  key: string,
  text: Text,
  { severity = 'error', notes = [], help }: FindingDetail = {},
): Diagnostic {
  return {
    code,
    severity,
    file: row.file,
    cell: cellOf(row, key),
    text,
    notes,
    help: help ?? null,
  };
}
