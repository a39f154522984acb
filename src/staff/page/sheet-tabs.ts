/** A tab a sheet, with what is wrong with it and whether it was edited. */
import type { SheetFile } from '../../compile/read.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import type { Book } from '../book.ts';
import type { Counts } from '../spots.ts';
import { SHEET_NAMES, TAB_ORDER, TEXTS } from '../texts.ts';
import { el } from './dom.ts';

export class SheetTabs {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #tabs: ReadonlyMap<SheetFile, HTMLButtonElement>;

  constructor(lang: Lang, panel: string, onChoose: (file: SheetFile) => void) {
    this.#lang = lang;
    this.element = el('div', {
      role: 'tablist',
      class: 'sheet-tabs',
      'aria-label': say(TEXTS.sheets, lang),
    });
    const tabs = TAB_ORDER.map((file): [SheetFile, HTMLButtonElement] => {
      const tab = el('button', {
        type: 'button',
        role: 'tab',
        'aria-controls': panel,
        id: idOf(file),
      });
      tab.addEventListener('click', () => onChoose(file));
      this.element.append(tab);
      return [file, tab];
    });
    this.#tabs = new Map(tabs);
    this.element.addEventListener('keydown', (event) => this.#move(event, onChoose));
  }

  show(chosen: SheetFile, book: Book, base: Book, counts: ReadonlyMap<string, Counts>): void {
    const lang = this.#lang;
    for (const [file, tab] of this.#tabs) {
      const { error = 0, warning = 0, info = 0 } = counts.get(file) ?? {};
      const edited = book.get(file) !== base.get(file);
      const name = el('span', {}, say(SHEET_NAMES[file], lang));
      tab.replaceChildren(name);
      if (edited) tab.append(badge('edited', '●', say(TEXTS.changed, lang)));
      if (error > 0)
        tab.append(badge('errors', `×${error}`, `${error} ${say(TEXTS.errors, lang)}`));
      if (warning > 0)
        tab.append(badge('others', `▲${warning}`, `${warning} ${say(TEXTS.warnings, lang)}`));
      if (info > 0) tab.append(badge('others', `○${info}`, `${info} ${say(TEXTS.infos, lang)}`));
      // Nobody practises on a sheet that is not there.
      tab.hidden = !book.has(file) && file !== chosen;
      tab.title = file;
      tab.setAttribute('aria-selected', `${file === chosen}`);
      tab.tabIndex = file === chosen ? 0 : -1;
    }
  }

  #move(event: KeyboardEvent, onChoose: (file: SheetFile) => void): void {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const by = steps[event.key];
    const shown = TAB_ORDER.filter((file) => this.#tabs.get(file)?.hidden === false);
    const at = shown.findIndex((file) => this.#tabs.get(file) === document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    const next = shown.at((at + by) % shown.length);
    if (next === undefined) return;
    onChoose(next);
    this.#tabs.get(next)?.focus();
  }
}

export const idOf = (file: SheetFile): string => `tab-${file.replaceAll('.', '-')}`;

/** Seen as a sign, read as words. */
function badge(kind: string, sign: string, words: string): HTMLElement {
  return el(
    'span',
    { class: `badge ${kind}` },
    el('span', { 'aria-hidden': 'true' }, sign),
    el('span', { class: 'unseen' }, ` ${words}`),
  );
}
