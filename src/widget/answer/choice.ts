/** Large radio buttons under their question. */
import type { ViewOption } from '../../query/view-envelope.ts';
import type { Child, Kit, Question } from '../kit.ts';
import type { AnswerWords } from '../words.ts';

/** The question with its options, each with what is said below it. */
export function choiceForm(
  kit: Kit,
  w: AnswerWords,
  question: string,
  options: readonly (readonly [option: ViewOption, below: Child])[],
  fact: string,
  more?: Pick<Question, 'note_' | 'skip_'>,
): HTMLElement {
  const { h_: h } = kit;
  const inputs = options.map(([{ id }]) =>
    h('input', {
      type: 'radio',
      name: 'option',
      checked: id === kit.facts_.get(fact),
      'aria-describedby': 'error note',
    }),
  );
  const body = h(
    'fieldset',
    null,
    h('legend.question', null, question),
    options.map(([{ name }, below], i) =>
      h('label.option', null, inputs[i], h('span', null, h('b', null, name), below)),
    ),
  );
  return kit.form_({
    ...more,
    body_: body,
    control_: inputs[0] || body,
    read_: () => {
      const chosen = options[inputs.findIndex(({ checked }) => checked)];
      if (!chosen) return w.chooseOne_;
      kit.say_(fact, chosen[0].id);
      return null;
    },
  });
}

/** The question for the participant status. */
export function statusView(kit: Kit, w: AnswerWords): HTMLElement {
  const options = Object.entries(w.statuses_).map(
    ([id, [name, hint]]) => [{ id, name }, kit.h_('span.hint', null, hint)] as const,
  );
  return choiceForm(kit, w, w.which_, options, 'participant');
}
