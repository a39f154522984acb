/**
 * Cells → typed rows. Every unreadable cell becomes a finding at its coordinate; the row that
 * holds it is left out, but its id is kept so that references to it do not dangle as well.
 */
import type { Intervals } from '../base/interval.ts';
import { foldKey, foldText, nearest } from '../base/text.ts';
import { columnName, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Fact } from '../table/model.ts';
import { type CellProblem, describeProblem, type Reading } from './cell/cell.ts';
import type { BareBound } from './cell/condition-grammar.ts';
import type { Column, Columns, Values } from './column.ts';
import { type ConditionValue, conditionCell } from './conditions.ts';
import type { CsvTable } from './csv.ts';

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
  /** Ids of rows that were left out because a cell could not be read. */
  readonly unreadIds: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The coordinate of a row's cell under a column key; the row's first cell when there is none. */
export function cellOf(row: Row<Columns>, key: string): string {
  return `${row.letters.get(key) ?? 'A'}${row.row}`;
}

interface Placed {
  readonly index: number;
  readonly letter: string;
}

interface Layout {
  readonly columns: ReadonlyMap<string, Placed>;
  readonly conditions: readonly (Placed & { readonly fact: Fact })[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a sheet by its definition.
 *
 * @param facts facts that may head condition columns; null for sheets that are plain lists
 */
export function readSheet<C extends Columns>(
  table: CsvTable,
  columns: C,
  facts: readonly Fact[] | null,
): SheetReading<C> {
  const layout = layOut(table, columns, facts);
  const diagnostics = [...layout.diagnostics];
  const rows: Row<C>[] = [];
  const unreadIds = new Set<string>();
  const letters = new Map([...layout.columns].map(([key, { letter }]) => [key, letter]));
  for (const { fact, letter } of layout.conditions) letters.set(fact.id, letter);

  for (const { row, cells } of table.rows) {
    const problems: Diagnostic[] = [];
    const values: Record<string, unknown> = {};
    for (const [key, column] of Object.entries(columns)) {
      const placed = layout.columns.get(key);
      const raw = placed === undefined ? '' : (cells[placed.index] ?? '');
      const reading = readCell(column, raw);
      if (reading.ok) values[key] = reading.value;
      else if (placed !== undefined)
        problems.push(at(table.file, `${placed.letter}${row}`, column.header, reading.problem));
    }
    const conditions: ReadCondition[] = [];
    for (const { fact, index, letter } of layout.conditions) {
      const raw = foldText(cells[index] ?? '');
      if (raw === '') continue;
      const cell = `${letter}${row}`;
      const reading: Reading<ConditionValue> = conditionCell(fact).read(raw);
      if (reading.ok) conditions.push({ fact: fact.id, cell, raw, ...reading.value });
      else problems.push(at(table.file, cell, fact.name.zh, reading.problem));
    }
    if (problems.length === 0 && !missesRequired(columns, values)) {
      // The loop above has put a value of its column's type under every key of the record.
      rows.push({ file: table.file, row, values: values as Values<C>, conditions, letters });
    } else {
      const idColumn = layout.columns.get('id');
      if (idColumn) unreadIds.add(foldText(cells[idColumn.index] ?? ''));
    }
    diagnostics.push(...problems);
  }
  return { rows, unreadIds, diagnostics };
}

function readCell(column: Column<unknown>, raw: string): Reading<unknown> {
  const text = foldText(raw);
  if (text !== '') return column.cell.read(raw);
  if (column.blank.kind === 'value') return { ok: true, value: column.blank.value };
  return {
    ok: false,
    problem: {
      code: 'YB-CELL',
      text: { zh: '必须填写，现在是空白', en: 'must not be blank' },
      expected: column.cell.grammar,
      got: '',
      help: {
        zh: `填写${column.about.zh}，例如 ${column.cell.examples[0] ?? ''}`,
        en: `fill in ${column.about.en}, for example ${column.cell.examples[0] ?? ''}`,
      },
      suggestions: [],
    },
  };
}

function missesRequired(columns: Columns, values: Record<string, unknown>): boolean {
  return Object.keys(columns).some((key) => !(key in values));
}

/** Matches headers with columns and facts; whatever remains is named, never silently dropped. */
function layOut(table: CsvTable, columns: Columns, facts: readonly Fact[] | null): Layout {
  const byHeader = new Map<string, string>();
  for (const [key, { header }] of Object.entries(columns)) {
    byHeader.set(foldKey(header), key);
    byHeader.set(foldKey(key), key);
  }
  const factsByHeader = new Map<string, Fact>();
  for (const fact of facts ?? []) {
    if (fact.type === 'region' || fact.type === 'date') continue;
    for (const name of [fact.id, fact.name.zh, fact.name.en])
      factsByHeader.set(foldKey(name), fact);
  }

  const placed = new Map<string, Placed>();
  const conditions: (Placed & { fact: Fact })[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, string>();
  for (const { text, column: index } of table.header) {
    const letter = columnName(index);
    const key = foldKey(text);
    if (key === '') continue;
    const column = byHeader.get(key);
    const fact = factsByHeader.get(key);
    const meaning = column ?? fact?.id;
    if (meaning === undefined) {
      diagnostics.push(
        unknownHeader(table.file, `${letter}${table.headerRow}`, text, columns, facts),
      );
      continue;
    }
    const earlier = taken.get(meaning);
    if (earlier !== undefined) {
      diagnostics.push(repeatedHeader(table, letter, text, earlier));
      continue;
    }
    taken.set(meaning, letter);
    if (column !== undefined) placed.set(column, { index, letter });
    else if (fact !== undefined) conditions.push({ fact, index, letter });
  }
  for (const [key, { header, blank }] of Object.entries(columns)) {
    if (placed.has(key) || blank.kind === 'value') continue;
    diagnostics.push(missingHeader(table, header, key));
  }
  return { columns: placed, conditions, diagnostics };
}

function unknownHeader(
  file: string,
  cell: string,
  text: string,
  columns: Columns,
  facts: readonly Fact[] | null,
): Diagnostic {
  const known = [
    ...Object.values(columns).map(({ header }) => header),
    ...(facts ?? []).map(({ name }) => name.zh),
  ];
  const [near] = nearest(text, known);
  // In a decision sheet an unread column may be a condition: dropping it would widen the rule.
  const grave = near !== undefined || facts !== null;
  return {
    code: 'YB-HEADER',
    severity: grave ? 'error' : 'warning',
    file,
    cell,
    text: { zh: `不认识的表头“${text}”`, en: `unknown header “${text}”` },
    notes: [],
    help:
      near === undefined
        ? {
            zh: '删去这一列，或者（如果它是条件）先在 facts.csv 里增加同名的事实',
            en: 'remove the column, or (if it is a condition) add a fact of that name to facts.csv',
          }
        : { zh: `是不是“${near}”？请改正表头`, en: `did you mean “${near}”? Correct the header` },
  };
}

function repeatedHeader(
  { file, headerRow }: CsvTable,
  letter: string,
  text: string,
  earlier: string,
): Diagnostic {
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file,
    cell: `${letter}${headerRow}`,
    text: { zh: `表头“${text}”重复`, en: `header “${text}” appears twice` },
    notes: [
      {
        file,
        cell: `${earlier}${headerRow}`,
        text: { zh: '第一次出现在这里', en: 'it first stands here' },
      },
    ],
    help: { zh: '把两列合并成一列', en: 'merge the two columns into one' },
  };
}

function missingHeader(table: CsvTable, header: string, key: string): Diagnostic {
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file: table.file,
    cell: `A${table.headerRow}`,
    text: { zh: `缺少“${header}”这一列`, en: `the column “${header}” (${key}) is missing` },
    notes: [],
    help: {
      zh: `在表头行加上“${header}”，并逐行填写`,
      en: `add “${header}” to the header row and fill in each row`,
    },
  };
}

/** A cell problem as a finding: which column, what was expected, what was got, how to mend it. */
function at(file: string, cell: string, header: string, problem: CellProblem): Diagnostic {
  const { text, help } = describeProblem(problem);
  return {
    code: problem.code,
    severity: 'error',
    file,
    cell,
    text: { zh: `${header}：${text.zh}`, en: `${header}: ${text.en}` },
    notes: [],
    help,
  };
}
