/** The schemas that the answers are validated with → `components.schemas`, under their names. */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
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
import { DESCRIPTIONS } from './descriptions.ts';
import type { Schema } from './model.ts';

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

/** Where a schema is found in the document. */
export function refTo(name: ComponentName): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** All of them as JSON Schema, with what each part means. */
export function componentSchemas(): Readonly<Record<string, Schema>> {
  const converted = toJsonSchemaDefs(COMPONENTS, {
    target: 'draft-2020-12',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
    // That nobody may change it is a matter of types, not of JSON.
    ignoreActions: ['readonly'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'loose_object' ? { ...jsonSchema, additionalProperties: true } : null,
  });
  const schemas: Readonly<Record<string, Schema>> = JSON.parse(JSON.stringify(converted));
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, described(name, schema)]),
  );
}

const WORDS: Readonly<
  Record<
    string,
    { readonly about: string; readonly properties?: Readonly<Record<string, string>> } | undefined
  >
> = DESCRIPTIONS;

function described(name: string, schema: Schema): Schema {
  const { about = '', properties = {} } = WORDS[name] ?? {};
  const parts = Object.entries(schema.properties ?? {});
  return {
    description: about,
    ...schema,
    ...(parts.length === 0
      ? {}
      : {
          properties: Object.fromEntries(
            parts.map(([key, part]) => [
              key,
              { ...part, ...(key in properties ? { description: properties[key] } : {}) },
            ]),
          ),
        }),
  };
}
