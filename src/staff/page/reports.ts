/** The golden cases with their results, and the text for the change request. */
import { type Lang, say } from '../../i18n/lang.ts';
import type { CaseResult } from '../cases.ts';
import { TEXTS, told } from '../texts.ts';
import { button, el } from './dom.ts';
import { Verdict } from './verdict.ts';

export class CaseList {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #onJump: (file: string, cell: string) => void;
  readonly verdict: Verdict;
  readonly #wrong = el('ul', { class: 'findings' });
  readonly #all = el('details');
  readonly #body = el('div', {}, this.#wrong, this.#all);
  #cases: readonly CaseResult[] = [];

  constructor(lang: Lang, onJump: (file: string, cell: string) => void) {
    this.#lang = lang;
    this.#onJump = onJump;
    // A thousand lines are drawn only for whoever wants to see them.
    this.#all.addEventListener('toggle', () => this.#drawAll());
    this.element = el(
      'section',
      { class: 'panel', 'aria-labelledby': 'cases-title' },
      el('h2', { id: 'cases-title' }, say(TEXTS.cases, lang)),
      el('p', { class: 'note' }, say(TEXTS.casesNote, lang)),
    );
    this.verdict = new Verdict(lang, {
      panel: this.element,
      body: this.#body,
      filled: () => this.#wrong.hasChildNodes() || this.#all.open,
    });
    this.element.append(this.verdict.status, this.verdict.again, this.#body);
  }

  show(cases: readonly CaseResult[] | null): void {
    const lang = this.#lang;
    this.#cases = cases ?? [];
    const wrong = this.#cases.filter((it) => it.wrong.length > 0);
    const right = this.#cases.length - wrong.length;
    const count = cases === null ? TEXTS.casesBlocked : told.caseCount(right, cases.length);
    this.verdict.say(say(count, lang));
    this.#wrong.replaceChildren(...wrong.map((it) => this.#line(it)));
    this.#all.hidden = cases === null;
    this.#drawAll();
  }

  #drawAll(): void {
    const summary = el('summary', {}, say(TEXTS.allCases, this.#lang));
    const lines = this.#all.open ? this.#cases.map((it) => this.#line(it)) : [];
    this.#all.replaceChildren(summary, el('ul', { class: 'findings' }, ...lines));
  }

  #line({ file, row, id, note, wrong }: CaseResult): HTMLElement {
    const lang = this.#lang;
    const fine = wrong.length === 0;
    return el(
      'li',
      { class: fine ? 'case' : 'case said-error' },
      el('span', { 'aria-hidden': 'true' }, fine ? '√ ' : '× '),
      button(`${file} ${id}`, () => this.#onJump(file, `A${row}`), { class: 'jump' }),
      ` ${fine ? say(TEXTS.holds, lang) : wrong.map((text) => say(text, lang)).join('；')}`,
      note === null ? null : el('small', {}, ` ${note}`),
    );
  }
}

export class SummaryPanel {
  readonly element: HTMLElement;
  readonly verdict: Pick<Verdict, 'mark'>;
  readonly #text: HTMLTextAreaElement;

  constructor(lang: Lang) {
    this.#text = el('textarea', { readonly: true, rows: '12', 'aria-labelledby': 'summary-title' });
    const done = el('span', { role: 'status' });
    const copy = button(say(TEXTS.copy, lang), () => {
      this.#text.select();
      navigator.clipboard.writeText(this.#text.value).then(
        () => {
          done.textContent = say(TEXTS.copied, lang);
        },
        // Where the clipboard is refused, the text is selected for copying by hand.
        () => {
          done.textContent = say(TEXTS.notCopied, lang);
        },
      );
    });
    this.element = el(
      'section',
      { class: 'panel', 'aria-labelledby': 'summary-title' },
      el('h2', { id: 'summary-title' }, say(TEXTS.summary, lang)),
      el('p', { class: 'note' }, say(TEXTS.summaryNote, lang)),
    );
    const verdict = new Verdict(lang, {
      panel: this.element,
      body: this.#text,
      filled: () => this.#text.value !== '',
    });
    this.element.append(verdict.again, this.#text, el('p', {}, copy, ' ', done));
    this.verdict = {
      mark: (doing) => {
        verdict.mark(doing);
        // Nobody hands in what was true of other sheets.
        copy.disabled = doing !== null;
        if (doing !== null) done.textContent = '';
      },
    };
  }

  show(text: string): void {
    this.#text.value = text;
  }
}
