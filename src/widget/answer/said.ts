/** What was said so far, each with a way to change it. */
import type { AnswerKit, Kit } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { valueText } from './ask.ts';

/** A line of what was said: id, name, value. */
type Row = readonly [id: string, name: string, value: string];

/** What was said: places and status, and once there is an answer the facts that matter to it. */
export function rowsOf(kit: Kit, w: AnswerWords): readonly Row[] {
  const statuses: Readonly<Record<string, readonly string[]>> = w.statuses_;
  // A place is left out as long as only its code is known, which tells a person nothing.
  const sent = kit.ids_
    .filter((id) => kit.named_(id))
    .map((id): Row => {
      const name = kit.named_(id);
      const [status = name] = (id === 'participant' && statuses[name]) || [];
      return [id, w.sent_[id], status];
    });
  return isAnswered(kit) ? sent.concat(factRows(kit)) : sent;
}

/** The list of what was said; false before anything was. */
export function saidView(kit: Kit, w: AnswerWords): HTMLElement | false {
  const { h_: h, editing_: editing } = kit;
  const rows = rowsOf(kit, w);
  return (
    !!rows[0] &&
    h(
      'ul.said',
      { 'aria-label': w.said_ },
      rows.map(
        ([id, name, value]) =>
          id !== editing &&
          h(
            'li',
            null,
            h('span.hint', null, name),
            h('b', null, value),
            h(
              'button.plain',
              {
                type: 'button',
                'aria-label': `${w.change_} ${name}`,
                onclick: () => kit.turn_(id),
              },
              w.change_,
            ),
          ),
      ),
    )
  );
}

/** Whether the question was answered. */
export function isAnswered(kit: Kit): kit is AnswerKit {
  return kit.envelope_ !== null;
}

/** The facts that were spoken of and matter to this answer, in the service's order. */
function factRows({ envelope_: envelope, facts_: facts, skipped_: skipped }: AnswerKit): Row[] {
  const { questions, labels } = envelope.view;
  const rows: Row[] = [];
  for (const one of questions) {
    const value = facts.get(one.fact);
    if (value !== undefined || skipped.has(one.fact))
      rows.push([one.fact, one.name, value === undefined ? labels.open : valueText(one, value)]);
  }
  return rows;
}
