/** Rows of any version of a sheet as texts by header, told apart by their ids. */
import { foldKey, foldText, tidyText } from '../base/text.ts';
import { SHEET_FILES, type SheetFile } from '../compile/read.ts';
import { SHEET_COLUMNS } from '../compile/sheet-columns.ts';
import { idCell } from '../sheet/cell/id.ts';
import { decodeFile } from '../sheet/decode.ts';
import { readTexts } from '../sheet/read-texts.ts';

/** Header → text; blank cells are left out, so that a new column changes no row. */
export type Cells = ReadonlyMap<string, string>;

/** Rows by id. Cells are read when they are asked for: of most versions one row is looked at. */
export interface SheetRows {
  readonly ids: ReadonlySet<string>;
  readonly cellsOf: (id: string) => Cells | undefined;
}

/** The column by which rows are told apart. */
export const ID_HEADER = '编号';

/**
 * The rows of a sheet as it once was, in any encoding. Headers that today's sheets know, also by
 * their English keys, have today's name; others keep theirs. No cell is judged: what is an error
 * today has been written all the same.
 *
 * @returns no rows where rows are told apart by something else; null where the file cannot be read
 */
export function rowsOf(file: string, bytes: Uint8Array): SheetRows | null {
  const decoded = decodeFile(file, bytes);
  if (!('text' in decoded)) return null;
  const { table } = readTexts(file, decoded.text);
  if (table === null) return null;
  const names = headersOf(file);
  const columns = table.header.flatMap(({ text, column }) => {
    const cells = table.columns[column];
    const header = names.get(foldKey(text)) ?? foldText(text);
    return cells === undefined ? [] : [{ header, ...cells }];
  });
  const ids = columns.find(({ header }) => header === ID_HEADER);
  const places = new Map<string, number>();
  for (const index of ids === undefined ? [] : table.rows.keys()) {
    const id = idOf(ids?.texts[ids.numbers[index] ?? 0] ?? '');
    // Of two rows of one id the first is meant; the check has always refused the second.
    if (id !== '' && !places.has(id)) places.set(id, index);
  }
  const cellsAt = (index: number): Cells => {
    const cells = new Map<string, string>();
    for (const { header, texts, numbers } of columns) {
      const text = tidyText(texts[numbers[index] ?? 0] ?? '');
      if (text !== '' && header !== ID_HEADER) cells.set(header, text);
    }
    return cells;
  };
  const cellsOf = (id: string): Cells | undefined => {
    const index = places.get(id);
    return index === undefined ? undefined : cellsAt(index);
  };
  return { ids: new Set(places.keys()), cellsOf };
}

/** An id as it is compared: `ＢＪ－1` is `BJ-1`. */
export function idOf(text: string): string {
  if (text === '') return '';
  const reading = idCell.read(foldText(text));
  return reading.ok ? reading.value : foldText(text);
}

function headersOf(file: string): ReadonlyMap<string, string> {
  const known = isSheet(file) ? file : 'refund.csv';
  const [columns] = SHEET_COLUMNS[known];
  return new Map(
    Object.entries(columns).flatMap(([key, { header }]) => [
      [foldKey(header), header] as const,
      [foldKey(key), header] as const,
    ]),
  );
}

const isSheet = (file: string): file is SheetFile => SHEET_FILES.some((known) => known === file);
