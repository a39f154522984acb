/**
 * Cells → typed rows. Every unreadable cell becomes a finding at its coordinate; the row that
 * holds it is left out, but its names are kept so that references to it do not dangle as well.
 */
import type { Intervals } from '../base/interval.ts';
import { foldKey, foldText, type Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Fact } from '../table/model.ts';
import { type CellProblem, describeProblem, type Reading } from './cell/cell.ts';
import type { BareBound } from './cell/condition-grammar.ts';
import type { Column, Columns, Values } from './column.ts';
import { conditionCell } from './conditions.ts';
import type { CsvTable } from './csv.ts';
import { type ConditionFacts, type Layout, layOut } from './layout.ts';
import { MOST_FINDINGS } from './limits.ts';
import { explainRow, type Readable, TOLD } from './slipped.ts';
import type { Unread } from './unread.ts';

/**
 * What a condition cell of a decision sheet says, with the words it was read from. Rows with the
 * same text under the same header share it; where it stands, `cellOf` tells.
 */
export interface ReadCondition {
  readonly fact: string;
  readonly holds: Intervals;
  readonly raw: string;
  readonly bare: readonly BareBound[];
}

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

export interface SheetReading<C extends Columns> {
  readonly rows: readonly Row<C>[];
  readonly unread: Unread;
  /** What could be read of the rows that were left out. */
  readonly leftOut: readonly Readonly<Record<string, unknown>>[];
  /** False when a column was not understood, so that rows may say less than the sheet does. */
  readonly wholeRows: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The coordinate of a row's cell under a column key; the row's first cell when there is none. */
export function cellOf(row: Row<Columns>, key: string): string {
  return `${row.letters.get(key) ?? 'A'}${row.row}`;
}

/** How many rows are read between two reports of progress. */
const ROWS_A_REPORT = 1000;

/** Columns whose cells name a row. */
const NAMING = ['id', 'code', 'name', 'aliases'];

/**
 * Reads a sheet by its definition.
 *
 * @param heads facts that may head condition columns; null for sheets that are plain lists
 * @param onProgress told from time to time how many rows have been read
 */
export function readSheet<C extends Columns>(
  table: CsvTable,
  columns: C,
  heads: ConditionFacts | null,
  onProgress?: (done: number, total: number) => void,
): SheetReading<C> {
  const layout = layOut(table, columns, heads);
  const diagnostics = [...layout.diagnostics];
  const rows: Row<C>[] = [];
  const leftOut: Readonly<Record<string, unknown>>[] = [];
  const names = new Set<string>();
  const readers = columnReaders(columns, layout);
  const naming = readers.filter(({ key }) => NAMING.includes(key));
  const conditionReaders = layout.conditions.map(({ fact, index, letter }) => ({
    fact: fact.id,
    header: { zh: fact.name.zh, en: `${fact.name.zh} (${fact.id})` },
    index,
    letter,
    read: remembering(conditionReader(fact)),
  }));
  const letters = new Map([...layout.columns].map(([key, { letter }]) => [key, letter]));
  for (const { fact, letter } of layout.conditions) letters.set(fact.id, letter);
  const complete = readers.every(({ read }) => read !== null);
  // Most cells are blank: a row starts out as a blank one and only its filled cells are read.
  const blankRow = Object.fromEntries(readers.map(({ key, blank }) => [key, blank]));
  const placed = readers.filter(({ index }) => index !== -1);
  const noConditions = noConditionsYet();
  const readable = readablesOf([...placed, ...conditionReaders]);
  const ids = placed.find(({ key }) => key === 'id');
  let lost = 0;
  // Of merged cells only the first is filled in: a blank region is most likely the one above.
  let regionAbove: unknown = null;

  for (const [done, { row, cells, tooLong }] of table.rows.entries()) {
    if (done % ROWS_A_REPORT === 0) onProgress?.(done, table.rows.length);
    const before = diagnostics.length;
    const values: Record<string, unknown> = { ...blankRow };
    for (const { key, header, index, letter, read, mayBeBlank } of placed) {
      const raw = cells[index] ?? '';
      if (raw === '' && mayBeBlank) continue;
      const reading = read?.(raw);
      if (reading === undefined) continue;
      if (reading.ok) values[key] = reading.value;
      else diagnostics.push(at(table.file, `${letter}${row}`, header, reading.problem));
    }
    regionAbove = values['region'] ?? regionAbove;
    let conditions = noConditions;
    for (const { fact, header, index, letter, read } of conditionReaders) {
      const raw = cells[index] ?? '';
      if (raw === '') continue;
      const reading = read(raw);
      if (!reading.ok)
        diagnostics.push(at(table.file, `${letter}${row}`, header, reading.problem, fact));
      else if (reading.value !== null) conditions = withCondition(conditions, reading.value);
    }
    if (diagnostics.length === before && tooLong !== true && complete) {
      // The loop above has put a value of its column's type under every key of the record.
      const { list } = conditions;
      rows.push({ file: table.file, row, values: values as Values<C>, conditions: list, letters });
      continue;
    }
    const found = diagnostics.splice(before);
    // A row that is too long has its finding already: which of its cells slipped nobody can tell.
    const explained = tooLong === true ? TOLD : explainRow(table.file, row, cells, readable, found);
    diagnostics.push(...(explained?.diagnostics ?? found));
    if (explained?.noRow === true) continue;
    leftOut.push({ ...values, region: values['region'] ?? regionAbove });
    if (ids?.read?.(cells[ids.index] ?? '').ok === false) lost += 1;
    for (const { index } of naming)
      for (const name of (cells[index] ?? '').split('、')) names.add(foldKey(name));
    if (diagnostics.length > MOST_FINDINGS)
      return { rows, unread: { any: true, names, lost }, leftOut, wholeRows: false, diagnostics };
  }
  const any = naming.some(({ read }) => read === null);
  return { rows, unread: { any, names, lost }, leftOut, wholeRows: layout.whole, diagnostics };
}

/** How to tell whether a cell reads, for every column there is. */
function readablesOf(
  readers: readonly { readonly index: number; readonly read: CellReader<unknown> | null }[],
): readonly Readable[] {
  return readers.map(({ index, read }) => ({ index, reads: (raw) => read?.(raw).ok !== false }));
}

/** A list of conditions and the longer lists that begin with it, so that equal rows share one. */
interface SharedConditions {
  readonly list: readonly ReadCondition[];
  readonly longer: Map<ReadCondition, SharedConditions>;
}

const noConditionsYet = (): SharedConditions => ({ list: [], longer: new Map() });

function withCondition(shorter: SharedConditions, condition: ReadCondition): SharedConditions {
  const known = shorter.longer.get(condition);
  if (known !== undefined) return known;
  const shared = { list: [...shorter.list, condition], longer: new Map() };
  shorter.longer.set(condition, shared);
  return shared;
}

type CellReader<T> = (raw: string) => Reading<T>;

interface ColumnReader {
  readonly key: string;
  readonly header: Text;
  readonly index: number;
  readonly letter: string;
  readonly mayBeBlank: boolean;
  /** What a blank cell means, where it may be blank. */
  readonly blank: unknown;
  /** Null for a required column that the file lacks: no row of it is complete. */
  readonly read: CellReader<unknown> | null;
}

function columnReaders(columns: Columns, layout: Layout): ColumnReader[] {
  return Object.entries(columns).map(([key, column]) => {
    const placed = layout.columns.get(key);
    const mayBeBlank = column.blank.kind === 'value';
    const blank = column.blank.kind === 'value' ? column.blank.value : null;
    const header = { zh: column.header, en: `${column.header} (${key})` };
    const common = { key, header, mayBeBlank, blank };
    if (placed === undefined) {
      const read = mayBeBlank ? (): Reading<unknown> => ({ ok: true, value: blank }) : null;
      return { ...common, index: -1, letter: '', read };
    }
    const read = columnReader(column);
    // Ids differ in every row: remembering them would cost more than reading them.
    return { ...common, ...placed, read: key === 'id' ? read : remembering(read) };
  });
}

/**
 * A column holds few different texts, so each is read once. Cells are plain text without any
 * context, which is what makes that safe.
 */
function remembering<T>(read: CellReader<T>): CellReader<T> {
  const known = new Map<string, Reading<T>>();
  // Neighbouring rows are often alike, and comparing is cheaper than looking up.
  let lastRaw: string | null = null;
  let last: Reading<T> | undefined;
  return (raw) => {
    if (last !== undefined && raw === lastRaw) return last;
    let reading = known.get(raw);
    if (reading === undefined) {
      reading = read(raw);
      known.set(raw, reading);
    }
    lastRaw = raw;
    last = reading;
    return reading;
  };
}

function conditionReader(fact: Fact): CellReader<ReadCondition | null> {
  const cell = conditionCell(fact);
  return (given) => {
    const raw = foldText(given);
    if (raw === '') return { ok: true, value: null };
    const reading = cell.read(raw);
    if (!reading.ok) return reading;
    return { ok: true, value: { fact: fact.id, raw, ...reading.value } };
  };
}

function columnReader(column: Column<unknown>): CellReader<unknown> {
  const { cell, blank, about } = column;
  const example = column.example ?? cell.examples[0] ?? '';
  return (raw) => {
    if (foldText(raw) !== '') return cell.read(raw);
    if (blank.kind === 'value') return { ok: true, value: blank.value };
    return {
      ok: false,
      problem: {
        code: 'YB-CELL',
        text: { zh: '必须填写，现在是空白', en: 'must not be blank' },
        // “Expected text” would tell nobody anything.
        expected: column.example === undefined ? cell.grammar : { zh: '', en: '' },
        got: '',
        help: {
          zh: `填写“${about.zh}”，例如 ${example}`,
          en: `fill in ${about.en}, for example “${example}”`,
        },
        suggestions: [],
      },
    };
  };
}

/** A cell problem as a finding: which column, what was expected, what was got, how to mend it. */
function at(
  file: string,
  cell: string,
  header: Text,
  problem: CellProblem,
  fact?: string,
): Diagnostic {
  const { text, help } = describeProblem(problem);
  const named = text.zh.startsWith(header.zh);
  return {
    code: problem.code,
    severity: 'error',
    file,
    cell,
    text: { zh: named ? text.zh : `${header.zh}：${text.zh}`, en: `${header.en}: ${text.en}` },
    notes: [],
    help,
    ...fixOf(file, cell, problem),
    ...unknownIn(problem, fact),
  };
}

function unknownIn(
  { unknown, outOfRange }: CellProblem,
  fact?: string,
): Pick<Diagnostic, 'unknown'> {
  if (fact === undefined) return {};
  if (outOfRange === true) return { unknown: { kind: 'range', fact } };
  return unknown === undefined ? {} : { unknown: { kind: 'option', name: unknown, fact } };
}

function fixOf(file: string, cell: string, { got, fix }: CellProblem): Pick<Diagnostic, 'fix'> {
  return fix === undefined ? {} : { fix: [{ file, cell, from: got, to: fix }] };
}
