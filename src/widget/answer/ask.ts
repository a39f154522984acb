/** The questions for facts: choices, one typed value, or a day in three fields. */
import type { ViewQuestion } from '../../query/view-envelope.ts';
import type { AnswerKit, FactValue, Question } from '../kit.ts';
import { words as w } from '../words/zh-answer.ts';
import { choiceForm } from './choice.ts';
import { orderOf, readDay, readTyped, within } from './facts.ts';
import { knownOf } from './known.ts';
import { drawn } from './lines.ts';
import { dayText } from './value.ts';

/** The form of one question. */
export function factView(kit: AnswerKit, asked: ViewQuestion): HTMLElement {
  const { h_: h, say_: say } = kit;
  const { fact, question, type, note, skip, fields = [], unit } = asked;
  const more: Pick<Question, 'note_' | 'skip_'> = {
    note_: note,
    skip_: skip ? { label_: skip, act_: () => say(fact, null) } : undefined,
  };
  if (type === 'choice') {
    const known = knownOf(kit);
    const options = asked.options.map(
      (option) => [option, drawn(kit, option.lines || [], known)] as const,
    );
    return choiceForm(kit, question, options, fact, more);
  }
  const said = `${kit.facts_.has(fact) ? kit.facts_.get(fact) : kit.envelope_.query[fact] || ''}`;
  const dated = type === 'date';
  // Year, month and day are plain fields, for nobody can be sure of a calendar to pop up.
  const parts = dated ? said.split('-') : [said];
  const inputs = (dated ? fields : ['']).map((_, i) =>
    h('input', {
      id: `typed${i}`,
      inputmode: 'decimal',
      value: parts[i] || null,
    }),
  );
  const labelled = (name: string, i: number) => h('label', null, name, inputs[i]);
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
  const read = reader(asked);
  return kit.form_(kit, {
    ...more,
    body_: body,
    read_: () => {
      const [value, wrong, at] = read(inputs.map((input) => input.value));
      if (value === null) return [wrong || w.chooseOne_, inputs[at || 0] || body];
      say(fact, value);
      return null;
    },
  });
}

/** The value, or why there is none and in which of the fields that lies. */
type Read = readonly [value: FactValue | null, wrong?: string | undefined, at?: number];

/** Reads what was typed; what is hardly so is taken only when it is given once more. */
function reader(asked: ViewQuestion): (typed: readonly string[]) => Read {
  const { type, parts = [], noDay = '', doubt } = asked;
  let doubted: FactValue | null = null;
  return (typed) => {
    if (type === 'date') {
      const [day, wrong] = readDay(typed);
      if (wrong < 0) return [day];
      return wrong > 2 ? [null, dayText(day, noDay), 2] : [null, parts[wrong], wrong];
    }
    const value = readTyped(asked, `${typed}`);
    if (value === null) return [null, asked.numeral];
    if (!within(asked, value)) return [null, asked.wrong];
    if (!doubt || orderOf(value) >= doubt.below || value === doubted) return [value];
    doubted = value;
    return [null, doubt.text.replace('{value}', `${value}`)];
  };
}
