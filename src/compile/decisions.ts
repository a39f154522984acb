/**
 * The decision sheets (决策表): file, columns, and what a row means. A new one is a definition under
 * src/sheet/definitions, its conclusion in src/table/conclusions.ts, and a line here.
 */

import type { Values } from '../sheet/column.ts';
import {
  type FactNamed,
  type RegionNamed,
  requirementColumns,
  requirementConclusion,
  requirementProblems,
  termColumns,
  termConclusion,
  termGroup,
} from '../sheet/definitions/benefits.ts';
import {
  coverageColumns,
  coverageConclusion,
  coverageProblems,
} from '../sheet/definitions/coverage.ts';
import type { decisionColumns } from '../sheet/definitions/decision.ts';
import {
  deductionColumns,
  deductionConclusion,
  missingDeductionCells,
} from '../sheet/definitions/deductions.ts';
import { guideColumns, guideConclusion, guideProblems } from '../sheet/definitions/guides.ts';
import {
  missingCells,
  REFUND_COMPLETE,
  refundColumns,
  refundConclusion,
} from '../sheet/definitions/refund.ts';
import { termProblems } from '../sheet/definitions/term-problems.ts';
import {
  balanceColumns,
  balanceConclusion,
  scopeColumns,
  scopeConclusion,
  stageColumns,
  stageConclusion,
  stageProblems,
} from '../sheet/definitions/transfer.ts';
import {
  waitingColumns,
  waitingConclusion,
  waitingProblems,
} from '../sheet/definitions/waiting.ts';
import { NO_PROBLEMS, type RowProblem, type remark } from '../sheet/definitions/words.ts';
import type { Conclusions, SheetId } from '../table/model.ts';
import { deductionDetails, NO_DETAILS, type RowDetails, refundDetails } from './link/details.ts';

export type DecisionColumns = typeof decisionColumns;
export type DecisionFile = (typeof DECISION_FILES)[number];

/** Every decision sheet by the name of its file, in the order in which people read them. */
export const DECISION_FILES = [
  'refund.csv',
  'deductions.csv',
  'transfer-stages.csv',
  'transfer-balance.csv',
  'transfer-scope.csv',
  'waiting.csv',
  'requirements.csv',
  'terms.csv',
  'coverage.csv',
  'guides.csv',
] as const;

/** How one decision sheet is to be understood. */
export interface DecisionDefinition<D extends DecisionColumns, C extends object> {
  readonly file: DecisionFile;
  readonly columns: D;
  /** `unique`: one rule answers a point of a group; `collect`: every rule that holds counts. */
  readonly policy: 'unique' | 'collect';
  /** Facts over which the rules of a group must leave no gap. */
  readonly complete: readonly string[];
  readonly concludes: (
    values: Values<D>,
    remarkOf: typeof remark,
    factNamed: FactNamed,
    regionNamed: RegionNamed,
  ) => C;
  /** Whether nobody ever asks for what all groups say together, so that each is decided apart. */
  readonly apart: boolean;
  /** What the nearest owner answers as a whole (组成, 环节, 项目). */
  readonly groupOf: (conclusion: C) => string;
  /** True for a 从上级 row, which lets an ancestor's rules through. */
  readonly defers: (conclusion: C) => boolean;
  readonly detailsOf: (values: Values<D>) => RowDetails;
  /** Cells that do not go together, or that the row lacks. */
  readonly problems: (values: Values<D>, factNamed: FactNamed) => readonly RowProblem[];
}

/** Infers the columns and holds the conclusion to the one that rulesets keep under this id. */
function definition<K extends SheetId>() {
  return <D extends DecisionColumns>(
    given: Pick<DecisionDefinition<D, Conclusions[K]>, 'file' | 'columns' | 'concludes'> &
      Partial<DecisionDefinition<D, Conclusions[K]>>,
  ): DecisionDefinition<D, Conclusions[K]> => ({
    policy: 'unique',
    complete: [],
    apart: false,
    groupOf: () => 'all',
    defers: () => false,
    detailsOf: () => NO_DETAILS,
    problems: () => NO_PROBLEMS,
    ...given,
  });
}

/** All decision sheets, in the order in which people read them. */
export const DECISIONS = {
  refund: definition<'refund'>()({
    file: 'refund.csv',
    columns: refundColumns,
    complete: REFUND_COMPLETE,
    concludes: refundConclusion,
    groupOf: ({ component }) => component,
    defers: ({ method }) => method === 'inherit',
    detailsOf: refundDetails,
    problems: missingCells,
  }),
  deductions: definition<'deductions'>()({
    file: 'deductions.csv',
    columns: deductionColumns,
    policy: 'collect',
    concludes: deductionConclusion,
    detailsOf: deductionDetails,
    problems: missingDeductionCells,
  }),
  transferStages: definition<'transferStages'>()({
    file: 'transfer-stages.csv',
    columns: stageColumns,
    concludes: stageConclusion,
    groupOf: ({ stage, end }) => `${stage} ${end}`,
    defers: ({ mode }) => mode === 'inherit',
    problems: stageProblems,
  }),
  transferBalance: definition<'transferBalance'>()({
    file: 'transfer-balance.csv',
    columns: balanceColumns,
    concludes: balanceConclusion,
    defers: ({ treatment }) => treatment === 'inherit',
  }),
  transferScope: definition<'transferScope'>()({
    file: 'transfer-scope.csv',
    columns: scopeColumns,
    concludes: scopeConclusion,
    defers: ({ transferable }) => transferable === 'inherit',
  }),
  waiting: definition<'waiting'>()({
    file: 'waiting.csv',
    columns: waitingColumns,
    complete: ['gapYears', 'gapMonths'],
    concludes: waitingConclusion,
    defers: ({ method }) => method === 'inherit',
    problems: waitingProblems,
  }),
  requirements: definition<'requirements'>()({
    file: 'requirements.csv',
    apart: true,
    columns: requirementColumns,
    concludes: requirementConclusion,
    groupOf: ({ benefit, item }) => `${benefit} ${item.zh}`,
    problems: requirementProblems,
  }),
  terms: definition<'terms'>()({
    file: 'terms.csv',
    apart: true,
    columns: termColumns,
    concludes: termConclusion,
    groupOf: termGroup,
    problems: termProblems,
  }),
  coverage: definition<'coverage'>()({
    file: 'coverage.csv',
    columns: coverageColumns,
    concludes: coverageConclusion,
    defers: ({ covered }) => covered === 'inherit',
    problems: coverageProblems,
  }),
  guides: definition<'guides'>()({
    file: 'guides.csv',
    apart: true,
    columns: guideColumns,
    concludes: guideConclusion,
    groupOf: ({ key }) => key,
    problems: guideProblems,
  }),
} as const;

export type Definitions = typeof DECISIONS;
