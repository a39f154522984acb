/** The selected cell in full, with what is said about it: a field for long texts and for touch. */
import { cellName, type Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { TEXTS } from '../texts.ts';
import { el } from './dom.ts';
import type { Place } from './grid.ts';
import { Verdict } from './verdict.ts';

export interface BarEvents {
  readonly onPut: (place: Place, text: string) => void;
  readonly onDraft: (place: Place, text: string) => void;
}

export class CellBar {
  readonly element: HTMLElement;
  readonly verdict: Verdict;
  readonly #lang: Lang;
  readonly #events: BarEvents;
  readonly #name: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #said: HTMLElement;
  #place: Place | null = null;
  #text = '';

  constructor(lang: Lang, events: BarEvents) {
    this.#lang = lang;
    this.#events = events;
    this.#name = el('span', { class: 'cell-name' });
    this.#field = el('textarea', { rows: '2', 'aria-describedby': 'cell-said' });
    this.#said = el('div', { id: 'cell-said', class: 'cell-said', 'aria-live': 'polite' });
    const label = el('label', {}, this.#name, this.#field);
    this.element = el('div', { class: 'cell-bar' }, label);
    this.verdict = new Verdict(lang, {
      panel: this.#said,
      body: this.#said,
      filled: () => this.#said.hasChildNodes(),
      onlyFilled: true,
    });
    this.element.append(this.#said, this.verdict.again);
    const field = this.#field;
    field.addEventListener('input', () => {
      if (this.#place !== null) events.onDraft(this.#place, field.value);
    });
    field.addEventListener('change', () => this.#put());
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      this.#put();
    });
    this.show(null, '', '', []);
  }

  /** Gives the focus to the field. */
  focus(): void {
    this.#field.focus();
  }

  show(place: Place | null, header: string, text: string, said: readonly Diagnostic[]): void {
    const lang = this.#lang;
    const moved = place?.row !== this.#place?.row || place?.column !== this.#place?.column;
    this.#place = place;
    this.#name.textContent =
      place === null ? say(TEXTS.noCell, lang) : `${cellName(place.row, place.column)} ${header}`;
    this.#field.disabled = place === null;
    // What is being typed here stays.
    if (moved || text !== this.#text || document.activeElement !== this.#field)
      this.#field.value = text;
    this.#text = text;
    this.#said.replaceChildren(
      ...said.map(({ severity, text: words, help }) =>
        el(
          'p',
          { class: `said-${severity}` },
          el('strong', {}, say(TEXTS.severity[severity], lang)),
          ` ${say(words, lang)}`,
          help === null ? '' : ` ${say(TEXTS.help, lang)}${say(help, lang)}`,
        ),
      ),
    );
    this.verdict.refresh();
  }

  #put(): void {
    if (this.#place !== null && this.#field.value !== this.#text)
      this.#events.onPut(this.#place, this.#field.value);
  }
}
