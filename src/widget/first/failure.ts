/** Calm words when something failed: what happened, a way to try again, a number to call. */
import type { Child, Kit, WayOn } from '../kit.ts';
import { HOTLINE } from '../words.ts';
import { h } from './dom.ts';

/**
 * A failure that stands in the place of the answer.
 *
 * @param way where trying the same again is not the way on
 */
export function failureView(
  k: Kit,
  [title, detail]: readonly [string, string],
  more?: Child,
  way?: WayOn | null,
): HTMLElement {
  const { t_: t } = k;
  const [label, onclick] = way || [t.retry_, (): void => k.turn_(k.editing_)];
  return h(
    'div.failure',
    null,
    h('h3', { tabindex: '-1' }, title),
    h('p', null, detail),
    h('div.buttons', null, h('button.primary', { part: 'button', onclick }, label), more),
    h('p', null, `${t.call_} `, h('a.phone', { href: `tel:${HOTLINE}` }, HOTLINE)),
  );
}
