/**
 * The only place that makes elements. Text goes in as text nodes, so what a sheet or a service
 * says can never become markup.
 */

type Child = Node | string | null | false | undefined;
type Property = string | boolean | null | ((event: Event) => void);
type TagName = keyof HTMLElementTagNameMap;

const HAN = /[\u3400-\u9fff]/;

/**
 * Makes an element; `p.hint` is a paragraph of that class. Properties are attributes (true sets
 * an empty one, false and null none); a function under `onclick` and the like is a listener.
 * Chinese text is marked as such, so that an English screen reader does not spell it out.
 */
export function h<K extends TagName>(
  tag: K | `${K}.${string}`,
  properties: Readonly<Record<string, Property>> | null,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const [name = '', className = ''] = tag.split('.');
  const element = document.createElement(name) as HTMLElementTagNameMap[K];
  if (className !== '') element.className = className;
  if (properties !== null) {
    for (const [key, value] of Object.entries(properties)) {
      if (typeof value === 'function') element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== false)
        element.setAttribute(key, value === true ? '' : value);
    }
  }
  for (const child of children) {
    if (typeof child === 'string' && HAN.test(child)) element.lang = 'zh-CN';
    if (child) element.append(child);
  }
  return element;
}

/** Puts these into an element in place of what it held. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.textContent = '';
  for (const child of children) if (child) element.append(child);
}

/** Only links that lead to a page; anything else a sheet might hold stays text. */
export function isWebLink(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
