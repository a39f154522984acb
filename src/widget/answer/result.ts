/** The result: what the service says of what is known here. */
import type { AnswerKit } from '../kit.ts';
import { chosenIn, knownOf } from './known.ts';
import { drawn } from './lines.ts';
import { toolsView } from './tools.ts';

/** Everything that is told at the end. */
export function resultView(kit: AnswerKit): HTMLElement {
  const { h_: h, envelope_: envelope } = kit;
  const known = knownOf(kit);
  const result = h('div', { part: 'result' }, drawn(kit, envelope.view.lines, known));
  /** Read aloud: the one sentence of the answer, which comes first. */
  const first = result.querySelector('p') as HTMLElement;
  // Nothing that this script can draw, or no sentence at all: the failure is told instead.
  if (!first.textContent) throw new Error();
  kit.announce_(first.textContent);
  kit.tell_('yibao:answer', { envelope, case: chosenIn(envelope, known), topic: kit.topic_ });
  return h('div', null, result, toolsView(kit, result));
}
