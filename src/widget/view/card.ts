/** The frame around every turn: title, the switch for large text, the voice, the body. */
import type { Lang, Texts } from '../texts.ts';
import { clear, h } from './dom.ts';
import { addStyles } from './style.ts';

export interface Card {
  /** Shows the parts of one turn in place of the last one. */
  readonly show: (lang: Lang, t: Texts, ...parts: readonly (HTMLElement | null)[]) => void;
  /** Says something to who does not see the screen. */
  readonly announce: (text: string) => void;
  /** Moves the focus to where the turn wants an answer, or begins. */
  readonly focus: () => void;
}

/** Puts an empty card into a shadow root. */
export function createCard(root: ShadowRoot): Card {
  const title = h('h2');
  const large = h('button', {
    class: 'large-switch',
    part: 'switch',
    type: 'button',
    'aria-pressed': 'false',
    onclick: () => {
      large.setAttribute('aria-pressed', String(card.classList.toggle('large')));
    },
  });
  const status = h('p', { class: 'unseen', role: 'status' });
  const body = h('div', { class: 'body' });
  const card = h(
    'div',
    { class: 'card', part: 'card' },
    h('header', {}, title, large),
    body,
    status,
  );
  addStyles(root);
  root.append(card);
  return {
    show: (lang, t, ...parts) => {
      card.setAttribute('lang', lang);
      title.textContent = t.title;
      large.textContent = t.large;
      clear(body);
      for (const part of parts) if (part !== null) body.append(part);
    },
    announce: (text) => {
      status.textContent = text;
    },
    focus: () => {
      const find = (selector: string): HTMLElement | null => body.querySelector(selector);
      const target = find('.step input:checked') ?? find('.step input') ?? find('[tabindex]');
      target?.focus();
      if (target instanceof HTMLInputElement && target.type === 'text') target.select();
    },
  };
}
