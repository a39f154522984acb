/** What failed, in words, and a way on. */
import type { Kit, WidgetFailure } from '../kit.ts';
import type { AnswerWords } from '../words.ts';

/** What happened, in the service's own words where the asker can mend it. */
function wordsOf(
  { kind, errors, wait }: WidgetFailure,
  kit: Kit,
  w: AnswerWords,
): readonly [title: string, detail: string] {
  if (kind === 'stale') return kit.t_.broken_;
  // To a person, what does not come in time does not come.
  const [wrong] = errors;
  return [
    w.failed_[kind] || w.failed_.network,
    wait ? w.retryIn_(wait) : wrong ? wrong.expected : w.again_,
  ];
}

/** A failure that stands in the place of the answer. */
export function failureView(kit: Kit, failure: WidgetFailure, w: AnswerWords): HTMLElement {
  const { h_: h } = kit;
  const { kind, errors } = failure;
  const { ids_: ids } = kit;
  const wrong = ids.find((id) => errors.some(({ parameter }) => parameter === id)) || ids[0];
  const suggestions = errors.flatMap((error) => error.suggestions);
  return kit.failed_(
    wordsOf(failure, kit, w),
    suggestions[0] && h('p', null, w.didYouMean_, suggestions.join('、')),
    // The same question would fail the same way: the way on is to mend it.
    kind === 'problem' && wrong ? [`${w.change_} ${w.sent_[wrong]}`, () => kit.turn_(wrong)] : null,
  );
}
