/** Bytes → typed rows, sheet by sheet; lists first, since facts head the conditions of the others. */
import { nearest } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { decodeFile } from '../sheet/decode.ts';
import { refundCaseColumns } from '../sheet/definitions/cases.ts';
import { deductionColumns } from '../sheet/definitions/deductions.ts';
import {
  factColumns,
  parameterColumns,
  regionColumns,
  sourceColumns,
} from '../sheet/definitions/lists.ts';
import { refundColumns } from '../sheet/definitions/refund.ts';
import { waiverColumns } from '../sheet/definitions/waivers.ts';
import type { ConditionFacts } from '../sheet/layout.ts';
import { readSheet, type SheetReading } from '../sheet/rows.ts';
import { readTexts, type TextTable } from '../sheet/text-table.ts';
import { ALL_UNREAD, NOTHING_UNREAD } from '../sheet/unread.ts';
import type { Fact } from '../table/model.ts';
import { linkFacts } from './link-facts.ts';
import type { OnProgress } from './progress.ts';

/** The sheets in the order in which people read them. */
export const SHEET_FILES = [
  'regions.csv',
  'sources.csv',
  'facts.csv',
  'parameters.csv',
  'refund.csv',
  'deductions.csv',
  'refund.cases.csv',
  'waivers.csv',
] as const;

const OPTIONAL: ReadonlySet<string> = new Set([
  'parameters.csv',
  'deductions.csv',
  'refund.cases.csv',
  'waivers.csv',
]);

export interface ReadSheets {
  readonly regions: SheetReading<typeof regionColumns>;
  readonly sources: SheetReading<typeof sourceColumns>;
  readonly factRows: SheetReading<typeof factColumns>;
  readonly facts: readonly Fact[];
  readonly parameters: SheetReading<typeof parameterColumns>;
  readonly refund: SheetReading<typeof refundColumns>;
  readonly deductions: SheetReading<typeof deductionColumns>;
  readonly refundCases: SheetReading<typeof refundCaseColumns>;
  readonly waivers: SheetReading<typeof waiverColumns>;
}

/** Reads every sheet of a folder; what cannot be read is a finding and counts as empty. */
export function readSheets(
  files: ReadonlyMap<string, Uint8Array>,
  onProgress?: OnProgress,
): {
  sheets: ReadSheets;
  diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = strangers(files);
  const tables = new Map<string, TextTable | null>();
  for (const file of SHEET_FILES) tables.set(file, readTable(file, files, diagnostics));
  const read = <C extends Columns>(
    file: (typeof SHEET_FILES)[number],
    columns: C,
    heads: ConditionFacts | null,
  ): SheetReading<C> => {
    const table = tables.get(file) ?? null;
    if (table === null) {
      const absent = OPTIONAL.has(file) && !files.has(file);
      const unread = absent ? NOTHING_UNREAD : ALL_UNREAD;
      return { rows: [], unread, leftOut: [], wholeRows: absent, diagnostics: [] };
    }
    const reading = readSheet(table, columns, heads, (done, total) =>
      onProgress?.('read', done, total),
    );
    diagnostics.push(...reading.diagnostics);
    return reading;
  };

  const regions = read('regions.csv', regionColumns, null);
  const sources = read('sources.csv', sourceColumns, null);
  const factRows = read('facts.csv', factColumns, null);
  const linked = linkFacts(factRows.rows);
  diagnostics.push(...linked.diagnostics);
  const facts = [...linked.items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const heads: ConditionFacts = { facts, unread: factRows.unread };
  const sheets = {
    regions,
    sources,
    factRows,
    facts,
    parameters: read('parameters.csv', parameterColumns, null),
    refund: read('refund.csv', refundColumns, heads),
    deductions: read('deductions.csv', deductionColumns, heads),
    refundCases: read('refund.cases.csv', refundCaseColumns, heads),
    waivers: read('waivers.csv', waiverColumns, null),
  };
  return { sheets, diagnostics };
}

function readTable(
  file: string,
  files: ReadonlyMap<string, Uint8Array>,
  diagnostics: Diagnostic[],
): TextTable | null {
  const bytes = files.get(file);
  if (bytes === undefined) {
    if (!OPTIONAL.has(file)) diagnostics.push(missingFile(file));
    return null;
  }
  const decoded = decodeFile(file, bytes);
  if ('diagnostics' in decoded) {
    diagnostics.push(...decoded.diagnostics);
    return null;
  }
  const { table, diagnostics: found } = readTexts(file, decoded.text);
  diagnostics.push(...found);
  return table;
}

function missingFile(file: string): Diagnostic {
  return {
    code: 'YB-FILE',
    severity: 'error',
    file,
    cell: null,
    text: { zh: `缺少 ${file}`, en: `${file} is missing` },
    notes: [],
    help: {
      zh: '把这张表放进文件夹；如果改了名，请改回来',
      en: 'put the sheet into the folder; if it was renamed, rename it back',
    },
  };
}

/** CSV files that no definition knows: their rows would be silently ignored. */
function strangers(files: ReadonlyMap<string, Uint8Array>): Diagnostic[] {
  return [...files.keys()]
    .filter((file) => /\.csv$/iu.test(file) && !SHEET_FILES.some((known) => known === file))
    .map((file) => {
      const [near] = nearest(file, SHEET_FILES);
      return {
        code: 'YB-FILE',
        severity: 'warning',
        file,
        cell: null,
        text: {
          zh: `没有名为 ${file} 的表，里面的内容不会用到`,
          en: `no sheet is called ${file}; its content is not used`,
        },
        notes: [],
        help:
          near === undefined
            ? {
                zh: `表名应是：${SHEET_FILES.join('、')}`,
                en: `sheets are: ${SHEET_FILES.join(', ')}`,
              }
            : { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
      };
    });
}
