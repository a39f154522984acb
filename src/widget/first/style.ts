/** Style sheets of a widget. */

import { h } from './dom.ts';

/** Adds a constructed sheet to a page or a shadow root. */
export function construct(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = root.adoptedStyleSheets.concat(sheet);
}

/**
 * Adds a style to a shadow root. A constructed sheet passes a strict content security policy;
 * browsers too old to construct one take the rules as they are, or, where a policy refuses that, load
 * the same from beside the script, which a policy that lets the script in is likelier to let in.
 *
 * @param name what its file is called: `widget-card.css`
 */
export function addStyle(root: ShadowRoot, name: string, css: string): void {
  if (root.adoptedStyleSheets) construct(root, css);
  else {
    const style = h('style', null, css);
    root.append(style);
    // An element that is made and put into the page by the same script has no rules before.
    setTimeout(() => {
      const href = new URL(`widget-${name}.css`, import.meta.url).href;
      if (!style.sheet) root.append(h('link', { rel: 'stylesheet', href }));
    });
  }
}
