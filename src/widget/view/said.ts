/** What was said so far, each with a way to change it. */
import { PLACE, STATUS, spokenFacts } from '../conversation.ts';
import { valueText } from './ask.ts';
import { h } from './dom.ts';
import type { Ui } from './ui.ts';

/** The list of what was said; null before anything was. */
export function saidView({ t, said, envelope, act }: Ui): HTMLElement | null {
  const rows: HTMLElement[] = [];
  const add = (id: string, name: string, value: string): void => {
    if (id === said.editing) return;
    const change = {
      type: 'button',
      'aria-label': `${t.change} ${name}`,
      onclick: () => act.edit(id),
    };
    rows.push(
      h(
        'li',
        null,
        h('span.hint', null, name),
        h('b', null, value),
        h('button.plain', change, t.change),
      ),
    );
  };
  if (said.place !== null) add(PLACE, t.place, said.place.name);
  if (said.status !== null) add(STATUS, t.status, t.statuses[said.status][0]);
  for (const fact of spokenFacts(said, envelope)) {
    const value = said.facts.get(fact.fact);
    add(fact.fact, fact.name, value === undefined ? t.notSaid : valueText(fact, value, t));
  }
  return rows.length > 0 ? h('ul.said', { 'aria-label': t.said }, ...rows) : null;
}
