/** What was said so far, each with a way to change it. */
import type { Kit, Row } from '../kit.ts';
import { h } from './dom.ts';

/** The list of what was said; false before anything was. */
export function saidView(k: Kit, rows: readonly Row[]): HTMLElement | false {
  const { t_: t } = k;
  return (
    !!rows[0] &&
    h(
      'ul.said',
      { 'aria-label': t.said_ },
      rows.map(([id, name, value]) =>
        h(
          'li',
          null,
          h('span.hint', null, name),
          h('b', null, value),
          h(
            'button.plain',
            { type: 'button', 'aria-label': `${t.change_} ${name}`, onclick: () => k.turn_(id) },
            t.change_,
          ),
        ),
      ),
    )
  );
}
