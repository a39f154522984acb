/** Style sheets, shared by all widgets of a page where the browser can share them. */

const shared = new Map<string, CSSStyleSheet>();

/**
 * Adds a style to a shadow root. A constructed sheet passes a strict content security policy;
 * browsers too old to construct one are given an element.
 */
export function addStyle(root: ShadowRoot, css: string): void {
  if ('adoptedStyleSheets' in Document.prototype) {
    const sheet = shared.get(css) || new CSSStyleSheet();
    if (!shared.has(css)) sheet.replaceSync(css);
    shared.set(css, sheet);
    const before = root.adoptedStyleSheets;
    if (!before.includes(sheet)) root.adoptedStyleSheets = [...before, sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
