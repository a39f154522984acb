/**
 * The answer about a transfer (design §7) inside the envelope. A figure or date that cannot be
 * known is null, never left out.
 */
import * as v from 'valibot';
import { STAGES } from '../table/conclusions.ts';
import { breakSchema } from './break-envelope.ts';
import { daySchema, envelopeSchema } from './envelope.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const stageSchema = v.object({
  id: v.picklist(STAGES),
  name: v.string(),
  /** Who does it; null where no rule is known. */
  actor: v.nullable(v.string()),
  mode: v.nullable(v.picklist(['on-application', 'automatic'])),
  /** The day of the event that starts the clock, at the latest; it is not counted itself. */
  startsOn: v.nullable(daySchema),
  /** The last day on which the stage may end. */
  dueOn: v.nullable(daySchema),
  /** Null where no time limit is set, or none is known; 0 is at once. */
  duration: v.nullable(v.object({ value: count, unit: v.picklist(['workday', 'day', 'month']) })),
  text: v.string(),
});

export const balanceSchema = v.object({
  /** Null where no rule is known; `none`: the scheme has no account. */
  treatment: v.nullable(v.picklist(['moves', 'paid-to-bank', 'stays-usable', 'none'])),
  text: v.string(),
});

export const benefitsSchema = v.object({
  /** May the missing months be paid later? Null where it is not stated. */
  backPayment: v.nullable(v.boolean()),
  /** Do benefits reach back into the break? Null where it is not stated. */
  retroactive: v.nullable(v.boolean()),
  /** Months; null is an end that is not known. */
  waitingMonths: v.object({ min: v.nullable(count), max: v.nullable(count) }),
  starts: v.nullable(
    v.picklist([
      'payment-day',
      'payment-month',
      'next-month',
      'birth',
      'year-start',
      'after-waiting',
    ]),
  ),
  text: v.string(),
  /** What it is to who says more of the break; null where that changes nothing. */
  byBreak: v.nullable(breakSchema),
});

export const transferableSchema = v.object({
  transferable: v.literal(true),
  route: v.picklist(['cross-province', 'intra-province']),
  stages: v.array(stageSchema),
  /**
   * The day by which the insurance has moved: transfer out and transfer in, whichever ends last.
   * The account's money may come later; `fund-arrival` says when, where anything is said.
   */
  completesBy: v.nullable(daySchema),
  /** Where and how to apply; null where nobody need. */
  remedy: v.nullable(v.string()),
  balance: balanceSchema,
  benefits: benefitsSchema,
  /** What else goes with a transfer: years of contribution, family sharing, … */
  terms: v.array(v.object({ name: v.string(), text: v.string(), rule: v.string() })),
  calendar: v.object({
    /** False when a date needs days for which no arrangements are published. */
    complete: v.boolean(),
    publishedFrom: v.nullable(daySchema),
    publishedThrough: v.nullable(daySchema),
  }),
  text: v.string(),
});

export const notTransferableSchema = v.object({
  transferable: v.literal(false),
  /** False: one pooling area takes in both places, so that nothing is left to transfer. */
  needed: v.boolean(),
  reason: v.string(),
  /** What to do instead. */
  remedy: v.nullable(v.string()),
  /** What may be done with the account’s balance all the same; null where nothing is said. */
  balance: v.nullable(balanceSchema),
  text: v.string(),
});

export const transferAnswerSchema = v.variant('transferable', [
  transferableSchema,
  notTransferableSchema,
]);

export const transferEnvelopeSchema = envelopeSchema(transferAnswerSchema);

export type TransferEnvelope = v.InferOutput<typeof transferEnvelopeSchema>;
export type TransferAnswer = v.InferOutput<typeof transferAnswerSchema>;
export type TransferableAnswer = v.InferOutput<typeof transferableSchema>;
export type StageAnswer = v.InferOutput<typeof stageSchema>;
export type BalanceAnswer = v.InferOutput<typeof balanceSchema>;
export type BenefitsAnswer = v.InferOutput<typeof benefitsSchema>;
