/** One decision sheet: rows → rules, their table, and what checks look at. */
import type { DecisionSheet } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import { type BuildInput, type BuiltTable, buildWithAlike } from '../../table/build.ts';
import { NodeBudgetExceeded } from '../../table/diagram.ts';
import type { Fact, Region } from '../../table/model.ts';
import type { Table } from '../../table/table.ts';
import type { DecisionColumns, DecisionDefinition } from '../decisions.ts';
import { partlyRead } from './partly-read.ts';
import { type LinkContext, linkRules } from './rules.ts';

/** What building tables needs besides the rules. */
export interface BuildContext extends LinkContext {
  readonly facts: readonly Fact[];
  readonly regionsByCode: ReadonlyMap<string, Region>;
  readonly nodeBudget: number | undefined;
  readonly onBuilt: (done: number, total: number) => void;
}

export interface LinkedDecision<C> {
  readonly sheet: DecisionSheet;
  /** Null when it could not be built. */
  readonly table: Table<C> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Links one sheet; findings are collected, nothing is thrown. */
export function linkDecision<D extends DecisionColumns, C extends object>(
  definition: DecisionDefinition<D, C>,
  all: SheetReading<D>,
  context: BuildContext,
): LinkedDecision<C> {
  const { file, policy, complete } = definition;
  const problems: Diagnostic[] = [];
  const unsure = new Set<Row<D>>();
  // Else the cell may well be filled in, under a header that was not understood.
  for (const row of all.rows)
    for (const problem of definition.problems(row.values, context.factNamed)) {
      const { code = 'YB-CELL', key, text, isUnsure = false, ...detail } = problem;
      if (!all.wholeRows && !row.letters.has(key)) continue;
      problems.push(finding(code, row, key, text, detail));
      if (isUnsure) unsure.add(row);
    }
  const reading = unsure.size === 0 ? all : without(all, unsure);
  const { rows, diagnostics: found } = linkRules(reading.rows, definition, context);
  const diagnostics = [...found, ...problems];
  const input: BuildInput<C> = {
    sheet: file.replace(/\.csv$/u, ''),
    rules: rows.map(({ rule }) => rule),
    facts: context.facts,
    regions: context.regionsByCode,
    nodeBudget: context.nodeBudget,
    onProgress: context.onBuilt,
    groupOf: definition.groupOf,
    defers: definition.defers,
    apart: definition.apart,
  };
  const built = build(input, diagnostics);
  const table = built?.table ?? null;
  const alike = built?.alike ?? new Map();
  const { wholeRows } = reading;
  const partly = partlyRead(reading, rows.length, context.regions);
  const sheet = { file, rows, policy, wholeRows, partly, complete, table, alike };
  return { sheet, table, diagnostics };
}

/** The sheet without rows of which nobody can tell what they answer, as if they could not be read. */
function without<D extends DecisionColumns>(
  reading: SheetReading<D>,
  unsure: ReadonlySet<Row<D>>,
): SheetReading<D> {
  const rows = reading.rows.filter((row) => !unsure.has(row));
  return { ...reading, rows, leftOut: [...reading.leftOut, ...unsure] };
}

function build<C>(input: BuildInput<C>, diagnostics: Diagnostic[]): BuiltTable<C> | null {
  try {
    return buildWithAlike(input);
  } catch (error) {
    if (!(error instanceof NodeBudgetExceeded)) throw error;
    diagnostics.push(tooComplex(input, error.nodes));
    return null;
  }
}

function tooComplex<C>({ sheet, rules, facts }: BuildInput<C>, nodes: number): Diagnostic {
  const used = new Set(rules.flatMap(({ conditions }) => conditions.map(({ fact }) => fact)));
  const names = facts.filter(({ id }) => used.has(id)).map(({ name }) => name);
  return {
    code: 'YB-TOO-COMPLEX',
    severity: 'error',
    file: `${sheet}.csv`,
    cell: null,
    text: {
      zh: `条件列（${names.map(({ zh }) => zh).join('、')}）交织得太复杂，超过 ${nodes} 个节点`,
      en: `the condition columns (${names.map(({ en }) => en).join(', ')}) are too entangled: more than ${nodes} nodes`,
    },
    notes: [],
    help: {
      zh: '减少空白与区间交错的行，例如把一行拆成互不重叠的几行',
      en: 'have fewer rows whose blanks and ranges cross, for example by splitting a row into disjoint ones',
    },
  };
}
