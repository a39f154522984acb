/** One question at a time: the frame every question shares, its error, and large radio buttons. */
import type { Kit, Option, Question } from '../kit.ts';
import { fill, h } from './dom.ts';

/** A question's form. */
export function questionForm(k: Kit, question: Question): HTMLElement {
  const { control_: control, skip_: skip } = question;
  const { t_: t } = k;
  const error = h('div', { id: 'error', role: 'alert' });
  const other = (label: string, onclick: () => void): HTMLElement =>
    h('button.plain', { type: 'button', onclick }, label);
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const wrong = question.read_();
        fill(error, wrong && h('p.error', null, wrong));
        control.setAttribute('aria-invalid', `${!!wrong}`);
        if (wrong) control.focus();
      },
    },
    error,
    question.body_,
    h('p.hint', { id: 'note' }, question.note_),
    h(
      'div.buttons',
      null,
      h('button.primary', { part: 'button' }, question.submit_ || t.next_),
      skip && other(skip.label_, skip.act_),
      k.editing_ && other(t.cancel_, () => k.turn_(null)),
    ),
  );
}

/** Large radio buttons under their question. */
export function choiceForm(
  k: Kit,
  question: string,
  options: readonly Option[],
  id: string,
  more?: Pick<Question, 'note_' | 'skip_'>,
): HTMLElement {
  const inputs = options.map(({ value_: value }) =>
    h('input', {
      type: 'radio',
      name: 'option',
      checked: value === k.facts_.get(id),
      'aria-describedby': 'error note',
    }),
  );
  const body = h(
    'fieldset',
    null,
    h('legend.question', null, question),
    options.map(({ name_: name, hint_: hint }, i) =>
      h(
        'label.option',
        null,
        inputs[i],
        h('span', null, h('b', null, name), h('span.hint', null, hint)),
      ),
    ),
  );
  return questionForm(k, {
    ...more,
    body_: body,
    control_: inputs[0] || body,
    read_: () => {
      const chosen = options[inputs.findIndex(({ checked }) => checked)];
      if (!chosen) return k.t_.chooseOne_;
      k.say_(id, chosen.value_);
      return null;
    },
  });
}
