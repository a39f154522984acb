/** What was said so far, each with a way to change it. */
import { PLACE, STATUS, spokenFacts } from '../conversation.ts';
import { valueText } from './ask.ts';
import { foreign, h } from './dom.ts';
import type { Ui } from './ui.ts';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

function linesOf(ui: Ui): readonly Line[] {
  const { t, said } = ui;
  const lines: Line[] = [];
  const editing = said.editing;
  if (said.place !== null && editing !== PLACE) {
    lines.push({ id: PLACE, name: t.place, value: said.place.name });
  }
  if (said.status !== null && editing !== STATUS) {
    lines.push({ id: STATUS, name: t.status, value: t.statuses[said.status][0] });
  }
  for (const fact of spokenFacts(said, ui.envelope)) {
    const value = said.facts.get(fact.fact);
    const text = value === undefined ? t.notSaid : valueText(fact, value, t);
    lines.push({ id: fact.fact, name: fact.name, value: text });
  }
  return lines;
}

/** The list of what was said; null before anything was. */
export function saidView(ui: Ui): HTMLElement | null {
  const { t } = ui;
  const lines = linesOf(ui);
  if (lines.length === 0) return null;
  const row = ({ id, name, value }: Line): HTMLElement =>
    h(
      'li',
      {},
      h('span', { class: 'hint' }, name),
      h('b', {}, foreign(value)),
      h(
        'button',
        {
          class: 'plain',
          type: 'button',
          'aria-label': t.changeWhat(name),
          onclick: () => ui.act.edit(id),
        },
        t.change,
      ),
    );
  return h('ul', { class: 'said', part: 'said', 'aria-label': t.said }, ...lines.map(row));
}
