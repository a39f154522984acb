/** What is wrong, as a list that leads to the cells, with mends to be made. */
import type { Diagnostic, Fix } from '../../diagnostic/diagnostic.ts';
import { fixesOf } from '../../diagnostic/fixes.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { countOf } from '../spots.ts';
import { TEXTS, told } from '../texts.ts';
import { button, el } from './dom.ts';
import { Verdict } from './verdict.ts';

export interface FindingEvents {
  readonly onJump: (file: string, cell: string | null) => void;
  readonly onMend: (fixes: readonly Fix[]) => void;
}

/** More than this are read by nobody at once. */
const MOST = 100;

export class FindingList {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #events: FindingEvents;
  readonly verdict: Verdict;
  readonly #list: HTMLElement;

  constructor(lang: Lang, events: FindingEvents) {
    this.#lang = lang;
    this.#events = events;
    this.#list = el('div');
    this.element = el(
      'section',
      { class: 'panel', 'aria-labelledby': 'findings-title' },
      el('h2', { id: 'findings-title' }, say(TEXTS.findings, lang)),
    );
    this.verdict = new Verdict(lang, {
      panel: this.element,
      body: this.#list,
      filled: () => this.#list.querySelector('li') !== null,
    });
    this.element.append(this.verdict.status, this.verdict.again, this.#list);
  }

  show(diagnostics: readonly Diagnostic[]): void {
    const lang = this.#lang;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const others = diagnostics.filter(({ severity }) => severity !== 'error');
    const { error, warning, info } = countOf(diagnostics);
    const count = told.findingCount(error, warning, info);
    this.verdict.say(say(diagnostics.length === 0 ? TEXTS.noFindings : count, lang));
    const all = [...errors, ...others];
    const fixes = fixesOf(diagnostics);
    const items = all.slice(0, MOST).map((item) => this.#item(item));
    this.#list.replaceChildren(el('ul', { class: 'findings' }, ...items));
    if (fixes.length > 1)
      this.#list.prepend(
        button(say(TEXTS.mendAll, lang), () => this.#events.onMend(fixes), { class: 'mend-all' }),
      );
    if (all.length > MOST)
      this.#list.append(el('p', {}, say(told.moreFindings(all.length - MOST), lang)));
  }

  #item({ code, severity, file, cell, text, notes, help, fix }: Diagnostic): HTMLElement {
    const lang = this.#lang;
    const places = notes.map((note) =>
      el('li', {}, this.#place(note.file, note.cell), ` ${say(note.text, lang)}`),
    );
    return el(
      'li',
      { class: `finding said-${severity}` },
      el(
        'p',
        {},
        this.#place(file, cell),
        ' ',
        el('strong', {}, say(TEXTS.severity[severity], lang)),
        ` ${say(text, lang)} `,
        el('small', {}, code),
      ),
      places.length === 0 ? null : el('ul', {}, ...places),
      help === null ? null : el('p', { class: 'help' }, say(TEXTS.help, lang), say(help, lang)),
      fix === undefined
        ? null
        : button(
            `${say(TEXTS.mend, lang)}：${fix.map(({ from, to }) => `${from} → ${to}`).join('；')}`,
            () => this.#events.onMend(fix),
            { class: 'mend' },
          ),
    );
  }

  #place(file: string, cell: string | null): HTMLElement {
    return button(cell === null ? file : `${file} ${cell}`, () => this.#events.onJump(file, cell), {
      class: 'jump',
    });
  }
}
