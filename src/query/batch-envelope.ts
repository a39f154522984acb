/** What `POST /v1/batch` takes and gives, as schemas from which the types follow. */
import * as v from 'valibot';
import { eligibilityEnvelopeSchema } from './eligibility-envelope.ts';
import { inputProblemCodes } from './envelope.ts';
import { guidesEnvelopeSchema } from './guides-envelope.ts';
import { refundEnvelopeSchema } from './refund-envelope.ts';
import { transferEnvelopeSchema } from './transfer-envelope.ts';

/** A question with its parameters, named and written as in the address of the question. */
export const batchQuerySchema = v.objectWithRest(
  { question: v.string() },
  v.union([v.string(), v.number(), v.boolean()]),
);

export const batchRequestSchema = v.strictObject({
  queries: v.pipe(v.array(batchQuerySchema), v.maxLength(100)),
});

/** A problem document (RFC 9457), as each mistaken question of a batch gets one. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.array(
    v.object({
      parameter: v.string(),
      code: v.picklist(inputProblemCodes),
      expected: v.string(),
      got: v.string(),
      suggestions: v.array(v.string()),
    }),
  ),
});

/** One result a question, in the order of the questions. */
export const batchResponseSchema = v.object({
  results: v.array(
    v.union([
      refundEnvelopeSchema,
      transferEnvelopeSchema,
      eligibilityEnvelopeSchema,
      guidesEnvelopeSchema,
      problemSchema,
    ]),
  ),
});
