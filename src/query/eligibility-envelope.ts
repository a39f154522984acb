/** The answer of the eligibility question (design §7) as a schema; the types follow from it. */
import * as v from 'valibot';
import { breakSchema } from './break-envelope.ts';
import { boundSchema, type EnvelopeOf, envelopeSchema, validitySchema } from './envelope.ts';

const effectSchema = v.picklist(['blocks', 'reduces', 'delays']);

export const requirementSchema = v.object({
  /** In words, `when` included, so that a client may show it alone. */
  text: v.string(),
  /** The fact it looks at; null where it follows from another question's rules. */
  fact: v.nullable(v.string()),
  /** Null: not known yet. */
  holds: v.nullable(v.boolean()),
  effect: effectSchema,
  /** What can be done about it; null when it holds. */
  remedy: v.nullable(v.string()),
  rule: v.nullable(v.string()),
  /** Of whom it is asked, as far as that depends on what is not known. */
  when: v.nullable(v.string()),
  /** What to bring for it; of whom, too. */
  documents: v.array(v.string()),
  /** Why it is not known, where an answer of the asker would not help. */
  reason: v.nullable(v.string()),
});

export const termSchema = v.object({
  /** In words, `when` included. */
  text: v.string(),
  item: v.nullable(v.string()),
  bound: v.nullable(v.picklist(['at-least', 'at-most', 'exactly'])),
  /** A bare number as a string, `12` or `20%`. */
  value: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  when: v.nullable(v.string()),
  /** Bounds of all whom it is for, what was said of the asker included. */
  about: v.record(v.string(), boundSchema),
  rule: v.nullable(v.string()),
  /** What it is to who says more of a break; null where that changes nothing. */
  byBreak: v.nullable(breakSchema),
});

/** What one requirement comes to for some of the people the asker may be. */
export const checkPartSchema = v.object({
  when: v.record(v.string(), boundSchema),
  /** Whether anything is asked of these people; null where the rules leave that in doubt. */
  asked: v.nullable(v.boolean()),
  /** Null: that cannot be told from the rules. */
  holds: v.nullable(v.boolean()),
  effect: effectSchema,
  /** Places in `requirements` of what is asked of them. */
  requirements: v.array(v.number()),
});

/**
 * One requirement part by part, for who knows more of the asker than was said: the parts cover
 * everybody the asker may be and do not overlap.
 */
export const checkSchema = v.object({
  /** True: it counts no more once the first check of the benefit is settled for the asker. */
  yields: v.boolean(),
  parts: v.array(checkPartSchema),
});

export const benefitSchema = v.object({
  id: v.string(),
  name: v.string(),
  verdict: v.picklist(['eligible', 'reduced', 'ineligible', 'undetermined']),
  /** The verdict in words. */
  text: v.string(),
  /** Why it is undetermined; else null. */
  reason: v.nullable(v.string()),
  requirements: v.array(requirementSchema),
  checks: v.array(checkSchema),
  terms: v.array(termSchema),
  documents: v.array(v.string()),
  /** Topics of the guides that help: `/v1/guides?topic=…`. */
  guides: v.array(v.string()),
  /** Facts among the envelope's `assumptions` that this benefit rests on. */
  assumes: v.array(v.string()),
  /** Rules among the envelope's `disputes` that are about this benefit. */
  disputes: v.array(v.string()),
  /** How long and how far what is said of this benefit holds. */
  validity: validitySchema,
});

export const eligibilityAnswerSchema = v.object({ benefits: v.array(benefitSchema) });
export const eligibilityEnvelopeSchema = envelopeSchema(eligibilityAnswerSchema);

export type RequirementEntry = v.InferOutput<typeof requirementSchema>;
export type CheckEntry = v.InferOutput<typeof checkSchema>;
export type TermEntry = v.InferOutput<typeof termSchema>;
export type BenefitAnswer = v.InferOutput<typeof benefitSchema>;
export type EligibilityAnswer = v.InferOutput<typeof eligibilityAnswerSchema>;
export type EligibilityEnvelope = EnvelopeOf<EligibilityAnswer>;
