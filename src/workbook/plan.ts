/**
 * What bringing sheets back changes in a folder: the canonical bytes of each sheet that says
 * something else now, and the changes row by row. Rows keep the order they have in the folder, so
 * that sorting a workbook changes nothing; a new row stands behind the one it follows.
 */
import { isBlank } from '../base/text.ts';
import type { SheetFile } from '../compile/read.ts';
import { readSheets } from '../compile/read.ts';
import { SHEET_COLUMNS } from '../compile/sheet-columns.ts';
import { readCsv } from '../sheet/csv.ts';
import type { CsvRow, CsvTable } from '../sheet/csv-table.ts';
import { decodeFile } from '../sheet/decode.ts';
import { canonicalBytes, formatSheet } from '../sheet/format.ts';
import { type ConditionFacts, layOut } from '../sheet/layout.ts';
import { type Arranged, arrange, type RowChange } from './arrange.ts';
import type { Incoming } from './read.ts';

/** How a sheet changes. */
export interface SheetChange {
  readonly file: SheetFile;
  /** The folder has no such sheet yet. */
  readonly isNew: boolean;
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
  /** Those of them that have content, which would be lost. */
  readonly lostColumns: readonly string[];
  readonly rows: readonly RowChange[];
  /** The rows came in another order, which was not taken over. */
  readonly reordered: boolean;
}

export interface ImportPlan {
  /** The sheets that change, as they are to be written. */
  readonly writes: ReadonlyMap<SheetFile, Uint8Array>;
  readonly changes: readonly SheetChange[];
  /** Sheets whose cells cannot all be told apart; checking the folder with them says why. */
  readonly unreadable: readonly SheetFile[];
}

/**
 * Plans the writing of sheets that come back.
 *
 * @param files the folder as it stands
 */
export function planImport(
  incoming: readonly Incoming[],
  files: ReadonlyMap<string, Uint8Array>,
): ImportPlan {
  const together = new Map(files);
  for (const { file, bytes } of incoming) together.set(file, bytes);
  const { sheets } = readSheets(together);
  const heads: ConditionFacts = { facts: sheets.facts, unread: sheets.factRows.unread };
  const factOrder = sheets.factRows.rows.map(({ values }) => values.id);
  const writes = new Map<SheetFile, Uint8Array>();
  const changes: SheetChange[] = [];
  const unreadable: SheetFile[] = [];
  // Without all facts a condition could not be told from a column that nobody knows.
  const factsKnown = sheets.factRows.diagnostics.length === 0;
  for (const { file, bytes } of incoming) {
    const canonical = (raw: Uint8Array | undefined): CsvTable | null =>
      raw === undefined ? null : canonicalTable(file, raw, heads, factOrder);
    const now = canonical(bytes);
    const before = canonical(files.get(file));
    if (now === null || (!factsKnown && SHEET_COLUMNS[file][1] === 'conditions')) {
      unreadable.push(file);
      continue;
    }
    const { records, change } = compared(file, before, now);
    if (change === null) continue;
    writes.set(file, canonicalBytes(records));
    changes.push(change);
  }
  return { writes, changes, unreadable };
}

/** The sheet as it is when written in canonical form; null when it cannot be read whole. */
function canonicalTable(
  file: SheetFile,
  raw: Uint8Array,
  heads: ConditionFacts,
  factOrder: readonly string[],
): CsvTable | null {
  const [columns, kind] = SHEET_COLUMNS[file];
  const own = kind === 'conditions' ? heads : null;
  const formatted = formatSheet({ file, bytes: raw, columns, heads: own, factOrder });
  if ('diagnostics' in formatted) return null;
  const decoded = decodeFile(file, formatted.bytes);
  return 'diagnostics' in decoded ? null : readCsv(file, decoded.text).table;
}

function compared(
  file: SheetFile,
  before: CsvTable | null,
  now: CsvTable,
): { records: readonly (readonly string[])[]; change: SheetChange | null } {
  const titles = now.header.map(({ text }) => text);
  const earlier = before?.header.map(({ text }) => text) ?? [];
  const headerAt = new Map(before?.header.map(({ text, column }) => [text, column]) ?? []);
  const base = (before?.rows ?? []).map(({ cells }) =>
    titles.map((title) => cells[headerAt.get(title) ?? -1] ?? ''),
  );
  const rows = now.rows.map(({ cells }) => now.header.map(({ column }) => cells[column] ?? ''));
  const arranged = arrange(titles, idColumn(file, now), base, rows);
  const addedColumns = titles.filter((title) => !earlier.includes(title));
  const removedColumns = earlier.filter((title) => !titles.includes(title));
  const lostColumns = removedColumns.filter((title) => hasContent(before, headerAt.get(title)));
  const same =
    before !== null && arranged.changes.length + addedColumns.length + removedColumns.length === 0;
  if (same) return { records: [], change: null };
  const isNew = before === null;
  const { changes, reordered } = arranged;
  return {
    records: [titles, ...spaced(arranged, before?.rows ?? [], before?.headerRow ?? 1)],
    change: {
      file,
      isNew,
      addedColumns,
      removedColumns,
      lostColumns,
      rows: changes,
      reordered,
    },
  };
}

const hasContent = (table: CsvTable | null, column: number | undefined): boolean =>
  column !== undefined && (table?.rows ?? []).some(({ cells }) => !isBlank(cells[column] ?? ''));

/** Which column tells the rows apart; null in sheets whose rows have no ids. */
function idColumn(file: SheetFile, table: CsvTable): number | null {
  const { columns } = layOut(table, SHEET_COLUMNS[file][0], null);
  // 检查 of waivers.csv has the key `code` too, and stands in many rows.
  const placed = columns.get('id') ?? (file === 'regions.csv' ? columns.get('code') : undefined);
  if (placed === undefined) return null;
  return table.header.findIndex(({ column }) => column === placed.index);
}

/** The rows with the blank ones that somebody put between them. */
function spaced(
  { rows }: Arranged,
  before: readonly CsvRow[],
  headerRow: number,
): readonly (readonly string[])[] {
  return rows.flatMap(({ cells, from }) => {
    const row = before[from ?? -1]?.row;
    if (from === null || row === undefined) return [cells];
    const above = before[from - 1]?.row ?? headerRow;
    return [...Array.from({ length: row - above - 1 }, (): string[] => []), cells];
  });
}
