/** Printing one widget without the page around it. */

const HIDDEN = 'yibao-unprinted';

/**
 * Prints. Everything beside the way from the widget up to the page is marked, and a style for paper
 * alone hides it: a browser that never says that printing is over shows the page as before.
 */
export function printAlone(widget: Element): void {
  const marked: Element[] = [];
  const style = document.createElement('style');
  style.textContent = `@media print{.${HIDDEN}{display:none!important}}`;
  for (let at = widget; at.parentElement; at = at.parentElement)
    for (const beside of Array.from(at.parentElement.children))
      if (beside !== at) marked.push(beside);
  for (const one of marked) one.classList.add(HIDDEN);
  document.head.append(style);
  addEventListener(
    'afterprint',
    () => {
      style.remove();
      for (const one of marked) one.classList.remove(HIDDEN);
    },
    { once: true },
  );
  print();
}
