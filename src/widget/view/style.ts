/** The style sheet, shared by all widgets of a page where the browser can share it. */
import card from '../style/card.css';
import question from '../style/question.css';
import result from '../style/result.css';

const css = card + question + result;

let shared: CSSStyleSheet | undefined;

/**
 * Gives a shadow root its style. A constructed sheet passes a strict content security policy;
 * browsers too old to construct one are given an element.
 */
export function addStyles(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in Document.prototype) {
    if (shared === undefined) {
      shared = new CSSStyleSheet();
      shared.replaceSync(css);
    }
    root.adoptedStyleSheets = [shared];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
