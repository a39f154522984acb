/** What was said so far, each with a way to change it. */
import type { AnswerKit, Kit } from '../kit.ts';
import { words as w } from '../words/zh-answer.ts';
import { valueText } from './value.ts';

/** A line of what was said: id, name, value. */
type Row = readonly [id: string, name: string, value: string];

/** What was said: places and status, and once there is an answer the facts that matter to it. */
export function rowsOf(kit: Kit): readonly Row[] {
  const statuses: Readonly<Record<string, readonly string[]>> = w.statuses_;
  const sent = kit.ids_
    .filter((id) => kit.facts_.has(id))
    .map((id): Row => {
      // A status that the service does not know is one of its words, not of the reader's. Even one
      // that every object has, such as `constructor`, has no name.
      const name =
        id === 'participant' ? (statuses[`${kit.facts_.get(id)}`] || '')[0] : kit.named_(id);
      return [id, w.sent_[id], name || ''];
    });
  return isAnswered(kit) ? sent.concat(factRows(kit)) : sent;
}

/** The list of what was said; false before anything was. */
export function saidView(kit: Kit): HTMLElement | false {
  const { h_: h, editing_: editing } = kit;
  const rows = rowsOf(kit);
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
  return questions.flatMap((one): Row[] => {
    const { fact, name } = one;
    const value = facts.get(fact);
    // What a page or a link chose that there is not was not said: it is asked.
    const text = value === undefined ? skipped.has(fact) && labels.open : valueText(one, value);
    return text ? [[fact, name, text]] : [];
  });
}
