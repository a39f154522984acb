/**
 * The only place that makes elements of HTML. Text goes in as text nodes, so what a sheet or a
 * service says can never become markup.
 */
import type { Child, Properties, Tags } from '../kit.ts';

const DRAWN = /svg|line|circle|text$/;
const HAN = /[\u3400-\u9fff]/;

/**
 * Makes an element; `p.hint` is a paragraph of that class. Properties are attributes (true sets
 * an empty one, false and null none); a function under `onclick` and the like is a listener.
 * Chinese text is marked as such, so that an English screen reader does not spell it out.
 */
export function h<K extends keyof Tags>(
  tag: K | `${K}.${string}`,
  properties?: Properties,
  ...children: readonly Child[]
): Tags[K] {
  const [name = '', className] = tag.split('.');
  const space = `http://www.w3.org/${DRAWN.test(name) ? '2000/svg' : '1999/xhtml'}`;
  const element = document.createElementNS(space, name) as Tags[K];
  if (className) element.setAttribute('class', className);
  // Left to itself a button sends its form.
  if (name === 'button') element.setAttribute('type', name);
  for (const key in properties) {
    const value = properties[key];
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value || value === '') element.setAttribute(key, value === true ? '' : value);
  }
  put(element, children);
  return element;
}

/** Adds children, lists of them flattened, nothing for what is not there. */
export function put(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) put(element, child);
    else if (child) {
      // An element says what kind it is, or where it leads: neither in Chinese.
      if (HAN.test(child as string)) element.setAttribute('lang', 'zh-CN');
      element.append(child as string);
    }
  }
}

/** Puts these into an element in place of what it held. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.textContent = '';
  put(element, children);
}
