/** What `GET /v1/ruleset` tells of the rules, as a schema from which the type follows. */
import * as v from 'valibot';
import { daySchema, sourceSchema } from './envelope.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const rulesetHashSchema = v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/));

/** The rows of one sheet, each counted once: the numbers add up to `rules`. */
export const sheetCountsSchema = v.object({
  /** `refund`: the sheet is `refund.csv`, its rules are `refund:…`. */
  sheet: v.string(),
  rules: count,
  /** They answer. */
  adopted: count,
  /** The evidence is split: they answer as alternatives. */
  split: count,
  /** They contradict rules that answer, and are shown beside them. */
  disputed: count,
  /** Ceilings, floors, guidance and drafts, which bind no insured person directly. */
  guidance: count,
  /** Claims that nothing supports, shown where there is no answer. */
  claimed: count,
});

/** What is known of the refund in one province and in the places within it. */
export const provinceSchema = v.object({
  code: v.string(),
  name: v.string(),
  /** Rules of the refund sheet that answer. */
  refundRules: count,
  /** The best of what they rest on; null where there are none. */
  authority: v.nullable(sourceSchema.entries.authority),
  /** The newest day on which something they rest on was checked. */
  checkedOn: v.nullable(daySchema),
});

export const rulesetSchema = v.object({
  hash: rulesetHashSchema,
  counts: v.object({
    sheets: v.array(sheetCountsSchema),
    facts: count,
    benefits: count,
    statements: count,
    sources: v.object({
      count,
      /** The first and the last day on which any of them was checked. */
      oldestCheck: v.nullable(daySchema),
      newestCheck: v.nullable(daySchema),
    }),
    regions: v.object({
      known: count,
      /** Those with at least one rule of their own that answers. */
      withRules: count,
    }),
  }),
  coverage: v.array(provinceSchema),
  horizon: v.object({
    asOf: daySchema,
    /** The first day on which any rule is certain to hold. */
    firstDay: v.nullable(daySchema),
    /** The first day after `asOf` on which a rule begins to hold, or no longer does. */
    nextChange: v.nullable(daySchema),
    /** The last such day that is known, past or to come: nothing is announced for later. */
    lastKnownChange: v.nullable(daySchema),
    /** The last day of the official calendar that is published. */
    calendarPublishedThrough: v.nullable(daySchema),
    /** Years of which some place’s average pension is known. */
    parameterYears: v.array(v.number()),
  }),
});

/** The compiled rules themselves: `GET /v1/ruleset/:hash`. Their form may change with the code. */
export const rulesetDataSchema = v.looseObject({ hash: rulesetHashSchema });

export type RulesetSummary = v.InferOutput<typeof rulesetSchema>;
export type SheetCounts = v.InferOutput<typeof sheetCountsSchema>;
export type ProvinceKnown = v.InferOutput<typeof provinceSchema>;
