/** The sheets of a folder as they stand, cell by cell, and the facts that head their conditions. */

import { readSheets, SHEET_FILES, type SheetFile } from '../compile/read.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { readCsv } from '../sheet/csv.ts';
import type { CsvTable } from '../sheet/csv-table.ts';
import { decodeFile } from '../sheet/decode.ts';
import type { ConditionFacts } from '../sheet/layout.ts';

export interface SourceTables {
  readonly tables: ReadonlyMap<SheetFile, CsvTable>;
  /** What keeps a sheet from being taken over whole: its cells would stand under no header. */
  readonly diagnostics: readonly Diagnostic[];
}

export function sourceTables(files: ReadonlyMap<string, Uint8Array>): SourceTables {
  const tables = new Map<SheetFile, CsvTable>();
  const diagnostics: Diagnostic[] = [];
  for (const file of SHEET_FILES) {
    const bytes = files.get(file);
    if (bytes === undefined) continue;
    const reading = tableOf(file, bytes);
    if ('diagnostics' in reading) diagnostics.push(...reading.diagnostics);
    else tables.set(file, reading.table);
  }
  return { tables, diagnostics };
}

/** The cells of one sheet, all of them under a header; else why not. */
export function tableOf(
  file: string,
  bytes: Uint8Array,
): { readonly table: CsvTable } | { readonly diagnostics: readonly Diagnostic[] } {
  const decoded = decodeFile(file, bytes);
  if ('diagnostics' in decoded) return decoded;
  const { table, diagnostics } = readCsv(file, decoded.text);
  const unsafe = diagnostics.filter(({ code }) => code !== 'YB-CELL');
  return table === null || unsafe.length > 0 ? { diagnostics: unsafe } : { table };
}

/** The facts of a sheet of facts; none of them where it cannot be read. */
export function factsOf(facts: Uint8Array | undefined): ConditionFacts {
  const files = new Map(facts === undefined ? [] : [['facts.csv', facts] as const]);
  const { sheets } = readSheets(files);
  return { facts: sheets.facts, unread: sheets.factRows.unread };
}
