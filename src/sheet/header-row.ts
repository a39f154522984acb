/** The header of a file by itself: what it says, and the file with another one. */
import Papa from 'papaparse';
import { foldText, isBlank } from '../base/text.ts';
import { parseCellName } from '../diagnostic/diagnostic.ts';
import { delimiterOf } from './csv.ts';
import { decodeFile } from './decode.ts';
import { canonicalBytes } from './format.ts';

/** The records of a file, as far as its header goes. */
export interface HeaderRow {
  readonly records: readonly (readonly string[])[];
  /** Where the header stands among them, from 0. */
  readonly at: number;
  /** Its cells, folded, as many as the widest record has. */
  readonly cells: readonly string[];
  /** Whether all records were read. */
  readonly whole: boolean;
}

/** So many records are read where only the header is asked for. */
const FEW_RECORDS = 20;

/**
 * Reads a file for its header; null where it is no table.
 *
 * @param all whether all records are read, or the first ones
 */
export function headerRow(file: string, bytes: Uint8Array, all = true): HeaderRow | null {
  const decoded = decodeFile(file, bytes);
  if ('diagnostics' in decoded) return null;
  const text = decoded.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    preview: all ? 0 : FEW_RECORDS,
  });
  const at = data.findIndex((cells) => !cells.every(isBlank));
  const header = data[at];
  if (header === undefined || errors.some(({ type }) => type === 'Quotes')) return null;
  const width = data.reduce((most, cells) => Math.max(most, widthOf(cells)), 0);
  const cells = Array.from({ length: width }, (_, index) => foldText(header[index] ?? ''));
  return { records: data, at, cells, whole: all };
}

const widthOf = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => !isBlank(cell)) + 1;

/** What stands in one column below the header, blank cells left out. */
export function contentOf({ records, at }: HeaderRow, column: number): readonly string[] {
  return records.slice(at + 1).flatMap((cells) => {
    const cell = cells[column] ?? '';
    return isBlank(cell) ? [] : [cell];
  });
}

/** The file with other headers over the same cells. */
export function withHeader({ records, at }: HeaderRow, cells: readonly string[]): Uint8Array {
  return canonicalBytes(records.map((record, index) => (index === at ? cells : record)));
}

/** The file with another text in one cell. */
export function withCell({ records }: HeaderRow, cell: string, text: string): Uint8Array {
  const place = parseCellName(cell);
  if (place === null) return canonicalBytes(records);
  return canonicalBytes(
    records.map((record, index) =>
      index === place.row - 1
        ? Array.from({ length: Math.max(record.length, place.column + 1) }, (_, column) =>
            column === place.column ? text : (record[column] ?? ''),
          )
        : record,
    ),
  );
}
