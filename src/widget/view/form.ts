/** One question at a time: the frame every question shares, and its error. */
import { clear, h } from './dom.ts';
import type { Ui } from './ui.ts';

/** A question's form. `read` says the answer, or returns what is wrong with it. */
export function questionForm(
  ui: Ui,
  options: {
    readonly body: HTMLElement;
    /** The control that an error is about. */
    readonly control: HTMLElement;
    readonly read: () => string | null;
    readonly note?: string | undefined;
    readonly skip?: { readonly label: string; readonly act: () => void } | undefined;
    readonly submit?: string;
  },
): HTMLFormElement {
  const { body, control, note, skip } = options;
  const error = h('div', { id: 'error', role: 'alert' });
  const form = h(
    'form',
    {
      class: 'step',
      part: 'question',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        clear(error);
        const wrong = options.read();
        control.setAttribute('aria-invalid', String(wrong !== null));
        if (wrong === null) return;
        error.append(h('p', { class: 'error' }, wrong));
        control.focus();
      },
    },
    error,
    body,
    note !== undefined && h('p', { class: 'hint', id: 'note' }, note),
    h(
      'div',
      { class: 'buttons' },
      h(
        'button',
        { class: 'primary', part: 'button', type: 'submit' },
        options.submit ?? ui.t.next,
      ),
      skip && h('button', { class: 'plain', type: 'button', onclick: skip.act }, skip.label),
      ui.said.editing !== null &&
        h('button', { class: 'plain', type: 'button', onclick: ui.act.cancel }, ui.t.cancel),
    ),
  );
  return form;
}

/** Large radio buttons under their question. */
export function radios(
  question: string,
  options: readonly { readonly id: string; readonly name: string; readonly hint?: string }[],
  selected: string | null,
): {
  readonly body: HTMLElement;
  readonly first: HTMLElement;
  readonly chosen: () => string | null;
} {
  const inputs: HTMLInputElement[] = [];
  const rows = options.map(({ id, name, hint }) => {
    const input = h('input', {
      type: 'radio',
      name: 'option',
      value: id,
      checked: id === selected,
      'aria-describedby': 'error',
    });
    inputs.push(input);
    return h(
      'label',
      { class: 'option', part: 'option' },
      input,
      h('span', {}, h('b', {}, name), hint !== undefined && h('span', { class: 'hint' }, hint)),
    );
  });
  const body = h('fieldset', {}, h('legend', { class: 'question' }, question), ...rows);
  const chosen = (): string | null => inputs.find((input) => input.checked)?.value ?? null;
  return { body, first: inputs.find((input) => input.checked) ?? inputs[0] ?? body, chosen };
}
