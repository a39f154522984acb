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
  const { kind, errors, wait } = failure;
  const { ids_: ids } = kit;
  const [wrong] = errors;
  const parameter = wrong && (ids.find((id) => wrong.parameter === id) || ids[0]);
  const suggestions = wrong?.suggestions.join('、');
  const view = kit.failed_(
    kit,
    [
      // To a person, what does not come in time does not come.
      w.failed_[kind] || w.failed_.network,
      wait
        ? w.retryIn_(wait)
        : wrong
          ? parameter === 'participant'
            ? w.badStatus_
            : wrong.expected
          : kit.t_.broken_[1],
    ],
    suggestions && kit.h_('p', null, w.didYouMean_, suggestions),
    // The same question would fail the same way: the way on is to mend it.
    kind === 'problem' && parameter
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
