/**
 * Cells → typed rows. Every unreadable cell becomes a finding at its coordinate; the row that
 * holds it is left out, but its names are kept so that references to it do not dangle as well.
 */
import { foldKey } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { brokenRow } from './broken-row.ts';
import { columnReader, conditionReader } from './cell-readers.ts';
import type { Columns, Values } from './column.ts';
import { withoutKnownHeader } from './header-below.ts';
import { type ConditionFacts, type Layout, layOut } from './layout.ts';
import { MOST_FINDINGS } from './limits.ts';
import { partedProse } from './parted.ts';
import { findingAt, ReadColumn } from './read-column.ts';
import { noConditionsYet, type ReadCondition, withCondition } from './read-condition.ts';
import { type Explained, explainLongRow, explainRow, type Readable, TOLD } from './slipped.ts';
import { withSwapped } from './swapped.ts';
import {
  cellsOf,
  headersOf,
  standsElsewhere,
  type TextTable,
  withHeadersExchanged,
} from './text-table.ts';
import { ALL_UNREAD, type Unread } from './unread.ts';

export type { ReadCondition } from './read-condition.ts';

/** A row that was read without a finding. */
export interface Row<C extends Columns> {
  readonly file: string;
  /** Spreadsheet row, 1-based: the header is row 1. */
  readonly row: number;
  readonly values: Values<C>;
  /** Rows with the same condition cells share one list. */
  readonly conditions: readonly ReadCondition[];
  /** Spreadsheet column letters by column key, for findings of later stages. */
  readonly letters: ReadonlyMap<string, string>;
}

/** What could be read of a row that was left out; a cell that could not is as if it were blank. */
export interface LeftOut {
  /** Spreadsheet row, 1-based. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly conditions: readonly ReadCondition[];
  /** Its place is blank, and most likely the one above. */
  readonly isPlaceGuessed?: boolean;
  /** Where the place is blank, that of the next row that has one: the cell may have been cleared. */
  readonly placeBelow?: unknown;
}

export interface SheetReading<C extends Columns> {
  readonly rows: readonly Row<C>[];
  readonly unread: Unread;
  readonly leftOut: readonly LeftOut[];
  /** False when a column was not understood, so that rows may say less than the sheet does. */
  readonly wholeRows: boolean;
  /** A title stands where the header should: nothing could be read, and the only finding says so. */
  readonly titled?: true;
  /** The sheet is not in the folder. */
  readonly isAbsent?: boolean;
  /** Rows beyond the header of which it was told which cell is too many. */
  readonly explainedLong?: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The coordinate of a row's cell under a column key; the row's first cell when there is none. */
export function cellOf(row: Row<Columns>, key: string): string {
  return `${row.letters.get(key) ?? 'A'}${row.row}`;
}

/** How many rows are read between two reports of progress. */
const ROWS_A_REPORT = 1000;

/** Whoever swaps more headers than this has another sheet in hand. */
const MOST_EXCHANGED = 2;

/** Columns whose cells name a row. */
const NAMING = ['id', 'code', 'name', 'nameEn', 'aliases'];

/**
 * Reads a sheet by its definition.
 *
 * @param heads facts that may head condition columns; null for sheets that are plain lists
 * @param onProgress told from time to time how many rows have been read
 * @param exchanged pairs of columns whose headers were swapped, and have been put right
 */
export function readSheet<C extends Columns>(
  table: TextTable,
  columns: C,
  heads: ConditionFacts | null,
  onProgress?: (done: number, total: number) => void,
  exchanged: readonly (readonly [number, number])[] = [],
): SheetReading<C> {
  const layout = layOut(table, columns, heads);
  const { file } = table;
  if (layout.columns.size + layout.conditions.length === 0)
    return { ...nothingRead([withoutKnownHeader(table, columns, heads)]), titled: true };
  // Once its headers stand right, the rest of a sheet is read like any other.
  const readAgain = (
    told: readonly Diagnostic[],
    pair: readonly [number, number],
  ): SheetReading<C> => {
    if (exchanged.length >= MOST_EXCHANGED) return nothingRead(told);
    const mended = withHeadersExchanged(table, pair);
    const again = readSheet(mended, columns, heads, onProgress, [...exchanged, pair]);
    return { ...again, diagnostics: [...told, ...again.diagnostics] };
  };
  const diagnostics = [...layout.diagnostics];
  const rows: Row<C>[] = [];
  const leftOut: LeftOut[] = [];
  const names = new Set<string>();
  const readers = columnReaders(columns, layout, table);
  const naming = readers.filter(({ key }) => NAMING.includes(key));
  const conditionColumns = layout.conditions.map(
    ({ fact, index, letter }) =>
      new ReadColumn(
        fact.id,
        { zh: fact.name.zh, en: `${fact.name.zh} (${fact.id})` },
        { index, letter },
        table.columns[index],
        conditionReader(fact),
      ),
  );
  const letters = new Map([...layout.columns].map(([key, { letter }]) => [key, letter]));
  for (const { fact, letter } of layout.conditions) letters.set(fact.id, letter);
  const complete = readers.every(({ column, mayBeBlank }) => column !== null || mayBeBlank);
  const placed = readers.flatMap(({ column, blank }) =>
    column === null ? [] : [{ column, blank }],
  );
  const noConditions = noConditionsYet();
  const readable = [...placed.map(({ column }) => column), ...conditionColumns];
  const ids = placed.find(({ column }) => column.key === 'id')?.column;
  const regions = placed.find(({ column }) => column.key === 'region')?.column;
  const width = table.columns.length;
  const explainedLong = new Set<number>();
  const addNames = (at: number): void => {
    for (const { column } of naming)
      for (const name of (column?.textOf(at) ?? '').split('、')) names.add(foldKey(name));
  };
  let lost = 0;
  // Of merged cells only the first is filled in: a blank region is most likely the one above.
  let regionAbove: unknown = null;
  // How many of the rows last left out have no region and none below them yet.
  let unplaced = 0;
  // Rows are much like the ones above them: each starts as a copy, and what differs is put in.
  let values: Record<string, unknown> = Object.fromEntries(
    readers.map(({ key, blank }) => [key, blank]),
  );

  for (let done = 0; done < table.rows.length; done += 1) {
    const row = table.rows[done] ?? 0;
    if (done % ROWS_A_REPORT === 0) onProgress?.(done, table.rows.length);
    const before = diagnostics.length;
    // Sheets differ in their keys, and engines spread objects of so many shapes key by key.
    values = Object.assign({}, values);
    for (let index = 0; index < placed.length; index += 1) {
      const one = placed[index];
      if (one === undefined) continue;
      const { column, blank } = one;
      const reading = column.readUnlikeAbove(done);
      if (reading === null) continue;
      if (!reading.ok)
        diagnostics.push(findingAt(file, `${column.letter}${row}`, column.header, reading.problem));
      values[column.key] = reading.ok ? reading.value : blank;
    }
    const ownRegion = values['region'] ?? null;
    regionAbove = ownRegion ?? regionAbove;
    if (unplaced > 0 && ownRegion !== null) {
      const from = leftOut.length - unplaced;
      for (const one of leftOut.splice(from)) leftOut.push({ ...one, placeBelow: ownRegion });
      unplaced = 0;
    }
    let conditions = noConditions;
    for (let index = 0; index < conditionColumns.length; index += 1) {
      const column = conditionColumns[index];
      if (column === undefined) continue;
      const reading = column.read(done);
      if (!reading.ok)
        diagnostics.push(
          findingAt(file, `${column.letter}${row}`, column.header, reading.problem, column.key),
        );
      else if (reading.value !== null) conditions = withCondition(conditions, reading.value);
    }
    const beyond = table.beyond?.get(done);
    const isLong = beyond !== undefined;
    if (diagnostics.length === before && !isLong && complete) {
      // The loop above has put a value of its column's type under every key of the record.
      const { list } = conditions;
      rows.push({ file, row, values: values as Values<C>, conditions: list, letters });
      continue;
    }
    const found = diagnostics.splice(before);
    const isAfterRow = rows.at(-1)?.row === table.rows[done - 1];
    const broken = isLong || !complete ? null : brokenRow(table, done, readable, isAfterRow);
    if (broken !== null) {
      diagnostics.push(broken.found);
      const first = table.rows[broken.at] ?? 0;
      const own: unknown = broken.at < done ? rows.pop()?.values['region'] : ownRegion;
      const region = own ?? regionAbove;
      leftOut.push({ row: first, values: { region }, conditions: [], isPlaceGuessed: false });
      addNames(broken.at);
      done = broken.at + broken.pieces;
      continue;
    }
    // A row that is too long has its finding already, unless it tells which cell is too many.
    const explained = isLong
      ? longRow(file, row, [...cellsOf(table, done), ...beyond], readable, headersOf(table))
      : explainRow(file, row, cellsOf(table, done), readable, found, {
          headers: headersOf(table),
          isUsual: (column, text) => standsElsewhere(table, column, text, done),
        });
    if (isLong && explained !== TOLD) explainedLong.add(row);
    diagnostics.push(...(explained?.diagnostics ?? found));
    if (explained?.noRow === true) continue;
    const slippedRegion = (explained?.from ?? width) <= (regions?.index ?? -1);
    const region = slippedRegion ? null : (ownRegion ?? regionAbove);
    const isPlaceGuessed = !slippedRegion && ownRegion === null;
    unplaced = isPlaceGuessed ? unplaced + 1 : 0;
    // Of a row whose cells have slipped nothing but the place can be told.
    leftOut.push(
      isLong || explained !== null
        ? { row, values: { region }, conditions: [], isPlaceGuessed }
        : { row, values: { ...values, region }, conditions: conditions.list, isPlaceGuessed },
    );
    const isElsewhere = ids !== undefined && (explained?.from ?? ids.index + 1) <= ids.index;
    if (ids?.read(done).ok === false || isElsewhere) lost += 1;
    addNames(done);
    if (diagnostics.length > MOST_FINDINGS) {
      const told = withSwapped(file, table.headerRow, readable, diagnostics);
      if (told.swapped !== null) return readAgain(told.diagnostics, told.swapped);
      const unread = { any: true, names, lost };
      return { rows, unread, leftOut, wholeRows: false, diagnostics: told.diagnostics };
    }
  }
  const told = withSwapped(file, table.headerRow, readable, diagnostics);
  if (told.swapped !== null) return readAgain(told.diagnostics, told.swapped);
  const any = naming.some(({ column, mayBeBlank }) => column === null && !mayBeBlank);
  const unread = { any, names, lost };
  return {
    rows,
    unread,
    leftOut,
    wholeRows: layout.whole,
    diagnostics: told.diagnostics,
    explainedLong,
  };
}

/** What is said of a row that is too long: a sentence that a comma has parted, or a cell too many. */
const longRow = (
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly Readable[],
  headers: readonly string[],
): Explained =>
  partedProse(file, row, cells, columns, headers) ??
  explainLongRow(file, row, cells, columns) ??
  TOLD;

/** A sheet whose cells do not say what they stand for: only its findings count. */
const nothingRead = (diagnostics: readonly Diagnostic[]): SheetReading<never> => ({
  rows: [],
  unread: ALL_UNREAD,
  leftOut: [],
  wholeRows: false,
  diagnostics,
});

interface ColumnReader {
  readonly key: string;
  readonly mayBeBlank: boolean;
  /** What a blank cell means, where it may be blank. */
  readonly blank: unknown;
  /** Null for a column that the file lacks: when it is a required one, no row is complete. */
  readonly column: ReadColumn<unknown> | null;
}

function columnReaders(columns: Columns, layout: Layout, table: TextTable): ColumnReader[] {
  return Object.entries(columns).map(([key, column]) => {
    const placed = layout.columns.get(key);
    const mayBeBlank = column.blank.kind === 'value';
    const blank = column.blank.kind === 'value' ? column.blank.value : null;
    if (placed === undefined) return { key, mayBeBlank, blank, column: null };
    const header = { zh: column.header, en: `${column.header} (${key})` };
    const cells = table.columns[placed.index];
    const read = columnReader(column);
    const found = new ReadColumn(key, header, placed, cells, read);
    return { key, mayBeBlank, blank, column: found };
  });
}
