/**
 * The second script: asks what still matters, and shows what the service says of what is known here.
 * It imports nothing of the first, which hands it its tools.
 */
import type { Kit } from '../kit.ts';
import css from '../style/result.css';
import type { WidgetFailure } from '../widget-failure.ts';
import { factView } from './ask.ts';
import { statusView } from './choice.ts';
import { failureView } from './failure.ts';
import { resultView } from './result.ts';
import { isAnswered } from './said.ts';
import { turn } from './turn.ts';

export { finder } from './place.ts';
export { saidView as said } from './said.ts';

export const style: string = css;

/** The turn that is due after the places: the status, a fact, the result, or what went wrong. */
export function view(kit: Kit, failure: WidgetFailure | null): HTMLElement {
  if (failure) return failureView(kit, failure);
  if (!isAnswered(kit)) return statusView(kit);
  const due = turn(kit);
  return due ? factView(kit, due) : resultView(kit);
}
