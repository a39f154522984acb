/** What the stages of a refund answer share. */
import type { Day } from '../base/day.ts';
import type { Asker } from './context.ts';
import type { Speech } from './describe.ts';

/** One sentence of the explanation, and the rule it speaks of. */
export interface ExplanationLine {
  readonly text: string;
  readonly rule: string | null;
}

/** Who asks, when, and in which language. */
export interface RefundSituation {
  readonly speech: Speech;
  readonly asker: Asker;
  /** The facts that the asker stated, without presumptions: what a reason may repeat. */
  readonly stated: ReadonlyMap<string, number>;
  readonly today: Day;
}
