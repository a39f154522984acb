/** Calm words when something failed: what happened, a way to try again, a number to call. */
import type { Kit, WidgetFailure } from '../kit.ts';
import type { Words } from '../words.ts';
import { HOTLINE } from '../words.ts';
import { h } from './dom.ts';

/** The line to call, with its number as a link a phone dials. */
export function hotline(t: Words): HTMLElement {
  return h('p', null, `${t.call_} `, h('a.phone', { href: `tel:${HOTLINE}` }, HOTLINE));
}

/** What happened, in the service's own words where the asker can mend it. */
export function wordsOf(
  { kind, errors, wait }: WidgetFailure,
  t: Words,
): readonly [title: string, detail: string] {
  // To a person, what does not come in time does not come.
  const [title, detail] = t.failed_[kind] || t.failed_.network;
  const [wrong] = errors;
  return [title, wait ? t.retryIn_(wait) : wrong ? wrong.expected : detail];
}

/**
 * A failure that stands in the place of the answer.
 *
 * @param wrong what was said wrongly
 */
export function failureView(k: Kit, failure: WidgetFailure, wrong: string): HTMLElement {
  const { t_: t } = k;
  const [title, detail] = wordsOf(failure, t);
  const { kind, errors } = failure;
  const suggestions = errors.flatMap((error) => error.suggestions);
  return h(
    'div.failure',
    null,
    h('h3', { tabindex: '-1' }, title),
    h('p', null, detail),
    suggestions[0] && h('p', null, t.didYouMean_, suggestions.join('、')),
    h(
      'div.buttons',
      null,
      h(
        'button.primary',
        { part: 'button', type: 'button', onclick: () => k.turn_(k.editing_) },
        t.retry_,
      ),
      kind === 'problem' &&
        h('button.plain', { type: 'button', onclick: () => k.turn_(wrong) }, t.otherPlace_),
    ),
    hotline(t),
  );
}
