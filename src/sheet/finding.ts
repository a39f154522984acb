/** Short ways to state findings about typed rows. */
import type { Text } from '../base/text.ts';
import type {
  Diagnostic,
  DiagnosticCode,
  Fix,
  Note,
  Severity,
  SharedCause,
  UnknownName,
} from '../diagnostic/diagnostic.ts';
import type { Columns } from './column.ts';
import { cellOf, type Row } from './rows.ts';

export interface FindingDetail {
  readonly severity?: Severity;
  readonly notes?: readonly Note[];
  readonly help?: Text;
  readonly fix?: readonly Fix[];
  readonly unknown?: UnknownName;
  readonly unknownRules?: readonly string[];
  readonly cause?: SharedCause;
  /** Another column that the finding is about, where that may be the one the sheet lacks. */
  readonly needs?: string | undefined;
}

/** A finding at the cell of one row. */
export function finding(
  code: DiagnosticCode,
  row: Row<Columns>,
  key: string,
  text: Text,
  {
    severity = 'error',
    notes = [],
    help,
    fix = [],
    unknown,
    unknownRules,
    cause,
    needs,
  }: FindingDetail = {},
): Diagnostic {
  return {
    code,
    severity,
    file: row.file,
    cell: cellOf(row, key),
    text,
    notes,
    help: help ?? null,
    ...(fix.length === 0 ? {} : { fix }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(unknownRules === undefined ? {} : { unknownRules }),
    ...(cause === undefined ? {} : { cause }),
    ...lacking(row, needs, key),
  };
}

/** The first of some columns that the sheet of a row does not have. */
function lacking(
  { letters }: Row<Columns>,
  ...keys: readonly (string | undefined)[]
): Pick<Diagnostic, 'lacks'> {
  const key = keys.find((one) => one !== undefined && !letters.has(one));
  return key === undefined ? {} : { lacks: key };
}

/** The mend of one cell of a row, where there is a text to put into it. */
export function fixAt(
  row: Row<Columns>,
  key: string,
  from: string,
  to: string | null | undefined,
): readonly Fix[] {
  return to === null || to === undefined
    ? []
    : [{ file: row.file, cell: cellOf(row, key), from, to }];
}
