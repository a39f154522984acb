/**
 * The canonical form of a sheet: UTF-8 with a byte order mark, commas, CRLF, quotes only where
 * they are needed, columns in the order of the definition, no blank ends. What cells say stays.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from './column.ts';
import { readCsv } from './csv.ts';
import { decodeFile } from './decode.ts';
import { type ConditionFacts, layOut } from './layout.ts';
import { columnOrder } from './order.ts';

export interface FormatInput {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly columns: Columns;
  /** Facts that may head condition columns; null for plain lists. */
  readonly heads: ConditionFacts | null;
  /** Ids of facts as facts.csv lists them. */
  readonly factOrder: readonly string[];
}

export type Formatted =
  | { readonly bytes: Uint8Array }
  | { readonly diagnostics: readonly Diagnostic[] };

const MARK = '\uFEFF';
const LINE_END = '\r\n';

/** The sheet in canonical form; the findings that make it unsafe to touch, if there are any. */
export function formatSheet({ file, bytes, columns, heads, factOrder }: FormatInput): Formatted {
  const decoded = decodeFile(file, bytes);
  if ('diagnostics' in decoded) return decoded;
  const { table, diagnostics } = readCsv(file, decoded.text);
  // Cells that stand under no header would be lost.
  const unsafe = diagnostics.filter(({ code }) => code !== 'YB-CELL');
  if (table === null || unsafe.length > 0) return { diagnostics: unsafe };
  const layout = layOut(table, columns, heads);
  const all = table.header.map(({ column }) => column);
  const order = columnOrder(columns, layout, factOrder, all);
  const titles = new Map(table.header.map(({ column, text }) => [column, text]));
  const lines = [order.map((index) => titles.get(index) ?? '')];
  let next = table.headerRow + 1;
  for (const { row, cells } of table.rows) {
    // Blank rows between others may be somebody's way of grouping them.
    for (; next < row; next += 1) lines.push([]);
    lines.push(order.map((index) => cells[index] ?? ''));
    next = row + 1;
  }
  return { bytes: canonicalBytes(lines) };
}

/** Records as the bytes of a sheet in canonical form; an empty record is a blank row. */
export function canonicalBytes(records: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(canonicalText(records.map(canonicalLine)));
}

/** A record as a line in canonical form, with its end. */
export const canonicalLine = (cells: readonly string[]): string =>
  cells.map(asCell).join(',') + LINE_END;

/** Lines in canonical form as the text of a sheet, with its mark. */
export const canonicalText = (lines: readonly string[]): string => MARK + lines.join('');

function asCell(raw: string): string {
  const text = raw.trim();
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
