/** Typed rows → the linked world that checks look at, and the parts of a ruleset. */
import type { Day } from '../../base/day.ts';
import { foldKey } from '../../base/text.ts';
import type { DecisionSheet, World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import type { FactNamed } from '../../sheet/definitions/benefits.ts';
import type { Row, SheetReading } from '../../sheet/rows.ts';
import { mayBeUnread, type Unread } from '../../sheet/unread.ts';
import { SHEET_IDS } from '../../table/conclusions.ts';
import type { Fact, SheetId } from '../../table/model.ts';
import { indexRegions, type RegionIndex } from '../../table/regions.ts';
import type { RulesetParts, Tables } from '../../table/ruleset.ts';
import { DECISIONS, type DecisionColumns } from '../decisions.ts';
import type { OnProgress } from '../progress.ts';
import type { ReadDecisions, ReadSheets } from '../read.ts';
import { comparable } from './comparable.ts';
import { type BuildContext, type LinkedDecision, linkDecision } from './decision.ts';
import { doubtedRegions, notYet, yearsToCome } from './doubts.ts';
import { neededFacts } from './facts.ts';
import { linkParameters, linkRegions, linkSources } from './lists.ts';
import { linkBenefits, linkHolidays, linkStatements, withoutRules } from './more-lists.ts';
import { identified, references } from './names.ts';
import { knownRegions } from './resolve-region.ts';
import { circularStarts } from './stage-circle.ts';

export interface LinkedSheets {
  readonly world: World;
  /** Null when a table could not be built. */
  readonly parts: Omit<RulesetParts, 'hash'> | null;
  readonly regions: RegionIndex;
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
  const parameters = linkParameters(sheets.parameters.rows, known, facts);
  const statements = linkStatements(sheets.statements.rows);
  const linked = linkDecisions(sheets.decisions, {
    regions: known,
    sources: sourceById,
    sourceDays: new Map(sheets.sources.rows.map(({ values }) => [values.id, values.publishedOn])),
    factNamed: factFinder(facts, sheets.factRows.unread),
    facts,
    regionsByCode: index.byCode,
    nodeBudget,
    onBuilt: (done, total) => onProgress?.('build', done, total),
  });
  const decisions = Object.values(linked);
  // Of a row whose stage and end contradict each other nobody knows what waits for what.
  const stages = new Set(linked.transferStages.sheet.rows.map(({ row }) => row.row));
  const diagnostics: Diagnostic[] = [
    ...neededFacts(sheets.factRows),
    ...regionFindings,
    ...parameters.diagnostics,
    ...notYet(sheets.sources.rows, today),
    ...yearsToCome(sheets.parameters.rows, sheets.decisions.refund.rows, today),
    ...decisions.flatMap((decision) => decision.diagnostics),
    ...withoutRules(sheets.statements.rows),
    ...circularStarts(sheets.decisions.transferStages.rows.filter(({ row }) => stages.has(row))),
  ];
  const world: World = {
    today,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    regions: index.byCode,
    sources: sourceById,
    sourceRows: new Map(sheets.sources.rows.map((row) => [row.values.id, row])),
    parameters: parameters.items,
    parameterRows: parameters.identities.map(({ row }) => row),
    parametersWhole: isWhole(sheets.parameters, parameters.items.length),
    holidays: {
      rows: sheets.holidays.rows,
      whole: isWhole(sheets.holidays, sheets.holidays.rows.length),
    },
    waivers: sheets.waivers.rows.map((row) => ({ row, ...row.values })),
    waiversWhole: sheets.waivers.wholeRows && isWhole(sheets.waivers, sheets.waivers.rows.length),
    identified: identified(sheets, parameters.identities),
    comparable: comparable(sheets),
    references: references(sheets),
    lists: [sheets.benefits.rows, sheets.factRows.rows, sheets.statements.rows],
    decisions: decisions.map(({ sheet }): DecisionSheet => sheet),
    unread: [
      sheets.sources.unread,
      ...Object.values(sheets.decisions).map(({ unread: rest }) => rest),
      unlinked(sheets.decisions, linked),
    ],
    doubted: doubtedRegions(sheets.regions.rows, regions, regionFindings),
  };
  const tables = builtTables(linked);
  const parts =
    tables === null
      ? null
      : {
          facts,
          regions,
          sources,
          parameters: parameters.items,
          benefits: linkBenefits(sheets.benefits.rows),
          holidays: linkHolidays(sheets.holidays.rows),
          statements,
          ...tables,
        };
  return { world, parts, regions: index, diagnostics };
}

type LinkedDecisions = {
  readonly [K in SheetId]: LinkedDecision<Tables[K]['rules'][number]['conclusion']>;
};

function linkDecisions(sheets: ReadDecisions, context: BuildContext): LinkedDecisions {
  return {
    refund: linkDecision(DECISIONS.refund, sheets.refund, context),
    deductions: linkDecision(DECISIONS.deductions, sheets.deductions, context),
    transferStages: linkDecision(DECISIONS.transferStages, sheets.transferStages, context),
    transferBalance: linkDecision(DECISIONS.transferBalance, sheets.transferBalance, context),
    transferScope: linkDecision(DECISIONS.transferScope, sheets.transferScope, context),
    waiting: linkDecision(DECISIONS.waiting, sheets.waiting, context),
    requirements: linkDecision(DECISIONS.requirements, sheets.requirements, context),
    terms: linkDecision(DECISIONS.terms, sheets.terms, context),
    coverage: linkDecision(DECISIONS.coverage, sheets.coverage, context),
    guides: linkDecision(DECISIONS.guides, sheets.guides, context),
  };
}

/** The ids of rows that were read but could not be linked, such as those of an unknown region. */
function unlinked(read: ReadDecisions, linked: LinkedDecisions): Unread {
  const names = new Set<string>();
  for (const id of SHEET_IDS) {
    const { rows }: { readonly rows: readonly Row<DecisionColumns>[] } = read[id];
    if (linked[id].sheet.rows.length === rows.length) continue;
    const known = new Set(linked[id].sheet.rows.map(({ rule }) => rule.id));
    for (const { values } of rows) if (!known.has(values.id)) names.add(foldKey(values.id));
  }
  return { any: false, names, lost: 0 };
}

/** All tables, or null when one of them could not be built. */
function builtTables(linked: LinkedDecisions): Tables | null {
  const { refund, deductions, waiting, requirements, terms, coverage, guides } = linked;
  const { transferStages, transferBalance, transferScope } = linked;
  if (refund.table === null || deductions.table === null) return null;
  if (transferStages.table === null || transferBalance.table === null) return null;
  if (transferScope.table === null || waiting.table === null) return null;
  if (requirements.table === null || terms.table === null) return null;
  if (coverage.table === null || guides.table === null) return null;
  return {
    refund: refund.table,
    deductions: deductions.table,
    transferStages: transferStages.table,
    transferBalance: transferBalance.table,
    transferScope: transferScope.table,
    waiting: waiting.table,
    requirements: requirements.table,
    terms: terms.table,
    coverage: coverage.table,
    guides: guides.table,
  };
}

/** Facts by id and by their names in both languages. */
function factFinder(facts: readonly Fact[], unread: Unread): FactNamed {
  const byName = new Map<string, Fact>();
  for (const fact of facts)
    for (const name of [fact.id, fact.name.zh, fact.name.en]) byName.set(foldKey(name), fact);
  const named = (name: string): Fact | 'unread' | undefined =>
    byName.get(foldKey(name)) ?? (mayBeUnread(unread, name) ? 'unread' : undefined);
  return Object.assign(named, { all: facts });
}

/** Whether every row of a list was read and linked. */
function isWhole({ unread, leftOut, rows }: SheetReading<Columns>, linked: number): boolean {
  return !unread.any && leftOut.length === 0 && rows.length === linked;
}
