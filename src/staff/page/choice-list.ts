/** A list below a field from which a word can be taken by keyboard or pointer (ARIA combobox). */
import { completed, matching, type Offer } from '../offers.ts';
import { el } from './dom.ts';

let made = 0;

export class ChoiceList {
  readonly #field: HTMLInputElement;
  readonly #offer: Offer;
  readonly #onTaken: () => void;
  readonly #list: HTMLElement;
  #at = -1;

  /** @param onTaken told when a word was put into the field */
  constructor(field: HTMLInputElement, offer: Offer, label: string, onTaken: () => void) {
    made += 1;
    this.#field = field;
    this.#offer = offer;
    this.#onTaken = onTaken;
    this.#list = el('ul', {
      id: `choices-${made}`,
      class: 'choices',
      role: 'listbox',
      'aria-label': label,
    });
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#list.id);
    field.setAttribute('aria-expanded', 'false');
    field.autocomplete = 'off';
    // The field keeps the focus: the list is no place to be.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option !== null) this.#take(option.textContent ?? '');
    });
  }

  get isOpen(): boolean {
    return this.#list.isConnected;
  }

  /** Shows what goes with the text; all words while nothing was typed yet. */
  open(all: boolean): void {
    const { value } = this.#field;
    const words = matching(this.#offer, value, all);
    // A word that is there in full needs no list.
    if (words.length === 0 || (!all && words.length === 1 && value.endsWith(words[0] ?? ''))) {
      this.close();
      return;
    }
    this.#list.replaceChildren(
      ...words.map((word, at) =>
        el('li', { id: `${this.#list.id}-${at}`, role: 'option', 'aria-selected': 'false' }, word),
      ),
    );
    if (!this.isOpen) {
      // Inside the grid it would be cut off.
      (this.#field.closest('main') ?? document.body).append(this.#list);
      this.#field.setAttribute('aria-expanded', 'true');
    }
    this.#place();
    this.#mark(-1);
  }

  close(): void {
    this.#list.remove();
    this.#field.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }

  /** Whether the key was for the list. */
  key({ key, altKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!this.isOpen) this.open(true);
      else if (!altKey) this.#move(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (key === 'Escape' && this.isOpen) {
      this.close();
      return true;
    }
    if ((key === 'Enter' || key === 'Tab') && this.isOpen && this.#at >= 0) {
      this.#take(this.#list.children[this.#at]?.textContent ?? '');
      // With several words, more may follow.
      return key === 'Enter' && this.#offer.several;
    }
    return false;
  }

  #take(word: string): void {
    this.#field.value = completed(this.#offer, this.#field.value, word);
    this.close();
    this.#onTaken();
  }

  #move(by: number): void {
    const count = this.#list.children.length;
    this.#mark((this.#at + by + count + (this.#at < 0 && by < 0 ? 1 : 0)) % count);
  }

  #mark(at: number): void {
    this.#list.children[this.#at]?.setAttribute('aria-selected', 'false');
    this.#at = at;
    const option = this.#list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', option.id);
  }

  /** Below the field, or above it where there is more room. */
  #place(): void {
    const { left, top, bottom, width } = this.#field.getBoundingClientRect();
    const below = window.innerHeight - bottom;
    const { style } = this.#list;
    style.left = `${left}px`;
    style.minWidth = `${width}px`;
    style.maxHeight = `${Math.min(280, Math.max(below, top) - 8)}px`;
    style.top = below >= top || below >= 200 ? `${bottom}px` : 'auto';
    style.bottom = below >= top || below >= 200 ? 'auto' : `${window.innerHeight - top}px`;
  }
}
