/** The questions for facts: choices, one typed value, or a day in three fields. */
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { AnswerKit, FactValue, Question } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { choiceForm } from './choice.ts';
import { readDay, readTyped } from './facts.ts';
import { knownOf } from './known.ts';
import { drawn } from './lines.ts';

/** The form of one question. */
export function factView(kit: AnswerKit, w: AnswerWords, asked: ViewQuestion): HTMLElement {
  const { h_: h, say_: say } = kit;
  const { fact, question, type, note, skip, fields = [], unit, wrong } = asked;
  const more: Pick<Question, 'note_' | 'skip_'> = {
    note_: note,
    skip_: skip ? { label_: skip, act_: () => say(fact, null) } : undefined,
  };
  if (type === 'choice') {
    const known = knownOf(kit);
    const options = asked.options.map(
      (option) => [option, drawn(kit, option.lines || [], known).view_] as const,
    );
    return choiceForm(kit, w, question, options, fact, more);
  }
  const said = `${kit.facts_.get(fact) ?? kit.envelope_.query[fact] ?? ''}`;
  const dated = type === 'date';
  // Year, month and day are plain fields, for nobody can be sure of a calendar to pop up.
  const parts = dated ? said.split('-') : [said];
  const inputs = (dated ? fields : ['']).map((_, i) =>
    h('input', {
      id: `typed${i}`,
      type: 'text',
      inputmode: type === 'money' ? 'decimal' : 'numeric',
      maxlength: dated && (i ? '2' : '4'),
      'aria-describedby': 'hint note error',
      value: parts[i] || null,
    }),
  );
  const labelled = (name: string, i: number) =>
    h('label', { for: `typed${i}` }, h('span', null, name), inputs[i]);
  const hint = h('span.hint', { id: 'hint' }, asked.hint);
  const body = dated
    ? h(
        'fieldset',
        null,
        h('legend.question', null, question),
        hint,
        h('div.date', null, fields.map(labelled)),
      )
    : h(
        'div',
        null,
        h('label.question', { for: 'typed0' }, question),
        inputs,
        h('span', { id: 'hint' }, unit),
      );
  return kit.form_({
    ...more,
    body_: body,
    control_: inputs[0] || body,
    read_: () => {
      const typed = inputs.map(({ value }) => value);
      const value = dated ? readDay(typed) : readTyped(asked, `${typed}`);
      if (value === null) return wrong || w.chooseOne_;
      say(fact, value);
      return null;
    },
  });
}

/** A fact's value as the person would say it. */
export function valueText({ options, unit, written }: ViewQuestion, value: FactValue): string {
  const option = options.find(({ id }) => id === value);
  if (option) return option.name;
  if (written) return `${value}`.replace(/(\d+)-0?(\d+)-0?(\d+)/, written);
  return `${value} ${unit || ''}`;
}
