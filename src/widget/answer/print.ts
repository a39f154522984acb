/** Printing one widget without the page around it. */
import type { Kit } from '../kit.ts';
import css from '../style/result.css';

const PRINTED = 'yibao-printed';

/**
 * Prints. The way from the widget up to the page is marked, and a style for paper alone hides what
 * stands beside it and takes the page's own layout off: a browser that never says that printing is
 * over shows the page as before. Those too old to construct a style, which passes a strict content
 * security policy, print the page around as well.
 */
export function printAlone({ host_: host, style_: style }: Kit): void {
  const mark = (on: boolean): void => {
    for (let at: Element | null = host; at; at = at.parentElement) at.classList.toggle(PRINTED, on);
  };
  mark(true);
  const root = host.shadowRoot as ShadowRoot;
  if (document.adoptedStyleSheets) {
    style(
      document,
      `@page yibao{margin:5mm}@media print{.${PRINTED}{all:initial!important;display:block!important;page:yibao!important}.${PRINTED}>:not(.${PRINTED}){display:none!important}}`,
    );
    // What is for paper is tried on the screen, before anybody sees it. (A copy: the list is a live one.)
    const before = root.adoptedStyleSheets.concat();
    style(root, css.replace('print', 'all'));
    root.querySelectorAll<HTMLElement>('.card').forEach(fit);
    root.adoptedStyleSheets = before;
  }
  addEventListener('afterprint', () => mark(false));
  print();
}

/**
 * Makes letters as large as one sheet takes, of A4 and of Letter. Where even the least, which are
 * 11 pt, are too large, items follow one another on the same line.
 */
function fit(card: HTMLElement): void {
  let points = 18;
  do {
    card.style.cssText = `width:190mm;--paper:${points}pt`;
    card.classList.toggle('dense', points < 11);
    points -= 0.5;
  } while (points > 10 && card.offsetHeight > 1000);
  card.style.width = '';
}
