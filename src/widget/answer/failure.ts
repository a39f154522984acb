/** What failed, in words, and a way on. */
import type { Kit } from '../kit.ts';
import type { WidgetFailure } from '../widget-failure.ts';
import { words as w } from '../words/zh-answer.ts';

/**
 * A failure that stands in the place of the answer.
 *
 * @param again tries the same again, where that is not to show the turn anew
 */
export function failureView(kit: Kit, failure: WidgetFailure, again?: () => void): HTMLElement {
  const { kind, wait } = failure;
  const [wrong] = failure.errors;
  const parameter = wrong && kit.ids_.find((id) => wrong.parameter === id);
  const perhaps = wrong ? wrong.suggestions.join(' / ') : '';
  const view = kit.failed_(
    kit,
    [
      // To a person, what does not come in time does not come.
      w.failed_[kind] || w.failed_.network,
      wait ? w.retryIn_(wait) : parameter ? w.unclear_(w.sent_[parameter]) : kit.t_.broken_[1],
    ],
    perhaps && kit.h_('p', null, w.perhaps_ + perhaps),
    // The same question would fail the same way: the way on is to mend it.
    parameter
      ? [`${w.change_} ${w.sent_[parameter]}`, () => kit.turn_(parameter)]
      : again && [kit.t_.retry_, again],
  );
  const button = view.querySelector('button');
  if (wait && button) {
    // Trying sooner would be refused again.
    button.disabled = true;
    setTimeout(() => {
      button.disabled = false;
    }, wait * 1000);
  }
  return view;
}
