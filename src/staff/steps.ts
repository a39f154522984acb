/** Long work cut into steps, so that whoever runs it can do something else in between. */

/** Yields how much is done (0 to 1); returns what came of it. */
export type Steps<T> = Generator<number, T, void>;

/** So many rows are one step: a few milliseconds. */
export const ROWS_A_STEP = 500;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
