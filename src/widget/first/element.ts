/** The element: what a page sees of a widget. */

import { attributes } from './address.ts';
import type { App } from './app.ts';
import { start } from './app.ts';

export class YibaoWidget extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(attributes), 'topic', 'lang', 'size', 'api'];

  private readonly app_: App;

  constructor() {
    super();
    this.app_ = start(this);
  }

  connectedCallback(): void {
    this.app_.change_();
  }

  disconnectedCallback(): void {
    this.app_.end_();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before !== after) this.app_.change_(name);
  }
}
