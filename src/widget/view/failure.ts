/** Calm words when something failed: what happened, a way to try again, a number to call. */
import type { Failure } from '../api.ts';
import { PLACE } from '../conversation.ts';
import type { Texts } from '../texts.ts';
import { HOTLINE } from '../texts.ts';
import { h } from './dom.ts';
import type { Ui } from './ui.ts';

/** The line to call, with its number as a link a phone dials. */
export function hotline(t: Texts): HTMLElement {
  return h('p', null, `${t.call} `, h('a.phone', { href: `tel:${HOTLINE}` }, HOTLINE));
}

function wordsOf({ kind, title, detail }: Failure, t: Texts): readonly [string, string] {
  // To a person, what does not come in time does not come.
  const [plainTitle, plainDetail] = t.failed[kind] || t.failed.network;
  return [title || plainTitle, detail || plainDetail];
}

/** A failure in short, for the search that goes on below. */
export function failureNote({ t }: Ui, failure: Failure): string {
  return wordsOf(failure, t).join(' ');
}

/** A failure that stands in the place of the answer. */
export function failureView({ t, act }: Ui, failure: Failure): HTMLElement {
  const [title, detail] = wordsOf(failure, t);
  const { kind, errors } = failure;
  const suggestions: string[] = [];
  for (const error of errors) suggestions.push(...error.suggestions);
  return h(
    'div.failure',
    null,
    h('h3', { tabindex: '-1' }, title),
    h('p', null, detail),
    suggestions.length > 0 && h('p', null, `${t.didYouMean} ${suggestions.join('、')}`),
    h(
      'div.buttons',
      null,
      h('button.primary', { part: 'button', type: 'button', onclick: act.retry }, t.retry),
      kind === 'problem' &&
        h('button.plain', { type: 'button', onclick: () => act.edit(PLACE) }, t.otherPlace),
    ),
    hotline(t),
  );
}
