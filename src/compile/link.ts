/** Typed rows → the linked world that checks look at, and the parts of a ruleset. */
import type { Day } from '../base/day.ts';
import type { DecisionRow, DecisionSheet, World } from '../check/world.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import {
  type deductionColumns,
  deductionConclusion,
  missingDeductionCells,
} from '../sheet/definitions/deductions.ts';
import {
  type MissingCell,
  missingCells,
  REFUND_COMPLETE,
  type refundColumns,
  refundConclusion,
} from '../sheet/definitions/refund.ts';
import { finding } from '../sheet/finding.ts';
import type { Row, SheetReading } from '../sheet/rows.ts';
import { type BuildInput, buildTable } from '../table/build.ts';
import { NodeBudgetExceeded } from '../table/diagram.ts';
import type { DeductionConclusion, RefundConclusion } from '../table/model.ts';
import { indexRegions } from '../table/regions.ts';
import type { RulesetParts } from '../table/ruleset.ts';
import type { Table } from '../table/table.ts';
import { deductionDetails, partlyRead, refundDetails } from './link-details.ts';
import { doubtedRegions, notYet } from './link-doubts.ts';
import { neededFacts } from './link-facts.ts';
import { knownRegions, linkParameters, linkRegions, linkSources } from './link-lists.ts';
import { identified, references } from './link-names.ts';
import { linkRules, type SheetMeaning } from './link-rules.ts';
import type { OnProgress } from './progress.ts';
import type { ReadSheets } from './read.ts';

const REFUND: SheetMeaning<typeof refundColumns, RefundConclusion> = {
  concludes: refundConclusion,
  groupOf: ({ component }) => component,
  defers: ({ method }) => method === 'inherit',
  detailsOf: refundDetails,
};

const DEDUCTIONS: SheetMeaning<typeof deductionColumns, DeductionConclusion> = {
  concludes: deductionConclusion,
  groupOf: () => 'all',
  defers: () => false,
  detailsOf: deductionDetails,
};

export interface LinkedSheets {
  readonly world: World;
  /** Null when a table could not be built. */
  readonly parts: Omit<RulesetParts, 'hash'> | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LinkOptions {
  readonly nodeBudget?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Links everything and builds the tables; findings are collected, nothing is thrown. */
export function linkSheets(
  sheets: ReadSheets,
  today: Day,
  { nodeBudget, onProgress }: LinkOptions = {},
): LinkedSheets {
  const { unread } = sheets.regions;
  const { items: regions, diagnostics: regionFindings } = linkRegions(sheets.regions.rows, unread);
  const index = indexRegions(regions);
  const known = knownRegions(index, unread);
  const { facts } = sheets;
  const sources = linkSources(sheets.sources.rows);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const sourceDays = new Map(
    sheets.sources.rows.map(({ values }) => [values.id, values.publishedOn]),
  );
  const parameters = linkParameters(sheets.parameters.rows, known, facts);
  const refund = linkRules(sheets.refund.rows, REFUND, known, sourceById, sourceDays);
  const deductions = linkRules(sheets.deductions.rows, DEDUCTIONS, known, sourceById, sourceDays);

  const diagnostics: Diagnostic[] = [
    ...neededFacts(sheets.factRows),
    ...regionFindings,
    ...parameters.diagnostics,
    ...notYet(sheets.sources.rows, today),
    ...refund.diagnostics,
    ...deductions.diagnostics,
    ...incomplete(sheets.refund, missingCells),
    ...incomplete(sheets.deductions, missingDeductionCells),
  ];

  const built = (done: number, total: number): void => onProgress?.('build', done, total);
  const context = { facts, regions: index.byCode, nodeBudget, onProgress: built };
  const refundTable = build({ sheet: 'refund', ...context, ...REFUND }, refund.rows, diagnostics);
  const deductionTable = build(
    { sheet: 'deductions', ...context, ...DEDUCTIONS },
    deductions.rows,
    diagnostics,
  );
  const decisions: DecisionSheet[] = [
    {
      file: 'refund.csv',
      rows: refund.rows,
      policy: 'unique',
      wholeRows: sheets.refund.wholeRows,
      partly: partlyRead(sheets.refund, refund.rows.length, known),
      complete: REFUND_COMPLETE,
      table: refundTable,
    },
    {
      file: 'deductions.csv',
      rows: deductions.rows,
      policy: 'collect',
      wholeRows: sheets.deductions.wholeRows,
      partly: partlyRead(sheets.deductions, deductions.rows.length, known),
      complete: [],
      table: deductionTable,
    },
  ];
  const world: World = {
    today,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    regions: index.byCode,
    sources: sourceById,
    sourceRows: new Map(sheets.sources.rows.map((row) => [row.values.id, row])),
    parameters: parameters.items,
    parametersWhole: isWhole(sheets.parameters, parameters.items.length),
    waivers: sheets.waivers.rows.map((row) => ({ row, ...row.values })),
    identified: identified(sheets, parameters.identities),
    references: references(sheets),
    decisions,
    unread: [sheets.refund.unread, sheets.deductions.unread, sheets.sources.unread],
    doubted: doubtedRegions(sheets.regions.rows, regions),
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

/** Whether every row of a list was read and linked. */
function isWhole({ unread, leftOut, rows }: SheetReading<Columns>, linked: number): boolean {
  return !unread.any && leftOut.length === 0 && rows.length === linked;
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

function incomplete<C extends Columns>(
  { rows, wholeRows }: SheetReading<C>,
  missing: (values: Row<C>['values']) => readonly MissingCell[],
): Diagnostic[] {
  const found: Diagnostic[] = [];
  // The cell may well be filled in, under the header that was not understood.
  for (const row of rows)
    for (const { key, text, help } of missing(row.values))
      if (wholeRows || row.letters.has(key))
        found.push(finding('YB-CELL', row, key, text, { help }));
  return found;
}
