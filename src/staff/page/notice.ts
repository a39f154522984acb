/** What has just happened, in a line; what was wrong with it, below. */
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { renderText } from '../../diagnostic/render.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { el } from './dom.ts';

export class Notice {
  readonly element = el('div', { class: 'notice', role: 'status' });
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** @param details lines, or findings, to be read below */
  say(text: Text | string, details: string | readonly Diagnostic[] = ''): void {
    const lines =
      typeof details === 'string'
        ? details
        : renderText(details, this.#lang === 'en' ? 'en' : 'zh', { folder: '' });
    this.element.textContent = typeof text === 'string' ? text : say(text, this.#lang);
    if (lines !== '') this.element.append(el('pre', { tabindex: '0' }, lines));
  }
}
