/**
 * The refund answer (design §7) inside the envelope. A figure that cannot be known is null, never
 * left out.
 */
import * as v from 'valibot';
import { type CaseOf, type DisputeOf, envelopeSchema, moneySchema } from './envelope.ts';

const figure = v.nullable(moneySchema);

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

export const refundEnvelopeSchema = envelopeSchema(refundAnswerSchema);

export type RefundEnvelope = v.InferOutput<typeof refundEnvelopeSchema>;
export type RefundAnswer = v.InferOutput<typeof refundAnswerSchema>;
export type CreditedAnswer = v.InferOutput<typeof creditedSchema>;
export type Term = v.InferOutput<typeof termSchema>;
export type AnswerCase = CaseOf<RefundAnswer>;
export type Dispute = DisputeOf<RefundAnswer>;
