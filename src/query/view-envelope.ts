/**
 * An answer as lines to show (`format=view`): what a client without words of its own draws, in the
 * language asked for. What the asker keeps on their device is put in there: lines name the keys they
 * need, and a text has `{key}` where a figure is worked out. Text stays text: nothing is markup.
 */
import * as v from 'valibot';
import { boundSchema, moneySchema } from './bound.ts';

/**
 * `group` only holds lines together. What holds lines, and of which none is shown, is left out with
 * its title.
 */
export const LINE_KINDS = [
  'headline',
  'figure',
  'verdict',
  'error',
  'group',
  'section',
  'list',
  'steps',
  'item',
  'text',
  'strong',
  'note',
  'link',
  'phone',
  'date',
  'table',
  'row',
  'column',
  'head',
  'cell',
  'timeline',
  'calendar',
  'places',
] as const;

const keys = v.optional(v.array(v.string()));

export const viewMarkSchema = v.object({ at: v.number(), label: v.string() });
export const viewPlaceSchema = v.object({
  code: v.string(),
  label: v.string(),
  within: v.string(),
});

export const viewLineSchema = v.object({
  kind: v.picklist(LINE_KINDS),
  text: v.optional(v.string()),
  needs: keys,
  lacks: keys,
  when: v.optional(v.record(v.string(), boundSchema)),
  figure: v.optional(v.string()),
  unit: v.optional(v.string()),
  url: v.optional(v.string()),
  day: v.optional(v.string()),
  marks: v.optional(v.array(viewMarkSchema)),
  fact: v.optional(v.string()),
  part: v.optional(v.string()),
  options: v.optional(v.array(viewPlaceSchema)),
  lines: v.optional(v.array(v.lazy((): v.GenericSchema<ViewLine> => viewLineSchema))),
});

type Bound = v.InferOutput<typeof boundSchema>;
export type LineKind = (typeof LINE_KINDS)[number];
export type ViewMark = v.InferOutput<typeof viewMarkSchema>;

/** Written out, because it holds lines of its own kind. */
export interface ViewLine {
  kind: LineKind;
  text?: string | undefined;
  /** Shown only with one of these keys. */
  needs?: string[] | undefined;
  /** Not shown with any of these. */
  lacks?: string[] | undefined;
  /** Shown unless what is known lies outside. */
  when?: Record<string, Bound> | undefined;
  /** Of `figure`: what is shown large, and its unit. */
  figure?: string | undefined;
  unit?: string | undefined;
  /** Of `link` and `phone`: `https:`, `http:` or `tel:`. */
  url?: string | undefined;
  /** Of `date`: the day that the text names. */
  day?: string | undefined;
  /** Of `timeline`, from the first to the last; `text` says the same. */
  marks?: ViewMark[] | undefined;
  /** Of `section`: `aside` where it only backs the answer up, as sources do: it may be set smaller. */
  part?: string | undefined;
  /** Of `places`: the parameter, and what to choose from. */
  fact?: string | undefined;
  options?: { code: string; label: string; within: string }[] | undefined;
  lines?: ViewLine[] | undefined;
}

export const viewOptionSchema = v.object({
  id: v.union([v.string(), v.boolean()]),
  name: v.string(),
  lines: v.optional(v.array(viewLineSchema)),
});

const limit = v.nullable(v.union([v.number(), moneySchema]));

export const viewQuestionSchema = v.object({
  fact: v.string(),
  name: v.string(),
  question: v.string(),
  type: v.picklist(['choice', 'integer', 'money', 'date']),
  use: v.picklist(['case', 'formula', 'pick']),
  needs: keys,
  options: v.array(viewOptionSchema),
  unit: v.nullable(v.string()),
  min: limit,
  max: limit,
  hint: v.optional(v.string()),
  note: v.optional(v.string()),
  skip: v.optional(v.string()),
  wrong: v.optional(v.string()),
  numeral: v.optional(v.string()),
  doubt: v.optional(v.object({ below: v.number(), text: v.string() })),
  parts: v.optional(v.array(v.string())),
  noDay: v.optional(v.string()),
  fields: v.optional(v.array(v.string())),
  written: v.optional(v.string()),
});

const fen = v.pipe(v.number(), v.integer(), v.minValue(0));

export const viewTermSchema = v.object({
  times: v.picklist([12, 4, 1]),
  fixed: v.nullable(fen),
  base: v.nullable(v.string()),
  rate: fen,
  floor: v.nullable(fen),
  cap: v.nullable(fen),
});

export const viewAmountSchema = v.object({
  key: v.string(),
  terms: v.array(viewTermSchema),
  deduction: v.object({ month: v.nullable(fen), year: v.nullable(fen) }),
});

export const viewLabelsSchema = v.object({
  copy: v.string(),
  copied: v.string(),
  byHand: v.string(),
  print: v.string(),
  share: v.string(),
  open: v.string(),
  holds: v.string(),
  fails: v.string(),
  unclear: v.string(),
});

export const viewSchema = v.object({
  outcomes: v.array(v.number()),
  questions: v.array(viewQuestionSchema),
  amounts: v.array(viewAmountSchema),
  lines: v.array(viewLineSchema),
  labels: viewLabelsSchema,
});

export type View = v.InferOutput<typeof viewSchema>;
export type ViewQuestion = v.InferOutput<typeof viewQuestionSchema>;
export type ViewOption = v.InferOutput<typeof viewOptionSchema>;
export type ViewAmount = v.InferOutput<typeof viewAmountSchema>;
export type ViewTerm = v.InferOutput<typeof viewTermSchema>;
