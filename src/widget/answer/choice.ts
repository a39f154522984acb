/** Large radio buttons under their question. */
import type { ViewOption } from '../../query/view-envelope.ts';
import type { Child, Kit, Question } from '../kit.ts';
import { words as w } from '../words/zh-answer.ts';

/** The question with its options, each with what is said below it. */
export function choiceForm(
  kit: Kit,
  question: string,
  options: readonly (readonly [option: ViewOption, below: Child])[],
  fact: string,
  more?: Pick<Question, 'note_' | 'skip_'>,
): HTMLElement {
  const { h_: h } = kit;
  const inputs = options.map(([option]) =>
    h('input', {
      type: 'radio',
      name: 'option',
      checked: option.id === kit.facts_.get(fact),
    }),
  );
  const body = h(
    'fieldset',
    null,
    h('legend.question', null, question),
    options.map(([option, below], i) =>
      h('label.option', null, inputs[i], h('span', null, h('b', null, option.name), below)),
    ),
  );
  return kit.form_(kit, {
    ...more,
    body_: body,
    read_: () => {
      const chosen = options[inputs.findIndex((input) => input.checked)];
      if (!chosen) return [w.chooseOne_, inputs[0] || body];
      kit.say_(fact, chosen[0].id);
      return null;
    },
  });
}

/** The question for the participant status. */
export function statusView(kit: Kit): HTMLElement {
  const options = Object.entries(w.statuses_).map(
    ([id, [name, hint]]) => [{ id, name }, kit.h_('span.hint', null, hint)] as const,
  );
  return choiceForm(kit, w.which_, options, 'participant');
}
