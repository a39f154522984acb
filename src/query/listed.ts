/**
 * What the lists answer (regions, facts) and the sign of life, as schemas; the types follow from
 * them. A source is listed as answers cite it: `sourceSchema`.
 */
import * as v from 'valibot';
import { missingSchema } from './envelope.ts';

export const listedRegionSchema = v.object({
  code: v.string(),
  name: v.string(),
  nameEn: v.string(),
  /** What to show to somebody who chooses: `Qingdao (青岛市)`, `北京市（朝阳区）`. */
  label: v.string(),
  level: v.picklist(['nation', 'province', 'prefecture', 'county', 'pool']),
  parent: v.nullable(v.string()),
  /** `山东省 青岛市`, which tells namesakes apart. */
  path: v.string(),
  /** Where it lies, in the language asked for; empty for a province. */
  within: v.string(),
  /** The district that was typed, whose people are pooled in this region. */
  district: v.nullable(v.string()),
});

export const regionListSchema = v.object({
  /** What was typed, as it was compared. */
  query: v.string(),
  regions: v.array(listedRegionSchema),
});

/** What is assumed when a fact is not said; of whom (participants, empty is everybody); and why. */
export const presumptionSchema = v.object({
  value: v.union([v.string(), v.number(), v.boolean()]),
  participants: v.pipe(v.array(v.string()), v.readonly()),
  text: v.string(),
});

/** One fact, described as `missing` describes it. */
export const listedFactSchema = v.object({
  ...v.omit(missingSchema, ['use']).entries,
  presumption: v.nullable(presumptionSchema),
});

/** One question, with the facts that are its parameters. */
export const listedQuestionSchema = v.object({
  id: v.string(),
  about: v.string(),
  /** Ids of `facts`. */
  facts: v.array(v.string()),
  /** Parameters that are no facts about the asker, such as the benefit asked about. */
  parameters: v.array(listedFactSchema),
});

export const factListSchema = v.object({
  facts: v.array(listedFactSchema),
  questions: v.array(listedQuestionSchema),
});

export const healthSchema = v.object({
  status: v.literal('ok'),
  ruleset: v.string(),
  /** Of the build; null where it has no name. */
  version: v.nullable(v.string()),
});

export type ListedRegion = v.InferOutput<typeof listedRegionSchema>;
export type RegionList = v.InferOutput<typeof regionListSchema>;
export type ListedFact = v.InferOutput<typeof listedFactSchema>;
export type FactList = v.InferOutput<typeof factListSchema>;
export type Health = v.InferOutput<typeof healthSchema>;
