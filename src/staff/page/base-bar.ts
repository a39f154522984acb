/** Which sheets one works on, where that is not the usual, and the way to the others. */
import { type Lang, say } from '../../i18n/lang.ts';
import { BASES, type BaseName } from '../base.ts';
import { askWhether } from './dialogs.ts';
import { button, el } from './dom.ts';

export class BaseBar {
  readonly element: HTMLElement;
  readonly #leave: HTMLButtonElement;

  /** @param losing whether leaving now would lose edits: then it is asked first */
  constructor(lang: Lang, name: BaseName, losing: () => boolean, onBase: (to: BaseName) => void) {
    const { banner, other, leave, leaveAsk } = BASES[name];
    this.#leave = button(say(leave, lang), () => {
      if (losing()) askWhether(lang, say(leaveAsk, lang), () => onBase(other));
      else onBase(other);
    });
    this.element = el(
      'div',
      { class: banner === null ? 'base-bar' : 'base-bar practising' },
      banner === null ? null : el('p', {}, el('strong', {}, say(banner, lang))),
      this.#leave,
    );
  }

  focus(): void {
    this.#leave.focus();
  }
}
