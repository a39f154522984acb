/** What is to be looked at again: sources, rules that end, figures and holidays that are lacking. */
import type { Urgency } from '../../freshness/staleness.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { TEXTS } from '../texts.ts';
import type { Due, DueItem } from '../work/messages.ts';
import { button, el } from './dom.ts';
import { Verdict } from './verdict.ts';

export interface DueEvents {
  readonly onOpen: () => void;
  readonly onJump: (file: string, cell: string | null) => void;
}

const ORDER: readonly Urgency[] = ['overdue', 'soon', 'open'];

export class DueList {
  readonly element: HTMLElement;
  readonly verdict: Verdict;
  readonly #lang: Lang;
  readonly #events: DueEvents;
  readonly #body = el('div', { 'aria-live': 'polite' });
  readonly #details: HTMLDetailsElement;

  constructor(lang: Lang, events: DueEvents) {
    this.#lang = lang;
    this.#events = events;
    const details = el('details', {}, el('summary', {}, say(TEXTS.freshnessShow, lang)));
    this.#details = details;
    details.addEventListener('toggle', () => {
      if (details.open) events.onOpen();
    });
    this.element = el(
      'section',
      { class: 'panel', 'aria-labelledby': 'due-title' },
      el('h2', { id: 'due-title' }, say(TEXTS.freshness, lang)),
      el('p', { class: 'note' }, say(TEXTS.freshnessNote, lang)),
      details,
    );
    this.verdict = new Verdict(lang, {
      panel: this.element,
      body: this.#body,
      filled: () => this.#body.hasChildNodes(),
      onlyFilled: true,
    });
    details.append(this.verdict.again, this.#body);
  }

  /** After a check: the list anew, if anybody looks at it. */
  refresh(): void {
    if (this.#details.open) this.#events.onOpen();
  }

  show({ items }: Due): void {
    const lang = this.#lang;
    if (items === null || items.length === 0) {
      const words = items === null ? TEXTS.freshnessBlocked : TEXTS.freshnessNone;
      this.#body.replaceChildren(el('p', {}, say(words, lang)));
      return;
    }
    const byUrgency = Map.groupBy(items, ({ urgency }) => urgency);
    this.#body.replaceChildren(
      ...ORDER.flatMap((urgency) => {
        const list = byUrgency.get(urgency) ?? [];
        if (list.length === 0) return [];
        const title = `${say(TEXTS.urgency[urgency], lang)} (${list.length})`;
        const lines = list.map((item) => this.#line(item));
        return [el('h3', {}, title), el('ul', { class: 'findings' }, ...lines)];
      }),
    );
  }

  #line({ day, kind, file, cell, text, help }: DueItem): HTMLElement {
    const place = cell === null ? file : `${file} ${cell}`;
    return el(
      'li',
      { class: 'finding' },
      el(
        'p',
        {},
        day === null ? '' : `${day} `,
        button(place, () => this.#events.onJump(file, cell), { class: 'jump' }),
        ' ',
        el('strong', {}, kind),
        ` ${text}`,
      ),
      el('p', { class: 'help' }, help),
    );
  }
}
