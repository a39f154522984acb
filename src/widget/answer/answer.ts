/**
 * The second script: asks what still matters, and shows what the service says of what is known here.
 * It imports nothing of the first, which hands it its tools.
 */
import type { Kit, WidgetFailure } from '../kit.ts';
import css from '../style/result.css';
import { zhAnswer } from '../words/zh-answer.ts';
import { factView } from './ask.ts';
import { statusView } from './choice.ts';
import { failureView } from './failure.ts';
import { resultView } from './result.ts';
import { isAnswered, saidView } from './said.ts';
import { turn } from './turn.ts';

export const style: string = css;

/** The list of what was said. */
export const said = (kit: Kit): HTMLElement | false => saidView(kit, kit.w_ || zhAnswer);

/** The turn that is due after the places: the status, a fact, the result, or what went wrong. */
export function view(kit: Kit, failure: WidgetFailure | null): HTMLElement {
  const w = kit.w_ || zhAnswer;
  if (failure) return failureView(kit, failure, w);
  if (!isAnswered(kit)) return statusView(kit, w);
  const due = turn(kit);
  return due ? factView(kit, w, due) : resultView(kit, w);
}
