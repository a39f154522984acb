/** What the page is at: said once in words, and moving in a bar that is not read out. */
import { el } from './dom.ts';

export class ProgressLine {
  readonly element: HTMLElement;
  readonly #words = el('span', { role: 'status', id: 'progress-words' });
  readonly #bar = el('progress', { max: '1', 'aria-labelledby': 'progress-words', hidden: true });
  readonly #part = el('span', { 'aria-hidden': 'true' });

  constructor() {
    this.element = el('p', { class: 'progress' }, this.#words, ' ', this.#bar, ' ', this.#part);
  }

  /**
   * Something goes on.
   *
   * @param share how much of it is done (0 to 1); null while that is not known
   * @param part which part of it, for the eye
   */
  show(words: string, share: number | null, part = ''): void {
    this.#say(words);
    this.#bar.hidden = false;
    if (share === null) this.#bar.removeAttribute('value');
    else this.#bar.value = share;
    const percent = share === null ? '' : `${Math.round(share * 100)}%`;
    this.#part.textContent = [part, percent].filter((text) => text !== '').join(' ');
  }

  /** Nothing goes on any more. */
  rest(words: string): void {
    this.#say(words);
    this.#bar.hidden = true;
    this.#part.textContent = '';
  }

  /** The same words are not said again. */
  #say(words: string): void {
    if (this.#words.textContent !== words) this.#words.textContent = words;
  }
}
