/** Bytes → typed rows, sheet by sheet; lists first, since facts head the conditions of the others. */
import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { decodeFile } from '../sheet/decode.ts';
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
import type { ConditionFacts } from '../sheet/layout.ts';
import { readTexts } from '../sheet/read-texts.ts';
import { readSheet, type SheetReading } from '../sheet/rows.ts';
import type { Exchanged } from '../sheet/swapped.ts';
import { type TextTable, withHeadersExchanged } from '../sheet/text-table.ts';
import { ALL_UNREAD, NOTHING_UNREAD } from '../sheet/unread.ts';
import type { Fact, SheetId } from '../table/model.ts';
import { CASES, type CaseSheetId } from './case-files.ts';
import { DECISIONS, type Definitions } from './decisions.ts';
import { withoutDoubted } from './doubted-facts.ts';
import { type KeptReading, KeptReadings } from './kept-readings.ts';
import { linkFacts } from './link/facts.ts';
import { type Misnamed, misnamedSheets, NOTHING_MISNAMED, strangers } from './misnamed-sheets.ts';
import type { OnProgress } from './progress.ts';
import { SHEET_FILES, type SheetFile } from './sheet-columns.ts';

export { SHEET_FILES, type SheetFile };

/** Without these nothing can be answered. */
export const NEEDED: readonly string[] = ['regions.csv', 'sources.csv', 'facts.csv', 'refund.csv'];

/** The rows of every decision sheet. */
export type ReadDecisions = {
  readonly [K in SheetId]: SheetReading<Definitions[K]['columns']>;
};

/** The rows of every sheet of golden cases. */
export type ReadCases = {
  readonly [K in CaseSheetId]: SheetReading<(typeof CASES)[K]['columns']>;
};

export interface ReadSheets {
  readonly regions: SheetReading<typeof regionColumns>;
  readonly sources: SheetReading<typeof sourceColumns>;
  readonly factRows: SheetReading<typeof factColumns>;
  readonly facts: readonly Fact[];
  readonly parameters: SheetReading<typeof parameterColumns>;
  readonly benefits: SheetReading<typeof benefitColumns>;
  readonly holidays: SheetReading<typeof holidayColumns>;
  readonly decisions: ReadDecisions;
  readonly statements: SheetReading<typeof statementColumns>;
  readonly cases: ReadCases;
  readonly waivers: SheetReading<typeof waiverColumns>;
}

/** A sheet whose columns facts head, as far as reading it goes. */
interface HeadedFile<C extends Columns> {
  readonly file: SheetFile;
  readonly columns: C;
}

/** The facts, a row pasted twice as one: that it is there twice has a finding of its own. */
const pastedOnce = (facts: readonly Fact[]): Fact[] => [
  ...new Map(facts.map((fact) => [`${fact.id} ${fact.name.zh}`, fact])).values(),
];

/**
 * Reads every sheet of a folder; what cannot be read is a finding and counts as empty.
 *
 * @param exchanged columns whose headers are known to be swapped: they are read as if they stood right
 * @param kept what was read before in the same run
 */
export function readSheets(
  files: ReadonlyMap<string, Uint8Array>,
  onProgress?: OnProgress,
  exchanged: readonly Exchanged[] = [],
  kept: KeptReadings = new KeptReadings(),
): FolderReading {
  const asNamed = readUnder(NOTHING_MISNAMED, files, onProgress, exchanged, kept);
  if (!asNamed.diagnostics.some(({ code }) => code === 'YB-FILE' || code === 'YB-HEADER'))
    return asNamed;
  const misnamed = misnamedSheets(files);
  if (misnamed.found.size === 0) return asNamed;
  return readUnder(misnamed, files, onProgress, exchanged, new KeptReadings());
}

interface FolderReading {
  readonly sheets: ReadSheets;
  readonly diagnostics: readonly Diagnostic[];
}

function readUnder(
  misnamed: Misnamed,
  files: ReadonlyMap<string, Uint8Array>,
  onProgress: OnProgress | undefined,
  exchanged: readonly Exchanged[],
  kept: KeptReadings,
): FolderReading {
  const diagnostics: Diagnostic[] = [
    ...strangers(files, SHEET_FILES, misnamed),
    ...exchanged.map(({ found }) => found),
  ];
  const readNow = <C extends Columns>(
    file: SheetFile,
    columns: C,
    heads: ConditionFacts | null,
  ): KeptReading<C> => {
    const { table, diagnostics: found } = readTable(file, files, misnamed);
    if (table === null) {
      const absent = !NEEDED.includes(file) && !files.has(file) && !misnamed.elsewhere.has(file);
      const unread = absent ? NOTHING_UNREAD : ALL_UNREAD;
      const nothing = { rows: [], leftOut: [], diagnostics: [], isAbsent: true };
      return { reading: { ...nothing, unread, wholeRows: absent }, told: found };
    }
    const mended = pairsOf(file).reduce(withHeadersExchanged, table);
    const reading = readSheet(mended, columns, heads, (done, total) =>
      onProgress?.('read', done, total),
    );
    // Under a title instead of a header every row looks too long.
    const strays = reading.titled === true ? [] : withoutExplained(found, reading.explainedLong);
    return { reading, told: [...strays, ...reading.diagnostics] };
  };
  const pairsOf = (file: string) =>
    exchanged.filter((each) => each.file === file).map(({ pair }) => pair);
  const read = <C extends Columns>(
    file: SheetFile,
    columns: C,
    heads: (ConditionFacts & { readonly rows: SheetReading<Columns> }) | null,
  ): SheetReading<C> => {
    const facts = heads?.rows ?? null;
    // Under other headers the same bytes say something else.
    const bytes = pairsOf(file).length === 0 ? files.get(file) : undefined;
    const { reading, told } = kept.of(bytes, { file, columns, facts }, () =>
      readNow(file, columns, heads),
    );
    for (const item of told) diagnostics.push(item);
    return reading;
  };

  const regions = read('regions.csv', regionColumns, null);
  const sources = read('sources.csv', sourceColumns, null);
  const asWritten = read('facts.csv', factColumns, null);
  const sure = withoutDoubted(asWritten);
  const factRows = sure.reading;
  diagnostics.push(...sure.diagnostics);
  const linked = linkFacts(factRows.rows);
  diagnostics.push(...linked.diagnostics);
  const facts = pastedOnce(linked.items).sort((a, b) => (a.id < b.id ? -1 : 1));
  const heads = { facts, unread: factRows.unread, rows: asWritten };
  const headed = <C extends Columns>({ file, columns }: HeadedFile<C>): SheetReading<C> =>
    read(file, columns, heads);
  const sheets: ReadSheets = {
    regions,
    sources,
    factRows,
    facts,
    parameters: read('parameters.csv', parameterColumns, null),
    benefits: read('benefits.csv', benefitColumns, null),
    holidays: read('holidays.csv', holidayColumns, null),
    decisions: {
      refund: headed(DECISIONS.refund),
      deductions: headed(DECISIONS.deductions),
      transferStages: headed(DECISIONS.transferStages),
      transferBalance: headed(DECISIONS.transferBalance),
      transferScope: headed(DECISIONS.transferScope),
      waiting: headed(DECISIONS.waiting),
      requirements: headed(DECISIONS.requirements),
      terms: headed(DECISIONS.terms),
      coverage: headed(DECISIONS.coverage),
      guides: headed(DECISIONS.guides),
    },
    statements: read('statements.csv', statementColumns, null),
    cases: {
      refund: headed(CASES.refund),
      transfer: headed(CASES.transfer),
      eligibility: headed(CASES.eligibility),
      guides: headed(CASES.guides),
    },
    waivers: read('waivers.csv', waiverColumns, null),
  };
  for (const [file, reading] of [
    ['statements.csv', sheets.statements],
    ...Object.entries(CASES).map(([id, each]) => [each.file, casesOf(sheets, id)] as const),
  ] as const)
    if (isHeaderAlone(reading) && !diagnostics.some((item) => item.file === file))
      diagnostics.push(headerAlone(file));
  return { sheets, diagnostics };
}

const casesOf = ({ cases }: ReadSheets, id: string): SheetReading<Columns> | undefined =>
  Object.entries(cases).find(([known]) => known === id)?.[1];

/** Whether a sheet is there and has no row: of those that nothing refers to nobody else tells. */
const isHeaderAlone = (reading: SheetReading<Columns> | undefined): boolean =>
  reading !== undefined &&
  reading.isAbsent !== true &&
  reading.rows.length + reading.leftOut.length === 0 &&
  !reading.unread.any;

function headerAlone(file: string): Diagnostic {
  return {
    code: 'YB-FILE',
    severity: 'warning',
    file,
    cell: null,
    text: {
      zh: `${file} 只剩表头，一行内容也没有`,
      en: `${file} has nothing below its header`,
    },
    notes: [],
    help: {
      zh: '误删了的，从以前的版本找回这张表的内容；本来就还没有内容的，不用管它',
      en: 'if its rows were removed by mistake, restore them from an earlier version; if there are none yet, nothing needs to be done',
    },
  };
}

/** The findings of a table, but for rows of which a reading could tell more. */
function withoutExplained(
  found: readonly Diagnostic[],
  explained: ReadonlySet<number> = new Set(),
): readonly Diagnostic[] {
  if (explained.size === 0) return found;
  return found.filter(
    ({ code, cell }) =>
      code !== 'YB-FILE' || !explained.has(parseCellName(cell ?? '')?.row ?? Number.NaN),
  );
}

interface TableReading {
  readonly table: TextTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_TABLE: TableReading = { table: null, diagnostics: [] };

function readTable(
  file: string,
  files: ReadonlyMap<string, Uint8Array>,
  { found, elsewhere }: Misnamed,
): TableReading {
  const other = found.get(file);
  if (other !== undefined) return { table: null, diagnostics: [other] };
  const bytes = files.get(file);
  // Under which name it stands is told there.
  if (bytes === undefined && elsewhere.has(file)) return NO_TABLE;
  if (bytes === undefined)
    return NEEDED.includes(file) ? { table: null, diagnostics: [missingFile(file)] } : NO_TABLE;
  const decoded = decodeFile(file, bytes);
  return 'diagnostics' in decoded ? { table: null, ...decoded } : readTexts(file, decoded.text);
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
