/** What a panel says about the sheets, and whether it is said of the sheets as they stand. */
import { type Lang, say } from '../../i18n/lang.ts';
import { TEXTS } from '../texts.ts';
import { el } from './dom.ts';

export interface VerdictParts {
  /** The whole panel. */
  readonly panel: HTMLElement;
  /** The verdict at length: dimmed while it is of other sheets. */
  readonly body: HTMLElement;
  /** Whether the body says anything now. */
  readonly filled: () => boolean;
  /** Nothing is worked out for a panel that says nothing, so that there is nothing to wait for. */
  readonly onlyFilled?: boolean;
}

export class Verdict {
  /** The verdict in short; read out when it stands. */
  readonly status = el('p', { role: 'status' });
  /** That it is worked out anew: not read out here, since the line of progress says it once for all. */
  readonly again = el('p', { class: 'again', hidden: true });
  readonly #lang: Lang;
  readonly #parts: VerdictParts;
  #text = '';
  #doing: string | null = null;

  constructor(lang: Lang, parts: VerdictParts) {
    this.#lang = lang;
    this.#parts = parts;
  }

  /** The verdict in short; held back while it is of other sheets. */
  say(text: string): void {
    this.#text = text;
    this.#draw();
  }

  /** @param doing what goes on until the verdict stands again; null when it stands */
  mark(doing: string | null): void {
    this.#doing = doing;
    this.#draw();
  }

  /** The body says something else now. */
  refresh(): void {
    this.#draw();
  }

  #draw(): void {
    const { panel, body, filled, onlyFilled = false } = this.#parts;
    const doing = onlyFilled && !filled() ? null : this.#doing;
    if (doing === null) panel.removeAttribute('aria-busy');
    else panel.setAttribute('aria-busy', 'true');
    body.classList.toggle('outdated', doing !== null);
    this.again.hidden = doing === null;
    const below = filled() ? say(TEXTS.earlierBelow, this.#lang) : '';
    this.again.textContent = doing === null ? '' : doing + below;
    const text = doing === null ? this.#text : '';
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

/** Marks that stand about in elements: dimmed while they are of other sheets. */
export const marksIn = (elements: readonly HTMLElement[]): Pick<Verdict, 'mark'> => ({
  mark: (doing) => {
    for (const element of elements) element.classList.toggle('marks-outdated', doing !== null);
  },
});
