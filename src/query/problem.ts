/**
 * Problem documents (RFC 9457) as schemas: the kinds there are, their statuses, and the mistakes
 * that `errors[]` names. The types follow from them, and so do the pages about each kind.
 */
import * as v from 'valibot';

/** Every `type`; each is the address of a page that says what it means and what to do. */
export const PROBLEM_TYPES = [
  '/problems/bad-input',
  '/problems/not-found',
  '/problems/method-not-allowed',
  '/problems/not-acceptable',
  '/problems/too-large',
  '/problems/too-long',
  '/problems/unsupported-media-type',
  '/problems/too-many-requests',
  '/problems/internal',
] as const;

export type ProblemType = (typeof PROBLEM_TYPES)[number];

/** The one status with which a kind is sent. */
export const PROBLEM_STATUS = {
  '/problems/bad-input': 400,
  '/problems/not-found': 404,
  '/problems/method-not-allowed': 405,
  '/problems/not-acceptable': 406,
  '/problems/too-large': 413,
  '/problems/too-long': 414,
  '/problems/unsupported-media-type': 415,
  '/problems/too-many-requests': 429,
  '/problems/internal': 500,
} as const satisfies Readonly<Record<ProblemType, number>>;

export type ProblemStatus = (typeof PROBLEM_STATUS)[ProblemType];

/** What can be wrong with one parameter. */
export const INPUT_CODES = [
  'unknown-parameter',
  'irrelevant-parameter',
  'missing-parameter',
  'repeated-parameter',
  'unknown-region',
  'unknown-source',
  'ambiguous-region',
  'unknown-option',
  'not-a-number',
  'not-a-date',
  'not-yes-or-no',
  'out-of-range',
  'conflict',
  'wrong-type',
  'not-json',
  'too-long',
  'empty',
] as const;

export type InputCode = (typeof INPUT_CODES)[number];

/** One entry of `errors[]`: one parameter, and how to mend it. */
export const inputProblemSchema = v.object({
  parameter: v.string(),
  code: v.picklist(INPUT_CODES),
  expected: v.string(),
  got: v.string(),
  suggestions: v.pipe(v.array(v.string()), v.readonly()),
});

export const problemSchema = v.object({
  type: v.picklist(PROBLEM_TYPES),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  errors: v.pipe(v.array(inputProblemSchema), v.readonly()),
});

export type InputProblem = Readonly<v.InferOutput<typeof inputProblemSchema>>;
export type ProblemDocument = Readonly<v.InferOutput<typeof problemSchema>>;
