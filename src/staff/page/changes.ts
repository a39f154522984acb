/** Whose answers change, in the words of `sheets diff`. */
import type { Told } from '../../compare/render.ts';
import { TEXTS as DIFF } from '../../compare/texts.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { TEXTS, told } from '../texts.ts';
import type { Compared } from '../work/messages.ts';
import { el } from './dom.ts';
import { Verdict } from './verdict.ts';

/** More rows than this are read by nobody at once. */
const MOST = 200;

export class ChangeList {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly verdict: Verdict;
  readonly #body: HTMLElement;

  constructor(lang: Lang) {
    this.#lang = lang;
    this.#body = el('div', { class: 'change-tables' });
    this.element = el(
      'section',
      { class: 'panel', 'aria-labelledby': 'changes-title' },
      el('h2', { id: 'changes-title' }, say(TEXTS.changes, lang)),
    );
    this.verdict = new Verdict(lang, {
      panel: this.element,
      body: this.#body,
      filled: () => this.#body.hasChildNodes(),
    });
    this.verdict.status.classList.add('change-count');
    this.element.append(this.verdict.status, this.verdict.again, this.#body);
  }

  show({ changes, count, notes }: Compared): void {
    const lang = this.#lang;
    if (changes === null) {
      this.#body.replaceChildren();
      this.verdict.say(say(TEXTS.blocked, lang));
      return;
    }
    const shown = changes.slice(0, MOST);
    const tables = [...Map.groupBy(shown, ({ question }) => question)].map(([question, list]) =>
      this.#table(say(TEXTS.question[question], lang), list),
    );
    this.#body.replaceChildren(...tables);
    if (changes.length > MOST)
      this.#body.append(el('p', {}, say(told.moreChanges(changes.length - MOST), lang)));
    if (notes.length > 0)
      this.#body.append(el('ul', { class: 'notes' }, ...notes.map((note) => el('li', {}, note))));
    this.verdict.say(count === DIFF[lang].none ? say(TEXTS.unchanged, lang) : count);
  }

  #table(title: string, list: readonly Told[]): HTMLElement {
    const { columns, and } = DIFF[this.#lang];
    const head = columns.map((name) => el('th', { scope: 'col' }, name));
    const rows = list.map(({ place, subject, who, days, before, after, difference, rules }) => {
      const whom = subject === null ? who : `${subject}${and}${who}`;
      const now = difference.length === 0 ? after : difference.join(and);
      const cells = [whom, days, before, now, rules].map((text) => el('td', {}, text));
      return el('tr', {}, el('th', { scope: 'row' }, place), ...cells);
    });
    return el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
      el(
        'table',
        {},
        el('caption', {}, title),
        el('thead', {}, el('tr', {}, ...head)),
        el('tbody', {}, ...rows),
      ),
    );
  }
}
