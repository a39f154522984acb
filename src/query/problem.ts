/**
 * The kinds of problems there are, their statuses, and the mistakes that `errors[]` names. The
 * schemas, the document and the pages follow from these lists.
 */
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
