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
import { type ConditionValue, conditionCell } from './conditions.ts';
import type { CsvTable } from './csv.ts';
import { type ConditionFacts, type Layout, layOut } from './layout.ts';
import { MOST_FINDINGS } from './limits.ts';
import type { Unread } from './unread.ts';

/** One condition cell of a decision sheet, with the words it was read from. */
export interface ReadCondition {
  readonly fact: string;
  readonly holds: Intervals;
  readonly cell: string;
  readonly raw: string;
  readonly bare: readonly BareBound[];
}

/** A row that was read without a finding. */
export interface Row<C extends Columns> {
  readonly file: string;
  /** Spreadsheet row, 1-based: the header is row 1. */
  readonly row: number;
  readonly values: Values<C>;
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

/** Columns whose cells name a row. */
const NAMING = ['id', 'code', 'name', 'aliases'];

/**
 * Reads a sheet by its definition.
 *
 * @param heads facts that may head condition columns; null for sheets that are plain lists
 */
export function readSheet<C extends Columns>(
  table: CsvTable,
  columns: C,
  heads: ConditionFacts | null,
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
  for (const { fact, letter } of conditionReaders) letters.set(fact, letter);
  const complete = readers.every(({ read }) => read !== null);

  for (const { row, cells } of table.rows) {
    const problems: Diagnostic[] = [];
    const values: Record<string, unknown> = {};
    for (const { key, header, index, letter, read } of readers) {
      const reading = read?.(cells[index] ?? '');
      if (reading === undefined) continue;
      if (reading.ok) values[key] = reading.value;
      else problems.push(at(table.file, `${letter}${row}`, header, reading.problem));
    }
    const conditions: ReadCondition[] = [];
    for (const { fact, header, index, letter, read } of conditionReaders) {
      const reading = read(cells[index] ?? '');
      if (!reading.ok) problems.push(at(table.file, `${letter}${row}`, header, reading.problem));
      else if (reading.value !== null)
        conditions.push({ fact, cell: `${letter}${row}`, ...reading.value });
    }
    if (problems.length === 0 && complete) {
      // The loop above has put a value of its column's type under every key of the record.
      rows.push({ file: table.file, row, values: values as Values<C>, conditions, letters });
    } else {
      leftOut.push(values);
      for (const { index } of naming)
        for (const name of (cells[index] ?? '').split('、')) names.add(foldKey(name));
    }
    diagnostics.push(...problems);
    if (diagnostics.length > MOST_FINDINGS)
      return { rows, unread: { any: true, names }, leftOut, wholeRows: false, diagnostics };
  }
  const any = naming.some(({ read }) => read === null);
  return { rows, unread: { any, names }, leftOut, wholeRows: layout.whole, diagnostics };
}

type CellReader<T> = (raw: string) => Reading<T>;

interface ColumnReader {
  readonly key: string;
  readonly header: Text;
  readonly index: number;
  readonly letter: string;
  /** Null for a required column that the file lacks: no row of it is complete. */
  readonly read: CellReader<unknown> | null;
}

function columnReaders(columns: Columns, layout: Layout): ColumnReader[] {
  return Object.entries(columns).map(([key, column]) => {
    const placed = layout.columns.get(key);
    const { blank } = column;
    const header = { zh: column.header, en: `${column.header} (${key})` };
    if (placed !== undefined) {
      const { index, letter } = placed;
      return { key, header, index, letter, read: remembering(columnReader(column)) };
    }
    const value = blank.kind === 'value' ? blank.value : null;
    const read = blank.kind === 'value' ? (): Reading<unknown> => ({ ok: true, value }) : null;
    return { key, header, index: -1, letter: '', read };
  });
}

/**
 * A column holds few different texts, so each is read once. Cells are plain text without any
 * context, which is what makes that safe.
 */
function remembering<T>(read: CellReader<T>): CellReader<T> {
  const known = new Map<string, Reading<T>>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const reading = read(raw);
    known.set(raw, reading);
    return reading;
  };
}

function conditionReader(
  fact: Fact,
): CellReader<(ConditionValue & { readonly raw: string }) | null> {
  const cell = conditionCell(fact);
  return (given) => {
    const raw = foldText(given);
    if (raw === '') return { ok: true, value: null };
    const reading = cell.read(raw);
    return reading.ok ? { ok: true, value: { ...reading.value, raw } } : reading;
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
function at(file: string, cell: string, header: Text, problem: CellProblem): Diagnostic {
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
  };
}

function fixOf(file: string, cell: string, { got, fix }: CellProblem): Pick<Diagnostic, 'fix'> {
  return fix === undefined ? {} : { fix: [{ file, cell, from: got, to: fix }] };
}
