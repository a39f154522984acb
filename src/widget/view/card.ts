/** The frame around every turn: title, the switch for large text, the voice, the body. */
import { fill, h } from './dom.ts';
import { addStyles } from './style.ts';
import type { Ui } from './ui.ts';

export interface Card {
  /** Shows one turn in place of the last one: what was said, then what is due. */
  readonly show: (ui: Ui, said: HTMLElement | null, view: HTMLElement) => void;
  /** Says something to who does not see the screen. */
  readonly announce: (text: string) => void;
  /** Moves the focus to where the turn wants an answer, or begins. */
  readonly focus: () => void;
}

/** Puts an empty card into a shadow root. */
export function createCard(root: ShadowRoot): Card {
  const title = h('h2', { part: 'title' });
  const large = h('button.switch', {
    type: 'button',
    'aria-pressed': 'false',
    onclick: () => {
      large.setAttribute('aria-pressed', String(card.classList.toggle('large')));
    },
  });
  const status = h('p.unseen', { role: 'status' });
  const body = h('div', null);
  const card = h('div.card', { part: 'card' }, h('header', null, title, large), body, status);
  addStyles(root);
  root.append(card);
  return {
    show: ({ lang, t }, said, view) => {
      card.lang = lang;
      title.textContent = t.title;
      large.textContent = t.large;
      fill(body, said, view);
    },
    announce: (text) => {
      status.textContent = text;
    },
    focus: () => {
      for (const place of ['input:checked', 'form input', '[tabindex]']) {
        const target = body.querySelector<HTMLElement>(place);
        if (target === null) continue;
        target.focus();
        if (target instanceof HTMLInputElement) target.select();
        return;
      }
    },
  };
}
