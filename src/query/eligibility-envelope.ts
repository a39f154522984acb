/** The answer of the eligibility question (design §7) as a schema; the types follow from it. */
import * as v from 'valibot';
import { type EnvelopeOf, envelopeSchema } from './envelope.ts';

export const requirementSchema = v.object({
  /** In words, `when` included, so that a client may show it alone. */
  text: v.string(),
  /** The fact it looks at; null where it follows from another question's rules. */
  fact: v.nullable(v.string()),
  /** Null: not known yet. */
  holds: v.nullable(v.boolean()),
  effect: v.picklist(['blocks', 'reduces', 'delays']),
  /** What can be done about it; null when it holds. */
  remedy: v.nullable(v.string()),
  rule: v.nullable(v.string()),
  /** Of whom it is asked, as far as that depends on what is not known. */
  when: v.nullable(v.string()),
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
  rule: v.nullable(v.string()),
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
  terms: v.array(termSchema),
  documents: v.array(v.string()),
  /** Topics of the guides that help: `/v1/guides?topic=…`. */
  guides: v.array(v.string()),
});

export const eligibilityAnswerSchema = v.object({ benefits: v.array(benefitSchema) });
export const eligibilityEnvelopeSchema = envelopeSchema(eligibilityAnswerSchema);

export type RequirementEntry = v.InferOutput<typeof requirementSchema>;
export type TermEntry = v.InferOutput<typeof termSchema>;
export type BenefitAnswer = v.InferOutput<typeof benefitSchema>;
export type EligibilityAnswer = v.InferOutput<typeof eligibilityAnswerSchema>;
export type EligibilityEnvelope = EnvelopeOf<EligibilityAnswer>;
