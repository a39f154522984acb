/** Calm words when something failed: what happened, a way to try again, a number to call. */
import type { Failure } from '../api.ts';
import { PLACE } from '../conversation.ts';
import { HOTLINE } from '../texts.ts';
import { h } from './dom.ts';
import type { Ui } from './ui.ts';

/** The number to call, as a link a phone dials. */
export function hotline(): HTMLElement {
  return h('a', { class: 'phone', href: `tel:${HOTLINE}` }, HOTLINE);
}

/** A failure in short, for the search that goes on below. */
export function failureNote(ui: Ui, failure: Failure): HTMLElement {
  const [title, detail] = ui.t.failed[failure.kind];
  return h('span', {}, `${failure.title ?? title} ${failure.detail ?? detail}`);
}

/** A failure that stands in the place of the answer. */
export function failureView(ui: Ui, failure: Failure): HTMLElement {
  const { t } = ui;
  const [title, detail] = t.failed[failure.kind];
  const { suggestions } = failure;
  return h(
    'div',
    { class: 'failure', part: 'failure' },
    h('h3', { tabindex: '-1' }, failure.title ?? title),
    h('p', {}, failure.detail ?? detail),
    suggestions.length > 0 && h('p', {}, `${t.didYouMean} ${suggestions.join('、')}`),
    h(
      'div',
      { class: 'buttons' },
      h(
        'button',
        { class: 'primary', part: 'button', type: 'button', onclick: ui.act.retry },
        t.retry,
      ),
      failure.kind === 'problem' &&
        h(
          'button',
          { class: 'plain', type: 'button', onclick: () => ui.act.edit(PLACE) },
          t.otherPlace,
        ),
    ),
    h('p', {}, `${t.callFirst} ${t.call} `, hotline()),
  );
}
