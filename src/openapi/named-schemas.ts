/** The schemas that the answers are validated with, under their names in the document. */
import * as batch from '../query/batch-envelope.ts';
import * as eligibility from '../query/eligibility-envelope.ts';
import * as envelope from '../query/envelope.ts';
import * as guides from '../query/guides-envelope.ts';
import * as listed from '../query/listed.ts';
import * as problem from '../query/problem-envelope.ts';
import * as refund from '../query/refund-envelope.ts';
import * as rules from '../query/ruleset-envelope.ts';
import * as transfer from '../query/transfer-envelope.ts';
import * as view from '../query/view-envelope.ts';

/** Every schema that has a name of its own. */
export const COMPONENTS = {
  RefundEnvelope: refund.refundEnvelopeSchema,
  RefundAnswer: refund.refundAnswerSchema,
  Credited: refund.creditedSchema,
  NotCredited: refund.notCreditedSchema,
  RefundFigures: refund.figuresSchema,
  RefundTerm: refund.termSchema,
  RefundCase: refund.refundEnvelopeSchema.entries.cases.item,
  RefundDispute: refund.refundEnvelopeSchema.entries.disputes.item,
  RefundUpcoming: refund.refundEnvelopeSchema.entries.upcoming.item,
  TransferEnvelope: transfer.transferEnvelopeSchema,
  TransferAnswer: transfer.transferAnswerSchema,
  Transferable: transfer.transferableSchema,
  NotTransferable: transfer.notTransferableSchema,
  TransferStage: transfer.stageSchema,
  TransferBalance: transfer.balanceSchema,
  TransferBenefits: transfer.benefitsSchema,
  TransferCase: transfer.transferEnvelopeSchema.entries.cases.item,
  TransferDispute: transfer.transferEnvelopeSchema.entries.disputes.item,
  TransferUpcoming: transfer.transferEnvelopeSchema.entries.upcoming.item,
  EligibilityEnvelope: eligibility.eligibilityEnvelopeSchema,
  EligibilityAnswer: eligibility.eligibilityAnswerSchema,
  Benefit: eligibility.benefitSchema,
  Requirement: eligibility.requirementSchema,
  BenefitCheck: eligibility.checkSchema,
  BenefitCheckPart: eligibility.checkPartSchema,
  BenefitTerm: eligibility.termSchema,
  EligibilityCase: eligibility.eligibilityEnvelopeSchema.entries.cases.item,
  EligibilityDispute: eligibility.eligibilityEnvelopeSchema.entries.disputes.item,
  EligibilityUpcoming: eligibility.eligibilityEnvelopeSchema.entries.upcoming.item,
  GuidesEnvelope: guides.guidesEnvelopeSchema,
  GuidesAnswer: guides.guidesAnswerSchema,
  Guide: guides.guideSchema,
  GuidesCase: guides.guidesEnvelopeSchema.entries.cases.item,
  GuidesDispute: guides.guidesEnvelopeSchema.entries.disputes.item,
  GuidesUpcoming: guides.guidesEnvelopeSchema.entries.upcoming.item,
  View: view.viewSchema,
  ViewLine: view.viewLineSchema,
  ViewQuestion: view.viewQuestionSchema,
  ViewOption: view.viewOptionSchema,
  ViewAmount: view.viewAmountSchema,
  ViewTerm: view.viewTermSchema,
  ViewLabels: view.viewLabelsSchema,
  ViewMark: view.viewMarkSchema,
  ViewPlace: view.viewPlaceSchema,
  Missing: envelope.missingSchema,
  Assumption: envelope.assumptionSchema,
  Rule: envelope.ruleSchema,
  Source: envelope.sourceSchema,
  Validity: envelope.validitySchema,
  Bound: envelope.boundSchema,
  Money: envelope.moneySchema,
  Day: envelope.daySchema,
  RegionList: listed.regionListSchema,
  ListedRegion: listed.listedRegionSchema,
  FactList: listed.factListSchema,
  ListedFact: listed.listedFactSchema,
  ListedQuestion: listed.listedQuestionSchema,
  Presumption: listed.presumptionSchema,
  Health: listed.healthSchema,
  BatchRequest: batch.batchRequestSchema,
  BatchEntry: batch.batchQuerySchema,
  BatchResponse: batch.batchResponseSchema,
  RulesetSummary: rules.rulesetSchema,
  SheetCounts: rules.sheetCountsSchema,
  ProvinceKnown: rules.provinceSchema,
  RulesetHash: rules.rulesetHashSchema,
  RulesetData: rules.rulesetDataSchema,
  Problem: problem.problemSchema,
  InputProblem: problem.inputProblemSchema,
} as const;

export type ComponentName = keyof typeof COMPONENTS;
