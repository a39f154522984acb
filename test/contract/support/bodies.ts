/** Bodies for `POST /v1/batch`, made of the parameters of the questions. */
import * as fc from 'fast-check';
import type { Parameter } from '../../../src/openapi/model.ts';
import { invalidValue, validValues } from './inputs.ts';

/** A question with its parameters, as one entry of a batch. */
export type Entry = Readonly<Record<string, unknown>>;

/** Right ones, ones with a wrong value, and things that are no question at all. */
export function entries(
  questions: readonly (readonly [id: string, readonly Parameter[]])[],
): fc.Arbitrary<unknown> {
  const right = fc.oneof(
    ...questions.map(([question, parameters]) =>
      validValues(parameters).map((values): Entry => ({ question, ...values })),
    ),
  );
  const wrong = fc.oneof(
    ...questions.flatMap(([question, parameters]) =>
      parameters.map((one) =>
        invalidValue(one).map((value): Entry => ({ question, [one.name]: value })),
      ),
    ),
  );
  return fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 3, arbitrary: wrong },
    { weight: 2, arbitrary: fc.jsonValue() },
  );
}
