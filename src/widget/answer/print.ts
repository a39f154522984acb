/** Printing one widget without the page around it. */

const HIDDEN = 'yibao-unprinted';

/**
 * Prints. Everything beside the way from the widget up to the page is marked, and a style for paper
 * alone hides it: a browser that never says that printing is over shows the page as before. It is a
 * constructed one, which passes a strict content security policy; browsers too old to construct one
 * print the page around as well.
 */
export function printAlone(widget: Element): void {
  const marked: Element[] = [];
  for (let at = widget; at.parentElement; at = at.parentElement)
    for (const beside of Array.from(at.parentElement.children))
      if (beside !== at) {
        beside.classList.add(HIDDEN);
        marked.push(beside);
      }
  if (document.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print{.${HIDDEN}{display:none!important}}`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
  }
  addEventListener(
    'afterprint',
    () => {
      for (const one of marked) one.classList.remove(HIDDEN);
    },
    { once: true },
  );
  print();
}
