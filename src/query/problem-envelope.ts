/**
 * Problem documents (RFC 9457) as schemas; the types follow from them. Apart from the lists, so that
 * who needs the types alone carries no schema.
 */
import * as v from 'valibot';
import { INPUT_CODES, PROBLEM_TYPES } from './problem.ts';

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
