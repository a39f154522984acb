/** Every sheet of a folder in canonical form. Pure: bytes in, bytes out. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
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
import { formatSheet } from '../sheet/format.ts';
import { CASES } from './case-files.ts';
import { DECISIONS } from './decisions.ts';
import { readSheets, SHEET_FILES, type SheetFile } from './read.ts';

/** What each sheet's columns are, and whether facts may head more of them. */
const DEFINITIONS: Readonly<Record<SheetFile, readonly [Columns, 'list' | 'conditions']>> = {
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

export interface FormattedSheet {
  readonly file: string;
  /** The canonical bytes; null when the sheet cannot be touched safely. */
  readonly bytes: Uint8Array | null;
  readonly changed: boolean;
  /** Why it cannot. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats every sheet there is; files that are no sheets are left alone. */
export function formatFolder(files: ReadonlyMap<string, Uint8Array>): readonly FormattedSheet[] {
  const { sheets } = readSheets(files);
  const { factRows, facts } = sheets;
  const heads = { facts, unread: factRows.unread };
  const factOrder = factRows.rows.map(({ values }) => values.id);
  return SHEET_FILES.flatMap((file): FormattedSheet[] => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const [columns, kind] = DEFINITIONS[file];
    const conditional = kind === 'conditions';
    // Without all facts a condition column could not be told from a stranger.
    if (conditional && factRows.diagnostics.length > 0)
      return [{ file, bytes: null, changed: false, diagnostics: factRows.diagnostics }];
    const input = { file, bytes, columns, heads: conditional ? heads : null, factOrder };
    const result = formatSheet(input);
    if ('diagnostics' in result) return [{ file, bytes: null, changed: false, ...result }];
    return [{ file, ...result, changed: !sameBytes(bytes, result.bytes), diagnostics: [] }];
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
