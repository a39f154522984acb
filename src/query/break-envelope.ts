/**
 * What a sentence about waiting is to who knows more of their break than was said: such figures stay
 * on the device of the asker, which is told in advance what each of them comes to.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const gapYearsSchema = v.object({
  /** The fewest and the most years of the break that it is for. */
  from: count,
  to: count,
  /** Months of waiting after the fewest years, and what each further year adds. */
  months: count,
  each: count,
  /** The sentence, with `{months}` in the place of the months. */
  text: v.string(),
});

export const breakSchema = v.object({
  /** The sentence for who missed no month; null where it is the same. */
  unbroken: v.nullable(v.string()),
  /** For who says how many years they were not insured; null where that changes nothing. */
  years: v.nullable(gapYearsSchema),
});

export type BreakEntry = v.InferOutput<typeof breakSchema>;
