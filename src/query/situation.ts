/** What the stages of an answer share. */
import type { Day } from '../base/day.ts';
import type { Asker } from './context.ts';
import type { Speech } from './describe.ts';

/** Who asks, when, and in which language. */
export interface Situation {
  readonly speech: Speech;
  readonly asker: Asker;
  /** The facts that the asker stated, without presumptions: what a reason may repeat. */
  readonly stated: ReadonlyMap<string, number>;
  readonly today: Day;
}
