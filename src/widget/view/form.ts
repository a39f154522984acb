/** One question at a time: the frame every question shares, and its error. */
import { fill, h } from './dom.ts';
import type { Ui } from './ui.ts';

export interface Question {
  readonly body: HTMLElement;
  /** The control that an error is about. */
  readonly control: HTMLElement;
  /** Says the answer, or returns what is wrong with it. */
  readonly read: () => string | null;
  readonly note?: string;
  readonly skip?: { readonly label: string; readonly act: () => void };
  readonly submit?: string;
}

/** A question's form. */
export function questionForm(
  { t, said, act }: Ui,
  { body, control, read, note, skip, submit = t.next }: Question,
): HTMLFormElement {
  const error = h('div', { id: 'error', role: 'alert' });
  const other = (label: string, onclick: () => void): HTMLElement =>
    h('button.plain', { type: 'button', onclick }, label);
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const wrong = read();
        fill(error, wrong !== null && h('p.error', null, wrong));
        control.setAttribute('aria-invalid', String(wrong !== null));
        if (wrong !== null) control.focus();
      },
    },
    error,
    body,
    note !== undefined && h('p.hint', { id: 'note' }, note),
    h(
      'div.buttons',
      null,
      h('button.primary', { part: 'button' }, submit),
      skip !== undefined && other(skip.label, skip.act),
      said.editing !== null && other(t.cancel, act.cancel),
    ),
  );
}
