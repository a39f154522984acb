/** Asks the edited rules: a question, what is known, and the answer in words with its rules. */
import { type Lang, say } from '../../i18n/lang.ts';
import { BASES, type BaseName } from '../base.ts';
import { TEXTS } from '../texts.ts';
import type { Answered, Field, Found } from '../work/messages.ts';
import { button, el, labelled } from './dom.ts';
import { Verdict } from './verdict.ts';

type Entries = readonly (readonly [string, string])[];

export interface AskEvents {
  readonly onAsk: (question: string, entries: Entries) => void;
  readonly onRule: (sheet: string, row: number) => void;
}

/** So many facts stand in sight; the others are unfolded. */
const IN_SIGHT = 6;

export class AskPanel {
  readonly element: HTMLElement;
  readonly verdict: Verdict;
  readonly #lang: Lang;
  readonly #base: BaseName;
  readonly #events: AskEvents;
  readonly #question: HTMLSelectElement;
  readonly #fields = el('div', { class: 'facts' });
  readonly #answer = el('div', { class: 'answer', 'aria-live': 'polite' });
  readonly #said = new Map<string, string>();
  #known: Found['fields'] = null;
  /** What was asked last: asked again after every edit. */
  #asked: { readonly question: string; readonly entries: Entries } | null = null;

  constructor(lang: Lang, base: BaseName, events: AskEvents) {
    this.#lang = lang;
    this.#base = base;
    this.#events = events;
    const options = Object.entries(TEXTS.question).map(([id, name]) =>
      el('option', { value: id }, say(name, lang)),
    );
    this.#question = el('select', { name: 'question' }, ...options);
    this.#question.addEventListener('change', () => this.#draw());
    const form = el(
      'form',
      {},
      labelled(say(TEXTS.askWhat, lang), this.#question),
      this.#fields,
      el('button', { type: 'submit', class: 'main' }, say(TEXTS.askButton, lang)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.element = el(
      'section',
      { class: 'panel', 'aria-labelledby': 'ask-title' },
      el('h2', { id: 'ask-title' }, say(TEXTS.ask, lang)),
      form,
    );
    this.verdict = new Verdict(lang, {
      panel: this.element,
      body: this.#answer,
      filled: () => this.#asked !== null,
      onlyFilled: true,
    });
    this.element.append(this.verdict.again, this.#answer);
  }

  /**
   * After a check: what can be said now, and the last question again.
   *
   * @returns whether an answer is to come
   */
  refresh(fields: Found['fields']): boolean {
    const before = JSON.stringify(this.#known);
    if (fields !== null) {
      this.#known = fields;
      if (JSON.stringify(fields) !== before) this.#draw();
    }
    if (this.#asked === null) return false;
    if (fields === null) this.#say(say(TEXTS.cannotAsk, this.#lang));
    else this.#events.onAsk(this.#asked.question, this.#asked.entries);
    return fields !== null;
  }

  show({ ok, text, before, rules }: Answered): void {
    const lang = this.#lang;
    if (!ok && text === '') {
      this.#say(say(TEXTS.cannotAsk, lang));
      return;
    }
    const title = el('h3', {}, say(TEXTS.answer, lang));
    this.#answer.replaceChildren(title, el('p', { class: 'words' }, text));
    if (!ok) return;
    if (rules.length > 0)
      this.#answer.append(
        el('h3', {}, say(TEXTS.answeredBy, lang)),
        el(
          'ul',
          { class: 'rules' },
          ...rules.map(({ id, sheet, row }) =>
            el(
              'li',
              {},
              button(id, () => this.#events.onRule(sheet, row), { class: 'jump' }),
            ),
          ),
        ),
      );
    if (before === null) this.#answer.append(el('p', {}, say(BASES[this.#base].sameAnswer, lang)));
    else
      this.#answer.append(
        el('h3', {}, say(BASES[this.#base].answer, lang)),
        el('p', { class: 'words before' }, before),
      );
  }

  #say(text: string): void {
    this.#answer.replaceChildren(el('p', {}, text));
    this.verdict.refresh();
  }

  #ask(): void {
    const names = (this.#known?.[this.#question.value] ?? []).map(({ fact }) => fact);
    const entries = names.flatMap((fact): [string, string][] => {
      const value = this.#said.get(fact) ?? '';
      return value.trim() === '' ? [] : [[fact, value]];
    });
    this.#asked = { question: this.#question.value, entries };
    this.#say(say(TEXTS.asking, this.#lang));
    this.#events.onAsk(this.#asked.question, entries);
  }

  #draw(): void {
    const fields = this.#known?.[this.#question.value] ?? [];
    const drawn = fields.map((field) => this.#field(field));
    const more = drawn.slice(IN_SIGHT);
    this.#fields.replaceChildren(...drawn.slice(0, IN_SIGHT));
    if (more.length > 0)
      this.#fields.append(
        el(
          'details',
          {},
          el('summary', {}, say(TEXTS.moreFacts, this.#lang)),
          el('div', { class: 'facts' }, ...more),
        ),
      );
  }

  #field({ fact, name, unit, hint, options }: Field): HTMLElement {
    const label = unit === null ? name : `${name}（${unit}）`;
    const value = this.#said.get(fact) ?? '';
    const keep = (text: string): void => void this.#said.set(fact, text);
    if (options.length === 0) {
      const input = el('input', { name: fact, title: hint, value, autocomplete: 'off' });
      input.addEventListener('input', () => keep(input.value));
      return labelled(label, input);
    }
    const none = el('option', { value: '' }, say(TEXTS.any, this.#lang));
    const choices = options.map(({ id, name: text }) =>
      el('option', { value: id, selected: id === value }, text),
    );
    const select = el('select', { name: fact, title: hint }, none, ...choices);
    select.addEventListener('change', () => keep(select.value));
    return labelled(label, select);
  }
}
