/**
 * The only place that makes elements. Text goes in as text nodes, so what a sheet or a service
 * says can never become markup.
 */

type Child = Node | string | null | false | undefined;
type Property = string | boolean | null | undefined | ((event: Event) => void);

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]{3}/i;

/**
 * Makes an element. Properties are attributes (true sets an empty one, false and null none);
 * a function under `onclick` and the like becomes a listener.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, Property>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  for (const child of children) {
    if (child instanceof Node || typeof child === 'string') element.append(child);
  }
  return element;
}

/** Empties an element. */
export function clear(element: Element): void {
  while (element.firstChild !== null) element.firstChild.remove();
}

/** Text in its own language, so that an English screen reader does not spell out Chinese. */
export function foreign(text: string): HTMLElement {
  return h('span', { lang: HAN.test(text) ? 'zh-CN' : LATIN.test(text) ? 'en' : null }, text);
}

/** Only links that lead to a page; anything else a sheet might hold stays text. */
export function isWebLink(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
