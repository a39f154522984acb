/** Values of the answer envelope that stand in many places, as schemas. */
import * as v from 'valibot';

/** An amount in yuan: a decimal string, for floating point would change it. */
export const moneySchema = v.pipe(v.string(), v.regex(/^\d+\.\d{2}$/));
/** A plain day, `2026-01-31`. */
export const daySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const endSchema = v.union([v.number(), moneySchema, daySchema]);

/**
 * Bounds on one fact: a closed range of integers, money or days, or a list of options. The list
 * stands first, for a range without bounds would take it too.
 */
export const boundSchema = v.union([
  v.object({ in: v.array(v.union([v.string(), v.boolean(), v.number()])) }),
  v.strictObject({ min: v.optional(endSchema), max: v.optional(endSchema) }),
]);
