/**
 * The answer envelope (design §7) as schemas: the types follow from them, tests and clients
 * validate with them. All questions share it; what differs is the answer inside.
 */
import * as v from 'valibot';
import { boundSchema, daySchema, moneySchema } from './bound.ts';
import { viewSchema } from './view-envelope.ts';

export { boundSchema, daySchema, moneySchema };

export const reasonCodes = [
  'no-rule',
  'not-covered',
  'date-not-covered',
  'date-in-doubt',
  'split',
  'future',
] as const;

export const missingSchema = v.object({
  fact: v.string(),
  name: v.string(),
  question: v.string(),
  type: v.picklist(['choice', 'yes-no', 'integer', 'money', 'date', 'region']),
  unit: v.nullable(v.string()),
  options: v.array(v.object({ id: v.string(), name: v.string() })),
  min: v.nullable(v.union([v.number(), moneySchema])),
  max: v.nullable(v.union([v.number(), moneySchema])),
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

export const validitySchema = v.object({
  asOf: v.string(),
  until: v.nullable(v.string()),
  checkedOn: v.nullable(v.string()),
  stale: v.boolean(),
  confidence: v.nullable(v.picklist(['official', 'reported', 'unverified'])),
  /** Where the trust comes from, in words. */
  text: v.string(),
});

/** What every envelope has, whatever was asked. */
const common = {
  query: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  /** Names of the regions in `query`, by parameter, as a list of choices shows them. */
  places: v.record(v.string(), v.string()),
  outcome: v.picklist(['determined', 'depends', 'unknown']),
  missing: v.array(missingSchema),
  assumptions: v.array(assumptionSchema),
  explanation: v.array(v.object({ text: v.string(), rule: v.nullable(v.string()) })),
  /** Every rule that an answer rests on or that the explanation speaks of. */
  rules: v.array(ruleSchema),
  sources: v.array(sourceSchema),
  validity: validitySchema,
  ruleset: v.string(),
  notice: v.string(),
  /** The answer as lines to show; only where it was asked for. */
  view: v.optional(viewSchema),
};

/** The envelope around one kind of answer. */
export function envelopeSchema<const A extends v.GenericSchema>(answer: A) {
  return v.object({
    ...common,
    answer: v.nullable(answer),
    cases: v.array(
      v.object({
        when: v.record(v.string(), boundSchema),
        text: v.string(),
        answer: v.nullable(answer),
        /** Why there is no answer, in words; null when there is one. */
        reason: v.nullable(v.string()),
        reasonCode: v.nullable(v.picklist(reasonCodes)),
        /** Ids of the rules that answer this case, the key to `explanation`, `rules`, `disputes`. */
        rules: v.array(v.string()),
      }),
    ),
    disputes: v.array(
      v.object({
        rule: v.string(),
        /** `dispute` contradicts an adopted rule; `claim` stands alone; `alternative` is split. */
        kind: v.picklist(['dispute', 'claim', 'alternative']),
        contradicts: v.array(v.string()),
        answer: v.nullable(answer),
        text: v.string(),
        sources: v.array(v.string()),
      }),
    ),
    /** What changes within twelve months of the day asked about, in the order of days. */
    upcoming: v.array(
      v.object({
        from: daySchema,
        /** `rule`: a rule starts or ends. `birthday`: the asker, whose birth date was given, ages. */
        reason: v.picklist(['rule', 'birthday']),
        /** For whom, as in `cases`; empty for everybody asked about. */
        when: v.record(v.string(), boundSchema),
        /** From when, why, for whom and what. */
        text: v.string(),
        answer,
        rules: v.array(v.string()),
        /** What the answer rests on beyond the rules, as in the envelope. */
        assumptions: v.array(assumptionSchema),
      }),
    ),
  });
}

const commonSchema = v.object(common);
type Common = v.InferOutput<typeof commonSchema>;

/** One case of an answer: what holds when. */
export interface CaseOf<A> {
  when: Record<string, Bound>;
  text: string;
  answer: A | null;
  reason: string | null;
  reasonCode: ReasonCode | null;
  rules: string[];
}

/** A statement shown beside an answer. */
export interface DisputeOf<A> {
  rule: string;
  kind: 'dispute' | 'claim' | 'alternative';
  contradicts: string[];
  answer: A | null;
  text: string;
  sources: string[];
}

/** A change to come: what holds from a day on. */
export interface UpcomingOf<A> {
  from: string;
  reason: 'rule' | 'birthday';
  when: Record<string, Bound>;
  text: string;
  answer: A;
  rules: string[];
  assumptions: Assumption[];
}

/** An envelope around answers of type `A`. */
export interface EnvelopeOf<A> extends Common {
  answer: A | null;
  cases: CaseOf<A>[];
  disputes: DisputeOf<A>[];
  upcoming: UpcomingOf<A>[];
}

export type Outcome = Common['outcome'];
export type ExplanationLine = Readonly<Common['explanation'][number]>;
export type Bound = v.InferOutput<typeof boundSchema>;
export type Missing = v.InferOutput<typeof missingSchema>;
export type Assumption = v.InferOutput<typeof assumptionSchema>;
export type AnswerRule = v.InferOutput<typeof ruleSchema>;
export type AnswerSource = v.InferOutput<typeof sourceSchema>;
export type Validity = v.InferOutput<typeof validitySchema>;
export type ReasonCode = (typeof reasonCodes)[number];
