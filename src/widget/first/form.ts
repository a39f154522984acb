/** One question at a time: the frame every question shares, and its error. */
import type { Kit, Question } from '../kit.ts';
import { fill, h } from './dom.ts';

/** A question's form. */
export function questionForm(k: Kit, question: Question): HTMLElement {
  const { t_: t } = k;
  const { body_: body, skip_: skip } = question;
  const error = h('div', { id: 'error', role: 'alert' });
  const other = (label: string, onclick: () => void): HTMLElement =>
    h('button.plain', { onclick }, label);
  const inputs = body.querySelectorAll('input');
  inputs.forEach((input) => {
    input.setAttribute('aria-describedby', 'hint note error');
  });
  return h(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault();
        const [wrong, control] = (await question.read_()) || [];
        fill(error, wrong && h('p.error', null, wrong));
        inputs.forEach((input) => {
          input.setAttribute('aria-invalid', `${input === control}`);
        });
        if (control) control.focus();
      },
    },
    error,
    body,
    h('p.hint', { id: 'note' }, question.note_),
    h(
      'div.buttons',
      null,
      h('button.primary', { part: 'button', type: 'submit' }, question.submit_ || t.next_),
      skip && other(skip.label_, skip.act_),
      k.editing_ && other(t.cancel_, () => k.turn_(null)),
    ),
  );
}
