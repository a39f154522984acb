/**
 * The answer envelope (design §7) as schemas: the types follow from them, tests and clients
 * validate with them. A figure that cannot be known is null, never left out.
 */
import * as v from 'valibot';

const money = v.pipe(v.string(), v.regex(/^\d+\.\d{2}$/));
const figure = v.nullable(money);

export const figuresSchema = v.object({
  gross: figure,
  deduction: figure,
  net: figure,
  /** True when the figure is spread evenly over months although it is paid less often. */
  average: v.boolean(),
});

/** One summand of the credit, enough to work the figure out where the base is known. */
export const termSchema = v.object({
  kind: v.picklist(['fixed', 'rate', 'not-computable']),
  /** Fixed amount in yuan a period. */
  amount: figure,
  period: v.picklist(['month', 'quarter', 'year']),
  /** `2%`, applied to the fact or figure that `base` names, then kept within floor and cap. */
  rate: v.nullable(v.string()),
  base: v.nullable(v.string()),
  floor: figure,
  cap: figure,
});

export const creditedSchema = v.object({
  credited: v.literal(true),
  method: v.picklist(['fixed', 'rate', 'sum', 'not-computable']),
  paidEvery: v.picklist(['month', 'quarter', 'year']),
  monthly: figuresSchema,
  annual: v.object({ gross: figure, deduction: figure, net: figure }),
  deductions: v.array(v.object({ name: v.string(), amount: figure })),
  currency: v.literal('CNY'),
  formula: v.nullable(v.string()),
  terms: v.array(termSchema),
  text: v.string(),
});

export const notCreditedSchema = v.object({
  credited: v.literal(false),
  reason: v.string(),
  text: v.string(),
});

export const refundAnswerSchema = v.variant('credited', [creditedSchema, notCreditedSchema]);

/**
 * Bounds on one fact: a closed range of integers or money, or a list of options. The list stands
 * first, for a range without bounds would take it too.
 */
export const boundSchema = v.union([
  v.object({ in: v.array(v.union([v.string(), v.boolean(), v.number(), money])) }),
  v.strictObject({
    min: v.optional(v.union([v.number(), money])),
    max: v.optional(v.union([v.number(), money])),
  }),
]);

export const reasonCodes = [
  'no-rule',
  'not-covered',
  'date-not-covered',
  'date-in-doubt',
  'split',
  'future',
] as const;

export const caseSchema = v.object({
  when: v.record(v.string(), boundSchema),
  text: v.string(),
  answer: v.nullable(refundAnswerSchema),
  /** Why there is no answer, in words; null when there is one. */
  reason: v.nullable(v.string()),
  reasonCode: v.nullable(v.picklist(reasonCodes)),
  /** Ids of the rules that answer this case, the key to `explanation`, `rules` and `disputes`. */
  rules: v.array(v.string()),
});

export const missingSchema = v.object({
  fact: v.string(),
  name: v.string(),
  question: v.string(),
  type: v.picklist(['choice', 'yes-no', 'integer', 'money', 'date', 'region']),
  unit: v.nullable(v.string()),
  options: v.array(v.object({ id: v.string(), name: v.string() })),
  min: v.nullable(v.union([v.number(), money])),
  max: v.nullable(v.union([v.number(), money])),
  /**
   * `case`: the answer differs with it. `formula`: only the amount needs it, so it may stay on
   * the asker's device, which works it out from the answer's `terms`.
   */
  use: v.picklist(['case', 'formula', 'region']),
});

export const assumptionSchema = v.object({
  fact: v.string(),
  value: v.union([v.string(), v.boolean(), v.number()]),
  text: v.string(),
});

export const ruleSchema = v.object({
  id: v.string(),
  sheet: v.string(),
  row: v.number(),
  region: v.string(),
  regionName: v.string(),
  /** True when the rule is an ancestor's, reaching the region asked about. */
  inherited: v.boolean(),
  /** `2022-09-01`, `2024-01` as known; null when the start is not known to a date or month. */
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  /** The validity in words, doubts included. */
  period: v.string(),
  confidence: v.picklist(['official', 'reported', 'unverified']),
  sources: v.array(v.string()),
});

export const sourceSchema = v.object({
  id: v.string(),
  title: v.string(),
  publisher: v.string(),
  documentNumber: v.nullable(v.string()),
  publishedOn: v.nullable(v.string()),
  checkedOn: v.string(),
  url: v.nullable(v.string()),
  authority: v.picklist(['regulation', 'official', 'state-media', 'media', 'web', 'machine']),
});

export const disputeSchema = v.object({
  rule: v.string(),
  /** `dispute` contradicts an adopted rule; `claim` stands alone; `alternative` is split evidence. */
  kind: v.picklist(['dispute', 'claim', 'alternative']),
  contradicts: v.array(v.string()),
  answer: v.nullable(refundAnswerSchema),
  text: v.string(),
  sources: v.array(v.string()),
});

export const validitySchema = v.object({
  asOf: v.string(),
  until: v.nullable(v.string()),
  checkedOn: v.nullable(v.string()),
  stale: v.boolean(),
  confidence: v.nullable(v.picklist(['official', 'reported', 'unverified'])),
  /** Where the trust comes from, in words. */
  text: v.string(),
});

export const refundEnvelopeSchema = v.object({
  query: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  outcome: v.picklist(['determined', 'depends', 'unknown']),
  answer: v.nullable(refundAnswerSchema),
  cases: v.array(caseSchema),
  missing: v.array(missingSchema),
  assumptions: v.array(assumptionSchema),
  explanation: v.array(v.object({ text: v.string(), rule: v.nullable(v.string()) })),
  /** Every rule that an answer rests on or that the explanation speaks of. */
  rules: v.array(ruleSchema),
  sources: v.array(sourceSchema),
  disputes: v.array(disputeSchema),
  upcoming: v.array(v.never()),
  validity: validitySchema,
  ruleset: v.string(),
  notice: v.string(),
});

export type RefundEnvelope = v.InferOutput<typeof refundEnvelopeSchema>;
export type RefundAnswer = v.InferOutput<typeof refundAnswerSchema>;
export type CreditedAnswer = v.InferOutput<typeof creditedSchema>;
export type Term = v.InferOutput<typeof termSchema>;
export type AnswerCase = v.InferOutput<typeof caseSchema>;
export type Bound = v.InferOutput<typeof boundSchema>;
export type Missing = v.InferOutput<typeof missingSchema>;
export type Assumption = v.InferOutput<typeof assumptionSchema>;
export type AnswerRule = v.InferOutput<typeof ruleSchema>;
export type AnswerSource = v.InferOutput<typeof sourceSchema>;
export type Dispute = v.InferOutput<typeof disputeSchema>;
export type Validity = v.InferOutput<typeof validitySchema>;
export type ReasonCode = (typeof reasonCodes)[number];

/** One entry of `errors[]` in a problem document (RFC 9457). */
export interface InputProblem {
  readonly parameter: string;
  readonly code:
    | 'unknown-parameter'
    | 'repeated-parameter'
    | 'unknown-region'
    | 'ambiguous-region'
    | 'unknown-option'
    | 'not-a-number'
    | 'not-a-date'
    | 'not-yes-or-no'
    | 'out-of-range'
    | 'conflict'
    | 'too-long'
    | 'empty';
  readonly expected: string;
  readonly got: string;
  readonly suggestions: readonly string[];
}
