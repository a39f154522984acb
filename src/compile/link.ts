/** Typed rows → the linked world that checks look at, and the parts of a ruleset. */
import type { Day } from '../base/day.ts';
import type {
  DecisionRow,
  DecisionSheet,
  IdentifiedRows,
  Reference,
  World,
} from '../check/world.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { type deductionColumns, deductionConclusion } from '../sheet/definitions/deductions.ts';
import { missingCells, type refundColumns, refundConclusion } from '../sheet/definitions/refund.ts';
import { finding } from '../sheet/finding.ts';
import type { Row } from '../sheet/rows.ts';
import { type BuildInput, buildTable } from '../table/build.ts';
import { NodeBudgetExceeded } from '../table/diagram.ts';
import type { DeductionConclusion, RefundConclusion } from '../table/model.ts';
import { indexRegions } from '../table/regions.ts';
import type { RulesetParts } from '../table/ruleset.ts';
import type { Table } from '../table/table.ts';
import { linkParameters, linkRegions, linkSources } from './link-lists.ts';
import { linkRules, type SheetMeaning } from './link-rules.ts';
import type { ReadSheets } from './read.ts';

const REFUND: SheetMeaning<typeof refundColumns, RefundConclusion> = {
  concludes: refundConclusion,
  groupOf: ({ component }) => component,
  defers: ({ method }) => method === 'inherit',
};

const DEDUCTIONS: SheetMeaning<typeof deductionColumns, DeductionConclusion> = {
  concludes: deductionConclusion,
  groupOf: () => 'all',
  defers: () => false,
};

/** Facts that the program itself names. */
const NEEDED_FACTS = ['region', 'participant', 'age'];

export interface LinkedSheets {
  readonly world: World;
  /** Null when a table could not be built. */
  readonly parts: Omit<RulesetParts, 'hash'> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Links everything and builds the tables; findings are collected, nothing is thrown. */
export function linkSheets(sheets: ReadSheets, today: Day): LinkedSheets {
  const diagnostics: Diagnostic[] = neededFacts(sheets);
  const { items: regions, diagnostics: regionFindings } = linkRegions(sheets.regions.rows);
  const index = indexRegions(regions);
  const sources = linkSources(sheets.sources.rows);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const sourceDays = new Map(
    sheets.sources.rows.map(({ values }) => [values.id, values.publishedOn]),
  );
  const parameters = linkParameters(sheets.parameters.rows, index);
  const refund = linkRules(sheets.refund.rows, REFUND, index, sourceById, sourceDays);
  const deductions = linkRules(sheets.deductions.rows, DEDUCTIONS, index, sourceById, sourceDays);
  diagnostics.push(
    ...regionFindings,
    ...parameters.diagnostics,
    ...refund.diagnostics,
    ...deductions.diagnostics,
    ...sheets.refund.rows.flatMap(incompleteRow),
  );

  const { facts } = sheets;
  const context = { facts, regions: index.byCode };
  const refundTable = build({ sheet: 'refund', ...context, ...REFUND }, refund.rows, diagnostics);
  const deductionTable = build(
    { sheet: 'deductions', ...context, ...DEDUCTIONS },
    deductions.rows,
    diagnostics,
  );
  const decisions: DecisionSheet[] = [
    { file: 'refund.csv', rows: refund.rows, policy: 'unique', table: refundTable },
    { file: 'deductions.csv', rows: deductions.rows, policy: 'collect', table: deductionTable },
  ];
  const world: World = {
    today,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    regions: index.byCode,
    sources: sourceById,
    identified: identified(sheets),
    references: references(sheets),
    decisions,
  };
  const parts =
    refundTable === null || deductionTable === null
      ? null
      : {
          facts,
          regions,
          sources,
          parameters: parameters.items,
          refund: refundTable,
          deductions: deductionTable,
        };
  return { world, parts, diagnostics };
}

function build<C>(
  input: Omit<BuildInput<C>, 'rules'>,
  rows: readonly DecisionRow<C>[],
  diagnostics: Diagnostic[],
): Table<C> | null {
  try {
    return buildTable({ ...input, rules: rows.map(({ rule }) => rule) });
  } catch (error) {
    if (!(error instanceof NodeBudgetExceeded)) throw error;
    const used = new Set(rows.flatMap(({ rule }) => rule.conditions.map(({ fact }) => fact)));
    const names = input.facts.filter(({ id }) => used.has(id)).map(({ name }) => name);
    diagnostics.push({
      code: 'YB-TOO-COMPLEX',
      severity: 'error',
      file: `${input.sheet}.csv`,
      cell: null,
      text: {
        zh: `条件列（${names.map(({ zh }) => zh).join('、')}）交织得太复杂，超过 ${error.nodes} 个节点`,
        en: `the condition columns (${names.map(({ en }) => en).join(', ')}) are too entangled: more than ${error.nodes} nodes`,
      },
      notes: [],
      help: {
        zh: '减少空白与区间交错的行，例如把一行拆成互不重叠的几行',
        en: 'have fewer rows whose blanks and ranges cross, for example by splitting a row into disjoint ones',
      },
    });
    return null;
  }
}

function neededFacts({ factRows, facts }: ReadSheets): Diagnostic[] {
  const known = new Set([...facts.map(({ id }) => id), ...factRows.unreadIds]);
  return NEEDED_FACTS.filter((id) => !known.has(id)).map((id) => ({
    code: 'YB-REFERENCE',
    severity: 'error',
    file: 'facts.csv',
    cell: null,
    text: { zh: `缺少编号为“${id}”的事实`, en: `the fact “${id}” is missing` },
    notes: [],
    help: { zh: `在 facts.csv 里加上 ${id}`, en: `add ${id} to facts.csv` },
  }));
}

function incompleteRow(row: ReadSheets['refund']['rows'][number]): Diagnostic[] {
  return missingCells(row.values).map(({ key, text }) => finding('YB-CELL', row, key, text));
}

interface IdentifiedBy<C extends Columns> {
  readonly rows: readonly Row<C>[];
  readonly unreadIds: ReadonlySet<string>;
}

function listed<C extends Columns>(
  { rows }: IdentifiedBy<C>,
  key: string,
  idOf: (values: Row<C>['values']) => string,
): IdentifiedRows {
  return { key, rows: rows.map((row) => ({ row, id: idOf(row.values) })) };
}

function identified(sheets: ReadSheets): IdentifiedRows[] {
  return [
    listed(sheets.regions, 'code', ({ code }) => code),
    listed(sheets.regions, 'name', ({ name }) => name),
    listed(sheets.sources, 'id', ({ id }) => id),
    listed(sheets.factRows, 'id', ({ id }) => id),
    listed(sheets.factRows, 'name', ({ name }) => name),
    listed(sheets.parameters, 'region', ({ region, participant, year, name }) =>
      [region, participant ?? '', year, name].join(' '),
    ),
    listed(sheets.refund, 'id', ({ id }) => id),
    listed(sheets.deductions, 'id', ({ id }) => id),
    listed(sheets.refundCases, 'id', ({ id }) => id),
  ];
}

function references(sheets: ReadSheets): Reference[] {
  const { refund, deductions, parameters, refundCases } = sheets;
  const ids = <C extends Columns>(
    { rows, unreadIds }: IdentifiedBy<C>,
    idOf: (values: Row<C>['values']) => string,
  ): ReadonlySet<string> => new Set([...rows.map(({ values }) => idOf(values)), ...unreadIds]);
  const sourceIds = ids(sheets.sources, ({ id }) => id);
  const refundIds = ids(refund, ({ id }) => id);
  const deductionIds = ids(deductions, ({ id }) => id);
  const caseRules = new Set([...refundIds, ...deductionIds]);
  const to = (
    row: Row<Columns>,
    key: string,
    named: readonly string[],
    target: string,
    known: ReadonlySet<string>,
  ): Reference => ({ row, key, ids: named, target, known });
  return [
    ...refund.rows.flatMap((row) => [
      to(row, 'sources', row.values.sources, 'sources.csv', sourceIds),
      to(row, 'disputes', row.values.disputes, 'refund.csv', refundIds),
    ]),
    ...deductions.rows.flatMap((row) => [
      to(row, 'sources', row.values.sources, 'sources.csv', sourceIds),
      to(row, 'disputes', row.values.disputes, 'deductions.csv', deductionIds),
    ]),
    ...parameters.rows.map((row) =>
      to(row, 'sources', row.values.sources, 'sources.csv', sourceIds),
    ),
    ...refundCases.rows.flatMap((row) => [
      to(row, 'sources', row.values.sources, 'sources.csv', sourceIds),
      to(row, 'rules', row.values.rules, 'refund.csv', caseRules),
      to(row, 'disputes', row.values.disputes, 'refund.csv', caseRules),
    ]),
  ];
}
