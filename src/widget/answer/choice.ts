/** Large radio buttons under their question. */
import type { Kit, Option, Question } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { participants } from '../words.ts';

/** The question with its options. */
export function choiceForm(
  kit: Kit,
  w: AnswerWords,
  question: string,
  options: readonly Option[],
  id: string,
  more?: Pick<Question, 'note_' | 'skip_'>,
): HTMLElement {
  const { h_: h } = kit;
  const inputs = options.map(({ value_: value }) =>
    h('input', {
      type: 'radio',
      name: 'option',
      checked: value === kit.facts_.get(id),
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
  return kit.form_({
    ...more,
    body_: body,
    control_: inputs[0] || body,
    read_: () => {
      const chosen = options[inputs.findIndex(({ checked }) => checked)];
      if (!chosen) return w.chooseOne_;
      kit.say_(id, chosen.value_);
      return null;
    },
  });
}

/** The question for the participant status. */
export function statusView(kit: Kit, w: AnswerWords): HTMLElement {
  const options = participants.map((value) => {
    const [name, hint] = w.statuses_[value];
    return { value_: value, name_: name, hint_: hint };
  });
  return choiceForm(kit, w, w.which_, options, 'participant');
}
